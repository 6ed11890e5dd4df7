#include "core/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

#include "core/column.hpp"

namespace commonroom {
namespace {

double sum_of_inverses(std::size_t threads) {
  double total = 0;
  with_threads(threads, [&] {
    total = ordered_sum<double>(100'000, 777, [](std::size_t begin, std::size_t end) {
      double part = 0;
      for (std::size_t i = begin; i < end; ++i) part += 1.0 / static_cast<double>(i + 1);
      return part;
    });
  });
  return total;
}

TEST(Parallel, SumsDoNotDependOnTheNumberOfThreads) {
  const double alone = sum_of_inverses(1);
  EXPECT_EQ(alone, sum_of_inverses(2));
  EXPECT_EQ(alone, sum_of_inverses(7));
}

TEST(Parallel, EveryPositionIsVisitedOnce) {
  std::vector<std::atomic<int>> visits(10'001);
  with_threads(7, [&] { parallel_for(visits.size(), 64, [&](std::size_t i) { ++visits[i]; }); });
  for (const auto& count : visits) ASSERT_EQ(count.load(), 1);
}

TEST(Parallel, LoopsMayBeNested) {
  std::atomic<int> total{0};
  parallel_for(20, 1, [&](std::size_t) { parallel_for(50, 5, [&](std::size_t) { ++total; }); });
  EXPECT_EQ(total.load(), 1000);
}

TEST(Parallel, WhatABodyThrowsReachesTheCaller) {
  EXPECT_THROW(parallel_for(100, 1,
                            [](std::size_t i) {
                              if (i == 57) throw std::runtime_error("57");
                            }),
               std::runtime_error);
}

TEST(Parallel, PiecesAreJoinedInTheirOrder) {
  const auto multiples = [](std::size_t size) {
    return joined_pieces<std::size_t>(
        size, 7, [](std::size_t begin, std::size_t end, std::vector<std::size_t>& piece) {
          for (std::size_t i = begin; i < end; ++i) {
            if (i % 3 == 0) piece.push_back(i);
          }
        });
  };
  for (const std::size_t size : {0U, 1U, 7U, 100U}) {
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < size; i += 3) expected.push_back(i);
    with_threads(3, [&] { EXPECT_EQ(multiples(size), expected); });
  }
}

TEST(Grouped, RefusesStartsThatDoNotCoverTheValues) {
  EXPECT_THROW((Grouped<SchoolId, int>({0, 1}, {1, 2})), ContractViolation);
}

}  // namespace
}  // namespace commonroom
