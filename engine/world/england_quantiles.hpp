#pragma once

#include <array>

#include "world/quantile_table.hpp"

namespace commonroom::england {

// Distributions over England's schools: p10, p50 and p90 of sizes and distances as published for 2022, all
// else computed from the register of April 2022. Sizes are pupils of the whole school; distances are to the
// nearest school of the same phase, km; shares are of pupils eligible for free school meals.
// clang-format off
inline constexpr std::array<Quantile, 15> primary_sizes{{
    {0, 30}, {0.02, 45}, {0.05, 67}, {0.1, 91}, {0.2, 144}, {0.3, 190}, {0.4, 210}, {0.5, 232}, {0.6, 289},
    {0.7, 355}, {0.8, 416}, {0.9, 478}, {0.95, 596}, {0.98, 676}, {1, 900}}};
inline constexpr std::array<Quantile, 15> secondary_sizes{{
    {0, 150}, {0.02, 249}, {0.05, 388}, {0.1, 506}, {0.2, 690}, {0.3, 819}, {0.4, 913}, {0.5, 1006}, {0.6, 1114},
    {0.7, 1221}, {0.8, 1365}, {0.9, 1539}, {0.95, 1720}, {0.98, 1899}, {1, 2300}}};
inline constexpr std::array<Quantile, 14> primary_distances{{
    {0, 0.03}, {0.05, 0.08}, {0.1, 0.169}, {0.2, 0.34}, {0.3, 0.47}, {0.4, 0.60}, {0.5, 0.75}, {0.6, 0.93},
    {0.7, 1.27}, {0.8, 2.05}, {0.9, 3.1}, {0.95, 3.9}, {0.98, 4.8}, {1, 7}}};
inline constexpr std::array<Quantile, 14> secondary_distances{{
    {0, 0.08}, {0.05, 0.22}, {0.1, 0.44}, {0.2, 0.70}, {0.3, 0.95}, {0.4, 1.20}, {0.5, 1.45}, {0.6, 1.74},
    {0.7, 2.23}, {0.8, 3.1}, {0.9, 6.2}, {0.95, 9.4}, {0.98, 11.7}, {1, 16}}};
inline constexpr std::array<Quantile, 14> primary_shares{{
    {0, 0.012}, {0.02, 0.024}, {0.05, 0.039}, {0.1, 0.057}, {0.2, 0.085}, {0.3, 0.112}, {0.4, 0.141},
    {0.5, 0.176}, {0.6, 0.217}, {0.7, 0.269}, {0.8, 0.335}, {0.9, 0.428}, {0.98, 0.573}, {1, 0.70}}};
inline constexpr std::array<Quantile, 14> secondary_shares{{
    {0, 0.018}, {0.02, 0.034}, {0.05, 0.052}, {0.1, 0.073}, {0.2, 0.104}, {0.3, 0.129}, {0.4, 0.155},
    {0.5, 0.185}, {0.6, 0.217}, {0.7, 0.257}, {0.8, 0.304}, {0.9, 0.375}, {0.98, 0.488}, {1, 0.62}}};
// clang-format on

// Rank correlations between schools, computed from the register of April 2022.
inline constexpr double size_with_distance_primary = -0.39;
inline constexpr double share_with_distance_primary = -0.31;
inline constexpr double size_with_share_secondary = -0.33;

// Grades from outstanding to requires improvement, April 2022, cumulated.
inline constexpr std::array grades_primary{0.14, 0.91, 0.99};
inline constexpr std::array grades_secondary{0.17, 0.83, 0.98};

// Shares of schools, computed from the register of April 2022.
inline constexpr double primaries_with_nursery = 0.48;
inline constexpr double secondaries_with_sixth_form = 0.63;

}  // namespace commonroom::england
