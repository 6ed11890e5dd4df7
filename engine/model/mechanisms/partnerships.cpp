#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// What partnerships are and what they take. Each row stands below the comment with its id, which stays.
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

};

}  // namespace

std::span<const Mechanism> partnership_mechanisms() {
  return rows;
}

}  // namespace commonroom
