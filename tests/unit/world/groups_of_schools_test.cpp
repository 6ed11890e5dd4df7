#include "world/groups_of_schools.hpp"

#include <gtest/gtest.h>

#include <map>
#include <numeric>

#include "world/build_country.hpp"
#include "world/register_reader.hpp"
#include "world/schools_of_register.hpp"

namespace commonroom {
namespace {

TEST(TrustSizes, AreThoseOfEnglandWhenAllOfEnglandIsInHand) {
  const std::vector<std::size_t> sizes = trust_sizes(1188, 8910, {});
  EXPECT_EQ(std::accumulate(sizes.begin(), sizes.end(), std::size_t{0}), 8910U);
  EXPECT_GE(sizes.front(), 75U);  // the largest about 90
  EXPECT_LE(sizes.front(), 100U);
  EXPECT_EQ(sizes.back(), 2U);
  EXPECT_LE(sizes[sizes.size() / 2], 5U) << "most trusts are small";
}

TEST(TrustSizes, AddUpHoweverFewSchoolsThereAre) {
  for (const std::size_t schools : {2U, 3U, 7U, 20U}) {
    const std::vector<std::size_t> sizes = trust_sizes(1, schools, {});
    EXPECT_EQ(sizes, std::vector<std::size_t>{schools});
  }
  const std::vector<std::size_t> tight = trust_sizes(5, 10, {});
  EXPECT_EQ(tight, std::vector<std::size_t>(5, 2));
}

class GeneratedGroups : public testing::Test {
 protected:
  static Country country() {
    PopulationPlan plan;
    plan.synthetic.authorities = 12;
    return build_country(plan, {}, 11);
  }
};

TEST_F(GeneratedGroups, PutEveryAcademyAndNoOtherSchoolIntoATrust) {
  const Country c = country();
  std::map<TrustId, std::size_t> sizes;
  for (std::size_t i = 0; i < c.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    EXPECT_EQ(c.schools.sector[school] == Sector::academy, c.schools.trust[school] != none<TrustId>);
    if (c.schools.trust[school] != none<TrustId>) ++sizes[c.schools.trust[school]];
  }
  EXPECT_EQ(sizes.size(), c.trust_names.size());
  std::size_t singles = 0;
  std::size_t members = 0;
  for (const auto& [trust, size] : sizes) (size == 1 ? singles : members) += size;
  const auto multi = static_cast<double>(sizes.size() - singles);
  EXPECT_NEAR(static_cast<double>(members) / multi, PopulationParameters{}.trust_mean_schools, 0.2);
  EXPECT_NEAR(static_cast<double>(singles) / multi, 1251.0 / 1188.0, 0.05);
}

TEST_F(GeneratedGroups, AreNearerTogetherThanSchoolsAtLarge) {
  const Country c = country();
  double in_trust = 0, pairs_in_trust = 0, at_large = 0, pairs = 0;
  for (std::size_t i = 0; i < c.schools.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const auto a = id_at<SchoolId>(i);
      const auto b = id_at<SchoolId>(j);
      const double km = std::hypot(static_cast<double>(c.schools.x_km[a] - c.schools.x_km[b]),
                                   static_cast<double>(c.schools.y_km[a] - c.schools.y_km[b]));
      at_large += km;
      pairs += 1;
      if (c.schools.trust[a] == none<TrustId> || c.schools.trust[a] != c.schools.trust[b]) continue;
      in_trust += km;
      pairs_in_trust += 1;
    }
  }
  EXPECT_LT(in_trust / pairs_in_trust, 0.5 * at_large / pairs);
}

TEST_F(GeneratedGroups, HoldTheShareOfMaintainedSchoolsInFederationsOfTwoOrThree) {
  const Country c = country();
  std::map<FederationId, std::size_t> sizes;
  double maintained = 0;
  for (std::size_t i = 0; i < c.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (c.schools.sector[school] == Sector::maintained) maintained += 1;
    if (c.schools.federation[school] == none<FederationId>) continue;
    EXPECT_EQ(c.schools.sector[school], Sector::maintained);
    EXPECT_NE(c.schools.filled_in[school] & filled::federation, 0);
    ++sizes[c.schools.federation[school]];
  }
  double members = 0;
  for (const auto& [federation, size] : sizes) {
    EXPECT_GE(size, 2U);
    EXPECT_LE(size, 3U);
    members += static_cast<double>(size);
  }
  EXPECT_NEAR(members, PopulationParameters{}.federation_share * maintained, 2);
}

TEST_F(GeneratedGroups, CanBeSwitchedOff) {
  PopulationParameters parameters;
  parameters.federation_share = 0;
  const Country c = build_country({}, parameters, 11);
  for (const FederationId federation : c.schools.federation) EXPECT_EQ(federation, none<FederationId>);
}

TEST(NamedGroups, AreTakenAsTheRegisterHasThem) {
  const RegisterReading reading = parse_register(
      "URN,LA (code),LA (name),EstablishmentName,TypeOfEstablishment (name),EstablishmentTypeGroup (name),"
      "EstablishmentStatus "
      "(name),StatutoryLowAge,StatutoryHighAge,SchoolCapacity,NumberOfPupils,Easting,Northing,"
      "Trusts (code),Trusts (name),Federations (code),Federations (name)\n"
      "100001,935,Suffolk,A,Academy converter,Academies,Open,5,11,210,200,600000,250000,77,First Trust,,\n"
      "100002,935,Suffolk,B,Community school,Local authority maintained "
      "schools,Open,5,11,210,200,601000,250000,,,9,F\n"
      "100003,935,Suffolk,C,Academy converter,Academies,Open,11,16,500,480,602000,250000,77,First Trust,,\n"
      "100004,935,Suffolk,D,Academy sponsor led,Academies,Open,11,16,500,480,603000,250000,81,Second "
      "Trust,,\n"
      "100005,935,Suffolk,E,Community school,Local authority maintained "
      "schools,Open,5,11,210,200,604000,250000,,,9,F\n"
      "100006,935,Suffolk,F,Foundation school,Local authority maintained "
      "schools,Open,5,11,210,200,605000,250000,81,Second Trust,,\n",
      "made-up.csv");
  ASSERT_EQ(reading.schools.size(), 6U);
  const Country c = country_from_schools(schools_of_register(reading), {}, 1);
  const auto trust = [&](std::size_t i) { return c.schools.trust[id_at<SchoolId>(i)]; };
  const auto federation = [&](std::size_t i) { return c.schools.federation[id_at<SchoolId>(i)]; };
  EXPECT_EQ(c.trust_names, (std::vector<std::string>{"First Trust", "Second Trust"}));
  EXPECT_EQ(trust(0), trust(2));
  EXPECT_NE(trust(0), trust(3));
  EXPECT_EQ(trust(1), none<TrustId>);
  EXPECT_EQ(trust(5), none<TrustId>) << "a trust school has a foundation, and is in no academy trust";
  EXPECT_EQ(federation(1), federation(4));
  EXPECT_NE(federation(1), none<FederationId>);
  EXPECT_EQ(federation(0), none<FederationId>);
  EXPECT_TRUE(c.filled_in_notes.empty()) << "nothing is generated";
  for (const std::uint16_t bits : c.schools.filled_in) EXPECT_EQ(bits & filled::trust, 0);
}

}  // namespace
}  // namespace commonroom
