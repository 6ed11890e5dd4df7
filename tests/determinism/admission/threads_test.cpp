#include <gtest/gtest.h>

#include "core/parallel.hpp"
#include "model/admission/admission.hpp"
#include "support/known_schools.hpp"
#include "support/scattered_country.hpp"

namespace commonroom {
namespace {

void expect_same(const AdmissionOutcome& a, const AdmissionOutcome& b) {
  for (std::size_t g = 0; g < year_groups; ++g) {
    const Cohort& one = a.pupils.cohorts[g];
    const Cohort& other = b.pupils.cohorts[g];
    EXPECT_EQ(one.slot, other.slot);
    EXPECT_EQ(one.school_start, other.school_start);
    EXPECT_EQ(one.attainment, other.attainment);
    EXPECT_EQ(one.traits, other.traits);
  }
  EXPECT_EQ(a.cut_off_km, b.cut_off_km);
  EXPECT_EQ(a.counts, b.counts);
}

AdmissionOutcome three_years(const Country& country) {
  const Draws opening(4, 1, 0);
  auto cohorts = testing::plain_cohorts(country);
  for (Cohort& cohort : cohorts) testing::give_traits(cohort, opening);
  AdmissionOutcome outcome;
  outcome.pupils = opening_placement(country, {}, {}, opening, std::move(cohorts));
  testing::KnownSchools known(country.schools.size());
  for (std::uint32_t year = 0; year < 3; ++year) {
    const Draws draws(4, 1, year);
    Cohort born = testing::plain_cohort(country, static_cast<std::int32_t>(year));
    testing::give_traits(born, draws);
    outcome = admit(country, {}, {}, known.view(), draws, std::move(outcome.pupils), std::move(born));
    known.cut_off_km.assign(outcome.cut_off_km.begin(), outcome.cut_off_km.end());
  }
  return outcome;
}

TEST(Admission, gives_the_same_bits_for_one_two_and_seven_threads) {
  const Country country = testing::scattered_country(8, 2000);
  AdmissionOutcome one;
  with_threads(1, [&] { one = three_years(country); });
  for (const std::size_t threads : {2U, 7U}) {
    SCOPED_TRACE(threads);
    with_threads(threads, [&] { expect_same(three_years(country), one); });
  }
}

}  // namespace
}  // namespace commonroom
