#pragma once

#include <array>
#include <cstdint>

#include "world/country.hpp"
#include "world/government.hpp"
#include "world/partnerships.hpp"
#include "world/pupil_care.hpp"
#include "world/pupils.hpp"
#include "world/school_state.hpp"
#include "world/support.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// Coefficients of expected result at the end of a stage: intercept + slopes on prior result, disadvantage,
/// SEN and the school's mean prior. Value added uses the first two alone (`plain`), contextual value added
/// all (`contextual`).
struct ExpectedResult {
  std::array<double, 2> plain{0, 0};
  std::array<double, 5> contextual{0, 0, 0, 0, 0};
};

/// What the reference year (the last of burn-in) fixes for all later years, the same under every regime.
/// While burn-in goes on these follow the population; afterwards they are frozen.
struct Reference {
  std::array<double, year_groups>
      shock_sd{};  ///< pupil-level shock by year group: keeps the variance of attainment at 1
  std::array<std::array<double, domains>, year_groups>
      growth_offset{};  ///< centres each year group's attainment on 0
  std::array<ExpectedResult, stages> expected{};
  std::array<double, stages> residual_sd{};  ///< of pupils' results about the plain expectation
  std::array<double, stages> threshold{};    ///< level that counts as reached, SD
  std::array<std::array<double, 4>, stages> measure_mean{}, measure_sd{};  ///< across schools, by Measure
  std::array<double, stages> effect_sd{};  ///< across schools, of value added net of sampling noise
  std::array<double, stages> intake_sd{};  ///< across schools, of mean prior result
  std::array<std::array<double, 3>, stages>
      grade_cuts{};  ///< evidence below which: inadequate, requires improvement, good
  std::array<std::array<double, 4>, 5>
      stake_scale{};          ///< mean marginal consequence by InstrumentKind and Measure
  double workload = 0;        ///< mean share of heads' time in use
  double recruiting = 0;      ///< mean share of heads' time for recruiting pupils
  double realised_stake = 0;  ///< mean over schools; kept only where stress follows stakes
  double conditions_mean = 0, conditions_sd = 0;  ///< of professional learning, across schools, where in use
};

/// Everything that changes in a run. Copying it branches the run.
struct World {
  std::int32_t year = 0;  ///< years since the run began; burn-in first
  Pupils pupils;
  Teachers teachers;
  SchoolStates schools;
  Collaboration collaboration;
  PupilCare care;
  Support support;
  Government government;
  Reference reference;
};

}  // namespace commonroom
