#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "scenario/design_plan.hpp"

namespace commonroom {

/// The points of a design.
struct DesignPoints {
  std::vector<std::string> keys;
  std::vector<std::vector<std::string>> settings;  ///< [point][key]: what stands behind `key=`
  std::vector<std::vector<double>> unit;  ///< [point][key] in the unit interval; NaN where there is none
};

/// All points of a design. `present`: what stands in the scenario for each key, which one_at_a_time begins
/// with; empty where nothing does. The first points of a larger sobol, monte_carlo, saltelli or morris design
/// are those of a smaller one. Throws InvalidInput where there are too many points, where a file does not fit
/// the keys, or where a present value is needed and not there; FileProblem.
[[nodiscard]] DesignPoints points_of(const DesignPlan& design, const std::vector<std::string>& present);

/// The points as CSV with a header of keys, which a csv design reads back as the same.
[[nodiscard]] std::string csv_of(const DesignPoints& points);

/// The order in which to run a design's points: any first part of it covers the space evenly. Samples keep
/// theirs.
[[nodiscard]] std::vector<std::size_t> order_of_points(DesignMethod method, std::size_t points);

/// Coordinate `dimension` of point `index` of the scrambled Sobol' sequence, within (0, 1): direction numbers
/// of Joe and Kuo (2008), nested uniform scrambling (Owen 1995), drawn from `seed`.
[[nodiscard]] std::vector<std::vector<double>> scrambled_sobol(std::size_t points, std::size_t dimensions,
                                                               std::uint32_t seed);

/// The setting of a key at a place in the unit interval: the inverse of its distribution function.
[[nodiscard]] std::string setting_at(const VariedKey& varied, double unit);

}  // namespace commonroom
