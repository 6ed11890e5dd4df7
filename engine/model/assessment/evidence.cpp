#include "model/assessment/evidence.hpp"

#include <algorithm>
#include <limits>

namespace commonroom {

float mean_of_years(const SchoolStates& schools, SchoolId school, Measure measure, int years) {
  const int known = std::min<int>(years, schools.years_remembered[school]);
  if (known == 0) return std::numeric_limits<float>::quiet_NaN();
  const auto& past = schools.past[school][static_cast<std::size_t>(measure)];
  float sum = 0;
  for (int year = 0; year < known; ++year) sum += past[static_cast<std::size_t>(year)];
  return sum / static_cast<float>(known);
}

double inspection_evidence(const Country& country, const World& world, SchoolId school, Measure measure,
                           int years, const InspectionParameters& parameters) {
  const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
  const Reference& reference = world.reference;
  const auto m = static_cast<std::size_t>(measure);
  // Other measures than value added are put on its scale, on which the cut-points stand.
  const double own = static_cast<double>(mean_of_years(world.schools, school, measure, years));
  const double spread = reference.measure_sd[stage][m];
  const double on_scale = measure == Measure::value_added || spread <= 0
                              ? own
                              : reference.measure_mean[stage][0] + (own - reference.measure_mean[stage][m]) /
                                                                       spread *
                                                                       reference.measure_sd[stage][0];
  const double intake_sd = reference.intake_sd[stage];
  const double intake =
      intake_sd > 0 ? static_cast<double>(world.schools.measures[school].mean_prior) / intake_sd : 0;
  return on_scale + parameters.intake_bias * intake * reference.effect_sd[stage];
}

void remember_measures(SchoolStates& schools) {
  for (std::size_t i = 0; i < schools.measures.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const SchoolMeasures& latest = schools.measures[school];
    if (latest.tested == 0) continue;
    const std::array<float, 4> values{latest.value_added.value, latest.contextual_value_added.value,
                                      latest.raw.value, latest.threshold.value};
    for (std::size_t m = 0; m < values.size(); ++m) {
      auto& past = schools.past[school][m];
      std::shift_right(past.begin(), past.end(), 1);
      past.front() = values[m];
    }
    if (schools.years_remembered[school] < remembered_years) ++schools.years_remembered[school];
  }
}

}  // namespace commonroom
