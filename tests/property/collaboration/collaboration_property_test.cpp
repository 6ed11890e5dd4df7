#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "model/collaboration/formation.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;
using Pair = std::pair<SchoolId, SchoolId>;

FieldOfSchools field_with_all_types(std::uint32_t seed) {
  FieldOfSchools field = test::field_of_schools(240, 45, seed);
  PartnershipType group;
  group.name = "group";
  group.formation = Formation::assigned;
  group.forced = true;
  group.governance = 0.7;
  PartnershipType trust = group;
  trust.name = "trust";
  trust.formation = Formation::trust;
  trust.forced = false;
  group.scope.phases = {Phase::secondary};
  field.regime.partnerships.push_back(group);
  field.regime.partnerships.push_back(trust);
  for (std::uint32_t position = 0; position < 240; position += 5) {
    field.country.schools.trust[SchoolId{position}] = TrustId{position / 40};
  }
  for (std::size_t position = 0; position < 240; ++position) {
    const auto school = id_at<SchoolId>(position);
    field.view.time_for_partners[school] = 0.01F + 0.0003F * static_cast<float>(position);
  }
  return field;
}

TEST(Formation, StaysWithinTheTimeOfEverySchool) {
  for (const std::uint32_t seed : {1U, 2U, 3U}) {
    FieldOfSchools field = field_with_all_types(seed);
    for (std::uint32_t year = 0; year < 6; ++year) {
      CollaborationOutcome outcome = field.year(year, seed);
      EXPECT_GT(outcome.tally.live, 0U);
      for (std::size_t position = 0; position < 240; ++position) {
        const auto school = id_at<SchoolId>(position);
        EXPECT_LE(outcome.time_used[school], field.view.time_for_partners[school]);
      }
      test::advance(field, std::move(outcome), year, seed);
    }
  }
}

TEST(Formation, HasNoPartnershipByConsentThatASideDoesNotWant) {
  FieldOfSchools field = field_with_all_types(4);
  field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 3);
  const PartnershipFrame frame =
      partnership_frame(field.country, field.regime.partnerships, field.parameters.partnership);
  const auto contexts = contexts_of(field.country.schools, field.world.schools);
  const Weighing weighing(field.world.schools, field.view, frame, contexts, field.parameters);
  const auto candidates = candidates_among(frame, field.country, frame.types_in(0), {}, {}, SchoolId{0},
                                           SchoolId{240}, field.parameters.partnership);
  const auto proposals = weighing.proposals(candidates, Draws(4, 0, 0));
  EXPECT_LT(proposals.size(), candidates.size()) << "some are refused";
  const Formed formed = formed_partnerships(proposals, field.view.time_for_partners);
  std::size_t by_consent = 0;
  std::size_t unwanted = 0;
  for (const std::uint32_t position : formed.accepted) {
    const Proposal& proposal = proposals[position];
    if (proposal.is_mandated) {
      unwanted += proposal.surplus_first < 0 || proposal.surplus_second < 0 ? 1U : 0U;
      continue;
    }
    ++by_consent;
    EXPECT_GT(proposal.surplus_first, 0.0F);
    EXPECT_GT(proposal.surplus_second, 0.0F);
  }
  EXPECT_GT(by_consent, 0U);
  EXPECT_GT(unwanted, 0U) << "mandated groups ask nobody";
}

TEST(Formation, LeavesNoPairThatWouldRatherWorkTogetherAndHasTheTime) {
  const FieldOfSchools field = test::field_of_schools(240, 45, 5);
  const PartnershipFrame frame =
      partnership_frame(field.country, field.regime.partnerships, field.parameters.partnership);
  const auto contexts = contexts_of(field.country.schools, field.world.schools);
  const Weighing weighing(field.world.schools, field.view, frame, contexts, field.parameters);
  const auto candidates = candidates_among(frame, field.country, frame.types_in(0), {}, {}, SchoolId{0},
                                           SchoolId{240}, field.parameters.partnership);
  const auto proposals = weighing.proposals(candidates, Draws(5, 0, 0));
  const Formed formed = formed_partnerships(proposals, field.view.time_for_partners);
  for (std::uint32_t position = 0; position < proposals.size(); ++position) {
    if (std::binary_search(formed.accepted.begin(), formed.accepted.end(), position)) continue;
    const Proposal& left_out = proposals[position];
    const bool is_full =
        formed.time_used[left_out.first] + left_out.time > field.view.time_for_partners[left_out.first] ||
        formed.time_used[left_out.second] + left_out.time > field.view.time_for_partners[left_out.second];
    EXPECT_TRUE(is_full);
  }
}

/// The same schools with their ids in reverse.
FieldOfSchools reversed(const FieldOfSchools& field) {
  FieldOfSchools other;
  other.regime = field.regime;
  other.parameters = field.parameters;
  const std::size_t count = field.country.schools.size();
  const auto twin = [count](std::size_t position) { return id_at<SchoolId>(count - 1 - position); };
  for (std::size_t position = 0; position < count; ++position) {
    const SchoolId from = twin(position);
    const SchoolId to = test::add_school(other, field.country.schools.x_km[from],
                                         field.country.schools.y_km[from], field.country.schools.phase[from]);
    other.country.schools.trust[to] = field.country.schools.trust[from];
  }
  test::finish(other);
  for (std::size_t position = 0; position < count; ++position) {
    const auto to = id_at<SchoolId>(position);
    const SchoolId from = twin(position);
    other.world.schools.practice_common[to] = field.world.schools.practice_common[from];
    other.world.schools.practice_by_department[to] = field.world.schools.practice_by_department[from];
    other.world.schools.articulation[to] = field.world.schools.articulation[from];
    other.world.schools.head[to] = field.world.schools.head[from];
    other.world.schools.fsm_share[to] = field.world.schools.fsm_share[from];
    other.view.time_for_partners[to] = field.view.time_for_partners[from];
  }
  return other;
}

TEST(Formation, DoesNotDependOnTheOrderOfSchools) {
  FieldOfSchools field = field_with_all_types(6);
  field.parameters.transfer.view_noise = 0;  // draws belong to ids
  field.parameters.trust.reliability = 1;
  const FieldOfSchools other = reversed(field);
  const CollaborationOutcome one = field.year(0);
  const CollaborationOutcome two = other.year(0);
  const auto twin = [](SchoolId school) { return id_at<SchoolId>(239 - index(school)); };
  std::map<Pair, Partnership> expected;
  for (const Partnership& partnership : two.next.live) {
    expected[{twin(partnership.second), twin(partnership.first)}] = partnership;
  }
  ASSERT_EQ(one.next.live.size(), expected.size());
  for (const Partnership& partnership : one.next.live) {
    const auto found = expected.find({partnership.first, partnership.second});
    ASSERT_NE(found, expected.end());
    EXPECT_EQ(found->second.type, partnership.type);
    EXPECT_NEAR(found->second.effectiveness, partnership.effectiveness, 1e-6F);
  }
  for (std::size_t position = 0; position < 240; ++position) {
    const auto school = id_at<SchoolId>(position);
    for (std::size_t d = 0; d < departments; ++d) {
      EXPECT_NEAR(one.practice_change[school][d], two.practice_change[twin(school)][d], 1e-8F);
    }
  }
}

TEST(Transfer, NeverOvershootsTheBestPartner) {
  FieldOfSchools field = field_with_all_types(7);
  field.parameters.transfer.rate = 2;
  field.parameters.transfer.absorptive_capacity = 1;
  field.parameters.partnership.help_at_full_tightness = 10;
  field.parameters.partnership.time_per_help = 0;
  const CollaborationOutcome outcome = field.year(0);
  std::map<SchoolId, std::vector<SchoolId>> partners;
  for (const Partnership& partnership : outcome.next.live) {
    partners[partnership.first].push_back(partnership.second);
    partners[partnership.second].push_back(partnership.first);
  }
  const SchoolStates& states = field.world.schools;
  const auto practice = [&](SchoolId school, std::size_t d) {
    return states.practice_common[school] + states.practice_by_department[school][d];
  };
  bool at_cap = false;
  for (const auto& [school, of] : partners) {
    for (std::size_t d = 0; d < departments; ++d) {
      float largest = 0;
      for (const SchoolId partner : of)
        largest = std::max(largest, practice(partner, d) - practice(school, d));
      EXPECT_LE(outcome.transfer.gain[school][d], 0.5F * largest + 1e-7F);
      at_cap = at_cap || outcome.transfer.gain[school][d] > 0.49F * largest;
    }
  }
  EXPECT_TRUE(at_cap) << "the test must reach the cap";
}

TEST(Transfer, IsExactlyNothingInAWholeYearWithRateAndDisruptionOff) {
  FieldOfSchools field = field_with_all_types(8);
  field.parameters.transfer.rate = 0;
  field.parameters.transfer.disruption = 0;
  const CollaborationOutcome outcome = field.year(0);
  EXPECT_GT(outcome.tally.live, 0U) << "mandated partnerships form all the same";
  EXPECT_EQ(outcome.transfer.gain, (Column<SchoolId, ByDepartment>(240)));
}

TEST(Transfer, MovesPracticeUpInTheMeanAndTogether) {
  FieldOfSchools field = test::field_of_schools(240, 45, 9);
  field.parameters.practice.sd_common = field.parameters.practice.sd_department = 0;  // no innovation
  field.parameters.practice.persistence = 0.99;
  field.parameters.transfer.disruption = 0;
  field.parameters.transfer.donor_loss = 0;
  const CollaborationOutcome outcome = field.year(0);
  for (std::size_t position = 0; position < 240; ++position) {
    for (const float gain : outcome.transfer.gain[id_at<SchoolId>(position)]) EXPECT_GE(gain, 0.0F);
  }
  EXPECT_GT(outcome.transfer.gains, 0.0);
}

}  // namespace
}  // namespace commonroom
