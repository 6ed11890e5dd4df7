#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/support/settings.hpp"
#include "world/support.hpp"

namespace commonroom {

/// Step 4 of support, review: whether each engagement (1) is found to have made no progress. A review sees
/// the practice gained in the year with error, net gain + noise N(0, 1), and fails it below the bar; only in
/// programmes with `review`, from `after_years` of support on.
/// What follows (see support.hpp): the provider is dismissed and loses its designation or recommendation; the
/// school supported loses the choice of aim and process. Source: register row A9; values assumed. Left out:
/// publishing what reviews find.
[[nodiscard]] std::vector<std::uint8_t> failed_reviews(const SupportSetting& setting,
                                                       std::span<const SupportProgramme> programmes,
                                                       std::span<const SupportEngagement> live,
                                                       std::span<const float> net_gain,
                                                       std::uint32_t& reviewed);

}  // namespace commonroom
