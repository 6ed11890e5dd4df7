#pragma once

#include <cstddef>
#include <vector>

#include "experiments/experiment.hpp"
#include "world/country.hpp"

namespace commonroom {

/// How many pupils there are at each point of an experiment.
struct PopulationSizes {
  std::vector<double> pupils;   ///< [point]; reckoned by the number of schools where not all were built
  std::size_t most_pupils = 0;  ///< that a point has, rounded up generously where not all were built
  bool differ = false;          ///< whether points have populations of their own
};

/// How much is looked at to find them.
struct SizesEffort {
  std::size_t built = 16;   ///< populations, which take up to a second each
  std::size_t read = 5000;  ///< points, whose scenarios take a millisecond or so each
};

/// Builds the populations that points differ by: all of them where there are few, else the largest and some
/// spread over the design, and of a register its whole. `base`: that of the scenario as it stands. A point
/// whose population cannot be built counts as the base, one that was not read as the mean of those that were.
[[nodiscard]] PopulationSizes population_sizes(const Experiment& experiment, const Country& base,
                                               const SizesEffort& effort = {});

/// Pupils of a country, all year groups together.
[[nodiscard]] std::size_t pupils_of(const Country& country);

}  // namespace commonroom
