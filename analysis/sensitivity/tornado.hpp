#pragma once

#include <string>
#include <vector>

#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"
#include "output/statistics.hpp"

namespace commonroom {

/// One setting of one factor, all else as at the base point.
struct TornadoArm {
  std::size_t point = 0;
  std::string setting;
  IntervalEstimate effect;  ///< response less that at the base point, replicate by replicate
};

struct TornadoBar {
  std::string key;
  std::string base_setting;
  std::vector<TornadoArm> arms;  ///< in the order of their settings
  double low = 0;                ///< the least effect, at most 0 (the base point itself)
  double high = 0;               ///< the greatest, at least 0

  [[nodiscard]] double width() const { return high - low; }
};

struct Tornado {
  std::string response;
  std::string unit;
  double base_level = 0;
  std::vector<TornadoBar> bars;  ///< the widest first
  std::size_t without = 0;       ///< arms in which no replicate has a value
  std::vector<std::string> gaps;
};

/// Which factor moves the response most when it alone is changed. The first point is the base; every other
/// differs from it in one factor, or the design is no one-at-a-time design and InvalidInput is thrown.
[[nodiscard]] Tornado tornado_of(const DesignTable& design, const Response& response);

[[nodiscard]] Findings findings_of(const Tornado& tornado);

}  // namespace commonroom
