#pragma once

#include <array>

#include "core/column.hpp"
#include "model/assessment/parameters.hpp"
#include "model/collaboration/shared_services.hpp"
#include "model/consequences/parameters.hpp"
#include "model/effort/parameters.hpp"
#include "model/learning/parameters.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What a school adds to its pupils' attainment in one year.
struct SchoolGrowth {
  std::array<std::array<float, domains>, year_groups> growth{};  ///< SD a year, by year group and domain
  float disadvantaged = 0;  ///< further growth of disadvantaged pupils, SD a year
  float sen = 0;            ///< further growth of pupils with special needs, SD a year
  float focused = 0;        ///< growth that follows pupils near the threshold, SD a year at the school's mean
};

/// Skill of those who teach each year group (primary years) or department (secondary years), SD a year.
struct TeachingOfSchool {
  std::array<float, year_groups> by_year{};
  std::array<float, departments> by_department{};
};

/// The mean of what departments have, in the three domains: science, humanities and other make "other" in
/// secondary years; in primary years the third department stands for the wider curriculum.
[[nodiscard]] std::array<float, domains> by_domain(const std::array<float, departments>& by_department,
                                                   int year_group);

struct GrowthInputs {
  const LearningParameters& learning;
  const EffortParameters& effort;
  const InspectionParameters& inspection;
  const Column<SchoolId, TeachingOfSchool>& teaching;
  /// What working with partners does beside moving practice; null where it does nothing.
  const SharedServices* shared = nullptr;
};

/// growth = practice + teaching + leadership + effort + support after failing + cohort shock - narrowing.
/// Everything a school does; what pupils bring is added pupil by pupil.
[[nodiscard]] Column<SchoolId, SchoolGrowth> growth_of_schools(const Country& country, const World& world,
                                                               const GrowthInputs& inputs,
                                                               const Draws& draws);

}  // namespace commonroom
