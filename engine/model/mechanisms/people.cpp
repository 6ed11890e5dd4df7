#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    // H1
    {.id = "H1",
     .title = "Teachers leave, and are found or not",
     .what =
         "Teachers leave by experience, leadership, stress and a failed inspection; some return. Openings "
         "are filled in rounds from a finite regional supply, and what stays open is covered at lower skill.",
     .parameters = {"teachers.turnover", "teachers.leaving_base", "teachers.leaving_by_leadership",
                    "teachers.leaving_by_stress", "teachers.leaving_after_failing", "teachers.supply_share",
                    "teachers.supply_spread", "teachers.applying", "teachers.rounds", "teachers.cover_skill"},
     .outcomes = {"vacancies", "teachers_leaving", "teachers", "skill", "stress", "spending_by_heading"},
     .source = "Department for Education, School workforce in England 2024; Kraft and others 2016",
     .pair = {.on = {"parameters.teachers.turnover=true"},
              .off = {"parameters.teachers.turnover=false"},
              .while_off = {"parameters.teachers.leaving_by_stress=1",
                            "parameters.teachers.supply_share=0.01", "parameters.teachers.applying=0.2",
                            "parameters.teachers.searching=0.4"},
              .outcome = "vacancies",
              .direction = +1}},

    // H2
    {.id = "H2",
     .title = "Conditions of professional learning",
     .what = "Nine conditions of a school, from long-term goals to the use of evidence, set how fast its "
             "teachers gain from experience, colleagues, partners and programmes.",
     .parameters = {"professional_learning.growth_by_conditions", "professional_learning.complementarity",
                    "professional_learning.weight_goals", "professional_learning.weight_time",
                    "professional_learning.weight_data", "professional_learning.weight_expertise",
                    "professional_learning.weight_culture", "professional_learning.weight_trust",
                    "professional_learning.weight_challenge", "professional_learning.weight_innovation",
                    "professional_learning.weight_evidence", "programme.NAME.raises_time"},
     .outcomes = {"learning_conditions", "learning_gained", "professional_learning", "skill",
                  "attainment_16"},
     .source = "Teacher Development Trust 2013 (HC 269); Kraft and Papay 2014",
     .pair = {.scenario = R"toml([programme.time_to_learn]   # conditions are raised, and nothing is taught
kind = "professional_learning"
from_year = 1
raises_time = 0.5
raises_culture = 0.5
)toml",
              .on = {"parameters.professional_learning.growth_by_conditions=0.52"},
              .off = {"parameters.professional_learning.growth_by_conditions=0"},
              .while_off = {"parameters.professional_learning.weight_time=5",
                            "parameters.professional_learning.complementarity=-2",
                            "parameters.professional_learning.tenure_half=2",
                            "programme.time_to_learn.raises_evidence=0.5"},
              .outcome = "professional_learning",
              .direction = +1}},

    // H3
    {.id = "H3",
     .title = "Heads leave, and take trust along",
     .what = "A head serves a tenure. When one leaves, part of what the school and its partners know of each "
             "other goes too, quality and values are drawn anew, and odds of leaving rise after a failed "
             "inspection.",
     .parameters = {"heads.turnover", "heads.leaving", "heads.leaving_after_failing", "heads.failing_years",
                    "heads.likeness", "trust.lost_with_head"},
     .outcomes = {"trust", "heads_leaving", "practice_transferred", "partnership_classes",
                  "value_added_between_schools"},
     .source = "assumed",
     .pair = {.scenario =
                  R"toml([parameters.trust]   # strangers begin with little trust, which promises kept build
prior_kept = 0.3
prior_broken = 1.2
weight_of_breach = 1
reliability = 0.95
lost_with_head = 1
)toml",
              .on = {"parameters.heads.turnover=true"},
              .off = {"parameters.heads.turnover=false"},
              .while_off = {"parameters.trust.lost_with_head=0", "parameters.heads.leaving=0.5"},
              .outcome = "trust",
              .direction = -1}},

    // H4
    {.id = "H4",
     .title = "A body that manages quality across an area",
     .what =
         "A local authority or board brokers partnerships, pools money by need, has schools answer to the "
         "local community beside government, and lets local networks of teachers assess; the area is held "
         "to account as a group.",
     .parameters = {"programme.NAME.brokerage", "programme.NAME.pooled_share",
                    "programme.NAME.local_accountability", "programme.NAME.moderation",
                    "regime.NAME.group_accountability.unit", "area.start_saved", "area.pool_by_disadvantage",
                    "area.community_to_others", "area.leniency", "area.moderation_workload"},
     .outcomes = {"partners", "pooled_money", "realised_stake", "test_preparation_16", "spending_by_heading"},
     .source = "ATL 2013 (HC 269), paragraph 3; sizes assumed",
     .shown_by = "area_accountability"},

};

}  // namespace

std::span<const Mechanism> people_mechanisms() {
  return rows;
}

}  // namespace commonroom
