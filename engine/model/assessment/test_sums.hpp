#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "world/pupils.hpp"

namespace commonroom {

enum class PupilGroup : std::uint8_t { all, disadvantaged, other, sen };
inline constexpr std::size_t pupil_groups = 4;

/// Sums over tested pupils, from which every measure of a school follows. p: prior result, r: result, f:
/// disadvantaged, s: SEN.
struct TestSums {
  double n = 0, p = 0, r = 0, f = 0, s = 0;
  double pp = 0, rr = 0, rp = 0, pf = 0, ps = 0, rf = 0, rs = 0, fs = 0;
  double reached = 0;  ///< results at or above the threshold
  std::array<double, domains> result{}, attained{};
  std::array<double, pupil_groups> group_n{}, group_result{}, group_attained{};

  TestSums& operator+=(const TestSums& other);
};

}  // namespace commonroom
