#include "world/synthetic_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

#include "world/spatial_index.hpp"

namespace commonroom {

namespace {

constexpr std::uint32_t small_towns = 4;
constexpr std::uint32_t country = small_towns + 1;  // town 0 is the main one
constexpr double main_town_radius_share = 0.10;     // of the authority's side
constexpr double small_town_radius_share = 0.04;
constexpr double town_margin = 0.15;
constexpr float near_primary_km = 0.6F;
constexpr int rounds_of_matching = 200;
constexpr double caution = 0.5;  // each step goes half of the way, on a log scale
constexpr double closest_km = 0.005;

struct Town {
  double x, y, radius;
};

std::vector<Town> towns_of(std::uint32_t authority, std::uint32_t columns, double side, const Draws& draws) {
  const double left = side * (authority % columns);
  const double bottom = side * (authority / columns);
  std::vector<Town> towns;
  Stream stream =
      draws.stream(Process::geography_school, authority, static_cast<std::uint32_t>(SchoolDraw::towns));
  for (std::uint32_t town = 0; town <= small_towns; ++town) {
    const double margin = town == 0 ? 0.5 - town_margin : town_margin;
    const double x = left + side * (margin + (1 - 2 * margin) * stream.uniform());
    const double y = bottom + side * (margin + (1 - 2 * margin) * stream.uniform());
    towns.push_back({x, y, side * (town == 0 ? main_town_radius_share : small_town_radius_share)});
  }
  return towns;
}

std::uint32_t columns_of(int authorities) {
  return static_cast<std::uint32_t>(std::ceil(std::sqrt(static_cast<double>(authorities))));
}

SpatialIndex index_of(const std::vector<MapPoint>& points, std::vector<float>& x, std::vector<float>& y) {
  x.resize(points.size());
  y.resize(points.size());
  std::vector<std::uint32_t> all(points.size());
  std::iota(all.begin(), all.end(), 0U);
  for (std::size_t i = 0; i < points.size(); ++i) {
    x[i] = points[i].x_km;
    y[i] = points[i].y_km;
  }
  return {x, y, all};
}

struct Nearest {
  std::uint32_t other;
  double km;
};

std::vector<Nearest> nearest_others(const std::vector<MapPoint>& points) {
  std::vector<float> x, y;
  const SpatialIndex index = index_of(points, x, y);
  std::vector<Nearest> nearest(points.size(), Nearest{0, std::numeric_limits<double>::infinity()});
  std::vector<FoundPoint> found;
  for (std::uint32_t i = 0; i < points.size(); ++i) {
    index.find_nearest(
        x[i], y[i], 1, std::numeric_limits<float>::infinity(),
        [i](std::uint32_t other) { return other != i; }, found);
    if (!found.empty()) nearest[i] = {found[0].position, std::sqrt(static_cast<double>(found[0].squared_km))};
  }
  return nearest;
}

std::vector<std::uint32_t> by_distance(const std::vector<Nearest>& nearest) {
  std::vector<std::uint32_t> order(nearest.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return nearest[a].km < nearest[b].km; });
  return order;
}

}  // namespace

std::vector<MapPoint> map_of_primaries(int authorities, int schools_each,
                                       const PopulationParameters& parameters, const Draws& draws) {
  std::vector<MapPoint> points;
  const std::uint32_t columns = columns_of(authorities);
  const double side = parameters.authority_side_km;
  for (std::uint32_t authority = 0; authority < static_cast<std::uint32_t>(authorities); ++authority) {
    const std::vector<Town> towns = towns_of(authority, columns, side, draws);
    for (int i = 0; i < schools_each; ++i) {
      const double share = (i + 0.5) / schools_each;
      const double in_small =
          (share - parameters.main_town_share) / std::max(1e-9, parameters.small_towns_share);
      Stream stream = draws.stream(Process::geography_school, static_cast<std::uint32_t>(points.size()),
                                   static_cast<std::uint32_t>(SchoolDraw::place));
      MapPoint point{.authority = authority};
      point.town = in_small < 0   ? 0
                   : in_small < 1 ? 1 + static_cast<std::uint32_t>(in_small * small_towns)
                                  : country;
      if (point.town == country) {
        point.x_km = static_cast<float>(side * (authority % columns + static_cast<double>(stream.uniform())));
        point.y_km = static_cast<float>(side * (authority / columns + static_cast<double>(stream.uniform())));
      } else {
        const Town& town = towns[point.town];
        point.x_km = static_cast<float>(town.x + town.radius * stream.normal());
        point.y_km = static_cast<float>(town.y + town.radius * stream.normal());
      }
      points.push_back(point);
    }
  }
  return points;
}

std::vector<MapPoint> map_of_secondaries(const std::vector<MapPoint>& primaries,
                                         const std::vector<double>& weight, int authorities, int schools_each,
                                         const Draws& draws) {
  std::vector<MapPoint> points;
  std::size_t begin = 0;
  for (std::uint32_t authority = 0; authority < static_cast<std::uint32_t>(authorities); ++authority) {
    std::size_t end = begin;
    while (end < primaries.size() && primaries[end].authority == authority) ++end;
    double all = 0;
    for (std::size_t i = begin; i < end; ++i) all += weight[i];
    double passed = 0;
    std::size_t at = begin;
    for (int k = 0; k < schools_each; ++k) {
      const double goal = all * (k + 0.5) / schools_each;
      while (at + 1 < end && passed + weight[at] < goal) passed += weight[at++];
      Stream stream = draws.stream(Process::geography_school,
                                   static_cast<std::uint32_t>(primaries.size() + points.size()),
                                   static_cast<std::uint32_t>(SchoolDraw::place));
      MapPoint point = primaries[at];
      point.x_km += near_primary_km * stream.normal();
      point.y_km += near_primary_km * stream.normal();
      points.push_back(point);
    }
    begin = end;
  }
  return points;
}

std::vector<double> distances_to_nearest(const std::vector<MapPoint>& points) {
  std::vector<double> distances;
  for (const Nearest& nearest : nearest_others(points)) distances.push_back(nearest.km);
  return distances;
}

void match_distances(std::vector<MapPoint>& points, const std::vector<double>& target) {
  if (points.size() < 2) return;
  std::vector<MapPoint> best = points;
  double least_error = std::numeric_limits<double>::infinity();
  for (int round = 0; round < rounds_of_matching; ++round) {
    const std::vector<Nearest> nearest = nearest_others(points);
    const std::vector<std::uint32_t> order = by_distance(nearest);
    double error = 0;
    std::vector<MapPoint> moved = points;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      const std::uint32_t i = order[rank];
      const std::uint32_t j = nearest[i].other;
      const double now = std::max(closest_km, nearest[i].km);
      const double goal = std::max(closest_km, target[rank]);
      error += std::abs(std::log(goal / now));
      const double stretch = std::pow(goal / now, caution) - 1;
      // Two points on one spot have no direction to part in.
      const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(points.size());
      const bool is_apart = nearest[i].km > 0;
      const double dx =
          is_apart ? static_cast<double>(points[i].x_km - points[j].x_km) : closest_km * std::cos(angle);
      const double dy =
          is_apart ? static_cast<double>(points[i].y_km - points[j].y_km) : closest_km * std::sin(angle);
      moved[i].x_km += static_cast<float>(dx * stretch / 2);
      moved[i].y_km += static_cast<float>(dy * stretch / 2);
      moved[j].x_km -= static_cast<float>(dx * stretch / 2);
      moved[j].y_km -= static_cast<float>(dy * stretch / 2);
    }
    if (error < least_error) {
      least_error = error;
      best = points;
    }
    points = std::move(moved);
  }
  points = std::move(best);
}

}  // namespace commonroom
