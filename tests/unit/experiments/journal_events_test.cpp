#include "experiments/journal_events.hpp"

#include <gtest/gtest.h>

namespace commonroom {
namespace {

TEST(Pace, IsThatOfTheLatestSitting) {
  const WorkPace pace = latest_pace({begun_event(1000), part_event("part-1", 900, 0, 1010), begun_event(5000),
                                     damaged_event("part-1"), part_event("part-2", 50, 10, 5060),
                                     part_event("part-3", 60, 0, 5120)});
  EXPECT_EQ(pace.runs, 120U);
  EXPECT_EQ(pace.seconds, 120);
  EXPECT_EQ(pace.runs_a_second(), 1);
}

TEST(Pace, IsNoneBeforeAPartIsClosedAndNeverFasterThanTheClock) {
  EXPECT_EQ(latest_pace({}).runs_a_second(), 0);
  EXPECT_EQ(latest_pace({part_event("part-1", 5, 0, 1010), begun_event(2000)}).runs_a_second(), 0);
  EXPECT_EQ(latest_pace({begun_event(2000), part_event("part-1", 8, 0, 2000)}).runs_a_second(), 8);
}

TEST(Pace, LeavesOutEventsOfAnotherForm) {
  EXPECT_EQ(latest_pace({begun_event(10), "part part-1 tasks 5", "later words", ""}).runs, 0U);
}

}  // namespace
}  // namespace commonroom
