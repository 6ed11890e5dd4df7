#pragma once

#include <array>
#include <cstdint>

#include "core/column.hpp"
#include "world/country.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// Pupils of a school in primary years (0-6) and in secondary years (7-11).
struct RollCount {
  std::array<std::uint32_t, 2> pupils{};
  std::array<std::uint32_t, 2> disadvantaged{};

  [[nodiscard]] std::uint32_t roll() const noexcept { return pupils[0] + pupils[1]; }
  [[nodiscard]] std::uint32_t all_disadvantaged() const noexcept {
    return disadvantaged[0] + disadvantaged[1];
  }
};

[[nodiscard]] Column<SchoolId, RollCount> count_rolls(const Country& country, const Pupils& pupils);

}  // namespace commonroom
