#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/value.hpp"

namespace commonroom {

/// How the points of an experiment are chosen.
enum class DesignMethod : std::uint8_t {
  grid,             ///< every combination
  list,             ///< the values of all keys side by side
  csv,              ///< from a file
  one_at_a_time,    ///< as the scenario stands, then each key at its ends
  latin_hypercube,  ///< one point in each of as many strata of every key; cannot grow
  monte_carlo,
  sobol,     ///< Sobol' sequence, scrambled (Owen 1995)
  saltelli,  ///< for Sobol' indices (Saltelli 2002)
  morris     ///< trajectories for elementary effects (Morris 1991)
};
inline constexpr std::array all_design_methods{DesignMethod::grid,
                                               DesignMethod::list,
                                               DesignMethod::csv,
                                               DesignMethod::one_at_a_time,
                                               DesignMethod::latin_hypercube,
                                               DesignMethod::monte_carlo,
                                               DesignMethod::sobol,
                                               DesignMethod::saltelli,
                                               DesignMethod::morris};
[[nodiscard]] std::string_view name_of(DesignMethod method);

/// How likely values of a key are.
enum class Distribution : std::uint8_t { uniform, log_uniform, truncated_normal, categorical };
inline constexpr std::array all_distributions{Distribution::uniform, Distribution::log_uniform,
                                              Distribution::truncated_normal, Distribution::categorical};
[[nodiscard]] std::string_view name_of(Distribution distribution);

/// A key of the scenario that a design varies.
struct VariedKey {
  std::string key;  ///< dotted, as `--set` takes it
  Distribution distribution = Distribution::uniform;
  double low = 0, high = 1;         ///< ends; of a truncated normal the limits
  double mean = 0, sd = 1;          ///< of a normal before it is cut
  bool whole = false;               ///< only whole numbers, from low to high
  int steps = 0;                    ///< of a grid; 0: none given, for whole numbers all
  std::vector<std::string> values;  ///< instead of a range: as they stand behind `key=`
  Spot spot;                        ///< where the key stands
};

/// The most points of a design, and the most settings (points times keys), which are held in memory.
inline constexpr double most_points_of_a_design = 1e7, most_settings_of_a_design = 5e7;

/// Which points an experiment has.
struct DesignPlan {
  DesignMethod method = DesignMethod::grid;
  int points = 0;  ///< of a sample; base points of saltelli
  std::uint32_t seed = 1;
  int levels = 4;             ///< of morris
  int trajectories = 10;      ///< of morris
  bool second_order = false;  ///< of saltelli
  std::string file;           ///< of csv
  std::vector<VariedKey> vary;
};

}  // namespace commonroom
