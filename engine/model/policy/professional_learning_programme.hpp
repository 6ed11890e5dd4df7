#pragma once

#include <array>
#include <cstdint>

#include "model/policy/programme_terms.hpp"

namespace commonroom {

/// Conditions of professional learning (Teacher Development Trust 2013).
enum class LearningCondition : std::uint8_t {
  goals,       ///< long-term learning goals
  time,        ///< time and money
  data,        ///< sharing and analysing data
  expertise,   ///< expertise from outside
  culture,     ///< a culture of learning
  trust,       ///< mutual trust and responsibility
  challenge,   ///< challenge
  innovation,  ///< disciplined innovation
  evidence     ///< decisions based on evidence
};
inline constexpr std::size_t learning_conditions = 9;
using ConditionLevels = std::array<double, learning_conditions>;

/// A programme of professional learning, as data. With hubs, only the schools that a hub serves have it.
struct ProfessionalLearningProgramme : ProgrammeTerms {
  double gain = 0;              ///< skill that it adds to those who take part, SD of growth a year, each year
  double days = 0;              ///< out of class, of each who takes part, a year
  double takes_part = 1;        ///< share of teachers
  double appraisal = 0;         ///< how far it is part of appraisal, 0..1
  double from_colleagues = 0;   ///< added to professional_learning.from_colleagues, share a year
  double from_partners = 0;     ///< added to professional_learning.from_partners, share a year
  double cost_per_teacher = 0;  ///< pounds a year for each teacher who takes part, beside the cost per school
  ConditionLevels raises{};     ///< what it adds to each condition of professional learning, -1..1
  // hubs
  double hubs = 0;   ///< share of the schools in scope that are hubs; 0: it comes to all alike
  int hub_term = 5;  ///< years that a designation lasts, whatever becomes of the grade
  double hub_reach_km = 20;
  double hub_known = 1;      ///< chance that a school knows of a hub near by
  int schools_per_hub = 10;  ///< that a hub has the capacity to serve
  double hub_days = 20;      ///< teaching days that a hub gives for each school it serves, a year

  friend bool operator==(const ProfessionalLearningProgramme&,
                         const ProfessionalLearningProgramme&) = default;
};

}  // namespace commonroom
