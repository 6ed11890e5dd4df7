#include <limits>

#include "measures/system.hpp"

namespace commonroom {

namespace {

constexpr float per_cent = 100;
constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

/// One school's values, in the order of `school_variables`.
std::vector<float> values_of(const Country& country, const World& world, const YearEvents& events,
                             SchoolId school) {
  const SchoolStates& s = world.schools;
  const SchoolMeasures& m = s.measures[school];
  const bool tested = m.tested > 0;
  const auto if_tested = [&](float value) { return tested ? value : nothing; };
  const auto places =
      static_cast<float>(country.schools.places[school] * country.schools.years_served(school));
  std::vector<float> values{static_cast<float>(events.rolls[school].roll()), places,
                            per_cent * s.fsm_share[school]};
  for (const float mean : m.measured) values.push_back(if_tested(mean));
  for (const float mean : m.attained) values.push_back(if_tested(mean));
  values.push_back(if_tested(m.value_added.value));
  values.push_back(if_tested(m.value_added.standard_error));
  const std::size_t taught =
      stage_of(country.schools.last_year[school]) == Stage::secondary ? departments : 3;
  for (std::size_t d = 0; d < departments; ++d)
    values.push_back(d < taught ? if_tested(m.by_department[d]) : nothing);
  values.push_back(static_cast<float>(s.grade[school]));
  for (const float use : s.effort[school]) values.push_back(per_cent * use);
  values.push_back(s.partners[school]);
  values.push_back(s.trust[school]);
  values.push_back(per_cent * s.leavers_share[school]);
  values.push_back(s.vacancies[school]);
  constexpr double pence_in_a_pound = 100;
  values.push_back(
      static_cast<float>(static_cast<double>(events.accounts[school].total_spent()) / pence_in_a_pound));
  return values;
}

}  // namespace

SchoolYear observe_schools(const Country& country, const World& world, const YearEvents& events) {
  SchoolYear year;
  year.values.assign(school_variables().size(), std::vector<float>(country.schools.size(), nothing));
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const std::vector<float> values = values_of(country, world, events, id_at<SchoolId>(i));
    expects(values.size() == year.values.size(), "every variable of a school must be observed");
    for (std::size_t variable = 0; variable < values.size(); ++variable)
      year.values[variable][i] = values[variable];
  }
  return year;
}

}  // namespace commonroom
