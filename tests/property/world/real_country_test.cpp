#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "country_checks.hpp"
#include "world/build_country.hpp"

namespace commonroom {
namespace {

using namespace country_checks;

class RealCountry : public testing::Test {
 protected:
  void SetUp() override {
    const char* path = std::getenv("COMMONROOM_REGISTER");
    if (path == nullptr || !std::filesystem::exists(path)) {
      GTEST_SKIP() << "COMMONROOM_REGISTER does not name a register of schools";
    }
    plan_.register_path = path;
  }
  PopulationPlan plan_;
};

TEST_F(RealCountry, OfOneAuthorityIsWhole) {
  plan_.authorities = {"Suffolk"};
  const Country c = build_country(plan_, {}, 1);
  ASSERT_EQ(c.area_names, std::vector<std::string>{"Suffolk"});
  expect_slots_conserved(c);
  expect_cohort_of_the_schools(c);
  expect_homes_at_every_first_school(c);
  expect_ways_on(c);
  expect_fair_rivals(c, static_cast<std::size_t>(PopulationParameters{}.most_rivals));
}

TEST_F(RealCountry, CountsWhatIsGeneratedAndMarksItSchoolBySchool) {
  plan_.authorities = {"Kent"};
  const Country c = build_country(plan_, {}, 1);
  EXPECT_FALSE(c.filled_in_notes.empty());
  for (std::size_t i = 0; i < c.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (c.schools.trust[school] != none<TrustId>) {
      EXPECT_NE(c.schools.filled_in[school] & filled::trust, 0);
    }
    EXPECT_EQ(c.schools.filled_in[school] & filled::synthetic, 0);
  }
}

}  // namespace
}  // namespace commonroom
