#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    // P1
    {.id = "P1",
     .title = "Kinds of partnership",
     .what =
         "A kind of partnership is data: who may join (neighbours, groups, trusts, federations, areas, "
         "networks, hubs with spokes, feeders, a faith, two sectors, bodies outside), who decides, what is "
         "shared in which departments, how tight, clear and deep it is. The shipped scenario "
         "partnership_types writes out every kind.",
     .parameters = {"programme.NAME.formation", "programme.NAME.forced", "programme.NAME.governance",
                    "programme.NAME.tightness", "programme.NAME.depth", "programme.NAME.shares",
                    "programme.NAME.departments", "programme.NAME.links", "programme.NAME.member_share",
                    "programme.NAME.across_authorities", "programme.NAME.distance_limit_km",
                    "programme.NAME.group_size", "sharing.outside_practice", "sharing.outside_context",
                    "sharing.expected"},
     .outcomes = {"partnerships_by_family", "partnership_classes_by_family", "partners",
                  "practice_transferred"},
     .source = "Weston 2013 and Association of Teachers and Lecturers 2013 for the kinds; numbers assumed",
     .pair = {.scenario = "[programme.family]\nformation = \"area\"\nlinks = 4\n",
              .on = {"programme.family.regimes=[\"case\"]"},
              .off = {"programme.family.regimes=[]"},
              .while_off = {"programme.family.tightness=1", "programme.family.shares=[\"staff\"]"},
              .outcome = "partnerships_by_family",
              .label = "area",
              .direction = +1}},

    // P2
    {.id = "P2",
     .title = "Partnerships take time, administration and money",
     .what =
         "Starting and running a partnership takes heads' time, on both sides, and money; help takes time "
         "besides. Trust is a reputation that grows promise by promise and breaks faster.",
     .parameters = {"programme.NAME.time_to_start_share", "programme.NAME.time_to_run_share",
                    "programme.NAME.cost_to_start_pounds", "programme.NAME.cost_per_year_pounds",
                    "programme.NAME.cost_per_school_pounds", "partnership.time_per_help", "trust.memory",
                    "trust.weight_of_breach"},
     .outcomes = {"partners", "trust", "spending_by_heading", "practice_transferred"},
     .source =
         "Association of Teachers and Lecturers 2013; form of trust: Josang and Ismail 2002; values assumed",
     .pair = {.on = {"programme.informal.time_to_start_share=0.03",
                     "programme.informal.time_to_run_share=0.02"},
              .off = {"programme.informal.time_to_start_share=0", "programme.informal.time_to_run_share=0"},
              .while_off = {"programme.informal.new_money=true"},
              .outcome = "partners",
              .direction = -1}},

    // P3
    {.id = "P3",
     .title = "Forced partnerships start with little trust",
     .what = "Where nobody may decline, trust begins from a lower prior, and what passes between partners "
             "begins lower with it.",
     .parameters = {"programme.NAME.forced", "trust.forced_prior_kept", "trust.forced_prior_broken"},
     .outcomes = {"trust", "practice_transferred", "partnership_classes_by_family"},
     .source = "Association of Teachers and Lecturers 2013; values assumed",
     .pair = {.scenario = "[programme.groups]\nformation = \"assigned\"\ngroup_size = 4\nfrom_year = 1\n",
              .on = {"programme.groups.forced=true"},
              .off = {"programme.groups.forced=false"},
              .while_off = {"parameters.trust.forced_prior_kept=0.1"},
              .outcome = "trust",
              .direction = -1}},

    // P4
    {.id = "P4",
     .title = "Partnerships that are hard to undo",
     .what =
         "A partner may leave only after a minimum term, and leaving takes heads' time, which is not spent "
         "on teaching. Members of a group may leave where its kind says so.",
     .parameters = {"programme.NAME.minimum_term_years", "programme.NAME.time_to_leave_share",
                    "programme.NAME.may_leave"},
     .outcomes = {"partnerships_ended", "time_leaving", "partners"},
     .source = "Association of Teachers and Lecturers 2013; values assumed",
     .pair = {.on = {"programme.informal.minimum_term_years=5",
                     "programme.informal.time_to_leave_share=0.02"},
              .off = {"programme.informal.minimum_term_years=0", "programme.informal.time_to_leave_share=0"},
              .while_off = {"programme.academy_trust.minimum_term_years=9"},
              .outcome = "partnerships_ended",
              .direction = -1}},

    // P5
    {.id = "P5",
     .title = "Distance, rivalry and technology",
     .what =
         "Rivalry follows from overlap of catchments and year groups, so distant and vertical partners have "
         "nothing to lose to each other, but help wears off with distance. Technology shortens distance at a "
         "loss of what meeting is worth, and at a price.",
     .parameters = {"transfer.distance_decay_km", "transfer.context_between_phases",
                    "population.least_overlap", "population.rivalry_distance_primary",
                    "population.rivalry_distance_secondary", "programme.NAME.technology",
                    "programme.NAME.technology_pounds", "sharing.technology_loss"},
     .outcomes = {"practice_transferred", "partners", "spending_by_heading"},
     .source = "Drago and Garvey 1998 for helping a rival; technology assumed",
     .pair = {.scenario = "[parameters.transfer]\ndistance_decay_km = 5\n",
              .on = {"programme.informal.technology=0.8"},
              .off = {"programme.informal.technology=0"},
              .while_off = {"parameters.sharing.technology_loss=0.9"},
              .outcome = "practice_transferred",
              .direction = +1}},

    // P6
    {.id = "P6",
     .title = "Independent schools, as employers and partners",
     .what = "Independent schools hire from the labour market of state schools and give teachers back. As "
             "partners they help and are helped, department by department; a duty of charitable status adds "
             "worth to helping, lessons in the partner school and shared facilities, each at a cost.",
     .parameters = {"population.synthetic.independent_schools", "independent.pupils_per_post",
                    "independent.appeal", "independent.supply_share", "independent.fee",
                    "programme.NAME.duty", "programme.NAME.lessons_share", "programme.NAME.facilities_share",
                    "programme.NAME.facilities_charge_pounds", "independent.lesson_travel_loss",
                    "independent.lesson_crowding", "independent.lesson_room", "independent.facilities_gain",
                    "independent.facilities_decay_km"},
     .outcomes = {"teachers_leaving", "vacancies", "teachers_to_independent", "teachers_from_independent",
                  "independent_teachers", "independent_partners", "help_from_independent",
                  "help_to_independent", "lessons_in_partner_schools", "growth_from_sharing"},
     .source = "ATL 2013; Independent Schools Council 2024 for sizes; the rest assumed",
     .pair = {.scenario = R"toml([programme.charity]
kind = "charitable_status"
duty = 2.0
lessons_share = 0.05
facilities_share = 0.5
)toml",
              .on = {"population.synthetic.independent_schools=6"},
              .off = {"population.synthetic.independent_schools=0"},
              .while_off = {"parameters.independent.appeal=5", "parameters.independent.supply_share=2",
                            "programme.charity.duty=50", "programme.charity.lessons_share=0.5",
                            "parameters.independent.lesson_room=5"},
              .outcome = "teachers_leaving",
              .direction = +1}},

    // P7
    {.id = "P7",
     .title = "Transition between phases",
     .what = "Pupils lose attainment on changing school, less the more the new school knows of them. "
             "Partnerships in transition build that up, more where both sides answer for the pupils; where "
             "leavers split among schools they turn into recruitment.",
     .parameters = {"transition.loss", "transition.first_year_group", "transition.known_without_link",
                    "transition.care_alone", "transition.shared_stake", "transition.splitting",
                    "transition.building", "transition.forgetting", "transition.recruiting_time",
                    "programme.NAME.shares"},
     .outcomes = {"transition_loss", "continuity", "main_destination"},
     .source = "ATL evidence to HC 269 (2013); Taylor 2013; Galton, Gray and Ruddock 1999; sizes assumed",
     .pair = {.base = SmallCase::alone,
              .scenario = R"toml([programme.pyramid]
formation = "feeders"
governance = 0.3
tightness = 0.8
shares = ["transition"]
)toml",
              .on = {"parameters.transition.loss=0.1"},
              .off = {"parameters.transition.loss=0.1", "programme.pyramid.shares=[\"practice\"]"},
              .while_off = {"parameters.transition.care_alone=1", "parameters.transition.recruiting_time=0.1",
                            "parameters.transition.splitting=0", "parameters.transition.building=1"},
              .outcome = "transition_loss",
              .direction = -1}},

    // P8
    {.id = "P8",
     .title = "Shared staff, a wider curriculum, moderation",
     .what = "Partners' teachers stand in for vacancies, which helps small schools most and costs the lender "
             "what it cannot spare; a shared curriculum offsets narrowing; moderation lets schools see each "
             "other's practice with less error. All take travel, time and money.",
     .parameters = {"programme.NAME.shares", "sharing.staff_cover", "sharing.small_school_posts",
                    "sharing.slack", "sharing.breadth", "sharing.travel", "sharing.quality_assurance",
                    "sharing.expected"},
     .outcomes = {"attainment_11_by_domain", "attainment_11", "practice_transferred"},
     .source = "Association of Teachers and Lecturers 2013 for the benefits; form and values assumed",
     .pair =
         {.scenario = R"toml([programme.forum]   # begins after burn-in, which would take its gain into the reference
formation = "assigned"
group_size = 4
tightness = 0.8
from_year = 1

[parameters.sharing]
expected = 0
)toml",
          .on =
              {"programme.forum.shares=[\"practice\", \"curriculum\"]", "parameters.sharing.breadth=1",
               "parameters.sharing.travel=0"},
          .off = {"programme.forum.shares=[\"practice\"]"},
          .while_off = {"parameters.sharing.breadth=0.9", "parameters.sharing.travel=0.1",
                        "parameters.sharing.staff_cover=1"},
          .outcome = "attainment_11_by_domain",
          .label = "other",
          .direction = +1}},

    // P9
    {.id = "P9",
     .title = "Schemes that stop when their money does",
     .what =
         "From the year in which a programme's money ends, the help that it paid for ends; partnerships by "
         "consent then dissolve, trust fades with nothing to keep it, and practice wears off.",
     .parameters = {"programme.NAME.funded_until", "programme.NAME.funded_share", "programme.NAME.until_year",
                    "programme.NAME.from_year"},
     .outcomes = {"practice_transferred", "help_delivered", "ended_with_funding", "trust"},
     .source = "Association of Teachers and Lecturers 2013; form assumed",
     .pair = {.scenario = "[programme.scheme]\nformation = \"assigned\"\ngroup_size = 4\ntightness = 0.8\n",
              .on = {"programme.scheme.funded_until=4"},
              .off = {"programme.scheme.funded_until=1000000"},
              .while_off = {"programme.scheme.funded_share=0.3"},
              .outcome = "practice_transferred",
              .direction = -1}},

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

std::span<const Mechanism> partnership_mechanisms() {
  return rows;
}

}  // namespace commonroom
