#pragma once

#include "scenario/design_plan.hpp"
#include "scenario/limits.hpp"

/// The keys of [design], each listed once, in the manner of fields.hpp.
namespace commonroom::fields {

inline constexpr Limits points_limits{1, most_points_of_a_design, "points"};
inline constexpr Limits levels_limits{2, 64, ""};
inline constexpr Limits trajectories_limits{1, 1'000'000, ""};
inline constexpr Limits steps_limits{2, 10'000, "steps"};
inline constexpr Limits any_number{-1e15, 1e15, ""};

template <class Fields, class AnyDesign>
void design(Fields& of, AnyDesign& design) {
  of.word("method", design.method, "method", all_design_methods);
  of.whole("points", design.points, points_limits);
  of.whole("seed", design.seed, limits::seed);
  of.whole("levels", design.levels, levels_limits);
  of.whole("trajectories", design.trajectories, trajectories_limits);
  of.flag("second_order", design.second_order);
  of.text("file", design.file);
}

/// What stands behind a key of [design.vary], but for `values`.
template <class Fields, class AnyKey>
void varied_key(Fields& of, AnyKey& varied) {
  of.number("low", varied.low, any_number);
  of.number("high", varied.high, any_number);
  of.number("mean", varied.mean, any_number);
  of.number("sd", varied.sd, any_number);
  of.whole("steps", varied.steps, steps_limits);
  of.flag("whole", varied.whole);
  of.word("distribution", varied.distribution, "distribution", all_distributions);
}

}  // namespace commonroom::fields
