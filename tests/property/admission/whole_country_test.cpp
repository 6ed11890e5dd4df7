#include <gtest/gtest.h>

#include <algorithm>

#include "model/admission/admission.hpp"
#include "support/known_schools.hpp"
#include "support/scattered_country.hpp"

namespace commonroom {
namespace {

void expect_whole(const Country& country, const Pupils& pupils) {
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    const Cohort& cohort = pupils.cohorts[static_cast<std::size_t>(year_group)];
    ASSERT_EQ(cohort.size(), country.cohort_size());
    ASSERT_EQ(cohort.school_start.size(), country.schools.size() + 1);
    std::vector<bool> seen(cohort.size(), false);
    for (std::size_t at = 0; at < country.schools.size(); ++at) {
      const auto school = id_at<SchoolId>(at);
      ASSERT_TRUE(cohort.roll(school) == 0 || country.schools.serves(school, year_group));
      for (std::uint32_t p = cohort.first(school); p < cohort.past_last(school); ++p) {
        ASSERT_FALSE(seen[cohort.slot[p]]) << "a child sits in two schools";
        seen[cohort.slot[p]] = true;
        ASSERT_EQ(cohort.attainment[0][p], static_cast<float>(cohort.slot[p])) << "a child lost its columns";
        ASSERT_TRUE(p == cohort.first(school) || cohort.slot[p - 1] < cohort.slot[p]);
      }
    }
    ASSERT_EQ(std::ranges::count(seen, false), 0);
  }
}

TEST(Admission, keeps_every_child_once_in_a_school_that_serves_it_year_after_year) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    const Country country = testing::scattered_country(seed, 900);
    const Draws opening(seed, 0, 0);
    auto cohorts = testing::plain_cohorts(country);
    for (Cohort& cohort : cohorts) testing::give_traits(cohort, opening);
    Pupils pupils = opening_placement(country, {}, {}, opening, std::move(cohorts));
    expect_whole(country, pupils);
    testing::KnownSchools known(country.schools.size());
    for (std::uint32_t year = 0; year < 14; ++year) {
      const Draws draws(seed, 0, year);
      Cohort born = testing::plain_cohort(country, static_cast<std::int32_t>(year));
      testing::give_traits(born, draws);
      AdmissionOutcome outcome =
          admit(country, {}, {}, known.view(), draws, std::move(pupils), std::move(born));
      expect_whole(country, outcome.pupils);
      known.cut_off_km.assign(outcome.cut_off_km.begin(), outcome.cut_off_km.end());
      pupils = std::move(outcome.pupils);
    }
  }
}

TEST(Admission, goes_over_places_only_where_the_authority_says_so) {
  const Country country = testing::scattered_country(5, 900);
  const Draws draws(5, 0, 0);
  Pupils pupils = opening_placement(country, {}, {}, draws, testing::plain_cohorts(country));
  const testing::KnownSchools known(country.schools.size());
  const AdmissionOutcome outcome =
      admit(country, {}, {}, known.view(), draws, std::move(pupils), testing::plain_cohort(country, 0));
  std::uint64_t over = 0;
  const Cohort& entered = outcome.pupils.cohorts[0];
  for (std::size_t at = 0; at < country.schools.size(); ++at) {
    const auto school = id_at<SchoolId>(at);
    const std::uint32_t places = country.schools.places[school];
    over += entered.roll(school) > places ? entered.roll(school) - places : 0;
  }
  EXPECT_EQ(over, outcome.counts[0].over_places);
}

}  // namespace
}  // namespace commonroom
