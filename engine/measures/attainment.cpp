#include "measures/attainment.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/assessment/overall_result.hpp"

namespace commonroom {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : nothing;
}

const TestedStage& stage(const Tests& tests, Stage which) {
  return tests[static_cast<std::size_t>(which)];
}

void measure_stage(RecordWriter& record, const TestSums& sums, std::string_view age) {
  const auto name = [&](std::string_view stem) { return std::string(stem) + std::string(age); };
  for (std::size_t group = 0; group < pupil_groups; ++group) {
    record.set(name("attainment_"), ratio(sums.group_attained[group], sums.group_n[group]), group);
    record.set(name("measured_"), ratio(sums.group_result[group], sums.group_n[group]), group);
  }
  for (std::size_t d = 0; d < domains; ++d) {
    record.set(name("attainment_") + "_by_domain", ratio(sums.attained[d], sums.n), d);
  }
  const auto all = static_cast<std::size_t>(PupilGroup::all);
  const auto disadvantaged = static_cast<std::size_t>(PupilGroup::disadvantaged);
  const auto other = static_cast<std::size_t>(PupilGroup::other);
  record.set(name("test_preparation_"), ratio(sums.group_result[all] - sums.group_attained[all], sums.n));
  record.set(name("gap_"), ratio(sums.group_attained[other], sums.group_n[other]) -
                               ratio(sums.group_attained[disadvantaged], sums.group_n[disadvantaged]));
}

/// Counts of true attainment in narrow bins, and sums by school.
class Spread {
 public:
  void add_school(const Cohort& cohort, SchoolId school, const std::array<double, domains>& weights) {
    double sum = 0;
    const std::size_t begin = cohort.first(school);
    const std::size_t end = cohort.past_last(school);
    for (std::size_t row = begin; row < end; ++row) {
      double attained = 0;
      for (std::size_t d = 0; d < domains; ++d)
        attained += weights[d] * static_cast<double>(cohort.attainment[d][row]);
      sum += attained;
      square_ += attained * attained;
      ++bins_[bin_of(attained)];
    }
    if (begin == end) return;
    const auto n = static_cast<double>(end - begin);
    pupils_ += n;
    sum_ += sum;
    between_ += sum * sum / n;
  }

  [[nodiscard]] double within() const { return pupils_ > 0 ? (square_ - between_) / pupils_ : nothing; }
  [[nodiscard]] double between() const {
    return pupils_ > 0 ? (between_ - sum_ * sum_ / pupils_) / pupils_ : nothing;
  }
  [[nodiscard]] double quantile(double share) const {
    double left = share * pupils_;
    for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
      const auto count = static_cast<double>(bins_[bin]);
      if (count >= left && count > 0) return lowest + (static_cast<double>(bin) + left / count) * width;
      left -= count;
    }
    return nothing;
  }

 private:
  static constexpr double lowest = -8;
  static constexpr double width = 0.004;
  static constexpr std::size_t bin_count = 4000;
  static std::size_t bin_of(double attained) {
    const double place = (attained - lowest) / width;
    return static_cast<std::size_t>(std::clamp(place, 0.0, static_cast<double>(bin_count - 1)));
  }
  std::vector<std::uint32_t> bins_ = std::vector<std::uint32_t>(bin_count, 0);
  double pupils_ = 0, sum_ = 0, square_ = 0, between_ = 0;
};

Spread spread_at(const World& world, const Tests& tests, Stage which,
                 const AssessmentParameters& assessment) {
  const std::array<double, domains> weights = weights_of_domains(which, assessment);
  const Cohort& cohort = world.pupils.cohorts[static_cast<std::size_t>(tested_year(which))];
  Spread spread;
  for (std::size_t i = 0; i < stage(tests, which).by_school.size(); ++i) {
    spread.add_school(cohort, id_at<SchoolId>(i), weights);
  }
  return spread;
}

/// Sum and sum of squares of residuals of one school about the plain expectation.
std::array<double, 2> residual_sums(const TestSums& t, const std::array<double, 2>& line) {
  const auto [level, slope] = line;
  const double sum = t.r - level * t.n - slope * t.p;
  const double square = t.rr - 2 * level * t.r - 2 * slope * t.rp + level * level * t.n +
                        2 * level * slope * t.p + slope * slope * t.pp;
  return {sum, square};
}

double correlation(const TestSums& t) {
  const double rp = t.rp - t.r * t.p / t.n;
  const double rr = t.rr - t.r * t.r / t.n;
  const double pp = t.pp - t.p * t.p / t.n;
  return t.n > 2 && rr > 0 && pp > 0 ? rp / std::sqrt(rr * pp) : nothing;
}

/// Pearson correlation of this year's value added with last year's, over schools of a stage that have both.
double stability(const Country& country, const SchoolStates& schools, Stage which) {
  double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (stage_of(country.schools.last_year[school]) != which || schools.years_remembered[school] < 2)
      continue;
    const double now = static_cast<double>(schools.past[school][0][0]);
    const double before = static_cast<double>(schools.past[school][0][1]);
    n += 1;
    x += now;
    y += before;
    xx += now * now;
    yy += before * before;
    xy += now * before;
  }
  const double vx = n > 2 ? xx - x * x / n : 0;
  const double vy = n > 2 ? yy - y * y / n : 0;
  return vx > 0 && vy > 0 ? (xy - x * y / n) / std::sqrt(vx * vy) : nothing;
}

/// Share of a stage's pupils in schools whose value added, over the latest three years, is more than one SD
/// of schools' effects below the mean of the reference year.
double share_in_low_schools(const Country& country, const World& world, Stage which) {
  constexpr int years = 3;
  const auto s = static_cast<std::size_t>(which);
  const double level = world.reference.measure_mean[s][0] - world.reference.effect_sd[s];
  double all = 0;
  double low = 0;
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const int known = std::min<int>(years, world.schools.years_remembered[school]);
    if (stage_of(country.schools.last_year[school]) != which || known == 0) continue;
    double mean = 0;
    for (int year = 0; year < known; ++year) {
      mean += static_cast<double>(world.schools.past[school][0][static_cast<std::size_t>(year)]) / known;
    }
    const double roll = roll_of(world.pupils, school);
    all += roll;
    if (mean < level) low += roll;
  }
  return 100 * ratio(low, all);
}

}  // namespace

void measure_attainment(RecordWriter& record, const Tests& tests) {
  measure_stage(record, stage(tests, Stage::primary).national, "11");
  measure_stage(record, stage(tests, Stage::secondary).national, "16");
  const TestSums& at_16 = stage(tests, Stage::secondary).national;
  const double mean = ratio(at_16.r, at_16.n);
  record.set("result_spread_16", std::sqrt(std::max(0.0, ratio(at_16.rr, at_16.n) - mean * mean)));
}

void measure_spread_16(RecordWriter& record, const World& world, const Tests& tests,
                       const AssessmentParameters& assessment) {
  constexpr std::array<double, 5> shares{0.10, 0.25, 0.50, 0.75, 0.90};
  const Spread at_16 = spread_at(world, tests, Stage::secondary, assessment);
  for (std::size_t q = 0; q < shares.size(); ++q)
    record.set("attainment_16_quantile", at_16.quantile(shares[q]), q);
  record.set("variance_within_schools_16", at_16.within());
  record.set("variance_between_schools_16", at_16.between());
}

void measure_spread_11(RecordWriter& record, const World& world, const Tests& tests,
                       const AssessmentParameters& assessment) {
  const Spread at_11 = spread_at(world, tests, Stage::primary, assessment);
  record.set("variance_within_schools_11", at_11.within());
  record.set("variance_between_schools_11", at_11.between());
}

VarianceComponents value_added_components(const TestedStage& tested, const ExpectedResult& expected) {
  double schools = 0, pupils = 0, pupils_squared = 0, sum = 0, square = 0, between = 0;
  for (const TestSums& t : tested.by_school) {
    if (t.n <= 0) continue;
    const auto [residuals, squares] = residual_sums(t, expected.plain);
    schools += 1;
    pupils += t.n;
    pupils_squared += t.n * t.n;
    sum += residuals;
    square += squares;
    between += residuals * residuals / t.n;
  }
  if (schools < 2 || pupils <= schools) return {nothing, nothing};
  const double mean_square_between = (between - sum * sum / pupils) / (schools - 1);
  const double mean_square_within = (square - between) / (pupils - schools);
  const double typical_size = (pupils - pupils_squared / pupils) / (schools - 1);
  return {std::max(0.0, (mean_square_between - mean_square_within) / typical_size), mean_square_within};
}

void measure_schools_effect(RecordWriter& record, const Country& country, const World& world,
                            const Tests& tests) {
  const auto s = static_cast<std::size_t>(Stage::secondary);
  const VarianceComponents value_added = value_added_components(tests[s], world.reference.expected[s]);
  record.set("value_added_between_schools",
             100 * value_added.between / (value_added.between + value_added.within));
  record.set("value_added_sd", std::sqrt(value_added.between));
  record.set("result_correlation", correlation(tests[s].national));
  record.set("rank_stability", stability(country, world.schools, Stage::primary), 0);
  record.set("rank_stability", stability(country, world.schools, Stage::secondary), 1);
  record.set("pupils_in_low_schools", share_in_low_schools(country, world, Stage::primary), 0);
  record.set("pupils_in_low_schools", share_in_low_schools(country, world, Stage::secondary), 1);
}

}  // namespace commonroom
