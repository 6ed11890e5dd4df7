#include "model/assessment/marking.hpp"

#include <algorithm>

#include "model/learning/birth.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

using Lanes = MarkedLanes::Lanes;

constexpr unsigned disadvantaged_bit = 0;
constexpr unsigned sen_bit = 1;
static_assert(trait::disadvantaged == 1U << disadvantaged_bit && trait::sen == 1U << sen_bit);

Lanes weighted_mean(const std::array<Lanes, domains>& values, const std::array<float, domains>& weight) {
  Lanes mean{};
  for (std::size_t d = 0; d < domains; ++d) {
    for (std::size_t l = 0; l < philox_lanes; ++l) mean[l] += weight[d] * values[d][l];
  }
  return mean;
}

COMMONROOM_MULTIVERSION
void draw_results(MarkedLanes& marked, const std::uint32_t* slots, std::uint32_t key, const Marking& marking,
                  const Draws& draws) {
  const PhiloxBatch words = draw_batch(draws, Process::pupil_result, slots, marked.count, key);
  for (std::size_t d = 0; d < domains; ++d) {
    for (std::size_t l = 0; l < philox_lanes; ++l) {
      const float error = marking.noise[d] * to_normal(words.words[d][l]);
      marked.result[d][l] = marked.attained[d][l] + (marking.preparation + error);
    }
  }
  marked.overall = weighted_mean(marked.result, marking.weight);
  marked.attained_overall = weighted_mean(marked.attained, marking.weight);
}

/// What each lane adds to each sum.
COMMONROOM_MULTIVERSION
void fill_terms(SumsInTurn::Terms& terms, const MarkedLanes& marked) {
  using Sums = SumsInTurn;
  for (std::size_t l = 0; l < philox_lanes; ++l) {
    const unsigned traits = marked.traits[l];
    const double f = static_cast<double>(static_cast<int>(traits >> disadvantaged_bit & 1U));
    const double s = static_cast<double>(static_cast<int>(traits >> sen_bit & 1U));
    const auto p = static_cast<double>(marked.prior[l]);
    const auto r = static_cast<double>(marked.overall[l]);
    const auto a = static_cast<double>(marked.attained_overall[l]);
    terms[Sums::p][l] = p;
    terms[Sums::r][l] = r;
    terms[Sums::pp][l] = p * p;
    terms[Sums::rr][l] = r * r;
    terms[Sums::rp][l] = r * p;
    terms[Sums::pf][l] = p * f;
    terms[Sums::ps][l] = p * s;
    terms[Sums::rf][l] = r * f;
    terms[Sums::rs][l] = r * s;
    terms[Sums::ro][l] = r * (1 - f);
    terms[Sums::a][l] = a;
    terms[Sums::af][l] = a * f;
    terms[Sums::ao][l] = a * (1 - f);
    terms[Sums::as][l] = a * s;
  }
  for (std::size_t d = 0; d < domains; ++d) {
    for (std::size_t l = 0; l < philox_lanes; ++l) {
      terms[Sums::by_domain + d][l] = static_cast<double>(marked.result[d][l]);
      terms[Sums::by_domain + domains + d][l] = static_cast<double>(marked.attained[d][l]);
    }
  }
}

}  // namespace

void mark(MarkedLanes& marked, const Cohort& cohort, std::size_t begin, const Marking& marking,
          const Draws& draws) {
  for (std::size_t d = 0; d < domains; ++d)
    std::copy_n(&cohort.attainment[d][begin], marked.count, marked.attained[d].begin());
  std::copy_n(&cohort.prior[begin], marked.count, marked.prior.begin());
  std::copy_n(&cohort.traits[begin], marked.count, marked.traits.begin());
  draw_results(marked, &cohort.slot[begin], cohort_key(cohort.born), marking, draws);
}

void SumsInTurn::add(const MarkedLanes& marked, float threshold) {
  Terms each;
  fill_terms(each, marked);
  for (std::size_t term = 0; term < terms; ++term) {
    double sum = sums_[term];
    for (std::size_t l = 0; l < marked.count; ++l) sum += each[term][l];
    sums_[term] = sum;
  }
  pupils_ += static_cast<std::uint32_t>(marked.count);
  for (std::size_t l = 0; l < marked.count; ++l) {
    const unsigned traits = marked.traits[l];
    const unsigned disadvantaged = traits >> disadvantaged_bit & 1U;
    const unsigned sen = traits >> sen_bit & 1U;
    disadvantaged_ += disadvantaged;
    sen_ += sen;
    both_ += disadvantaged & sen;
    reached_ += marked.overall[l] >= threshold ? 1U : 0U;
  }
}

TestSums SumsInTurn::total() const {
  TestSums sums;
  sums.n = pupils_;
  sums.f = disadvantaged_;
  sums.s = sen_;
  sums.fs = both_;
  sums.reached = reached_;
  sums.p = sums_[p];
  sums.r = sums_[r];
  sums.pp = sums_[pp];
  sums.rr = sums_[rr];
  sums.rp = sums_[rp];
  sums.pf = sums_[pf];
  sums.ps = sums_[ps];
  sums.rf = sums_[rf];
  sums.rs = sums_[rs];
  for (std::size_t d = 0; d < domains; ++d) {
    sums.result[d] = sums_[by_domain + d];
    sums.attained[d] = sums_[by_domain + domains + d];
  }
  sums.group_n = {sums.n, sums.f, sums.n - sums.f, sums.s};
  sums.group_result = {sums.r, sums.rf, sums_[ro], sums.rs};
  sums.group_attained = {sums_[a], sums_[af], sums_[ao], sums_[as]};
  return sums;
}

}  // namespace commonroom
