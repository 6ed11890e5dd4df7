#include "world/spatial_index.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "random/draws.hpp"

namespace commonroom {
namespace {

constexpr float anywhere = std::numeric_limits<float>::infinity();

struct Points {
  std::vector<float> x, y;
  std::vector<std::uint32_t> members;
};

/// A dense knot and a thin scatter, with some points on one spot; every third is not a member.
Points made_up_points(std::uint32_t count) {
  Points points;
  const Draws draws(5, 0, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    const PhiloxBlock words = draws.block(Process::geography_school, i);
    const float scale = i % 2 == 0 ? 1.0F : 100.0F;
    points.x.push_back(i % 11 == 0 ? 3.0F : scale * to_uniform(words[0]));
    points.y.push_back(i % 11 == 0 ? 2.0F : scale * to_uniform(words[1]));
    if (i % 3 != 0) points.members.push_back(i);
  }
  return points;
}

std::vector<std::uint32_t> by_brute_force(const Points& points, float x, float y, std::size_t most,
                                          float reach) {
  std::vector<FoundPoint> all;
  for (const std::uint32_t member : points.members) {
    const float dx = points.x[member] - x;
    const float dy = points.y[member] - y;
    if (dx * dx + dy * dy <= reach * reach) all.push_back({member, dx * dx + dy * dy});
  }
  std::sort(all.begin(), all.end());
  if (all.size() > most) all.resize(most);
  std::vector<std::uint32_t> positions;
  for (const FoundPoint& point : all) positions.push_back(point.position);
  return positions;
}

std::vector<std::uint32_t> by_index(const SpatialIndex& index, float x, float y, std::size_t most,
                                    float reach) {
  std::vector<FoundPoint> found;
  index.find_nearest(
      x, y, most, reach, [](std::uint32_t) { return true; }, found);
  std::vector<std::uint32_t> positions;
  for (const FoundPoint& point : found) positions.push_back(point.position);
  return positions;
}

TEST(SpatialIndex, FindsWhatLookingAtEveryPointFinds) {
  const Points points = made_up_points(800);
  const SpatialIndex index(points.x, points.y, points.members);
  const Draws draws(6, 0, 0);
  for (std::uint32_t i = 0; i < 400; ++i) {
    const PhiloxBlock words = draws.block(Process::geography_school, i);
    const float x = 140 * to_uniform(words[0]) - 20;  // some outside the points' rectangle
    const float y = 140 * to_uniform(words[1]) - 20;
    const std::size_t most = 1 + words[2] % 20;
    const float reach = i % 3 == 0 ? anywhere : 60 * to_uniform(words[3]);
    EXPECT_EQ(by_index(index, x, y, most, reach), by_brute_force(points, x, y, most, reach)) << "place " << i;
  }
}

TEST(SpatialIndex, GivesAllPointsWhenMoreAreAskedFor) {
  const Points points = made_up_points(60);
  const SpatialIndex index(points.x, points.y, points.members);
  EXPECT_EQ(by_index(index, 50, 50, 1000, anywhere).size(), points.members.size());
}

TEST(SpatialIndex, HandlesNoPointsOnePointAndPointsInALine) {
  const std::vector<float> x{1, 2, 3};
  const std::vector<float> y{5, 5, 5};
  EXPECT_TRUE(by_index(SpatialIndex(x, y, {}), 0, 0, 3, anywhere).empty());
  const std::vector<std::uint32_t> one{1};
  EXPECT_EQ(by_index(SpatialIndex(x, y, one), 9, 9, 3, anywhere), one);
  const std::vector<std::uint32_t> all{0, 1, 2};
  EXPECT_EQ(by_index(SpatialIndex(x, y, all), 2.9F, 5, 2, anywhere), (std::vector<std::uint32_t>{2, 1}));
}

TEST(SpatialIndex, LeavesOutWhatIsNotAccepted) {
  const Points points = made_up_points(300);
  const SpatialIndex index(points.x, points.y, points.members);
  std::vector<FoundPoint> found;
  index.find_nearest(
      0.5F, 0.5F, 25, anywhere, [](std::uint32_t position) { return position % 2 == 1; }, found);
  ASSERT_EQ(found.size(), 25U);
  for (const FoundPoint& point : found) EXPECT_EQ(point.position % 2, 1U);
}

}  // namespace
}  // namespace commonroom
