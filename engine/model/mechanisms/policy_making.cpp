#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

constexpr std::string_view imposed = R"toml(
[regime.case.policy]
mode = "imposed"
)toml";

constexpr std::string_view social_partnership = R"toml(
[regime.case.policy]
mode = "social_partnership"
)toml";

constexpr std::string_view co_production = R"toml(
[regime.case.policy]
mode = "co_production"
)toml";

constexpr std::string_view sortition = R"toml(
[regime.case.policy]
mode = "sortition"
)toml";

// So heavy that trust falls.
constexpr std::string_view disliked = R"toml(
[regime.case.policy]
mode = "imposed"
every_years = 1

[parameters.policy_imposed]
workload = 0.1

[parameters.policy]
trust_by_outcome = 0.2
)toml";

constexpr std::string_view two_parties = R"toml(
[regime.case.policy]
change_of_government = 1.0

[[regime.case.policy.party]]
mode = "imposed"
favours = "maintained"

[[regime.case.policy.party]]
mode = "consultation"
favours = "academies"
)toml";

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    // G1
    {.id = "G1",
     .title = "Policy imposed, or consulted on after the fact",
     .what =
         "Government reads the problem by itself and adopts at once, or asks on paper first. Every policy "
         "brings workload; some ask for what schools do already; schools that do not accept one refuse it, "
         "and when too many do it is given up.",
     .parameters = {"policy_imposed.officials_noise", "policy_imposed.workload", "policy_imposed.nothing_new",
                    "policy_consultation.voice", "policy_consultation.years_to_make",
                    "policy_consultation.process_workload", "policy.gain", "policy.disruption",
                    "policy.acceptance_base", "policy.acceptance_by_burden", "policy.withdrawn_beyond",
                    "policy.refusal_workload", "regime.NAME.policy.mode"},
     .outcomes = {"policies_in_force", "policies_adopted", "policies_of_nothing_new", "policies_withdrawn",
                  "policies_refused", "policy_legitimacy", "policy_workload", "stress"},
     .source = "Improving education policy together (2024), on consultation and boycotts; sizes assumed",
     .pair = {.scenario = imposed,
              .on = {"regime.case.policy.from_year=1", "parameters.policy_imposed.workload=0.1"},
              .off = {"regime.case.policy.from_year=100"},
              .while_off = {"parameters.policy_imposed.workload=0.4", "parameters.policy.acceptance_base=-5",
                            "parameters.policy.gain=0.1", "regime.case.policy.every_years=1"},
              .outcome = "stress",
              .direction = +1}},

    // G2
    {.id = "G2",
     .title = "Social partnership",
     .what =
         "Unions help to define problems from the first idea on; more policies are about workload, and what "
         "participants say weighs more. The experienced take part more than others.",
     .parameters = {"policy_social_partnership.voice", "policy_social_partnership.about_workload",
                    "policy_social_partnership.choosing_by_experience",
                    "policy_social_partnership.years_to_make", "policy.relief", "policy.needless"},
     .outcomes = {"policy_workload", "stress", "policy_delay", "panel_representativeness"},
     .source = "Improving education policy together (2024), on social partnership; sizes assumed",
     .pair = {.scenario = social_partnership,
              .on = {"regime.case.policy.from_year=1",
                     "parameters.policy_social_partnership.about_workload=1",
                     "parameters.policy_social_partnership.nothing_new=0",
                     "parameters.policy_social_partnership.workload=0", "parameters.policy.relief=0.05"},
              .off = {"regime.case.policy.from_year=100"},
              .while_off = {"parameters.policy.relief=0.5", "parameters.policy.needless=0.5",
                            "parameters.policy_social_partnership.seats_per_thousand=100"},
              .outcome = "stress",
              .direction = -1}},

    // G3
    {.id = "G3",
     .title = "Co-production",
     .what =
         "Commissioners engage those they speak for over years: reading is better the more take part and the "
         "longer they work, a policy may deal with several things at once, and it comes later.",
     .parameters = {"policy_co_production.voice", "policy_co_production.breadth",
                    "policy_co_production.years_to_make", "policy_co_production.seats_per_thousand",
                    "policy_co_production.cost_per_school", "policy.observation_noise"},
     .outcomes = {"policy_fit", "policy_delay", "practice", "practice_by_policy", "spending_by_heading"},
     .source = "Improving education policy together (2024), on the Independent Assessment Commission; sizes "
               "assumed",
     .pair = {.scenario = co_production,
              .on = {"regime.case.policy.from_year=1", "parameters.policy_co_production.nothing_new=0",
                     "parameters.policy_co_production.about_workload=0", "parameters.policy.gain=0.05"},
              .off = {"regime.case.policy.from_year=100"},
              .while_off = {"parameters.policy.gain=0.2", "parameters.policy_co_production.breadth=5",
                            "parameters.policy.need_persistence=0.1"},
              .outcome = "practice",
              .direction = +1}},

    // G4
    {.id = "G4",
     .title = "Sortition, and task groups chosen to be diverse",
     .what =
         "Teachers are drawn by lot, each with the same chance, and seconded: their classes are covered at a "
         "cost. A task group is drawn to be like the profession instead, and meets beside teaching. How like "
         "all teachers they are is measured.",
     .parameters = {"policy_sortition.seats_per_thousand", "policy_sortition.time_away",
                    "policy_sortition.voice", "policy_member_task_group.is_stratified",
                    "policy_member_task_group.time_away", "money.teacher_cost"},
     .outcomes = {"panel_representativeness", "teachers_seconded", "policy_participants",
                  "spending_by_heading", "trust_in_government"},
     .source =
         "Improving education policy together (2024), on sortition and member task groups; sizes assumed",
     .pair = {.scenario = sortition,
              .on = {"regime.case.policy.from_year=1"},
              .off = {"regime.case.policy.from_year=100"},
              .while_off = {"parameters.policy_sortition.seats_per_thousand=50",
                            "parameters.policy_sortition.time_away=0.5"},
              .outcome = "spending_by_heading",
              .label = "policy",
              .direction = +1}},

    // G5
    {.id = "G5",
     .title = "Trust in government",
     .what = "Those who take part gain trust when what they asked for is done and lose it when it is not; "
             "everyone "
             "else's trust follows what policies did to their school, and procedure does nothing for it by "
             "default. Trust enters fidelity, refusal and leaving.",
     .parameters = {"teachers.leaving_by_trust", "policy.trust_sd", "policy.trust_start",
                    "policy.trust_memory", "policy.trust_by_outcome", "policy.trust_by_nothing_new",
                    "policy.trust_by_procedure", "policy.participants_trust", "policy.fidelity_by_trust",
                    "policy.acceptance_by_trust"},
     .outcomes = {"trust_in_government", "policy_fidelity", "teachers_leaving"},
     .source = "assumed; the null for everyone else from studies of mini-publics",
     .pair = {.scenario = disliked,
              .on = {"parameters.teachers.leaving_by_trust=-1"},
              .off = {"parameters.teachers.leaving_by_trust=0"},
              .while_off = {"parameters.policy.trust_sd=0.02"},
              .outcome = "teachers_leaving",
              .direction = +1}},

    // G6
    {.id = "G6",
     .title = "Elections and churn",
     .what =
         "An election may bring in another government, with its own way of making policy, its regime and its "
         "money. It gives up policies, those out of favour lose trust, and favourites are set against "
         "others.",
     .parameters = {"regime.NAME.policy.elections_every_years", "regime.NAME.policy.change_of_government",
                    "policy.dropped_by_new_government", "policy.favour", "policy.setting_apart"},
     .outcomes = {"changes_of_government", "policies_cut_short", "trust_in_government", "trust"},
     .source = "ATL 2013 (HC 269), paragraph 26; Improving education policy together (2024); sizes assumed",
     .pair = {.scenario = two_parties,
              .on = {"regime.case.policy.elections_every_years=2"},
              .off = {"regime.case.policy.elections_every_years=0"},
              .while_off = {"parameters.policy.dropped_by_new_government=0.1", "parameters.policy.favour=0.5",
                            "parameters.policy.setting_apart=10"},
              .outcome = "policies_cut_short",
              .direction = +1}},

};

}  // namespace

std::span<const Mechanism> policy_mechanisms() {
  return rows;
}

}  // namespace commonroom
