#include "world/synthetic_disadvantage.hpp"

#include <cmath>
#include <numbers>

namespace commonroom {

namespace {

constexpr int field_waves = 64;
constexpr double neighbourhoods_per_school = 10;
constexpr double field_km_secondary = 2.5;
constexpr double noise_in_secondary_share = 0.35;

/// A smooth random field with variance 1 at each point, as a sum of waves.
Values smooth_field(const std::vector<MapPoint>& points, double length_km, const Draws& draws) {
  Values values(points.size(), 0.0);
  for (std::uint32_t wave = 0; wave < field_waves; ++wave) {
    const PhiloxBlock words =
        draws.block(Process::geography_school, wave, static_cast<std::uint32_t>(SchoolDraw::field));
    const double along_x = static_cast<double>(to_normal(words[0])) / length_km;
    const double along_y = static_cast<double>(to_normal(words[1])) / length_km;
    const double phase = 2 * std::numbers::pi * static_cast<double>(to_uniform(words[2]));
    for (std::size_t i = 0; i < points.size(); ++i) {
      values[i] +=
          std::sqrt(2.0 / field_waves) * std::cos(along_x * static_cast<double>(points[i].x_km) +
                                                  along_y * static_cast<double>(points[i].y_km) + phase);
    }
  }
  return values;
}

}  // namespace

Values disadvantage_of_primaries(const PhaseMaker& maker, const PopulationParameters& parameters,
                                 const Draws& draws) {
  const Values field = smooth_field(maker.points(), parameters.deprivation_smooth_km, draws);
  const Values own = maker.noise(SchoolDraw::disadvantage);
  const double own_share = parameters.deprivation_small_area_share / neighbourhoods_per_school;
  constexpr std::uint32_t towns_in_authority = 16;
  Values values(maker.size());
  for (std::size_t i = 0; i < maker.size(); ++i) {
    const MapPoint& point = maker.points()[i];
    const auto town = static_cast<double>(
        draws.normal(Process::geography_school, point.authority * towns_in_authority + point.town,
                     static_cast<std::uint32_t>(SchoolDraw::disadvantage_of_towns)));
    values[i] = std::sqrt(parameters.deprivation_town_share) * town +
                std::sqrt(parameters.deprivation_smooth_share) * field[i] + std::sqrt(own_share) * own[i];
  }
  return normal_scores(values);
}

Values disadvantage_of_secondaries(const PhaseMaker& maker, const PhaseMaker& primaries,
                                   const Values& primary_scores) {
  const Values own = maker.noise(SchoolDraw::disadvantage);
  Values around(maker.size());
  for (std::size_t i = 0; i < maker.size(); ++i) {
    double sum = 0;
    double weight = 0;
    for (std::size_t j = 0; j < primaries.size(); ++j) {
      const double dx = static_cast<double>(maker.points()[i].x_km - primaries.points()[j].x_km);
      const double dy = static_cast<double>(maker.points()[i].y_km - primaries.points()[j].y_km);
      const double near = std::exp(-std::sqrt(dx * dx + dy * dy) / field_km_secondary);
      sum += near * primary_scores[j];
      weight += near;
    }
    around[i] = weight > 0 ? sum / weight : 0;
  }
  return mixed(noise_in_secondary_share, own, normal_scores(around));
}

}  // namespace commonroom
