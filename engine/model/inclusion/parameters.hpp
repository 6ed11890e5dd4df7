#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// A pupil's engagement. Off with `growth` at 0.
struct EngagementParameters {
  double growth = 0;
  double persistence = 0.7;
  double home = 0.3;
  double feedback = 1.0;
  double drill = 5.0;
  double feedback_programme = 0.15;
  double voice = 0.1;
  double authenticity_needed = 0.5;
  double shared_goals = 0.5;

  static constexpr std::string_view group_name = "engagement";
  static constexpr auto described() {
    using P = Parameter<EngagementParameters>;
    using E = EngagementParameters;
    using enum Evidence;
    return std::array{
        P{"growth", &E::growth, "SD a year per SD", 0, 0.3, assumed, "assumed",
          "Growth from a pupil's engagement; 0 switches engagement off"},
        P{"persistence", &E::persistence, "share a year", 0, 0.99, assumed, "assumed",
          "Share of engagement that is still there a year later"},
        P{"home", &E::home, "SD per SD", 0, 1, assumed, "assumed",
          "Engagement to which home advantage alone would lead"},
        P{"feedback", &E::feedback, "SD a year per SD a year", 0, 20, assumed,
          "assumed; that feedback is among the strongest influences on pupils: Hattie and Timperley 2007",
          "Engagement from time that goes into improving teaching, per SD of growth that it brings"},
        P{"drill", &E::drill, "SD a year per SD", 0, 50, assumed, "assumed",
          "Engagement lost to preparation for tests, per SD of result that it brings"},
        P{"feedback_programme", &E::feedback_programme, "SD a year", 0, 2, assumed,
          "assumed; sign from Hattie and Timperley 2007",
          "Engagement from a programme of feedback in full, without shared goals"},
        P{"voice", &E::voice, "SD a year", 0, 2, assumed, "assumed",
          "Engagement from pupils' voice in governance, in full and wholly authentic"},
        P{"authenticity_needed", &E::authenticity_needed, "share", 0, 0.99, assumed, "assumed",
          "Authenticity below which pupils' voice lowers engagement"},
        P{"shared_goals", &E::shared_goals, "share", 0, 5, assumed, "assumed",
          "What goals that parents share add to a programme of feedback"}};
  }
};

/// What schools know of teaching pupils with special needs and disadvantaged pupils. Off with `moves` off:
/// then a school's practice for disadvantaged pupils stays as drawn for the whole run.
struct InclusionParameters {
  double moves = 0;
  double persistence = 0.85;
  double carried_by_teachers = 0.2;
  double sen = 1.0;
  double disadvantaged = 1.0;
  double transfer = 0.4;
  double most_of_gap = 0.5;
  double donor_loss = 0.0004;

  static constexpr std::string_view group_name = "inclusion";
  static constexpr auto described() {
    using P = Parameter<InclusionParameters>;
    using I = InclusionParameters;
    using enum Evidence;
    return std::array{
        P{"moves", &I::moves, "on or off", 0, 1, assumed, "a choice of model",
          "Inclusion practice changes from year to year, passes between partners and acts on pupils with "
          "special needs",
          ParameterKind::toggle},
        P{"persistence", &I::persistence, "share a year", 0, 0.99, assumed,
          "assumed; as of practice in departments", "Share of inclusion practice still there a year later"},
        P{"carried_by_teachers", &I::carried_by_teachers, "share", 0, 1, assumed, "assumed",
          "Share of inclusion practice that lives in teachers and goes with those who leave"},
        P{"sen", &I::sen, "SD a year per SD a year", 0, 5, assumed, "1 by the definition of practice",
          "Growth of pupils with special needs from inclusion practice"},
        P{"disadvantaged", &I::disadvantaged, "SD a year per SD a year", 0, 5, assumed,
          "1 by the definition of practice", "Growth of disadvantaged pupils from inclusion practice"},
        P{"transfer", &I::transfer, "share of a gap a year", 0, 1, assumed, "assumed",
          "Share of the gap to a partner that closes where they work together on special needs and "
          "behaviour, "
          "at full effectiveness and tightness"},
        P{"most_of_gap", &I::most_of_gap, "share", 0, 1, assumed, "assumed",
          "Most of the largest gap to a partner that closes in a year"},
        P{"donor_loss", &I::donor_loss, "SD a year", 0, 0.01, assumed, "assumed",
          "Inclusion practice that a school loses with each partner whom it helps"}};
  }
};

/// Pupils who leave a school before its last year group. Off with `off_rolling` off and `permanent_exclusion`
/// at 0.
struct ExclusionParameters {
  double off_rolling = 0;
  double permanent_exclusion = 0;
  double first_year_group = 7;
  double gain = 1.0;
  double cost = 1.0;
  double limits = 135;
  double most = 0.05;
  double low_attainment = 1.0;
  double sen = 0.7;
  double disadvantage = 0.5;
  double disengagement = 0.5;
  double joint_approach = 0.7;
  double out_of_system = 0.4;
  double returning = 0.1;
  double disruption = 0.1;
  double disruption_managed = 0.05;
  double growth_out_of_school = -0.15;

  static constexpr std::string_view group_name = "exclusion";
  static constexpr auto described() {
    using P = Parameter<ExclusionParameters>;
    using X = ExclusionParameters;
    using enum Evidence;
    return std::array{
        P{"off_rolling", &X::off_rolling, "on or off", 0, 1, assumed, "a choice of model",
          "Schools may let pupils go who would lower their results", ParameterKind::toggle},
        P{"permanent_exclusion", &X::permanent_exclusion, "share a year", 0, 0.05, recalled,
          "off by default; 0.0022 of secondary pupils in 2022/23 (DfE, Suspensions and permanent exclusions)",
          "Pupils excluded for good in a year, at schools that do not act jointly"},
        P{"first_year_group", &X::first_year_group, "year group", 0, 11, assumed, "assumed",
          "First year group from which pupils are excluded or let go", ParameterKind::count},
        P{"gain", &X::gain, "SD", 0, 5, assumed, "assumed",
          "Rise of a school's measure, in pupil SD, per share of its pupils let go, as the head sees it"},
        P{"cost", &X::cost, "stake", 0, 50, assumed, "assumed",
          "What letting pupils go costs a head in conscience and standing, per share of pupils; below it no "
          "stake makes it pay"},
        P{"limits", &X::limits, "stake per share", 0.1, 10000, calibrated,
          "fit to unexplained exits of 7-8% of a cohort (Hutchinson and Crenna-Jennings 2019)",
          "How fast the price of letting pupils go rises with their number: what rules and their watching "
          "do"},
        P{"most", &X::most, "share a year", 0, 0.5, assumed, "assumed",
          "Largest share of its pupils that a school lets go in a year"},
        P{"low_attainment", &X::low_attainment, "log ratio per SD", 0, 5, assumed, "assumed",
          "How the chance to go rises as a pupil falls behind what the school is judged by"},
        P{"sen", &X::sen, "log ratio", 0, 3, recalled,
          "over-represented among unexplained exits (Hutchinson and Crenna-Jennings 2019); size assumed",
          "Chance to go of pupils with special needs against that of others"},
        P{"disadvantage", &X::disadvantage, "log ratio", 0, 3, recalled,
          "over-represented among unexplained exits (Hutchinson and Crenna-Jennings 2019); size assumed",
          "Chance to go of disadvantaged pupils against that of others"},
        P{"disengagement", &X::disengagement, "log ratio per SD", 0, 3, assumed, "assumed",
          "How the chance to go rises as engagement falls, where engagement is on"},
        P{"joint_approach", &X::joint_approach, "share", 0, 1, assumed, "assumed",
          "Exits that a fully effective partnership which places pupils jointly prevents"},
        P{"out_of_system", &X::out_of_system, "share", 0, 1, assumed,
          "assumed; that many do not come back to a state school: Hutchinson and Crenna-Jennings 2019",
          "Pupils who go and enter no other school, where schools do not act jointly"},
        P{"returning", &X::returning, "share a year", 0, 1, assumed, "assumed",
          "Pupils out of school who come into one in a year"},
        P{"disruption", &X::disruption, "SD", 0, 1, assumed, "assumed",
          "Attainment that a pupil loses on going"},
        P{"disruption_managed", &X::disruption_managed, "SD", 0, 1, assumed, "assumed",
          "Attainment that a pupil loses on a move that two partners agree"},
        P{"growth_out_of_school", &X::growth_out_of_school, "SD a year", -1, 0, assumed, "assumed",
          "Growth of pupils out of school, against the mean of what schools add to the same year group"}};
  }
};

/// What partners outside schools do for pupils. Acts only through programmes.
struct OutsideParameters {
  double attendance = 0.03;
  double sen_provision = 0.04;
  double engagement = 0.15;
  double competencies = 0.03;
  double crowding = 0.01;
  double building = 0.4;
  double lost_with_head = 0.5;
  double time_for_buy_in = 0.02;

  static constexpr std::string_view group_name = "outside_partners";
  static constexpr auto described() {
    using P = Parameter<OutsideParameters>;
    using O = OutsideParameters;
    using enum Evidence;
    return std::array{
        P{"attendance", &O::attendance, "SD a year", 0, 0.5, assumed, "assumed",
          "Growth of all pupils from work on attendance and wellbeing, delivered in full"},
        P{"sen_provision", &O::sen_provision, "SD a year", 0, 0.5, assumed, "assumed",
          "Growth of pupils with special needs from outside provision, delivered in full"},
        P{"engagement", &O::engagement, "SD a year", 0, 2, assumed, "assumed",
          "Engagement from outside partners, delivered in full; acts where engagement is on"},
        P{"competencies", &O::competencies, "SD a year", 0, 0.5, assumed, "assumed",
          "Growth in other subjects, years 7-11, from a curriculum of the area agreed with employers and "
          "others, delivered in full"},
        P{"crowding", &O::crowding, "SD a year", 0, 0.5, assumed, "assumed",
          "Growth lost in English and mathematics, years 7-11, to a curriculum of the area in full, whether "
          "or not it is delivered"},
        P{"building", &O::building, "share a year", 0.01, 1, assumed, "assumed",
          "How fast a school and its outside partners come to understand each other"},
        P{"lost_with_head", &O::lost_with_head, "share", 0, 1, assumed, "assumed",
          "Understanding with outside partners that goes with a head"},
        P{"time_for_buy_in", &O::time_for_buy_in, "share of discretionary time", 0.001, 1, assumed, "assumed",
          "Head's time for collaborating at which the school's buy-in is all but exp(-1)"}};
  }
};

}  // namespace commonroom
