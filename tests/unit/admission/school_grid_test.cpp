#include "model/admission/school_grid.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "random/draws.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

TEST(SchoolGrid, finds_the_school_that_a_search_of_all_finds) {
  const Draws draws(9, 0, 0);
  Stream stream = draws.stream(Process::geography_school, 0);
  for (const int schools : {1, 2, 7, 60, 300}) {
    testing::TinyCountry tiny;
    for (int at = 0; at < schools; ++at) {
      // A long strip, so that cells are few in one direction.
      tiny.add(testing::TinySchool{.x_km = 80.0 * static_cast<double>(stream.uniform()),
                                   .y_km = 5.0 * static_cast<double>(stream.uniform())});
    }
    const Country country = tiny.build();
    std::vector<SchoolId> all;
    for (std::size_t at = 0; at < country.schools.size(); ++at) all.push_back(id_at<SchoolId>(at));
    const SchoolGrid grid(country.schools, all);
    const auto accepts = [](SchoolId school) { return index(school) % 3 != 1; };
    for (int trial = 0; trial < 200; ++trial) {
      const float x = 120 * stream.uniform() - 20;
      const float y = 45 * stream.uniform() - 20;
      const float reach = trial % 2 == 0 ? 8.0F : std::numeric_limits<float>::infinity();
      std::optional<SchoolGrid::Found> expected;
      for (const SchoolId school : all) {
        const float km = std::hypot(country.schools.x_km[school] - x, country.schools.y_km[school] - y);
        if (accepts(school) && km <= reach && (!expected || km < expected->distance_km)) {
          expected = SchoolGrid::Found{school, km};
        }
      }
      const auto found = grid.nearest(x, y, reach, accepts);
      ASSERT_EQ(found.has_value(), expected.has_value());
      if (found) {
        ASSERT_EQ(found->school, expected->school);
      }
    }
  }
}

}  // namespace
}  // namespace commonroom
