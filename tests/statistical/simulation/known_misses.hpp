#pragma once

#include <span>

#include "support/simulation/target_table.hpp"

namespace commonroom::test {

// What the shipped defaults miss. Nothing here is widened or tuned away: a row is taken off when it is met,
// and tests fail until it is.

inline constexpr std::span<const KnownMiss> misses_of_stationarity{};
inline constexpr std::span<const KnownMiss> misses_on_the_register{};
inline constexpr std::span<const KnownMiss> misses_of_abolishing_tables{};
inline constexpr std::span<const KnownMiss> misses_of_group_size{};
inline constexpr std::span<const KnownMiss> misses_of_rivals{};
inline constexpr std::span<const KnownMiss> misses_of_the_borderline{};

}  // namespace commonroom::test
