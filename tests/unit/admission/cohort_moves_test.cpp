#include "model/admission/cohort_moves.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace commonroom {
namespace {

/// Six children in three schools: slots 0 and 3 in the first, 1, 2 and 5 in the second, 4 in the third.
Cohort sorted_cohort() {
  Cohort cohort;
  cohort.born = -3;
  cohort.slot = {0, 3, 1, 2, 5, 4};
  for (auto& column : cohort.attainment) column = {0.0F, 3.0F, 1.0F, 2.0F, 5.0F, 4.0F};
  cohort.home_advantage = {10, 13, 11, 12, 15, 14};
  cohort.prior = {20, 23, 21, 22, 25, 24};
  cohort.traits = {0, 3, 1, 2, 5, 4};
  cohort.school_start = {0, 2, 5, 6};
  return cohort;
}

TEST(CohortMoves, keep_children_sorted_by_school_and_slot_with_all_they_own) {
  const CohortMoves moves{{2, 5, 4}, {SchoolId{0}, SchoolId{1}, SchoolId{0}}};  // slots 1, 4, 5
  const Cohort after = cohort_after(sorted_cohort(), moves, 3, {});
  EXPECT_EQ(after.slot, (std::vector<std::uint32_t>{0, 1, 3, 5, 2, 4}));
  EXPECT_EQ(after.school_start, (std::vector<std::uint32_t>{0, 4, 6, 6}));
  EXPECT_EQ(after.born, -3);
  for (std::size_t at = 0; at < after.size(); ++at) {
    const auto slot = static_cast<float>(after.slot[at]);
    for (const auto& column : after.attainment) EXPECT_EQ(column[at], slot);
    EXPECT_EQ(after.home_advantage[at], 10 + slot);
    EXPECT_EQ(after.prior[at], 20 + slot);
    EXPECT_EQ(after.traits[at], after.slot[at]);
  }
}

TEST(CohortMoves, change_nothing_when_nobody_moves_whatever_the_spare_memory_held) {
  Cohort spare = sorted_cohort();
  spare.slot.assign(40, 7);
  const Cohort after = cohort_after(sorted_cohort(), {}, 3, std::move(spare));
  EXPECT_EQ(after.slot, sorted_cohort().slot);
  EXPECT_EQ(after.school_start, sorted_cohort().school_start);
  EXPECT_EQ(after.prior, sorted_cohort().prior);
}

/// Where each child is after the moves, the plain way: sorted by school and slot.
std::vector<std::uint32_t> slots_sorted(const Cohort& cohort, const CohortMoves& moves, std::size_t schools) {
  std::vector<std::pair<std::size_t, std::uint32_t>> places;
  for (std::size_t school = 0; school <= schools; ++school) {
    const std::size_t end = school < schools ? cohort.school_start[school + 1] : cohort.size();
    for (std::size_t at = cohort.school_start[school]; at < end; ++at) {
      const auto move = std::ranges::find(moves.position, static_cast<std::uint32_t>(at));
      const SchoolId to = move == moves.position.end()
                              ? id_at<SchoolId>(school)
                              : moves.school[static_cast<std::size_t>(move - moves.position.begin())];
      places.emplace_back(to == none<SchoolId> ? schools : index(to), cohort.slot[at]);
    }
  }
  std::ranges::sort(places);
  std::vector<std::uint32_t> slots;
  for (const auto& [school, slot] : places) slots.push_back(slot);
  return slots;
}

TEST(CohortMoves, give_the_same_order_whether_few_or_many_move) {
  constexpr std::uint32_t schools = 150, pupils = 6000;
  Cohort cohort;
  for (std::uint32_t school = 0; school < schools; ++school) {
    cohort.school_start.push_back(static_cast<std::uint32_t>(cohort.slot.size()));
    for (std::uint32_t slot = school; slot < pupils; slot += schools) cohort.slot.push_back(slot);
  }
  cohort.school_start.push_back(pupils);
  for (auto& column : cohort.attainment) column.assign(cohort.slot.begin(), cohort.slot.end());
  cohort.home_advantage = cohort.prior = cohort.attainment[0];
  cohort.traits.assign(pupils, 1);
  for (const std::uint32_t every : {1U, 5U, 40U, 700U}) {
    CohortMoves moves;
    for (std::uint32_t slot = 0; slot < pupils; slot += every) {  // in the order of slots
      const auto place = std::ranges::find(cohort.slot, slot) - cohort.slot.begin();
      moves.position.push_back(static_cast<std::uint32_t>(place));
      const bool goes_nowhere = slot % 11 == 0;
      moves.school.push_back(goes_nowhere ? none<SchoolId> : SchoolId{slot * 7 % schools});
    }
    const Cohort after = cohort_after(cohort, moves, schools, {});
    EXPECT_EQ(after.slot, slots_sorted(cohort, moves, schools)) << every;
    for (std::size_t at = 0; at < pupils; ++at)
      EXPECT_EQ(after.prior[at], static_cast<float>(after.slot[at]));
  }
}

TEST(CohortMoves, put_a_new_cohort_into_schools) {
  Cohort born = sorted_cohort();
  born.school_start.clear();
  std::iota(born.slot.begin(), born.slot.end(), 0U);
  CohortMoves moves{{0, 1, 2, 3, 4, 5}, {}};
  for (const std::uint32_t school : {2U, 0U, 2U, 1U, 0U, 1U}) moves.school.push_back(SchoolId{school});
  const Cohort after = cohort_after(born, moves, 3, {});
  EXPECT_EQ(after.slot, (std::vector<std::uint32_t>{1, 4, 3, 5, 0, 2}));
  EXPECT_EQ(after.school_start, (std::vector<std::uint32_t>{0, 2, 4, 6}));
}

TEST(CohortMoves, take_children_out_of_school_and_back) {
  const CohortMoves out{{2, 5}, {none<SchoolId>, none<SchoolId>}};  // slots 1 and 4
  const Cohort without = cohort_after(sorted_cohort(), out, 3, {});
  EXPECT_EQ(without.slot, (std::vector<std::uint32_t>{0, 3, 2, 5, 1, 4}));
  EXPECT_EQ(without.school_start, (std::vector<std::uint32_t>{0, 2, 4, 4}));
  EXPECT_EQ(without.first_out_of_school(), 4U);
  const CohortMoves back{{4, 5}, {SchoolId{1}, SchoolId{2}}};
  const Cohort again = cohort_after(without, back, 3, {});
  EXPECT_EQ(again.slot, sorted_cohort().slot);
  EXPECT_EQ(again.school_start, sorted_cohort().school_start);
  EXPECT_EQ(again.prior, sorted_cohort().prior);
}

TEST(CohortMoves, carry_engagement_and_last_school_where_there_are_any) {
  Cohort cohort = sorted_cohort();
  EXPECT_TRUE(cohort_after(cohort, {{2}, {SchoolId{0}}}, 3, {}).engagement.empty());
  cohort.engagement = {0, 3, 1, 2, 5, 4};
  cohort.last_school.assign(6, SchoolId{9});
  cohort.last_school[2] = SchoolId{7};
  const Cohort after = cohort_after(cohort, {{2}, {SchoolId{0}}}, 3, {});
  for (std::size_t at = 0; at < 6; ++at) {
    EXPECT_EQ(after.engagement[at], static_cast<float>(after.slot[at]));
    EXPECT_EQ(after.last_school[at], after.slot[at] == 1 ? SchoolId{7} : SchoolId{9});
  }
}

}  // namespace
}  // namespace commonroom
