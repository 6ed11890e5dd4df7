#pragma once

#include <cstdint>
#include <vector>

#include "random/draws.hpp"
#include "world/population_parameters.hpp"

namespace commonroom {

/// A place on a made-up map.
struct MapPoint {
  float x_km = 0;
  float y_km = 0;
  std::uint32_t authority = 0;
  std::uint32_t town = 0;  ///< within the authority; the last number is the country between towns
};

/// What geography_school draws are for: the partner of a draw, so that one school's draws do not meet.
enum class SchoolDraw : std::uint32_t {
  place,
  size,
  disadvantage,
  kind,
  grade,
  fullness,
  sector,
  faith,
  counts,
  towns = 100,
  disadvantage_of_towns,
  field = 200,
};

/// Schools of the years before 7 on the map, authority by authority.
[[nodiscard]] std::vector<MapPoint> map_of_primaries(int authorities, int schools_each,
                                                     const PopulationParameters& parameters,
                                                     const Draws& draws);

/// Secondary schools, spread evenly over the primary schools by `weight` (pupils), each near the one it fell
/// on.
[[nodiscard]] std::vector<MapPoint> map_of_secondaries(const std::vector<MapPoint>& primaries,
                                                       const std::vector<double>& weight, int authorities,
                                                       int schools_each, const Draws& draws);

/// Distance of each point to the nearest other, km.
[[nodiscard]] std::vector<double> distances_to_nearest(const std::vector<MapPoint>& points);

/// Moves points nearer to or farther from their neighbours until the k-th closest pairing has target[k] (km,
/// ascending) as the distance to its nearest other: towns stay towns, but the distances become those of
/// England.
void match_distances(std::vector<MapPoint>& points, const std::vector<double>& target);

}  // namespace commonroom
