#include "experiments/task_order.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace commonroom {
namespace {

TEST(Tasks, RunPointByPointInTheOrderGiven) {
  EXPECT_EQ(tasks_in_order({2, 0, 1}, 2, {}),
            (std::vector<Task>{{2, 0}, {2, 1}, {0, 0}, {0, 1}, {1, 0}, {1, 1}}));
}

TEST(Shards, HaveEveryTaskOnceTogetherAndAreOfOneSizeWithinOne) {
  const std::vector<std::size_t> order{4, 1, 3, 0, 2};
  for (const std::uint32_t count : {1U, 2U, 3U, 7U, 40U}) {
    std::set<Task> all;
    std::size_t least = 1000, most = 0, sum = 0;
    for (std::uint32_t index = 0; index < count; ++index) {
      const auto tasks = tasks_in_order(order, 3, {index, count});
      all.insert(tasks.begin(), tasks.end());
      least = std::min(least, tasks.size());
      most = std::max(most, tasks.size());
      sum += tasks.size();
    }
    EXPECT_EQ(all.size(), 15U);
    EXPECT_EQ(sum, 15U);
    EXPECT_LE(most - least, 1U);
  }
}

}  // namespace
}  // namespace commonroom
