#include <gtest/gtest.h>

#include <bit>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "support/staffing/staffed_country.hpp"

namespace commonroom {
namespace {

/// Everything staffing made of some years, as bytes.
std::vector<std::uint64_t> history(std::size_t threads) {
  std::vector<std::uint64_t> trace;
  with_threads(threads, [&] {
    testing::StaffedRun run{.plan = {.regions = 5, .areas_per_region = 6}};
    for (int year = 0; year < 5; ++year) {
      const StaffingCounts counts = run.advance();
      for (const std::uint32_t count : {counts.left, counts.moved, counts.openings, counts.heads_left}) {
        trace.push_back(count);
      }
    }
    for (const Teacher& t : run.world.teachers.staff) {
      trace.push_back((static_cast<std::uint64_t>(t.key.ordinal) << 32U) | t.key.origin);
      trace.push_back((static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(t.skill)) << 32U) |
                      std::bit_cast<std::uint32_t>(t.stress));
    }
    for (const FormerTeacher& f : run.world.teachers.former)
      trace.push_back(f.teacher.key.ordinal + f.years_away);
    for (const auto& teaching : run.world.schools.teaching) {
      for (const float x : teaching) trace.push_back(std::bit_cast<std::uint32_t>(x));
    }
    for (const Head& head : run.world.schools.head)
      trace.push_back(std::bit_cast<std::uint32_t>(head.quality));
  });
  return trace;
}

TEST(StaffingDeterminism, IsTheSameOnOneTwoAndSevenThreads) {
  const auto one = history(1);
  EXPECT_EQ(one, history(2));
  EXPECT_EQ(one, history(7));
}

/// Remembers who drew.
class Listener : public DrawRecorder {
 public:
  void drawn(const PhiloxBlock& counter, std::uint32_t) override { heard.push_back(counter); }
  std::vector<PhiloxBlock> heard;
};

TEST(StaffingDeterminism, OneOpeningMoreChangesNobodyElsesDraws) {
  const auto listen = [](std::uint32_t more_in_one_school) {
    testing::StaffedRun run;
    for (Cohort& cohort : run.world.pupils.cohorts) {
      if (cohort.roll(SchoolId{0}) == 0) continue;
      for (std::size_t s = 1; s < cohort.school_start.size(); ++s)
        cohort.school_start[s] += more_in_one_school;
    }
    Listener listener;
    const StaffingOutcome outcome = [&] {
      StaffingOutcome result;
      with_threads(1, [&] {
        result = staff_schools(run.country, run.world, run.teachers, run.heads, Draws(1, 0, 1, &listener));
      });
      return result;
    }();
    return std::pair(listener.heard, outcome.posts[SchoolId{0}]);
  };
  const auto [heard, posts] = listen(0);
  const auto [heard_with_more, more_posts] = listen(4);
  EXPECT_EQ(more_posts, posts + 1);
  // Those who move draw once more for where to; apart from them every draw is the same.
  std::vector<PhiloxBlock> a, b;
  for (const PhiloxBlock& counter : heard) {
    if (counter[1] >> 24U != static_cast<std::uint32_t>(Process::teacher_moving)) a.push_back(counter);
  }
  for (const PhiloxBlock& counter : heard_with_more) {
    if (counter[1] >> 24U != static_cast<std::uint32_t>(Process::teacher_moving)) b.push_back(counter);
  }
  EXPECT_EQ(a, b);
}

}  // namespace
}  // namespace commonroom
