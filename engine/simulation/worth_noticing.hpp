#pragma once

#include <string_view>

namespace commonroom {

/// Smallest differences of outcomes that are worth noticing.
struct WorthNoticing {
  double sd = 0.01;     ///< of outcomes in standard deviations
  double points = 0.2;  ///< of outcomes in percent

  /// 0 for any other unit: no size is small for all of them.
  [[nodiscard]] double in(std::string_view unit) const noexcept {
    if (unit == "SD") return sd;
    return unit == "%" ? points : 0;
  }

  bool operator==(const WorthNoticing&) const = default;
};

}  // namespace commonroom
