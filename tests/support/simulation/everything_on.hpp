#pragma once

#include <string_view>

#include "scenario/scenario.hpp"

namespace commonroom::test {

/// A scenario with every mechanism that can be switched on: an election in year 3, and enough schools (8
/// authorities of 29 state and 4 independent schools) that what is done school by school is cut into pieces.
inline constexpr std::string_view everything_on = R"toml(
schema = 1

[meta]
title = "Everything at once"
question = "Is anything left to chance that should not be?"

[run]
years = 3
burn_in = 1
burn_in_regime = "everything"
replicates = 1
seed = 7
baseline = "everything"

[population.synthetic]
authorities = 8
primary_schools = 24
secondary_schools = 5
independent_schools = 4

[regime.everything]

[regime.everything.league_table]
strength = 1
measure = "threshold"

[regime.everything.inspection]
strength = 1
measure = "value_added"
years_averaged = 3

[regime.everything.group_accountability]
strength = 1
measure = "value_added"
unit = "assigned_group"
group_size = 4
peer_pressure = 0.5
rivalry = 0.2

[regime.everything.policy]
every_years = 2
lasts_years = 2
elections_every_years = 2
change_of_government = 1.0

[[regime.everything.policy.party]]
mode = "sortition"
favours = "maintained"

[[regime.everything.policy.party]]
mode = "member_task_group"
favours = "academies"
funding = 0.5

[programme.informal]
formation = "by_consent"
shares = ["practice", "staff", "curriculum", "transition", "inclusion", "admissions"]

[programme.across]
formation = "independent_and_state"

[programme.college]
formation = "outside"

[programme.assigned]
formation = "assigned"
group_size = 3
forced = true

[programme.leaders]
kind = "support"
identification = "inspection"
provider = "national_leader"
review = true
share_supported = 0.3

[programme.directory]
kind = "support"
identification = "self"
provider = "directory"
bodies = ["inspectorate", "subject_association"]
share_supported = 0.3

[programme.learning]
kind = "professional_learning"
hubs_share = 0.1
gain_sd = 0.02
days = 3
takes_part_share = 0.5

[programme.health]
kind = "external_partners"
partner = "health"
attendance = 1
partner_buy_in = 0.9

[programme.goals]
kind = "shared_goals"
feedback = 1
parents = 1

[programme.charity]
kind = "charitable_status"
duty = 2.0
lessons_share = 0.05
facilities_share = 0.5

[programme.board]
kind = "area_body"
brokerage = 0.5
pooled_share = 0.02
local_accountability = 0.5
moderation = 0.3

[programme.raising_the_bar]
kind = "area_conversation"
intensity = 0.3
time_share = 0.01

[parameters.transition]
loss = 0.1

[parameters.engagement]
growth = 0.05

[parameters.inclusion]
moves = true

[parameters.exclusion]
off_rolling = true
permanent_exclusion = 0.001

[parameters.teachers]
stress_by_stakes = 0.1
stress_contagion = 0.1
hub_pull = 0.5
hub_selection = 1

[parameters.professional_learning]
growth_by_conditions = 0.3
from_colleagues = 0.1
from_partners = 0.1
)toml";

[[nodiscard]] inline Plan plan_with_everything_on() {
  return parse_scenario(everything_on, "everything_on.toml").plan;
}

}  // namespace commonroom::test
