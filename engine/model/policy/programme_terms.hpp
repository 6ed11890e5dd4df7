#pragma once

#include <string>

#include "model/policy/scope.hpp"

namespace commonroom {

/// What programmes of every kind have in common. Years are numbered as in results: 1 is the first after
/// burn-in, 0 and below are in burn-in.
struct ProgrammeTerms {
  std::string name;
  int from_year = -1'000'000;  ///< first year with it; the default is in all of burn-in
  int until_year = 1'000'000;  ///< first year without it
  Scope scope;
  double cost_per_school = 0;  ///< pounds a year for each school in scope
  bool new_money = false;      ///< paid from outside the schools' budgets

  [[nodiscard]] bool runs_in(int year) const noexcept { return from_year <= year && year < until_year; }

  friend bool operator==(const ProgrammeTerms&, const ProgrammeTerms&) = default;
};

}  // namespace commonroom
