#include "model/assessment/marking.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "model/learning/birth.hpp"
#include "support/assessment/pupil_sums.hpp"

namespace commonroom {
namespace {

const Marking marking{
    .weight = {0.3F, 0.3F, 0.4F}, .noise = {0.4F, 0.3F, 0.5F}, .preparation = 0.07F, .threshold = 0.2F};

Cohort made_up_cohort(std::size_t pupils) {
  const Draws draws(5, 0, 1);
  Cohort cohort;
  cohort.born = -3;
  for (std::size_t i = 0; i < pupils; ++i) {
    Stream stream = draws.stream(Process::pupil_learning, static_cast<std::uint32_t>(i));
    cohort.slot.push_back(static_cast<std::uint32_t>(7 * i + 2));
    for (auto& column : cohort.attainment) column.push_back(stream.normal());
    cohort.prior.push_back(stream.normal());
    cohort.traits.push_back(static_cast<std::uint8_t>(stream() & 0xFU));
  }
  return cohort;
}

/// What a test is, pupil by pupil and sum by sum.
TestSums one_after_another(const Cohort& cohort, const Draws& draws) {
  TestSums sums;
  for (std::size_t i = 0; i < cohort.size(); ++i) {
    const PhiloxBlock words = draws.block(Process::pupil_result, cohort.slot[i], cohort_key(cohort.born));
    float overall = 0;
    float attained = 0;
    for (std::size_t d = 0; d < domains; ++d) {
      const float error = marking.noise[d] * to_normal(words[d]);
      const float result = cohort.attainment[d][i] + (marking.preparation + error);
      overall += marking.weight[d] * result;
      attained += marking.weight[d] * cohort.attainment[d][i];
      sums.result[d] += static_cast<double>(result);
      sums.attained[d] += static_cast<double>(cohort.attainment[d][i]);
    }
    const auto r = static_cast<double>(overall);
    const auto p = static_cast<double>(cohort.prior[i]);
    const double f = (cohort.traits[i] & trait::disadvantaged) != 0 ? 1 : 0;
    const double s = (cohort.traits[i] & trait::sen) != 0 ? 1 : 0;
    test::add_pupil(sums, p, r, f, s);
    sums.reached += overall >= marking.threshold ? 1 : 0;
    const std::array<double, pupil_groups> member{1, f, 1 - f, s};
    for (std::size_t group = 0; group < pupil_groups; ++group) {
      sums.group_n[group] += member[group];
      sums.group_result[group] += member[group] * r;
      sums.group_attained[group] += member[group] * static_cast<double>(attained);
    }
  }
  return sums;
}

TestSums in_lanes(const Cohort& cohort, const Draws& draws) {
  SumsInTurn sums;
  MarkedLanes marked;
  for (std::size_t begin = 0; begin < cohort.size(); begin += philox_lanes) {
    marked.count = std::min(philox_lanes, cohort.size() - begin);
    mark(marked, cohort, begin, marking, draws);
    sums.add(marked, marking.threshold);
  }
  return sums.total();
}

/// All sums in a row.
std::vector<double> values(const TestSums& t) {
  std::vector<double> all{t.n, t.p, t.r, t.f, t.s, t.pp, t.rr, t.rp, t.pf, t.ps, t.rf, t.rs, t.fs, t.reached};
  for (const auto& some : {t.result, t.attained}) all.insert(all.end(), some.begin(), some.end());
  for (const auto& some : {t.group_n, t.group_result, t.group_attained})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

TEST(Marking, AddsUpToTheSameBitsAsOnePupilAfterAnother) {
  const Draws draws(11, 2, 9);
  for (const std::size_t pupils : {0U, 1U, 31U, 32U, 33U, 250U}) {
    const Cohort cohort = made_up_cohort(pupils);
    EXPECT_EQ(values(in_lanes(cohort, draws)), values(one_after_another(cohort, draws))) << pupils;
  }
}

TEST(Marking, LeavesNothingOfAFullerBatchBehind) {
  const Draws draws(11, 2, 9);
  const Cohort cohort = made_up_cohort(40);
  MarkedLanes used;
  used.count = philox_lanes;
  mark(used, cohort, 0, marking, draws);
  MarkedLanes fresh;
  for (MarkedLanes* lanes : {&used, &fresh}) {
    lanes->count = 8;
    mark(*lanes, cohort, 32, marking, draws);
  }
  SumsInTurn after_use, at_first;
  after_use.add(used, marking.threshold);
  at_first.add(fresh, marking.threshold);
  EXPECT_EQ(values(after_use.total()), values(at_first.total()));
}

}  // namespace
}  // namespace commonroom
