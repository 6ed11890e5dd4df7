#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    // A1
    {.id = "A1",
     .title = "League tables",
     .what = "Schools are ranked within their market. One rises only as another falls, so a rival's gain is "
             "one's own loss; and the more marginal the rank, the more a head works for it.",
     .parameters = {"regime.NAME.league_table.strength", "regime.NAME.league_table.measure",
                    "regime.NAME.league_table.years_averaged", "stakes.rank_scale", "population.most_rivals"},
     .outcomes = {"measured_16", "attainment_16", "test_preparation_16", "effort", "partners",
                  "realised_stake"},
     .source = "Lazear 1989; Burgess, Wilson and Worth 2013",
     .pair = {.on = {"regime.case.league_table.strength=1.9"},
              .off = {"regime.case.league_table.strength=0"},
              .while_off = {"regime.case.league_table.measure=raw",
                            "regime.case.league_table.years_averaged=5"},
              .outcome = "measured_16",
              .label = "all",
              .direction = +1}},

    // A2
    {.id = "A2",
     .title = "Inspection and floor targets, school by school",
     .what =
         "Inspectors grade each school from noisy results of some years, with a bias to favourable intakes; "
         "a school that fails is supported, feels a multiple of the stake and may lose its head. A floor "
         "target presses schools near a fixed level.",
     .parameters = {"regime.NAME.inspection.strength", "regime.NAME.inspection.years_averaged",
                    "regime.NAME.floor_target.strength", "regime.NAME.floor_target.floor_sd",
                    "inspection.hazard_good", "inspection.hazard_below", "inspection.judgement_noise",
                    "inspection.intake_bias", "inspection.support_after_failing", "inspection.support_years",
                    "stakes.failing_multiplier", "heads.leaving_after_failing"},
     .outcomes = {"measured_16", "attainment_16", "stress", "heads_leaving", "interventions",
                  "grades_secondary", "grades_primary"},
     .source = "Allen and Burgess 2012; Ofsted 2017 on the agreement of inspectors",
     .pair = {.on = {"regime.case.inspection.strength=1.5"},
              .off = {"regime.case.inspection.strength=0"},
              .while_off = {"regime.case.inspection.measure=raw", "regime.case.inspection.years_averaged=1"},
              .outcome = "measured_16",
              .label = "all",
              .direction = +1}},

    // A3
    {.id = "A3",
     .title = "Accountability of groups",
     .what = "Schools of an area, trust, federation or assigned group answer for their pooled results. A "
             "partner's gain counts, one's own counts only for one's share of the pupils, and being judged "
             "through others costs some of the professional motive.",
     .parameters = {"regime.NAME.group_accountability.strength", "regime.NAME.group_accountability.unit",
                    "regime.NAME.group_accountability.group_size",
                    "regime.NAME.group_accountability.peer_pressure",
                    "regime.NAME.group_accountability.rivalry", "stakes.autonomy_cost"},
     .outcomes = {"practice_transferred", "partners", "trust", "effort", "stress", "attainment_16",
                  "realised_stake"},
     .source = "Holmstrom 1982; Kandel and Lazear 1992; Imberman and Lovenheim 2012",
     .pair = {.scenario = "[regime.case.group_accountability]\nstrength = 2.0\nunit = \"assigned_group\"\n",
              .on = {"regime.case.group_accountability.strength=2.0"},
              .off = {"regime.case.group_accountability.strength=0"},
              .while_off = {"regime.case.group_accountability.group_size=3",
                            "regime.case.group_accountability.peer_pressure=2",
                            "regime.case.group_accountability.rivalry=1"},
              .outcome = "practice_transferred",
              .direction = +1}},

    // A4
    {.id = "A4",
     .title = "What is measured",
     .what =
         "Each instrument counts raw results, the share above a threshold, value added, or value added given "
         "the intake. What counts decides who is worth an effort: a threshold moves time to pupils about it, "
         "away from the rest.",
     .parameters = {"regime.NAME.league_table.measure", "regime.NAME.inspection.measure",
                    "regime.NAME.publish.measure", "assessment.threshold_share"},
     .outcomes = {"attainment_16_quantile", "result_spread_16", "variance_between_schools_16",
                  "value_added_between_schools", "rank_stability"},
     .source = "Neal and Schanzenbach 2010",
     .pair = {.on = {"regime.case.league_table.measure=threshold"},
              .off = {"regime.case.league_table.measure=value_added"},
              .while_off = {"parameters.assessment.threshold_share=0.4"},
              .outcome = "attainment_16_quantile",
              .label = "p90",
              .direction = -1}},

    // A5
    {.id = "A5",
     .title = "Strong and weak within one school",
     .what =
         "Practice differs between the departments of a school, and so does what it adds for disadvantaged "
         "pupils. Two schools can each be the stronger somewhere, so that help can go both ways. Results "
         "published by department let schools see their own weaknesses and a partner's strengths better.",
     .parameters = {"practice.sd_department", "learning.disadvantaged_practice_sd",
                    "regime.NAME.publish.grain", "transfer.view_noise", "transfer.own_view_noise",
                    "transfer.noise_by_department", "transfer.articulation_spread",
                    "assessment.department_carry"},
     .outcomes = {"practice_transferred", "partners", "partnership_classes", "practice_variance",
                  "attainment_16_by_domain", "gap_16"},
     .source = "spread fitted to pupils' results by subject; disadvantaged pupils and noise assumed",
     .pair = {.on = {"parameters.practice.sd_department=0.038"},
              .off = {"parameters.practice.sd_department=0"},
              .while_off = {"parameters.assessment.department_carry=8"},
              .outcome = "practice_transferred",
              .direction = +1}},

    // A6
    {.id = "A6",
     .title = "Credit for working with others, penalties for failure",
     .what =
         "Any instrument may give credit for help delivered or for a partner's success, and penalise "
         "partnerships that fail. Credit wins partners and time for them; a penalty keeps promises and makes "
         "schools wary of joining.",
     .parameters = {"regime.NAME.inspection.credit_for_help",
                    "regime.NAME.inspection.credit_for_partner_success",
                    "regime.NAME.inspection.penalty_for_failed_partnership", "commitment.per_penalty"},
     .outcomes = {"partners", "help_delivered", "promises_kept", "practice_transferred", "effort"},
     .source = "Association of Teachers and Lecturers 2013 and Weston 2013; values assumed",
     .pair = {.on = {"regime.case.inspection.credit_for_help=0.02",
                     "regime.case.inspection.credit_for_partner_success=0.5"},
              .off = {"regime.case.inspection.credit_for_help=0",
                      "regime.case.inspection.credit_for_partner_success=0"},
              .while_off = {"parameters.commitment.per_penalty=5"},
              .outcome = "partners",
              .direction = +1}},

    // A7
    {.id = "A7",
     .title = "Threatened schools withdraw",
     .what = "A school under threat withdraws promised help with a chance that rises with its stake, more so "
             "where it is graded below good. A withdrawn promise is a broken one: trust falls.",
     .parameters = {"commitment.withdrawal", "commitment.withdrawal_if_safe"},
     .outcomes = {"partnerships_withdrawn", "help_delivered", "promises_kept", "trust"},
     .source = "Weston 2013 for the claim; form and values assumed",
     .pair = {.on = {"parameters.commitment.withdrawal=0.2"},
              .off = {"parameters.commitment.withdrawal=0"},
              .while_off = {"parameters.commitment.withdrawal_if_safe=1"},
              .outcome = "help_delivered",
              .direction = -1}},

    // A8
    {.id = "A8",
     .title = "Pressure and stress",
     .what =
         "A school's stakes weigh on its teachers, stressed colleagues weigh on one another, and stress "
         "raises leaving. Under pressure partners count for less, weak schools fear to be taken over by who "
         "helps them, and strong ones fear distraction.",
     .parameters = {"teachers.stress_by_stakes", "teachers.stress_contagion", "teachers.stress_persistence",
                    "teachers.leaving_by_stress", "teachers.searching_by_stress",
                    "willingness.pressure_aversion", "willingness.takeover_fear",
                    "willingness.distraction_fear"},
     .outcomes = {"stress", "partners", "stress_by_source", "teachers_leaving", "vacancies"},
     .source = "Bakker and Schaufeli 2000 for contagion; sizes assumed",
     .pair = {.scenario = R"toml([regime.case.league_table]   # stakes three times those of burn-in
strength = 5.7

[parameters.teachers]   # no other source of stress
stress_by_workload = 0
stress_by_cover = 0
stress_noise = 0
)toml",
              .on = {"parameters.teachers.stress_by_stakes=0.05", "parameters.teachers.stress_contagion=0.2"},
              .off = {"parameters.teachers.stress_by_stakes=0", "parameters.teachers.stress_contagion=0"},
              .while_off = {"parameters.teachers.stress_persistence=0.3",
                            "parameters.teachers.leaving_by_stress=1",
                            "parameters.teachers.searching_by_stress=1"},
              .outcome = "teachers_leaving",
              .direction = +1}},

    // A9
    {.id = "A9",
     .title = "Support and those who give it answer for progress",
     .what = "A review sees with error what support brought. Both sides take more care under review, and own "
             "less; a provider that brings no progress is dismissed and loses its designation or "
             "recommendation, and the school supported loses its choice of aim and process.",
     .parameters = {"programme.NAME.review", "support_review.after_years", "support_review.bar",
                    "support_review.noise", "support_review.diligence", "support_review.compliance",
                    "support_review.fear", "support_review.time"},
     .outcomes = {"help_delivered_in_support", "support_reviews_failed", "support_uptake",
                  "time_for_support"},
     .source = "assumed",
     .pair = {.scenario = R"toml(
[programme.help]
kind = "support"
identification = "regional"
need_from_sd = -10
share_supported = 0.3
provider = "national_leader"
provider_grade = "good"
designated_a_year_share = 0.5
term_years = 3
new_money = true
)toml",
              .on = {"programme.help.review=true"},
              .off = {"programme.help.review=false"},
              .while_off = {"parameters.support_review.noise=1", "parameters.support_review.fear=1",
                            "parameters.support_review.bar=0.1", "parameters.support_review.time=0.5"},
              .outcome = "time_for_support",
              .direction = +1}},

    // A10
    {.id = "A10",
     .title = "Mixtures of instruments",
     .what =
         "A regime is any weighted set of instruments, with what is published, and may become another in a "
         "given year. Stakes of several instruments add up.",
     .parameters = {"regime.NAME.league_table.strength", "regime.NAME.inspection.strength",
                    "regime.NAME.floor_target.strength", "regime.NAME.group_accountability.strength",
                    "regime.NAME.enrolment.strength", "regime.NAME.publish.grades"},
     .outcomes = {"attainment_16", "gap_16", "trust", "realised_stake"},
     .source = "assumed",
     .shown_by = "three_regimes"},

};

}  // namespace

std::span<const Mechanism> accountability_mechanisms() {
  return rows;
}

}  // namespace commonroom
