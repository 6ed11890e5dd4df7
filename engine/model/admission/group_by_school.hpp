#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/ids.hpp"

namespace commonroom {

/// Positions of a list grouped by school, within a school in the order of the list.
struct SchoolGroups {
  std::vector<std::uint32_t> start;  ///< one entry more than schools
  std::vector<std::uint32_t> order;  ///< positions

  [[nodiscard]] std::span<const std::uint32_t> of(std::size_t school) const noexcept {
    return std::span(order).subspan(start[school], start[school + 1] - start[school]);
  }
};

/// A stable counting sort: positions of `school_of` by the school they name, each below `schools`.
[[nodiscard]] SchoolGroups group_by_school(std::span<const SchoolId> school_of, std::size_t schools);

}  // namespace commonroom
