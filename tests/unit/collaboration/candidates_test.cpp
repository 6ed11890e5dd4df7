#include "model/collaboration/candidates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/contracts.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;
using Pair = std::pair<SchoolId, SchoolId>;

PartnershipType type_of(Formation formation) {
  PartnershipType type;
  type.name = "group";
  type.formation = formation;
  type.group_size = 4;
  return type;
}

std::set<Pair> pairs_of(const PartnershipFrame& frame) {
  std::set<Pair> pairs;
  for (const StandingPair& pair : frame.pairs) pairs.insert({pair.first, pair.second});
  return pairs;
}

std::vector<Candidate> all_candidates(const FieldOfSchools& field, const PartnershipFrame& frame,
                                      int year = 0) {
  const auto end = id_at<SchoolId>(field.country.schools.size());
  return candidates_among(frame, field.country, frame.types_in(year), field.world.collaboration.ties,
                          field.world.collaboration.live, SchoolId{0}, end, field.parameters.partnership);
}

TEST(Candidates, AreTheNeighboursEachPairOnce) {
  const FieldOfSchools field = test::field_of_schools(60, 20);
  const PartnershipFrame frame = partnership_frame(field.country, field.regime.partnerships, {});
  EXPECT_TRUE(std::is_sorted(frame.pairs.begin(), frame.pairs.end(), [](const auto& a, const auto& b) {
    return Pair{a.first, a.second} < Pair{b.first, b.second};
  }));
  EXPECT_EQ(2 * frame.pairs.size(), field.country.neighbours.values().size());
  for (const StandingPair& pair : frame.pairs) {
    EXPECT_LT(pair.first, pair.second);
    const auto of = field.country.neighbours[pair.first];
    EXPECT_TRUE(
        std::any_of(of.begin(), of.end(), [&](const Neighbour& n) { return n.school == pair.second; }));
  }
}

TEST(Candidates, IncludeMatesOfATrustHoweverFarButNotOfAnother) {
  FieldOfSchools field = test::field_of_schools(60, 20, 1, 2);
  Schools& schools = field.country.schools;
  schools.trust[SchoolId{0}] = schools.trust[SchoolId{30}] = schools.trust[SchoolId{59}] = TrustId{0};
  schools.trust[SchoolId{1}] = TrustId{1};
  const PartnershipFrame frame = partnership_frame(field.country, {type_of(Formation::trust)}, {});
  EXPECT_EQ(pairs_of(frame),
            (std::set<Pair>{
                {SchoolId{0}, SchoolId{30}}, {SchoolId{0}, SchoolId{59}}, {SchoolId{30}, SchoolId{59}}}));
}

TEST(Candidates, InAGroupAreTheNearestMatesUpToTheDeclaredNumber) {
  const FieldOfSchools field = test::field_of_schools(60, 20, 1, 0);
  PartnershipType type = type_of(Formation::assigned);
  type.group_size = 50;
  PartnershipParameters parameters;
  parameters.most_mates = 3;
  const PartnershipFrame frame = partnership_frame(field.country, {type}, parameters);
  std::vector<int> mates(60, 0);
  for (const StandingPair& pair : frame.pairs) {
    ++mates[index(pair.first)];
    ++mates[index(pair.second)];
  }
  EXPECT_GE(*std::min_element(mates.begin(), mates.end()), 3);
  EXPECT_LT(frame.pairs.size(), 60U * 3U + 1U);
}

TEST(Candidates, AreOnlyThoseInScope) {
  const FieldOfSchools field = test::field_of_schools(60, 20);
  PartnershipType type = test::informal_partnership();
  type.scope.phases = {Phase::secondary};
  const PartnershipFrame frame = partnership_frame(field.country, {type}, {});
  ASSERT_FALSE(frame.pairs.empty());
  for (const StandingPair& pair : frame.pairs) {
    EXPECT_EQ(field.country.schools.phase[pair.first], Phase::secondary);
    EXPECT_EQ(field.country.schools.phase[pair.second], Phase::secondary);
  }
}

TEST(Candidates, OfATypeExistInItsYearsAlone) {
  const FieldOfSchools field = test::field_of_schools(60, 20);
  PartnershipType type = test::informal_partnership();
  type.from_year = 3;
  type.until_year = 5;
  const PartnershipFrame frame = partnership_frame(field.country, {type}, {});
  EXPECT_TRUE(all_candidates(field, frame, 2).empty());
  EXPECT_FALSE(all_candidates(field, frame, 3).empty());
  EXPECT_FALSE(all_candidates(field, frame, 4).empty());
  EXPECT_TRUE(all_candidates(field, frame, 5).empty());
}

TEST(Candidates, IncludeThoseWhoHaveMetWithinReach) {
  FieldOfSchools field = test::field_of_schools(60, 20, 1, 2);
  const PartnershipFrame frame = partnership_frame(field.country, field.regime.partnerships, {});
  const std::size_t before = all_candidates(field, frame).size();
  const Pair stranger = [&] {
    for (std::size_t j = 59;; --j) {
      const Pair pair{SchoolId{0}, id_at<SchoolId>(j)};
      if (!pairs_of(frame).contains(pair)) return pair;
    }
  }();
  field.world.collaboration.ties = {{stranger.first, stranger.second, {2, 1}}};
  const auto candidates = all_candidates(field, frame);
  ASSERT_EQ(candidates.size(), before + 1);
  const auto met = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& c) {
    return Pair{c.first, c.second} == stranger;
  });
  ASSERT_NE(met, candidates.end());
  EXPECT_EQ(met->tie, (Tie{2, 1}));
  field.parameters.partnership.furthest_met_km = 0;
  EXPECT_EQ(all_candidates(field, frame).size(), before);
}

TEST(Candidates, ArePartnersAlreadyOnlyWhileTheirTypeExists) {
  FieldOfSchools field = test::field_of_schools(60, 20);
  PartnershipType type = test::informal_partnership();
  type.until_year = 5;
  PartnershipType other = test::informal_partnership();
  other.name = "other";
  const PartnershipFrame frame = partnership_frame(field.country, {type, other}, {});
  Partnership live{.first = frame.pairs[4].first, .second = frame.pairs[4].second};
  field.world.collaboration.live = {live};
  EXPECT_NE(all_candidates(field, frame, 4)[4].existing, nullptr);
  EXPECT_EQ(all_candidates(field, frame, 5)[4].existing, nullptr);
}

TEST(Candidates, ComeInPiecesJustAsWell) {
  FieldOfSchools field = test::field_of_schools(60, 20);
  const PartnershipFrame frame = partnership_frame(field.country, field.regime.partnerships, {});
  const auto whole = all_candidates(field, frame);
  std::size_t in_pieces = 0;
  for (std::uint32_t begin = 0; begin < 60; begin += 7) {
    const auto piece = candidates_among(frame, field.country, frame.types_in(0), {}, {}, SchoolId{begin},
                                        SchoolId{std::min(60U, begin + 7)}, {});
    for (const Candidate& candidate : piece) {
      ASSERT_LT(in_pieces, whole.size());
      EXPECT_EQ(candidate.first, whole[in_pieces].first);
      EXPECT_EQ(candidate.second, whole[in_pieces].second);
      ++in_pieces;
    }
  }
  EXPECT_EQ(in_pieces, whole.size());
}

TEST(Candidates, NeedAtMostThirtyTwoTypes) {
  const FieldOfSchools field = test::field_of_schools(10, 20);
  const std::vector<PartnershipType> too_many(33, test::informal_partnership());
  EXPECT_THROW(static_cast<void>(partnership_frame(field.country, too_many, {})), ContractViolation);
}

TEST(CarryingOver, KeepsPartnershipsWhoseTypeTheOtherRegimeNamesToo) {
  Regime from;
  from.partnerships.resize(2);
  from.partnerships[0].name = "informal";
  from.partnerships[1].name = "alliance";
  Regime to;
  to.partnerships.resize(2);
  to.partnerships[0].name = "trust";
  to.partnerships[1].name = "informal";
  Collaboration collaboration;
  collaboration.live = {{.first = SchoolId{0}, .second = SchoolId{1}, .type = 0},
                        {.first = SchoolId{0}, .second = SchoolId{2}, .type = 1}};
  collaboration.ties = {{SchoolId{0}, SchoolId{1}, {1, 0}}, {SchoolId{0}, SchoolId{2}, {1, 0}}};
  const Collaboration next = carried_over(collaboration, from, to);
  ASSERT_EQ(next.live.size(), 1U);
  EXPECT_EQ(next.live[0].type, 1);
  EXPECT_EQ(next.live[0].second, SchoolId{1});
  EXPECT_EQ(next.ties, collaboration.ties);
  EXPECT_EQ(carried_over(collaboration, from, from), collaboration);
}

}  // namespace
}  // namespace commonroom
