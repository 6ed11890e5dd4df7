#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// What working together does for teachers, for pupils and for promises. Each row stands below the comment
// with its id, which stays.
constexpr Mechanism rows[] = {
    // P10
    {.id = "P10",
     .title = "Hubs, and where talent gathers",
     .what =
         "Schools with good old grades are designated as hubs for years. Those near by that know of one are "
         "served by it; hubs draw teachers and choose among them, at other schools' expense.",
     .parameters = {"teachers.hub_pull", "teachers.hub_selection", "programme.NAME.hubs_share",
                    "programme.NAME.hub_term_years", "programme.NAME.hub_reach_km",
                    "programme.NAME.hub_known_share", "programme.NAME.schools_per_hub",
                    "programme.NAME.hub_days"},
     .outcomes = {"talent_concentration", "talent_in_hubs", "hubs", "schools_with_hub", "vacancies"},
     .source = "assumed",
     .pair = {.scenario = R"toml([programme.teaching_schools]
kind = "professional_learning"
hubs_share = 0.25
hub_term_years = 30
)toml",
              .on = {"population.synthetic.primary_schools=80", "parameters.teachers.hub_pull=1",
                     "parameters.teachers.hub_selection=5"},
              .off = {"population.synthetic.primary_schools=80", "programme.teaching_schools.hubs_share=0"},
              .while_off = {"parameters.teachers.hub_pull=0.9", "parameters.teachers.hub_selection=4",
                            "programme.teaching_schools.hub_known_share=0.1",
                            "programme.teaching_schools.schools_per_hub=1"},
              .outcome = "talent_concentration",
              .direction = +1}},

    // P11
    {.id = "P11",
     .title = "Teachers learn from teachers, and in programmes",
     .what = "Teachers make up part of the distance to better colleagues of their department and of partner "
             "schools, and gain from programmes; at the cost of days out of class, stress and money, more so "
             "where a programme is part of appraisal.",
     .parameters = {"professional_learning.from_colleagues", "professional_learning.from_partners",
                    "professional_learning.kept", "professional_learning.most_from_programmes",
                    "professional_learning.days_with_colleagues", "professional_learning.days_with_partners",
                    "professional_learning.lost_by_appraisal", "professional_learning.stress_by_appraisal",
                    "professional_learning.stress_by_day", "programme.NAME.gain_sd", "programme.NAME.days",
                    "programme.NAME.takes_part_share", "programme.NAME.appraisal",
                    "programme.NAME.from_colleagues_share", "programme.NAME.from_partners_share",
                    "programme.NAME.cost_per_teacher_pounds"},
     .outcomes = {"professional_learning", "learning_gained", "learning_time", "skill", "stress_by_source",
                  "spending_by_heading", "attainment_16"},
     .source = "Jackson and Bruegmann 2009; Burgess, Rawal and Taylor 2021",
     .pair = {.on = {"parameters.professional_learning.from_colleagues=0.15",
                     "parameters.professional_learning.from_partners=0.15"},
              .off = {"parameters.professional_learning.from_colleagues=0",
                      "parameters.professional_learning.from_partners=0"},
              .while_off = {"parameters.professional_learning.days_with_colleagues=20",
                            "parameters.professional_learning.days_with_partners=20",
                            "parameters.professional_learning.kept=0.5",
                            "parameters.professional_learning.stress_by_appraisal=2"},
              .outcome = "skill",
              .direction = +1}},

    // P12
    {.id = "P12",
     .title = "Partners outside schools",
     .what =
         "Programmes with health, social care, police, employers or universities act on attendance, special "
         "needs, engagement and a curriculum of the area, as far as school and partner are both behind "
         "them; they take time from teaching, and money.",
     .parameters = {"outside_partners.attendance", "outside_partners.sen_provision",
                    "outside_partners.engagement", "outside_partners.competencies",
                    "outside_partners.crowding", "outside_partners.building",
                    "outside_partners.lost_with_head", "outside_partners.time_for_buy_in",
                    "programme.NAME.partner_buy_in"},
     .outcomes = {"outside_delivered", "attainment_11", "sen_gap_16", "spending_by_heading"},
     .source = "ATL evidence to HC 269 (2013); Taylor 2013; sizes assumed",
     .pair = {.scenario = R"toml([programme.health]
kind = "external_partners"
partner = "health"
attendance = 1
partner_buy_in = 0.9
from_year = 1
regimes = ["case"]
)toml",
              .off = {"programme.health.regimes=[\"before\"]"},
              .while_off = {"parameters.outside_partners.attendance=0.3",
                            "parameters.outside_partners.building=1",
                            "parameters.outside_partners.time_for_buy_in=0.001"},
              .outcome = "attainment_11",
              .label = "all",
              .direction = +1}},

    // P13
    {.id = "P13",
     .title = "Pupils' engagement, voice and shared goals",
     .what = "A pupil's engagement rises with feedback, with voice that is heard and with goals that parents "
             "share, falls with test drill and hollow voice, goes with the pupil and acts on growth.",
     .parameters = {"engagement.growth", "engagement.persistence", "engagement.home", "engagement.feedback",
                    "engagement.drill", "engagement.feedback_programme", "engagement.voice",
                    "engagement.authenticity_needed", "engagement.shared_goals"},
     .outcomes = {"engagement", "attainment_11", "attainment_16"},
     .source = "Hattie and Timperley 2007 for the sign; Taylor 2013; sizes assumed",
     .pair = {.scenario = R"toml([programme.goals]
kind = "shared_goals"
feedback = 1
parents = 1
from_year = 1
)toml",
              .on = {"parameters.engagement.growth=0.05"},
              .while_off = {"parameters.engagement.feedback_programme=1", "parameters.engagement.drill=20",
                            "parameters.engagement.persistence=0.2"},
              .outcome = "attainment_11",
              .label = "all",
              .direction = +1}},

    // P14
    {.id = "P14",
     .title = "Promised and delivered",
     .what =
         "A promise is kept with a chance that rises with heads' quality, with clear purpose and roles, and "
         "with a duty to deliver as far as anybody looks; looking takes time. What is claimed and what is "
         "delivered are both recorded.",
     .parameters = {"trust.reliability", "trust.reliability_per_quality", "programme.NAME.duty",
                    "programme.NAME.monitoring", "programme.NAME.clarity", "commitment.per_duty",
                    "commitment.per_clarity", "commitment.time_per_monitoring", "commitment.depth_shields"},
     .outcomes = {"help_claimed", "help_delivered", "promises_kept", "trust"},
     .source = "Association of Teachers and Lecturers 2013; form and values assumed",
     .pair = {.on = {"programme.informal.duty=1", "programme.informal.monitoring=1"},
              .off = {"programme.informal.duty=0", "programme.informal.monitoring=0"},
              .while_off = {"parameters.commitment.per_duty=5",
                            "parameters.commitment.time_per_monitoring=0.1"},
              .outcome = "promises_kept",
              .direction = +1}},

};

}  // namespace

std::span<const Mechanism> working_together_mechanisms() {
  return rows;
}

}  // namespace commonroom
