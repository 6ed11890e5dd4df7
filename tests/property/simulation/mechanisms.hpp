#pragma once

#include <functional>
#include <string>
#include <vector>

#include "support/simulation/life.hpp"

namespace commonroom::test {

/// What a life is lived under.
struct Setting {
  ModelParameters parameters;
  Regime regime;
};

enum class Step {
  policy,
  admission,
  staffing,
  stakes,
  effort,
  exits,
  collaboration,
  support,
  practice,
  inclusion,
  transition,
  pupil_programmes,
  professional_learning,
  learning,
  assessment,
  consequences
};

/// A mechanism of the year: how it is switched off, and what a year without its call looks like. A year with
/// the switch off must be the year without the call, bit for bit.
struct Mechanism {
  std::string name;
  /// What it needs to act at all, beside the defaults: for lives with it, without it and switched off.
  std::function<void(Setting&)> on = [](Setting&) {};
  /// The switch.
  std::function<void(Setting&)> off;
  /// What a year without the call leaves out beside the call: mostly nothing, so that it runs with the switch
  /// on.
  std::function<void(Setting&)> without = [](Setting&) {};
  /// The step that calls it, and what a year without the call does in that step's place.
  Step step;
  std::function<void(Year&, const YearContext&)> instead;
};

/// All mechanisms that can be switched off. A new one is one more row.
[[nodiscard]] const std::vector<Mechanism>& switchable_mechanisms();

}  // namespace commonroom::test
