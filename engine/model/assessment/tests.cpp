#include "model/assessment/tests.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "model/assessment/overall_result.hpp"
#include "model/effort/allocation.hpp"
#include "model/learning/birth.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_per_task = 128;

/// What turns attainment into an overall result.
struct Marking {
  std::array<float, domains> weight, noise;
  float preparation, threshold;
};

Marking marking_of(Stage stage, const Reference& reference, const AssessmentParameters& p,
                   double preparation) {
  const auto [english, mathematics, other] = weights_of_domains(stage, p);
  return {.weight = {static_cast<float>(english), static_cast<float>(mathematics), static_cast<float>(other)},
          .noise = {static_cast<float>(p.noise_english), static_cast<float>(p.noise_mathematics),
                    static_cast<float>(p.noise_other)},
          .preparation = static_cast<float>(preparation),
          .threshold = static_cast<float>(reference.threshold[static_cast<std::size_t>(stage)])};
}

/// Results of up to philox_lanes pupils, by domain.
using LaneResults = std::array<std::array<float, philox_lanes>, domains>;

LaneResults results_of(const Cohort& cohort, std::size_t begin, std::size_t lanes, const Marking& marking,
                       const Draws& draws) {
  const PhiloxBatch words =
      draw_batch(draws, Process::pupil_result, &cohort.slot[begin], lanes, cohort_key(cohort.born));
  LaneResults results{};
  for (std::size_t d = 0; d < domains; ++d) {
    std::array<float, philox_lanes> error;
    for (std::size_t l = 0; l < philox_lanes; ++l) error[l] = marking.noise[d] * to_normal(words.words[d][l]);
    for (std::size_t l = 0; l < lanes; ++l) {
      results[d][l] = cohort.attainment[d][begin + l] + (marking.preparation + error[l]);
    }
  }
  return results;
}

void add_pupil(TestSums& sums, double r, double attained, double p, std::uint8_t traits, float threshold) {
  const double f = (traits & trait::disadvantaged) != 0 ? 1 : 0;
  const double s = (traits & trait::sen) != 0 ? 1 : 0;
  sums.n += 1;
  sums.p += p;
  sums.r += r;
  sums.f += f;
  sums.s += s;
  sums.pp += p * p;
  sums.rr += r * r;
  sums.rp += r * p;
  sums.pf += p * f;
  sums.ps += p * s;
  sums.rf += r * f;
  sums.rs += r * s;
  sums.fs += f * s;
  sums.reached += r >= static_cast<double>(threshold) ? 1 : 0;
  const std::array<double, pupil_groups> member{1, f, 1 - f, s};
  for (std::size_t group = 0; group < pupil_groups; ++group) {
    sums.group_n[group] += member[group];
    sums.group_result[group] += member[group] * r;
    sums.group_attained[group] += member[group] * attained;
  }
}

TestSums test_school(Cohort& cohort, SchoolId school, const Marking& marking, const Draws& draws) {
  TestSums sums;
  for (std::size_t begin = cohort.first(school); begin < cohort.past_last(school); begin += philox_lanes) {
    const std::size_t lanes = std::min<std::size_t>(philox_lanes, cohort.past_last(school) - begin);
    const LaneResults results = results_of(cohort, begin, lanes, marking, draws);
    for (std::size_t l = 0; l < lanes; ++l) {
      float overall = 0;
      float attained = 0;
      for (std::size_t d = 0; d < domains; ++d) {
        overall += marking.weight[d] * results[d][l];
        attained += marking.weight[d] * cohort.attainment[d][begin + l];
        sums.result[d] += static_cast<double>(results[d][l]);
        sums.attained[d] += static_cast<double>(cohort.attainment[d][begin + l]);
      }
      add_pupil(sums, static_cast<double>(overall), static_cast<double>(attained),
                static_cast<double>(cohort.prior[begin + l]), cohort.traits[begin + l], marking.threshold);
      cohort.prior[begin + l] = overall;
    }
  }
  return sums;
}

}  // namespace

TestSums& TestSums::operator+=(const TestSums& other) {
  n += other.n;
  p += other.p;
  r += other.r;
  f += other.f;
  s += other.s;
  pp += other.pp;
  rr += other.rr;
  rp += other.rp;
  pf += other.pf;
  ps += other.ps;
  rf += other.rf;
  rs += other.rs;
  fs += other.fs;
  reached += other.reached;
  for (std::size_t d = 0; d < domains; ++d) {
    result[d] += other.result[d];
    attained[d] += other.attained[d];
  }
  for (std::size_t group = 0; group < pupil_groups; ++group) {
    group_n[group] += other.group_n[group];
    group_result[group] += other.group_result[group];
    group_attained[group] += other.group_attained[group];
  }
  return *this;
}

Tests hold_tests(Pupils& pupils, const Country& country, const SchoolStates& schools,
                 const Reference& reference, const AssessmentParameters& parameters,
                 const EffortParameters& effort, const Draws& draws, const Column<SchoolId, float>& moderated,
                 const Column<SchoolId, float>& leniency) {
  Tests tests;
  for (int s = 0; s < stages; ++s) {
    const auto stage = static_cast<Stage>(s);
    TestedStage& tested = tests[static_cast<std::size_t>(s)];
    Cohort& cohort = pupils.cohorts[static_cast<std::size_t>(tested_year(stage))];
    tested.by_school = Column<SchoolId, TestSums>(country.schools.size());
    parallel_for(country.schools.size(), schools_per_task, [&](std::size_t i) {
      const auto school = id_at<SchoolId>(i);
      if (cohort.roll(school) == 0) return;
      double preparation = result_from_preparation(schools.effort[school], effort);
      if (!moderated.empty()) {
        const auto share = static_cast<double>(moderated[school]);
        preparation = (1 - share) * preparation + share * static_cast<double>(leniency[school]);
      }
      tested.by_school[school] =
          test_school(cohort, school, marking_of(stage, reference, parameters, preparation), draws);
    });
    for (const TestSums& sums : tested.by_school) tested.national += sums;
  }
  return tests;
}

}  // namespace commonroom
