#include <gtest/gtest.h>

#include "parameters/diagnostic.hpp"
#include "register_text.hpp"

namespace commonroom::testing {
namespace {

const std::vector<Fields> three_authorities = {
    {},
    {{"LA (code)", "342"}, {"LA (name)", "St. Helens"}, {"Easting", "351000"}, {"Northing", "395000"}},
    {{"LA (code)", "810"}, {"LA (name)", "\"Kingston upon Hull, City of\""}, {"PercentageFSM", "40"}},
    {{"StatutoryLowAge", "11"}, {"StatutoryHighAge", "16"}, {"NumberOfPupils", ""}},
    {{"EstablishmentStatus (name)", "Closed"}, {"LA (code)", "342"}, {"LA (name)", "St. Helens"}},
    {{"LA (code)", "999"}, {"LA (name)", "New Borough"}},
};

RegisterReading filtered(const RegisterFilter& filter) {
  return read(three_authorities, {"PercentageFSM"}, filter);
}

std::vector<std::uint32_t> urns_of(const RegisterReading& reading) {
  std::vector<std::uint32_t> urns;
  for (const RegisterSchool& school : reading.schools) urns.push_back(school.urn);
  return urns;
}

std::vector<Diagnostic> problems_of(const RegisterFilter& filter) {
  try {
    (void)filtered(filter);
  } catch (const InvalidInput& input) {
    return input.diagnostics();
  }
  ADD_FAILURE() << "was accepted";
  return {};
}

using Urns = std::vector<std::uint32_t>;

TEST(Filter, AnEmptyOneWantsAll) {
  EXPECT_EQ(urns_of(filtered({})), (Urns{1, 2, 3, 4, 6}));
}

TEST(Filter, ChoosesAuthoritiesByNameOrCode) {
  EXPECT_EQ(urns_of(filtered({.authorities = {"Suffolk"}, .regions = {}, .phases = {}})), (Urns{1, 4}));
  EXPECT_EQ(urns_of(filtered({.authorities = {"810", "suffolk"}, .regions = {}, .phases = {}})),
            (Urns{1, 3, 4}));
  EXPECT_EQ(urns_of(filtered({.authorities = {"St Helens"}, .regions = {}, .phases = {}})), (Urns{2}));
  EXPECT_EQ(urns_of(filtered({.authorities = {"Kingston Upon Hull, City of"}, .regions = {}, .phases = {}})),
            (Urns{3}));
}

TEST(Filter, ChoosesRegionsEvenThoseFoundByNeighbours) {
  EXPECT_EQ(urns_of(filtered({.authorities = {}, .regions = {"East of England"}, .phases = {}})),
            (Urns{1, 4, 6}));
  EXPECT_EQ(urns_of(filtered({.authorities = {}, .regions = {"north west"}, .phases = {}})), (Urns{2}));
}

TEST(Filter, ChoosesPhases) {
  EXPECT_EQ(urns_of(filtered({.authorities = {}, .regions = {}, .phases = {Phase::secondary}})), (Urns{4}));
}

TEST(Filter, CountsWhatIsOutsideApartFromWhatIsUnusable) {
  const RegisterReading reading = filtered({.authorities = {"St. Helens"}, .regions = {}, .phases = {}});
  EXPECT_EQ(reading.report.rows_read, 6U);
  EXPECT_EQ(reading.report.outside_filter, 4U);
  EXPECT_EQ(reading.report.of(LeftOut::closed).count, 1U);
  EXPECT_TRUE(adds_up(reading.report));
  EXPECT_EQ(reading.report.of(FillRule::roll_from_parameter).count, 0U)
      << "what is filled in outside is not counted";
}

TEST(Filter, ASchoolIsTheSameUnderEveryFilter) {
  const RegisterReading all = filtered({});
  for (const RegisterFilter& filter :
       {RegisterFilter{.authorities = {"Suffolk"}, .regions = {}, .phases = {}},
        RegisterFilter{.authorities = {}, .regions = {"North West"}, .phases = {}},
        RegisterFilter{.authorities = {}, .regions = {}, .phases = {Phase::primary}}}) {
    for (const RegisterSchool& school : filtered(filter).schools)
      EXPECT_EQ(school, school_of(all, school.urn));
  }
}

TEST(Filter, AnUnknownAuthorityIsRefusedWithTheNearestName) {
  const auto problems =
      problems_of({.authorities = {"Sufolk", "Hull", "998", "Suffolk"}, .regions = {}, .phases = {}});
  ASSERT_EQ(problems.size(), 3U);
  EXPECT_EQ(problems[0].what, "the register has no local authority called `Sufolk`");
  EXPECT_EQ(problems[0].suggestion, "did you mean `Suffolk`?");
  EXPECT_EQ(problems[1].suggestion, "did you mean `Kingston upon Hull, City of`?");
  EXPECT_EQ(problems[2].suggestion, "");
}

TEST(Filter, AnUnknownRegionIsRefusedWithTheNearestName) {
  const auto problems = problems_of({.authorities = {}, .regions = {"North Wst"}, .phases = {}});
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].suggestion, "did you mean `North West`?");
}

TEST(Filter, OneThatLeavesNoSchoolIsRefusedWithTheReasons) {
  const auto problems = problems_of({.authorities = {"St. Helens"}, .regions = {}, .phases = {Phase::upper}});
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].why, "5 outside the scenario's filter; closed: 1");
}

}  // namespace
}  // namespace commonroom::testing
