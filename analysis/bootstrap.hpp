#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "random/draws.hpp"

namespace commonroom {

struct BootstrapOptions {
  std::uint32_t seed = 1;
  std::size_t resamples = 1000;
};

/// A number with its 95% bootstrap interval; NaN for the interval where there is none.
struct BootstrapEstimate {
  double value = 0;
  double lower = 0;
  double upper = 0;
};

/// Random choices of an analysis: `number` tells apart draws under the same seed. Uses process 0, which
/// nothing of the model has.
class AnalysisDraws {
 public:
  AnalysisDraws(std::uint32_t seed, std::uint32_t number) : stream_({seed, number}, {0, 0, 0, 0}) {}

  /// A whole number in [0, size), size up to 2^32; each equally likely to within size / 2^32.
  [[nodiscard]] std::size_t below(std::size_t size) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(stream_()) * size) >> 32U);
  }

 private:
  Stream stream_;
};

/// The quantile of sorted values, interpolated between neighbours (type 7 of Hyndman and Fan 1996); NaN
/// without values.
[[nodiscard]] double quantile_of_sorted(std::span<const double> sorted, double share);

/// A statistic of chosen units (each may be chosen more than once): always the same number of numbers.
using UnitStatistic = std::function<std::vector<double>(const std::vector<std::size_t>& chosen)>;

/// The statistic of all units, with percentile intervals (Efron and Tibshirani 1993) over resamples of as
/// many units with replacement. No interval for fewer than two units. The same for any number of threads;
/// `statistic` must be safe to call from several.
[[nodiscard]] std::vector<BootstrapEstimate> bootstrap(std::size_t units, const UnitStatistic& statistic,
                                                       const BootstrapOptions& options);

}  // namespace commonroom
