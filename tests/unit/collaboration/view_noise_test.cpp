#include "model/collaboration/view_noise.hpp"

#include <gtest/gtest.h>

namespace commonroom {
namespace {

TEST(ViewNoise, IsTheStreamOfTheOneWhoLooks) {
  std::vector<Candidate> pairs;
  for (std::uint32_t k = 0; k < pairs_at_once; ++k) {
    pairs.push_back({id_at<SchoolId>(3 * k), id_at<SchoolId>(3 * k + 7), 0, 1, {}, nullptr, {}});
  }
  const Draws draws(9, 4, 33);
  const ViewNoise all = view_noise(pairs, true, draws);
  const ViewNoise some = view_noise(pairs, false, draws);
  for (std::uint32_t k = 0; k < pairs_at_once; ++k) {
    Stream first = draws.stream(Process::partnership_view, 3 * k, 3 * k + 7);
    Stream second = draws.stream(Process::partnership_view, 3 * k + 7, 3 * k);
    for (std::size_t d = 0; d < departments; ++d) {
      const float from_first = first.normal();
      const float from_second = second.normal();
      EXPECT_EQ(all[d][2 * k], from_first);
      EXPECT_EQ(all[d][2 * k + 1], from_second);
      if (d < 3) {
        EXPECT_EQ(some[d][2 * k], from_first);
        EXPECT_EQ(some[d][2 * k + 1], from_second);
      }
    }
  }
}

TEST(ViewNoise, DoesNotDependOnWhoElseLooks) {
  const std::vector<Candidate> pairs{{SchoolId{1}, SchoolId{2}, 0, 1, {}, nullptr, {}},
                                     {SchoolId{5}, SchoolId{9}, 0, 1, {}, nullptr, {}}};
  const Draws draws(1, 0, 2);
  const ViewNoise both = view_noise(pairs, true, draws);
  const ViewNoise alone = view_noise(std::span(pairs).subspan(1), true, draws);
  for (std::size_t d = 0; d < departments; ++d) {
    EXPECT_EQ(both[d][2], alone[d][0]);
    EXPECT_EQ(both[d][3], alone[d][1]);
  }
}

}  // namespace
}  // namespace commonroom
