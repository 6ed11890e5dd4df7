#include "model/assessment/reference_year.hpp"

#include <algorithm>
#include <cmath>

#include "model/assessment/school_measures.hpp"

namespace commonroom {

namespace {

constexpr double least_spread = 1e-3;

void move_towards(double& present, double latest, double weight) {
  present += weight * (latest - present);
}

/// Level of the threshold that the wished share of a normal distribution with this year's mean and spread
/// reaches.
double threshold_level(const TestSums& national, double share) {
  const double mean = national.r / national.n;
  const double sd = std::sqrt(std::max(least_spread, national.rr / national.n - mean * mean));
  double low = mean - 6 * sd;
  double high = mean + 6 * sd;
  for (int step = 0; step < 60; ++step) {
    const double middle = 0.5 * (low + high);
    const double above = 0.5 * std::erfc((middle - mean) / (sd * std::sqrt(2.0)));
    (above > share ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

/// Mean and spread across schools, each school counting once.
struct Spread {
  double n = 0, sum = 0, square = 0;
  void add(double value) {
    n += 1;
    sum += value;
    square += value * value;
  }
  [[nodiscard]] double mean() const { return n > 0 ? sum / n : 0; }
  [[nodiscard]] double variance() const { return n > 1 ? std::max(0.0, square / n - mean() * mean()) : 0; }
};

void learn_stage(Reference& reference, std::size_t s, const TestedStage& tested, const Country& country,
                 const AssessmentParameters& assessment, double weight) {
  const ExpectedResult expected = expected_result(tested);
  for (std::size_t i = 0; i < 2; ++i) move_towards(reference.expected[s].plain[i], expected.plain[i], weight);
  for (std::size_t i = 0; i < 5; ++i)
    move_towards(reference.expected[s].contextual[i], expected.contextual[i], weight);
  move_towards(reference.residual_sd[s], residual_sd(tested.national, expected), weight);
  move_towards(reference.threshold[s], threshold_level(tested.national, assessment.threshold_share), weight);

  std::array<Spread, 4> spreads;
  Spread intake;
  double sampling = 0;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (stage_of(country.schools.last_year[school]) != static_cast<Stage>(s) ||
        tested.by_school[school].n < 2)
      continue;
    const SchoolMeasures m = measures_of(tested.by_school[school], expected, reference.residual_sd[s]);
    spreads[0].add(static_cast<double>(m.value_added.value));
    spreads[1].add(static_cast<double>(m.contextual_value_added.value));
    spreads[2].add(static_cast<double>(m.raw.value));
    spreads[3].add(static_cast<double>(m.threshold.value));
    intake.add(static_cast<double>(m.mean_prior));
    const auto error = static_cast<double>(m.value_added.standard_error);
    sampling += error * error;
  }
  if (intake.n < 2) return;
  for (std::size_t k = 0; k < spreads.size(); ++k) {
    move_towards(reference.measure_mean[s][k], spreads[k].mean(), weight);
    move_towards(reference.measure_sd[s][k],
                 std::sqrt(std::max(spreads[k].variance(), least_spread * least_spread)), weight);
  }
  const double effect = spreads[0].variance() - sampling / intake.n;
  move_towards(reference.effect_sd[s], std::sqrt(std::max(effect, least_spread * least_spread)), weight);
  move_towards(reference.intake_sd[s], std::sqrt(std::max(intake.variance(), least_spread * least_spread)),
               weight);
}

}  // namespace

void learn_measures(Reference& reference, const Tests& tests, const Country& country,
                    const AssessmentParameters& assessment, const InspectionParameters& inspection,
                    double weight) {
  for (std::size_t s = 0; s < tests.size(); ++s) {
    if (tests[s].national.n < 3) continue;
    learn_stage(reference, s, tests[s], country, assessment, weight);
    const double mean = reference.measure_mean[s][0];
    const double sd = reference.effect_sd[s];
    reference.grade_cuts[s] = {mean + inspection.cut_inadequate * sd,
                               mean + inspection.cut_requires_improvement * sd,
                               mean + inspection.cut_outstanding * sd};
  }
}

}  // namespace commonroom
