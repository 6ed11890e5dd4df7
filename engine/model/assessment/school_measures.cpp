#include "model/assessment/school_measures.hpp"

#include <algorithm>
#include <cmath>

namespace commonroom {

namespace {

constexpr std::size_t predictors = 5;
using Matrix = std::array<std::array<double, predictors>, predictors>;
using Vector = std::array<double, predictors>;

/// Solves a symmetric positive definite system by elimination; directions with no variation get coefficient
/// 0.
Vector solve(Matrix a, Vector b) {
  constexpr double negligible = 1e-9;
  for (std::size_t k = 0; k < predictors; ++k) {
    if (std::abs(a[k][k]) < negligible * (1 + std::abs(a[0][0]))) {
      for (std::size_t j = 0; j < predictors; ++j) a[k][j] = a[j][k] = 0;
      a[k][k] = 1;
      b[k] = 0;
    }
    for (std::size_t i = k + 1; i < predictors; ++i) {
      const double factor = a[i][k] / a[k][k];
      for (std::size_t j = k; j < predictors; ++j) a[i][j] -= factor * a[k][j];
      b[i] -= factor * b[k];
    }
  }
  Vector x{};
  for (std::size_t k = predictors; k-- > 0;) {
    double rest = b[k];
    for (std::size_t j = k + 1; j < predictors; ++j) rest -= a[k][j] * x[j];
    x[k] = rest / a[k][k];
  }
  return x;
}

std::array<double, 2> plain_line(const TestSums& sums) {
  const double spread = sums.pp - sums.p * sums.p / sums.n;
  const double slope = spread > 0 ? (sums.rp - sums.r * sums.p / sums.n) / spread : 0;
  return {(sums.r - slope * sums.p) / sums.n, slope};
}

}  // namespace

ExpectedResult expected_result(const TestedStage& tested) {
  ExpectedResult expected;
  if (tested.national.n < 2) return expected;
  expected.plain = plain_line(tested.national);
  Matrix a{};
  Vector b{};
  for (const TestSums& t : tested.by_school) {
    if (t.n <= 0) continue;
    const double m = t.p / t.n;  // the school's mean prior, the same for all its pupils
    const Matrix school{{{t.n, t.p, t.f, t.s, m * t.n},
                         {t.p, t.pp, t.pf, t.ps, m * t.p},
                         {t.f, t.pf, t.f, t.fs, m * t.f},
                         {t.s, t.ps, t.fs, t.s, m * t.s},
                         {m * t.n, m * t.p, m * t.f, m * t.s, m * m * t.n}}};
    const Vector results{t.r, t.rp, t.rf, t.rs, m * t.r};
    for (std::size_t i = 0; i < predictors; ++i) {
      for (std::size_t j = 0; j < predictors; ++j) a[i][j] += school[i][j];
      b[i] += results[i];
    }
  }
  expected.contextual = solve(a, b);
  return expected;
}

double residual_sd(const TestSums& t, const ExpectedResult& expected) {
  if (t.n < 3) return 0;
  const auto [level, slope] = expected.plain;
  const double squares = t.rr - 2 * level * t.r - 2 * slope * t.rp + level * level * t.n +
                         2 * level * slope * t.p + slope * slope * t.pp;
  return std::sqrt(std::max(0.0, squares / t.n));
}

SchoolMeasures measures_of(const TestSums& t, const ExpectedResult& expected, double residual) {
  SchoolMeasures measures;
  measures.tested = static_cast<std::uint32_t>(t.n);
  if (t.n <= 0) return measures;
  const double raw = t.r / t.n;
  const double share = t.reached / t.n;
  const double prior = t.p / t.n;
  const auto& c = expected.contextual;
  const double contextual = c[0] + (c[1] + c[4]) * prior + c[2] * t.f / t.n + c[3] * t.s / t.n;
  const auto by_size = static_cast<float>(residual / std::sqrt(t.n));
  measures.raw = {static_cast<float>(raw),
                  static_cast<float>(std::sqrt(std::max(0.0, t.rr / t.n - raw * raw) / t.n))};
  measures.threshold = {static_cast<float>(share), static_cast<float>(std::sqrt(share * (1 - share) / t.n))};
  measures.value_added = {static_cast<float>(raw - expected.plain[0] - expected.plain[1] * prior), by_size};
  measures.contextual_value_added = {static_cast<float>(raw - contextual), by_size};
  measures.mean_prior = static_cast<float>(prior);
  for (std::size_t d = 0; d < domains; ++d) {
    measures.measured[d] = static_cast<float>(t.result[d] / t.n);
    measures.attained[d] = static_cast<float>(t.attained[d] / t.n);
  }
  return measures;
}

void add_departments(SchoolMeasures& measures, Stage stage, const std::array<float, departments>& practice,
                     const AssessmentParameters& parameters, SchoolId school, const Draws& draws) {
  measures.by_department = {measures.measured[0], measures.measured[1], measures.measured[2], 0, 0};
  if (stage != Stage::secondary || measures.tested == 0) return;
  const float mean = (practice[2] + practice[3] + practice[4]) / 3.0F;
  const auto carry = static_cast<float>(parameters.department_carry);
  const auto noise =
      static_cast<float>(parameters.department_noise / std::sqrt(static_cast<double>(measures.tested)));
  const PhiloxBlock words =
      draws.block(Process::department_result, static_cast<std::uint32_t>(index(school)));
  for (std::size_t d = 2; d < departments; ++d) {
    measures.by_department[d] =
        measures.measured[2] + carry * (practice[d] - mean) + noise * to_normal(words[d - 2]);
  }
}

Column<SchoolId, SchoolMeasures> measure_schools(const Tests& tests, const Country& country,
                                                 const SchoolStates& schools, const Reference& reference,
                                                 const AssessmentParameters& parameters, const Draws& draws) {
  Column<SchoolId, SchoolMeasures> measures(country.schools.size());
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const Stage stage = stage_of(country.schools.last_year[school]);
    const auto s = static_cast<std::size_t>(stage);
    measures[school] =
        measures_of(tests[s].by_school[school], reference.expected[s], reference.residual_sd[s]);
    add_departments(measures[school], stage, schools.practice_by_department[school], parameters, school,
                    draws);
  }
  return measures;
}

}  // namespace commonroom
