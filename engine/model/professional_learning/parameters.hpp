#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Professional learning of teachers: what conditions in the school make of it, what colleagues pass on, what
/// programmes add, and what all of it costs. Rates of 0 switch a part off.
struct ProfessionalLearningParameters {
  static constexpr std::string_view group_name = "professional_learning";

  double kept = 0.95;
  double growth_by_conditions = 0;
  double complementarity = 1;
  double tenure_half = 6;
  double partners_half = 2;
  double outside_half = 0.05;
  double stake_half = 2;
  double error_half = 0.15;
  double weight_goals = 1;
  double weight_time = 1;
  double weight_data = 1;
  double weight_expertise = 1;
  double weight_culture = 1;
  double weight_trust = 1;
  double weight_challenge = 1;
  double weight_innovation = 1;
  double weight_evidence = 1;
  double from_colleagues = 0;
  double from_partners = 0;
  double days_with_colleagues = 2;
  double days_with_partners = 2;
  double most_from_programmes = 0.1;
  double lost_by_appraisal = 0.3;
  double stress_by_appraisal = 0.3;
  double stress_by_day = 0.01;
  double days_in_a_year = 195;

  static constexpr auto described() {
    using Row = Parameter<ProfessionalLearningParameters>;
    using P = ProfessionalLearningParameters;
    constexpr std::string_view conditions =
        "assumed; the nine conditions are named in HC 269 (Teacher Development Trust 2013), their weights "
        "are not";
    constexpr std::string_view half = "assumed";
    return std::array{
        Row{"kept", &P::kept, "share a year", 0, 1, Evidence::assumed, "assumed",
            "Share of what teachers have learnt that is still there a year later"},
        Row{"growth_by_conditions", &P::growth_by_conditions, "share per SD", 0, 1, Evidence::assumed,
            "0.52 gives 38% more growth at ten years at the upper than at the lower quartile of conditions "
            "(Kraft and Papay 2014); off by default",
            "How much faster teachers' skill grows per SD of the school's conditions of learning; 0 switches "
            "it off"},
        Row{"complementarity", &P::complementarity, "exponent", -5, 1, Evidence::assumed, "assumed",
            "How far one condition stands in for another: 1 fully, lower less"},
        Row{"tenure_half", &P::tenure_half, "years", 0.5, 40, Evidence::assumed, half,
            "Years a head has been in post at which long-term goals are half there"},
        Row{"partners_half", &P::partners_half, "schools", 0.1, 50, Evidence::assumed, half,
            "Partner schools with which sharing of data is half of what it can be"},
        Row{"outside_half", &P::outside_half, "share of time", 0.001, 1, Evidence::assumed, half,
            "Head's time for collaborating at which outside expertise is half there"},
        Row{"stake_half", &P::stake_half, "stake", 0.01, 50, Evidence::assumed, half,
            "Realised stake at which challenge from outside is half of what it can be"},
        Row{"error_half", &P::error_half, "SD", 0.001, 5, Evidence::assumed, half,
            "Standard error of a school's value added at which its use of evidence is halved"},
        Row{"weight_goals", &P::weight_goals, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of long-term learning goals: the head's years in post"},
        Row{"weight_time", &P::weight_time, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of time and money: time not in use, posts that are filled and paid for"},
        Row{"weight_data", &P::weight_data, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of sharing data: partner schools"},
        Row{"weight_expertise", &P::weight_expertise, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of outside expertise: time for collaborating"},
        Row{"weight_culture", &P::weight_culture, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of a culture of learning: the head's quality"},
        Row{"weight_trust", &P::weight_trust, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of mutual trust and responsibility: trust in partners, staff who stay"},
        Row{"weight_challenge", &P::weight_challenge, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of challenge: the stake on the school's measures"},
        Row{"weight_innovation", &P::weight_innovation, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of disciplined innovation: effort for teaching rather than for tests"},
        Row{"weight_evidence", &P::weight_evidence, "weight", 0, 10, Evidence::assumed, conditions,
            "Weight of the use of evidence: how exactly the school knows its own value added"},
        Row{"from_colleagues", &P::from_colleagues, "share a year", 0, 0.5, Evidence::assumed,
            "0.15 (0.1-0.2) meets Jackson and Bruegmann 2009: 0.02-0.04 SD for 1 SD of colleagues' quality; "
            "off "
            "by default",
            "Share of the distance to better colleagues of the department that a teacher makes up in a year; "
            "0 "
            "switches it off"},
        Row{"from_partners", &P::from_partners, "share a year", 0, 0.5, Evidence::assumed,
            "assumed; off by default",
            "The same towards the department of partner schools, at full effectiveness of partnership; 0 "
            "switches it off"},
        Row{"days_with_colleagues", &P::days_with_colleagues, "days a year", 0, 50, Evidence::assumed,
            "assumed", "Days out of class that learning from colleagues takes each teacher"},
        Row{"days_with_partners", &P::days_with_partners, "days a year", 0, 50, Evidence::assumed, "assumed",
            "Days out of class that learning from partner schools takes each teacher of a school with "
            "partners"},
        Row{"most_from_programmes", &P::most_from_programmes, "SD of growth a year", 0.001, 1,
            Evidence::assumed, "assumed",
            "What a teacher has learnt beyond which programmes add nothing more"},
        Row{"lost_by_appraisal", &P::lost_by_appraisal, "share", -1, 1, Evidence::assumed,
            "assumed; below 0 where appraisal sharpens learning, as Taylor and Tyler 2012 find",
            "Share of a programme's gain that is lost when it is wholly part of appraisal"},
        Row{"stress_by_appraisal", &P::stress_by_appraisal, "SD a year", 0, 3, Evidence::assumed, "assumed",
            "Stress of a programme that is wholly part of appraisal"},
        Row{"stress_by_day", &P::stress_by_day, "SD per day", 0, 0.5, Evidence::assumed, "assumed",
            "Stress of each day that a programme asks for"},
        Row{"days_in_a_year", &P::days_in_a_year, "days", 100, 365, Evidence::measured,
            "School Teachers' Pay and Conditions Document: 195 days", "Days on which a teacher works"},
    };
  }
};

}  // namespace commonroom
