#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom::test {

enum class Finding : std::uint8_t {
  higher,           ///< by more than the 95% interval, and by at least the margin
  lower,            ///< likewise
  hardly_different  ///< the whole 95% interval lies within the margin of 0
};

/// One thing that a scenario finds: `regime` against `against`, averaged over years (the first is 1).
struct Claim {
  std::string_view regime;
  std::string_view against;
  std::string_view outcome;
  std::string_view label = "";
  Finding finding = Finding::higher;
  double margin = 0;
  int first_year = 4;
  int last_year = 7;
  int before_until = 0;  ///< difference in differences: what years 1 to this differ by is taken off
};

/// A shipped scenario at small scale and the fact that it must show there: a sign, a null or a trade-off.
struct ScenarioCheck {
  std::string_view name;
  std::string_view fact;               ///< one sentence
  std::vector<std::string> overrides;  ///< after those of every small run
  std::vector<Claim> claims;
};

/// Years, burn-in, replicates and, of made-up populations, schools of every small run.
[[nodiscard]] std::vector<std::string> small_scale(bool of_register);

[[nodiscard]] std::span<const ScenarioCheck> scenario_checks();

}  // namespace commonroom::test
