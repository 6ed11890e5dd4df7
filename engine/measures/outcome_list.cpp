#include "measures/outcome_list.hpp"

#include <array>

namespace commonroom {
namespace {

using namespace std::string_view_literals;

constexpr std::array no_labels{""sv};
constexpr std::array pupil_group_labels{"all"sv, "disadvantaged"sv, "other"sv, "sen"sv};
constexpr std::array phase_labels{"primary"sv, "secondary"sv};
constexpr std::array domain_labels{"english"sv, "mathematics"sv, "other"sv};
constexpr std::array use_labels{"teaching"sv, "preparation"sv, "recruiting"sv, "collaborating"sv};
constexpr std::array grade_labels{"outstanding"sv, "good"sv, "requires_improvement"sv, "inadequate"sv};
constexpr std::array quantile_labels{"p10"sv, "p25"sv, "p50"sv, "p75"sv, "p90"sv};
constexpr std::array limits_labels{"loose"sv, "standard"sv, "strict"sv};
constexpr std::array clumsiness_labels{"deal"sv, "friendship"sv, "committee"sv, "clumsy"sv, "hollow"sv};
constexpr std::array heading_labels{
    "teaching"sv, "cover"sv,   "partnerships"sv,          "accountability"sv,
    "other"sv,    "support"sv, "professional_learning"sv, "external_partners"sv,
    "policy"sv};
constexpr std::array policy_standing_labels{"participants"sv, "others"sv};
constexpr std::array panel_trait_labels{"phase"sv, "region"sv, "experience"sv, "disadvantage"sv};
constexpr std::array level_labels{"system"sv, "schools"sv, "teachers"sv, "outside"sv, "pupils"sv};

constexpr std::array stress_labels{"workload"sv, "cover"sv, "stakes"sv, "colleagues"sv, "learning"sv};
constexpr std::array learning_labels{"conditions"sv, "colleagues"sv, "partners"sv, "programmes"sv};
constexpr std::array region_labels{
    "north_east"sv,      "north_west"sv, "yorkshire"sv,  "east_midlands"sv, "west_midlands"sv,
    "east_of_england"sv, "london"sv,     "south_east"sv, "south_west"sv,    "other"sv};
constexpr std::array settlement_labels{"rural"sv, "urban"sv};
constexpr std::array school_size_labels{"smallest_fifth"sv, "second_fifth"sv, "middle_fifth"sv,
                                        "fourth_fifth"sv, "largest_fifth"sv};
constexpr std::array school_disadvantage_labels{"least_fifth"sv, "second_fifth"sv, "middle_fifth"sv,
                                                "fourth_fifth"sv, "most_fifth"sv};
constexpr std::array report_point_labels{"point_1"sv, "point_2"sv, "point_3"sv, "point_4"sv, "point_5"sv};
constexpr std::array report_area_labels{
    "achievement"sv,          "curriculum_and_teaching"sv,  "inclusion"sv, "attendance_and_behaviour"sv,
    "personal_development"sv, "leadership_and_governance"sv};
constexpr std::array family_labels{"by_consent"sv,
                                   "assigned"sv,
                                   "trust"sv,
                                   "federation"sv,
                                   "area"sv,
                                   "network"sv,
                                   "hub_and_spoke"sv,
                                   "feeders"sv,
                                   "affiliation"sv,
                                   "academy_and_maintained"sv,
                                   "independent_and_state"sv,
                                   "outside"sv};
constexpr std::array family_class_labels{"by_consent/deal"sv,
                                         "by_consent/friendship"sv,
                                         "by_consent/committee"sv,
                                         "by_consent/clumsy"sv,
                                         "by_consent/hollow"sv,
                                         "assigned/deal"sv,
                                         "assigned/friendship"sv,
                                         "assigned/committee"sv,
                                         "assigned/clumsy"sv,
                                         "assigned/hollow"sv,
                                         "trust/deal"sv,
                                         "trust/friendship"sv,
                                         "trust/committee"sv,
                                         "trust/clumsy"sv,
                                         "trust/hollow"sv,
                                         "federation/deal"sv,
                                         "federation/friendship"sv,
                                         "federation/committee"sv,
                                         "federation/clumsy"sv,
                                         "federation/hollow"sv,
                                         "area/deal"sv,
                                         "area/friendship"sv,
                                         "area/committee"sv,
                                         "area/clumsy"sv,
                                         "area/hollow"sv,
                                         "network/deal"sv,
                                         "network/friendship"sv,
                                         "network/committee"sv,
                                         "network/clumsy"sv,
                                         "network/hollow"sv,
                                         "hub_and_spoke/deal"sv,
                                         "hub_and_spoke/friendship"sv,
                                         "hub_and_spoke/committee"sv,
                                         "hub_and_spoke/clumsy"sv,
                                         "hub_and_spoke/hollow"sv,
                                         "feeders/deal"sv,
                                         "feeders/friendship"sv,
                                         "feeders/committee"sv,
                                         "feeders/clumsy"sv,
                                         "feeders/hollow"sv,
                                         "affiliation/deal"sv,
                                         "affiliation/friendship"sv,
                                         "affiliation/committee"sv,
                                         "affiliation/clumsy"sv,
                                         "affiliation/hollow"sv,
                                         "academy_and_maintained/deal"sv,
                                         "academy_and_maintained/friendship"sv,
                                         "academy_and_maintained/committee"sv,
                                         "academy_and_maintained/clumsy"sv,
                                         "academy_and_maintained/hollow"sv,
                                         "independent_and_state/deal"sv,
                                         "independent_and_state/friendship"sv,
                                         "independent_and_state/committee"sv,
                                         "independent_and_state/clumsy"sv,
                                         "independent_and_state/hollow"sv,
                                         "outside/deal"sv,
                                         "outside/friendship"sv,
                                         "outside/committee"sv,
                                         "outside/clumsy"sv,
                                         "outside/hollow"sv};

constexpr std::array outcomes{
    // Attainment, on the pupil scale of the reference year
    Outcome{"attainment_16", "SD", "Mean true attainment at the end of year 11", +1, Axis::pupil_group, true},
    Outcome{"attainment_11", "SD", "Mean true attainment at the end of year 6", +1, Axis::pupil_group, true},
    Outcome{"measured_16", "SD", "Mean measured result at the end of year 11", +1, Axis::pupil_group, true},
    Outcome{"measured_11", "SD", "Mean measured result at the end of year 6", +1, Axis::pupil_group},
    Outcome{
        "test_preparation_16", "SD",
        "Measured result less true attainment at the end of year 11, with the leniency of local assessors",
        -1, Axis::none, true},
    Outcome{"test_preparation_11", "SD",
            "Measured result less true attainment at the end of year 6, with the leniency of local assessors",
            -1},
    Outcome{"gap_16", "SD",
            "True attainment of other pupils less that of disadvantaged pupils, end of year 11", -1,
            Axis::none, true},
    Outcome{"gap_11", "SD",
            "True attainment of other pupils less that of disadvantaged pupils, end of year 6", -1},
    Outcome{"sen_gap_16", "SD",
            "True attainment of other pupils less that of pupils with special needs, end of year 11", -1},
    Outcome{"sen_gap_11", "SD",
            "True attainment of other pupils less that of pupils with special needs, end of year 6", -1},
    Outcome{
        "attainment_16_whole_cohort", "SD",
        "Mean true attainment at the end of year 11 of all, in school and out; where pupils may be let go",
        +1},
    Outcome{"result_spread_16", "SD", "Standard deviation of pupils' measured results at the end of year 11",
            0},
    Outcome{"attainment_16_by_domain", "SD", "Mean true attainment at the end of year 11, by domain", +1,
            Axis::domain},
    Outcome{"attainment_11_by_domain", "SD", "Mean true attainment at the end of year 6, by domain", +1,
            Axis::domain},
    Outcome{"attainment_16_quantile", "SD", "Quantiles of true attainment at the end of year 11", +1,
            Axis::quantile},
    // Who gains and who loses, by kind of school. Of a real register, nothing where fewer than ten schools
    // are
    Outcome{"attainment_16_by_region", "SD",
            "Mean true attainment at the end of year 11 by region of the school", +1, Axis::region},
    Outcome{"attainment_16_by_settlement", "SD",
            "Mean true attainment at the end of year 11 in rural and urban schools (rural: fewer than 3,000 "
            "pupils in state schools within 3 km)",
            +1, Axis::settlement},
    Outcome{"attainment_16_by_school_size", "SD",
            "Mean true attainment at the end of year 11 by fifth of schools by their number of pupils at the "
            "start",
            +1, Axis::school_size},
    Outcome{"attainment_16_by_school_disadvantage", "SD",
            "Mean true attainment at the end of year 11 by fifth of schools by their share of disadvantaged "
            "pupils at the start",
            +1, Axis::school_disadvantage},
    Outcome{"attainment_11_by_region", "SD",
            "Mean true attainment at the end of year 6 by region of the school", +1, Axis::region},
    Outcome{"attainment_11_by_settlement", "SD",
            "Mean true attainment at the end of year 6 in rural and urban schools (rural: fewer than 3,000 "
            "pupils in state schools within 3 km)",
            +1, Axis::settlement},
    Outcome{"attainment_11_by_school_size", "SD",
            "Mean true attainment at the end of year 6 by fifth of schools by their number of pupils at the "
            "start",
            +1, Axis::school_size},
    Outcome{"attainment_11_by_school_disadvantage", "SD",
            "Mean true attainment at the end of year 6 by fifth of schools by their share of disadvantaged "
            "pupils at the start",
            +1, Axis::school_disadvantage},
    // Differences between schools
    Outcome{"variance_within_schools_16", "SD^2",
            "Variance of true attainment at the end of year 11, within schools", 0},
    Outcome{"variance_between_schools_16", "SD^2",
            "Variance of true attainment at the end of year 11, between schools", -1},
    Outcome{"variance_within_schools_11", "SD^2",
            "Variance of true attainment at the end of year 6, within schools", 0},
    Outcome{"variance_between_schools_11", "SD^2",
            "Variance of true attainment at the end of year 6, between schools", -1},
    Outcome{"value_added_between_schools", "%",
            "Share of the variance of pupils' value added that lies between secondary schools", -1},
    Outcome{"value_added_sd", "SD", "Standard deviation of secondary schools' value added", -1},
    Outcome{"result_correlation", "1",
            "Correlation of pupils' measured results at the ends of years 6 and 11", 0},
    Outcome{"pupils_in_low_schools", "%",
            "Share of pupils in schools whose value added is below the level set", -1, Axis::phase},
    Outcome{"rank_stability", "1", "Correlation of schools' ranks by value added with last year's", 0,
            Axis::phase},
    // Who goes where
    Outcome{"pupils", "1", "Number of pupils in years 0 to 11", 0},
    Outcome{"dissimilarity", "1",
            "Dissimilarity of disadvantaged and other pupils across schools, within authority", -1,
            Axis::phase},
    Outcome{"isolation", "1",
            "Isolation: share of disadvantaged pupils in the school of the mean disadvantaged pupil", -1,
            Axis::phase},
    Outcome{"first_preferences_met", "%", "Share of entrants admitted to the school they rank first", +1,
            Axis::phase},
    Outcome{"distance_travelled", "km", "Mean distance from home to school, in a straight line", -1,
            Axis::phase},
    Outcome{"continuity", "1",
            "What schools know of pupils who came from another, 0 nothing to 1; mean over them", +1},
    Outcome{"transition_loss", "SD", "Attainment lost on changing school; mean over those who did", -1},
    Outcome{"main_destination", "%",
            "Pupils who change school and go where most of their feeder's leavers go", 0},
    Outcome{"excluded", "%", "Pupils of the age in question excluded for good this year", -1},
    Outcome{"let_go", "%", "Pupils of the age in question let go for no known reason this year", -1},
    Outcome{"let_go_of_cohort", "%", "Pupils at the end of year 11 who ever were let go", -1},
    Outcome{"exits_managed", "%", "Of those excluded or let go: to a partner that agreed", 0},
    Outcome{"exits_out_of_school", "%", "Of those excluded or let go: into no other school", -1},
    Outcome{"out_of_school", "%", "Pupils of the age in question who are in no school", -1},
    // What pupils meet beside teaching
    Outcome{"engagement", "SD", "Mean engagement of pupils", +1, Axis::pupil_group},
    Outcome{"inclusion_practice", "SD per year",
            "Mean practice of schools for pupils with special needs and disadvantaged pupils", +1},
    Outcome{"outside_delivered", "%",
            "What partners outside schools deliver, of what their programmes could be; mean", +1},
    // Judgements and their consequences
    Outcome{"grades_primary", "%", "Share of graded primary schools at each inspection grade", 0,
            Axis::grade},
    Outcome{"grades_secondary", "%", "Share of graded secondary schools at each inspection grade", 0,
            Axis::grade},
    Outcome{"interventions", "%", "Share of schools in which government intervened this year", -1},
    Outcome{"report_card", "%", "Share of judgements of areas at each point of the report card, 1 lowest", 0,
            Axis::report_point},
    Outcome{"report_card_areas", "1", "Mean point of the report card, by area", +1, Axis::report_area},
    // Staff
    Outcome{"teachers", "1", "Number of teachers in post", 0},
    Outcome{"teachers_leaving", "%", "Share of last year's teachers who left the state sector", -1,
            Axis::none, true},
    Outcome{"vacancies", "%", "Share of teaching posts not filled after recruitment", -1, Axis::none, true},
    Outcome{"stress", "SD", "Mean stress of teachers", -1, Axis::none, true},
    Outcome{"skill", "SD per year", "Mean skill of teachers, as pupils' growth", +1},
    Outcome{"heads_leaving", "%", "Share of heads who left their school", -1},
    Outcome{"stress_by_source", "SD", "What was put on the mean teacher this year, by source of stress", -1,
            Axis::stress_source},
    Outcome{"professional_learning", "SD per year",
            "What professional learning has added to teachers' skill, part of skill", +1},
    Outcome{"learning_gained", "SD per year", "What teachers learnt this year, by source", +1,
            Axis::learning_source},
    Outcome{"learning_time", "%", "Share of teaching posts' time given to professional learning", 0},
    Outcome{"learning_conditions", "1",
            "Mean conditions of professional learning in schools, 0 to 1, where they are in use", +1},
    Outcome{"hubs", "%", "Share of schools that are designated as hubs", 0},
    Outcome{"schools_with_hub", "%", "Share of schools that a hub serves", 0},
    Outcome{"talent_in_hubs", "%", "Share of the tenth of teachers with most skill who teach in hubs", 0},
    Outcome{"talent_concentration", "1",
            "How unevenly the tenth of teachers with most skill are spread over schools (Gini)", -1},
    Outcome{"turnover_by_region", "%", "Share of last year's teachers gone from their school, left or moved",
            -1, Axis::region},
    Outcome{"vacancies_by_region", "%", "Share of teaching posts not filled after recruitment", -1,
            Axis::region},
    Outcome{"independent_teachers", "%", "Share of all teachers who teach in independent schools", 0},
    Outcome{"teachers_to_independent", "%",
            "Share of last year's state school teachers who went to an independent school", -1},
    Outcome{"teachers_from_independent", "%",
            "Teachers who came from an independent school, as a share of last year's state school teachers",
            +1},
    // Collaboration
    Outcome{"trust", "1", "Mean trust of schools in their partners, 0 to 1", +1, Axis::none, true},
    Outcome{"partners", "1", "Mean number of partners of a school", 0, Axis::none, true},
    Outcome{"partnership_classes", "%",
            "Share of partnerships in each class, at the standard limits of the classes", 0,
            Axis::clumsiness},
    Outcome{"partnership_classes_loose", "%", "Share of partnerships in each class, at looser limits", 0,
            Axis::clumsiness},
    Outcome{"partnership_classes_strict", "%", "Share of partnerships in each class, at stricter limits", 0,
            Axis::clumsiness},
    Outcome{"partnerships_by_family", "1",
            "Partnerships for each hundred schools, by how partners come together", 0,
            Axis::partnership_family},
    Outcome{"partnership_classes_by_family", "%",
            "Share of partnerships in each class, by how partners come together, at the standard limits", 0,
            Axis::family_and_class},
    Outcome{"help_claimed", "1", "Units of help promised to partners, for each school", 0},
    Outcome{"help_delivered", "1", "Units of help delivered to partners, for each school", +1},
    Outcome{"promises_kept", "%", "Share of partnerships whose promise was kept this year", +1},
    Outcome{"partnerships_withdrawn", "%",
            "Share of partnerships from which a school withdrew its help under threat", -1},
    Outcome{"partnerships_ended", "%", "Partnerships that ended, as a share of last year's", 0},
    Outcome{"ended_with_funding", "%",
            "Partnerships that ended with their programme or its money, as a share of last year's", 0},
    Outcome{"time_leaving", "%", "Mean share of heads' discretionary time that leaving partnerships took",
            -1},
    Outcome{"practice_transferred", "SD per year",
            "Mean practice that a school gained from its partners this year", +1, Axis::none, true},
    Outcome{"practice", "SD per year", "Mean practice of schools", +1},
    Outcome{"practice_variance", "SD^2 per year^2", "Variance of practice between schools", -1},
    // Improvement support; in years without a programme of it sums are 0, means are nothing
    Outcome{"schools_supported", "%", "Engagements of improvement support, as a share of schools", 0},
    Outcome{"support_unserved", "%", "Share of schools in need of support that found no provider", -1},
    Outcome{"support_need", "SD",
            "Mean need of supported schools: practice below that of schools of their stage", 0},
    Outcome{"support_uptake", "%", "Mean share of the advice of providers that is acted upon", +1},
    Outcome{"support_trust", "1", "Mean trust between supported schools and their providers", +1},
    Outcome{"support_distance", "km", "Mean distance of supported schools from their providers", 0},
    Outcome{"help_promised_in_support", "units per school", "Help that providers agreed to give", 0},
    Outcome{"help_delivered_in_support", "units per school", "Help that providers gave", +1},
    Outcome{"support_capacity_used", "%", "Share of the capacity of providers that is in use", 0},
    Outcome{"practice_per_supported", "SD per year",
            "Net practice that a supported school gained in the departments supported", +1},
    Outcome{"practice_from_support", "SD per year",
            "Net practice gained through support, mean of all schools and departments", +1},
    Outcome{"practice_lost_by_providers", "SD per year",
            "Practice that providing support took, mean of all schools and departments", -1},
    Outcome{"time_for_support", "%", "Mean share of heads' other time that giving and taking support took",
            -1},
    Outcome{"support_reviews_failed", "%", "Share of reviews of support that found no progress", -1},
    Outcome{"schools_designated", "%", "Designations to provide support, as a share of schools", 0},
    Outcome{"designated_practice", "SD",
            "Mean practice of designated schools above that of schools of their stage", +1},
    Outcome{"recommendations", "per school", "Departments and experts recommended in directories", 0},
    Outcome{"recommended_practice", "SD",
            "Mean practice of recommended departments above that of their stage", +1},
    Outcome{"support_charges", "pounds per pupil",
            "Charges for support, moved from supported schools to providers; no spending of the system", 0},
    Outcome{"independent_partners", "%", "Share of state schools that have an independent partner", 0},
    Outcome{"help_from_independent", "SD per year",
            "Mean practice that a state school with an independent partner gained from it this year", +1},
    Outcome{"help_to_independent", "SD per year",
            "Mean practice that an independent school with a state partner gained from it this year", +1},
    Outcome{"lessons_in_partner_schools", "%",
            "Share of state pupils' lessons taught in an independent partner school", 0},
    Outcome{"growth_from_sharing", "SD per year",
            "Mean growth of state pupils from lessons and facilities shared with independent schools", +1},
    // Making policy
    Outcome{"trust_in_government", "1",
            "Mean trust in government, 0 to 1, of those who take part in making policy and of everyone else",
            +1, Axis::policy_standing},
    Outcome{"policies_in_force", "1", "Policies that schools are asked to carry out", 0},
    Outcome{"policies_adopted", "1", "Policies adopted this year", 0},
    Outcome{"policies_of_nothing_new", "1", "Policies adopted this year that ask for what schools do already",
            -1},
    Outcome{"policies_withdrawn", "1", "Policies given up this year because too many schools refused", -1},
    Outcome{"policies_cut_short", "1", "Policies that a new government gave up this year", -1},
    Outcome{"policy_delay", "years", "Time from announcement to adoption, of the policy adopted this year",
            -1},
    Outcome{"policy_legitimacy", "1",
            "Mean chance that a school goes along with the policy adopted this year", +1},
    Outcome{"policies_refused", "%", "Share of schools that refuse a policy in force", -1},
    Outcome{"policy_fit", "1", "Mean fit of policies in force where they are carried out, 0 to 1", +1},
    Outcome{"policy_fidelity", "1", "Mean fidelity with which policies in force are carried out, 0 to 1", +1},
    Outcome{"practice_by_policy", "SD per year", "Mean change of practice that policies made this year", +1},
    Outcome{"policy_workload", "%", "Mean share of heads' time that policies take", -1},
    Outcome{"policy_participants", "1", "Teachers who take part in making policy this year", 0},
    Outcome{"teachers_seconded", "1", "Teachers away to make policy, full-time equivalents", 0},
    Outcome{"panel_representativeness", "1",
            "How like all teachers those newly chosen to make policy are, 0 to 1, by trait", +1,
            Axis::panel_trait},
    Outcome{"changes_of_government", "1", "Elections this year that brought in another government", 0},
    Outcome{"area_agreement", "1", "Mean agreement on their area's goals of schools that have any, 0 to 1",
            0},
    Outcome{"pooled_money", "pounds per pupil", "Money that areas' pools moved between schools this year", 0},
    Outcome{"effect_of_level", "SD per year",
            "What working together at each level added this year to a mean pupil's growth a year", +1,
            Axis::level},
    // Pressure and money
    Outcome{"effort", "%", "Mean share of heads' discretionary time given to each use", 0, Axis::use_of_time},
    Outcome{"realised_stake", "1",
            "Mean marginal stake of a school, all instruments; 1 is worth 1 SD of own pupils' learning", 0,
            Axis::none, true},
    Outcome{"spending_per_pupil", "pounds per pupil", "Spending a year", 0, Axis::none, true},
    Outcome{"spending_by_heading", "pounds per pupil",
            "Spending a year, by heading; support is staff out of class on both sides, work of those who run "
            "it and "
            "training by bodies, without charges that pass from school to school",
            0, Axis::spending_heading},
};

}  // namespace

std::span<const std::string_view> axis_labels(Axis axis) {
  switch (axis) {
    case Axis::none:
      return no_labels;
    case Axis::pupil_group:
      return pupil_group_labels;
    case Axis::phase:
      return phase_labels;
    case Axis::domain:
      return domain_labels;
    case Axis::use_of_time:
      return use_labels;
    case Axis::grade:
      return grade_labels;
    case Axis::quantile:
      return quantile_labels;
    case Axis::class_limits:
      return limits_labels;
    case Axis::clumsiness:
      return clumsiness_labels;
    case Axis::spending_heading:
      return heading_labels;
    case Axis::stress_source:
      return stress_labels;
    case Axis::learning_source:
      return learning_labels;
    case Axis::region:
      return region_labels;
    case Axis::report_point:
      return report_point_labels;
    case Axis::report_area:
      return report_area_labels;
    case Axis::policy_standing:
      return policy_standing_labels;
    case Axis::panel_trait:
      return panel_trait_labels;
    case Axis::level:
      return level_labels;
    case Axis::partnership_family:
      return family_labels;
    case Axis::family_and_class:
      return family_class_labels;
    case Axis::settlement:
      return settlement_labels;
    case Axis::school_size:
      return school_size_labels;
    case Axis::school_disadvantage:
      return school_disadvantage_labels;
  }
  return no_labels;
}

std::span<const Outcome> listed_outcomes() {
  return outcomes;
}

}  // namespace commonroom
