#include "analysis/report/effect_sizes.hpp"

#include <array>
#include <cmath>

namespace commonroom::report {

namespace {

/// From which size, rounded to two decimals, an effect counts as 1, 2, ... 12 months.
constexpr std::array months_from{0.05, 0.10, 0.19, 0.27, 0.36, 0.45, 0.53, 0.62, 0.70, 0.79, 0.88, 0.96};

}  // namespace

int months_of_progress(double difference) {
  const double size = std::round(std::abs(difference) * 100) / 100;
  int months = 0;
  for (const double from : months_from) months += size >= from ? 1 : 0;
  return difference < 0 ? -months : months;
}

}  // namespace commonroom::report
