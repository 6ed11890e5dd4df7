#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/collaboration/transfer.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

/// The equation of the model for one school and department, summed over all pairs of schools.
double gain_by_the_book(const test::FieldOfSchools& field, const std::vector<Partnership>& live,
                        const std::vector<float>& help, SchoolId receiver, std::size_t d) {
  const Schools& schools = field.country.schools;
  const SchoolStates& states = field.world.schools;
  const TransferParameters& p = field.parameters.transfer;
  const auto is_secondary = [&](SchoolId school) { return schools.last_year[school] == 11; };
  const auto size = [&](SchoolId school) {
    return static_cast<double>(schools.places[school]) *
           (schools.last_year[school] - schools.first_year[school] + 1);
  };
  double sum = 0;
  double largest = 0;
  double harm = 0;
  for (std::size_t k = 0; k < live.size(); ++k) {
    if (help[k] == 0 || (live[k].first != receiver && live[k].second != receiver)) continue;
    const SchoolId donor = live[k].first == receiver ? live[k].second : live[k].first;
    if (d >= 3 && !(is_secondary(donor) && is_secondary(receiver))) continue;
    const double gap = static_cast<double>(states.practice_common[donor]) +
                       static_cast<double>(states.practice_by_department[donor][d]) -
                       static_cast<double>(states.practice_common[receiver]) -
                       static_cast<double>(states.practice_by_department[receiver][d]);
    if (gap <= 0) continue;
    const double need =
        p.context_per_fsm * static_cast<double>(states.fsm_share[donor] - states.fsm_share[receiver]);
    const double larger = p.context_per_log_size * std::log(size(donor) / size(receiver));
    const double phase = is_secondary(donor) != is_secondary(receiver) ? p.context_between_phases : 0.0;
    const double fits =
        std::exp(-(need * need + larger * larger + phase * phase) / (2 * p.fit_width * p.fit_width));
    sum += static_cast<double>(help[k]) * p.rate * p.absorptive_capacity *
           static_cast<double>(live[k].effectiveness) * fits *
           static_cast<double>(states.articulation[donor][d]) *
           std::exp(-static_cast<double>(live[k].distance_km) / p.distance_decay_km) * gap;
    harm += static_cast<double>(help[k]) * p.disruption * (1 - fits);
    largest = std::max(largest, gap);
  }
  return std::min(sum, p.cap_share * largest) - harm;
}

TEST(Transfer, AgreesWithTheEquationSchoolBySchool) {
  test::FieldOfSchools field = test::field_of_schools(90, 25, 3);
  field.parameters.transfer.rate = 1.2;
  std::vector<Partnership> live;
  std::vector<float> help;
  for (std::uint32_t i = 0; i < 90; ++i) {
    for (std::uint32_t j = i + 1; j < 90; j += 1 + (3 * i + j) % 17) {
      const auto first = SchoolId{i};
      const auto second = SchoolId{j};
      live.push_back({.first = first,
                      .second = second,
                      .effectiveness = 0.1F * static_cast<float>((i + j) % 10),
                      .distance_km = distance_between(field.country.schools, first, second)});
      help.push_back(0.25F * static_cast<float>((i * j) % 4));
    }
  }
  const auto contexts = contexts_of(field.country.schools, field.world.schools);
  const Transfer result = transfer(contexts, field.world.schools, live, help, field.parameters.transfer);
  for (std::uint32_t i = 0; i < 90; ++i) {
    for (std::size_t d = 0; d < departments; ++d) {
      EXPECT_NEAR(static_cast<double>(result.gain[SchoolId{i}][d]),
                  gain_by_the_book(field, live, help, SchoolId{i}, d), 1e-6);
    }
  }
}

}  // namespace
}  // namespace commonroom
