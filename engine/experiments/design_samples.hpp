#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "scenario/design_plan.hpp"

namespace commonroom {

/// [point][key], within the unit interval.
using Units = std::vector<std::vector<double>>;

/// Points of the Sobol' sequence, within (0, 1): direction numbers of Joe and Kuo (2008), scrambled by nested
/// uniform permutations (Owen 1995) that are drawn from `seed`. A point's coordinate depends on nothing but
/// the seed, the dimension and the point's number, so that a longer sequence begins with a shorter one.
[[nodiscard]] Units scrambled_sobol(std::size_t points, std::size_t dimensions, std::uint32_t seed);

/// Independent points; more of them begin with fewer.
[[nodiscard]] Units monte_carlo(std::size_t points, std::size_t keys, std::uint32_t seed);

/// One point in each of `points` equal strata of every key, in an order of its own (McKay, Beckman and
/// Conover 1979). The strata of more points are others: it cannot grow.
[[nodiscard]] Units latin_hypercube(std::size_t points, std::size_t keys, std::uint32_t seed);

/// A block for each base point: A, B, AB_1 ... AB_k and, with second order, BA_1 ... BA_k, where AB_i is A
/// with key i of B (Saltelli 2002). A and B are halves of a point of the scrambled Sobol' sequence.
[[nodiscard]] Units saltelli(const DesignPlan& design);

/// Trajectories over a grid of levels, each of keys + 1 points with a step of half the levels in one key
/// between them, in a random order of keys (Morris 1991).
[[nodiscard]] Units morris(const DesignPlan& design);

}  // namespace commonroom
