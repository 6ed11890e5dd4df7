#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "model/mechanisms/mechanism.hpp"

namespace commonroom::test {

/// Every row of the register of mechanisms.
inline constexpr std::array<const char*, 48> all_rows{
    "A1", "A2", "A3", "A4",  "A5",  "A6",  "A7",  "A8",  "A9", "A10", "P1", "P2", "P3", "P4", "P5", "P6",
    "P7", "P8", "P9", "P10", "P11", "P12", "P13", "P14", "C1", "C2",  "C3", "C4", "S1", "S2", "S3", "S4",
    "S5", "S6", "S7", "S8",  "S9",  "S10", "H1",  "H2",  "H3", "H4",  "G1", "G2", "G3", "G4", "G5", "G6"};

/// A row's mechanism, or null where the catalogue has none.
[[nodiscard]] inline const Mechanism* mechanism_of(std::string_view id) {
  const auto all = mechanism_catalogue();
  const auto found = std::ranges::find(all, id, &Mechanism::id);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace commonroom::test
