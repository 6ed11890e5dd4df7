#include "model/support/heads_time.hpp"

namespace commonroom {

Column<SchoolId, Effort> without_time(const Column<SchoolId, Effort>& effort,
                                      const Column<SchoolId, float>& taken) {
  Column<SchoolId, Effort> left = effort;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    for (float& use : left[school]) use *= 1.0F - taken[school];
  }
  return left;
}

Column<SchoolId, Effort> with_time_back(const Column<SchoolId, Effort>& effort,
                                        const Column<SchoolId, float>& taken) {
  Column<SchoolId, Effort> whole = effort;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!(taken[school] > 0) || taken[school] >= 1) continue;
    for (float& use : whole[school]) use /= 1.0F - taken[school];
  }
  return whole;
}

}  // namespace commonroom
