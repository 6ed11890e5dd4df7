#include "model/mechanisms/mechanism.hpp"

namespace commonroom {
namespace {

// 24 schools of one made-up authority, judged as in England today.
constexpr std::string_view schools_and_regimes = R"toml(schema = 1

[meta]
title = "One mechanism, with and without"
question = "What does this mechanism do by itself?"

[run]
years = 7
burn_in = 12
burn_in_regime = "before"
replicates = 12
seed = 1
baseline = "case"

[population.synthetic]
authorities = 1
primary_schools = 20
secondary_schools = 4

[regime.before]
compare = false

[regime.before.league_table]
strength = 1.9

[regime.before.inspection]
strength = 0.75
years_averaged = 3

[regime.case]
extends = "before"
)toml";

// As in the scenario three_regimes.
constexpr std::string_view partnerships = R"toml(
[programme.informal]
formation = "by_consent"
governance = 0.1
tightness = 0.5
time_to_start_share = 0.01
time_to_run_share = 0.005

[programme.academy_trust]
formation = "trust"
governance = 0.8
tightness = 0.7
time_to_start_share = 0.02
time_to_run_share = 0.003
minimum_term_years = 100

[programme.federation]
formation = "federation"
governance = 0.6
tightness = 0.7
time_to_start_share = 0.02
time_to_run_share = 0.003
minimum_term_years = 3
time_to_leave_share = 0.02
)toml";

}  // namespace

std::string scenario_text(const Pair& pair) {
  std::string text(schools_and_regimes);
  if (pair.base == SmallCase::partnerships) text += partnerships;
  if (!pair.scenario.empty()) text.append("\n").append(pair.scenario);
  return text;
}

}  // namespace commonroom
