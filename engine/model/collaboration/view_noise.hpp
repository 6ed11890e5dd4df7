#pragma once

#include <array>
#include <span>

#include "model/collaboration/candidates.hpp"
#include "random/draws.hpp"

namespace commonroom {

/// How many pairs are looked at together: two lanes of random numbers each.
inline constexpr std::size_t pairs_at_once = philox_lanes / 2;

/// Standard normal errors with which schools see each other's practice: [department][lane]; lane 2k is how
/// the first school of pair k sees the second, lane 2k + 1 how the second sees the first.
using ViewNoise = std::array<std::array<float, philox_lanes>, departments>;

/// The errors of at most `pairs_at_once` pairs. A lane holds the first five normals of the stream
/// (partnership_view, school that looks, school looked at): the same whoever else looks, in every regime.
/// Without `all_departments` only the first three are filled.
[[nodiscard]] ViewNoise view_noise(std::span<const Candidate> pairs, bool all_departments,
                                   const Draws& draws);

}  // namespace commonroom
