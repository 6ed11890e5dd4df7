#include "world/roll_counts.hpp"

#include "core/parallel.hpp"

namespace commonroom {

namespace {
constexpr std::size_t schools_per_task = 128;
constexpr std::size_t first_secondary_year = 7;

std::uint32_t count_disadvantaged(const Cohort& cohort, SchoolId school) {
  std::uint32_t count = 0;
  for (std::size_t row = cohort.first(school); row < cohort.past_last(school); ++row) {
    count += cohort.traits[row] & trait::disadvantaged;
  }
  return count;
}
}  // namespace

Column<SchoolId, RollCount> count_rolls(const Country& country, const Pupils& pupils) {
  static_assert(trait::disadvantaged == 1, "counting adds up the lowest bit");
  Column<SchoolId, RollCount> counts(country.schools.size());
  parallel_for(counts.size(), schools_per_task, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    for (std::size_t year = 0; year < pupils.cohorts.size(); ++year) {
      const std::size_t part = year < first_secondary_year ? 0 : 1;
      counts[school].pupils[part] += pupils.cohorts[year].roll(school);
      counts[school].disadvantaged[part] += count_disadvantaged(pupils.cohorts[year], school);
    }
  });
  return counts;
}

}  // namespace commonroom
