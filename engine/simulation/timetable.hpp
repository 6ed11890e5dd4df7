#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "simulation/plan.hpp"
#include "simulation/year.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Which content of a regime applies to each compared regime in each year, prepared for one country.
class Timetable {
 public:
  /// Keeps references to `plan` and `country`, which must outlive this.
  Timetable(const Plan& plan, const Country& country);

  [[nodiscard]] const RegimeFrame& burn_in() const { return frame(plan_.burn_in_regime); }

  /// Frame of the compared regime in a year, numbered as in results.
  [[nodiscard]] const RegimeFrame& at(const Regime& regime, int year) const;

  /// Frame under a government: that of the regime its party brings, if it brings one.
  [[nodiscard]] const RegimeFrame& under(const RegimeFrame& present, std::size_t party) const;

 private:
  /// Each party's regime, with the policy process of the regime that the party governs.
  void add_parties(const Regime& regime, const Country& country);
  [[nodiscard]] const Regime* content(const std::string& name) const;
  [[nodiscard]] const RegimeFrame& frame(const std::string& name) const;

  const Plan& plan_;
  std::map<std::string, RegimeFrame> frames_;
};

}  // namespace commonroom
