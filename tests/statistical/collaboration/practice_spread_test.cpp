#include <gtest/gtest.h>

#include <cmath>

#include "model/collaboration/practice.hpp"

namespace commonroom {
namespace {

// Level of every test here: 4.5 standard errors two-sided, about 7 in a million, at a fixed seed.
constexpr double standard_errors = 4.5;
constexpr std::size_t schools = 20000;

double spread(std::span<const float> values) {
  double sum = 0;
  double squares = 0;
  for (const float value : values) {
    sum += static_cast<double>(value);
    squares += static_cast<double>(value) * static_cast<double>(value);
  }
  const double mean = sum / static_cast<double>(values.size());
  return std::sqrt(squares / static_cast<double>(values.size()) - mean * mean);
}

/// Standard error of an SD estimated from `count` normal values.
double error_of_spread(double sd, double count) {
  return sd / std::sqrt(2 * count);
}

SchoolStates after_years(const PracticeParameters& parameters, float leavers_share, std::uint32_t years) {
  SchoolStates states;
  states.resize(schools);
  states.leavers_share.fill(leavers_share);
  const Column<SchoolId, ByDepartment> no_change(schools);
  Practice practice = opening_practice(schools, parameters, Draws(7, 0, 0));
  for (std::uint32_t year = 1;; ++year) {
    states.practice_common = std::move(practice.common);
    states.practice_by_department = std::move(practice.by_department);
    if (year > years) return states;
    practice = next_practice(states, no_change, parameters, Draws(7, 0, year));
  }
}

std::vector<float> all_departments(const SchoolStates& states) {
  std::vector<float> values;
  for (const ByDepartment& school : states.practice_by_department)
    values.insert(values.end(), school.begin(), school.end());
  return values;
}

TEST(Practice, OpensAtItsStationarySpread) {
  const PracticeParameters parameters;
  const SchoolStates states = after_years(parameters, 0, 0);
  EXPECT_NEAR(spread(states.practice_common.values()), parameters.sd_common,
              standard_errors * error_of_spread(parameters.sd_common, schools));
  EXPECT_NEAR(spread(all_departments(states)), parameters.sd_department,
              standard_errors * error_of_spread(parameters.sd_department, 5 * schools));
}

TEST(Practice, KeepsItsSpreadWithoutTransfer) {
  const PracticeParameters parameters;
  const SchoolStates states = after_years(parameters, 0, 30);
  EXPECT_NEAR(spread(states.practice_common.values()), parameters.sd_common,
              standard_errors * error_of_spread(parameters.sd_common, schools));
  EXPECT_NEAR(spread(all_departments(states)), parameters.sd_department,
              standard_errors * error_of_spread(parameters.sd_department, 5 * schools));
}

TEST(Practice, SettlesAtTheClosedFormWhereTeachersCarryItAway) {
  PracticeParameters parameters;
  parameters.carried_by_teachers = 0.5;
  constexpr float leaving = 0.2F;
  const SchoolStates states = after_years(parameters, leaving, 60);
  const double kept = parameters.persistence - 0.5 * static_cast<double>(leaving);
  const double shrunk = std::sqrt((1 - parameters.persistence * parameters.persistence) / (1 - kept * kept));
  EXPECT_NEAR(spread(states.practice_common.values()), shrunk * parameters.sd_common,
              standard_errors * error_of_spread(parameters.sd_common, schools));
}

TEST(Articulation, HasMeanOneAndItsSpread) {
  const TransferParameters parameters;
  const auto articulation = opening_articulation(schools, parameters, Draws(7, 0, 0));
  double sum = 0;
  std::vector<float> logarithms;
  for (const ByDepartment& school : articulation) {
    for (const float department : school) {
      sum += static_cast<double>(department);
      logarithms.push_back(std::log(department));
    }
  }
  const double count = 5.0 * schools;
  const double sd = std::sqrt(std::exp(parameters.articulation_spread * parameters.articulation_spread) - 1);
  EXPECT_NEAR(sum / count, 1.0, standard_errors * sd / std::sqrt(count));
  EXPECT_NEAR(spread(logarithms), parameters.articulation_spread,
              standard_errors * error_of_spread(parameters.articulation_spread, count));
}

}  // namespace
}  // namespace commonroom
