#pragma once

#include <array>
#include <span>

#include "support/simulation/target_table.hpp"

namespace commonroom::test {

// What the shipped defaults miss. Nothing here is widened or tuned away: a row is taken off when it is met,
// and tests fail until it is.

inline constexpr std::span<const KnownMiss> misses_of_stationarity{};
inline constexpr std::array misses_on_the_register{
    KnownMiss{"first preferences met, primary, %", "a tenth of a point above the range; not explained"},
    KnownMiss{"secondary schools good, %", "a point too many: cut-points are fitted to both phases at once"},
    KnownMiss{"secondary schools requiring improvement, %",
              "a third of a point too few: cut-points are fitted to both phases at once"},
};
inline constexpr std::span<const KnownMiss> misses_of_abolishing_tables{};
inline constexpr std::span<const KnownMiss> misses_of_group_size{};
inline constexpr std::span<const KnownMiss> misses_of_rivals{};
inline constexpr std::span<const KnownMiss> misses_of_the_borderline{};

}  // namespace commonroom::test
