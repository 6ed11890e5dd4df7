#include "model/inclusion/exits.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/parallel.hpp"
#include "model/inclusion/exit_places.hpp"
#include "model/learning/birth.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_per_task = 64;
constexpr std::size_t schools_grain = 1024;

/// Why pupils of one year group in one school leave rather than others.
struct Weighing {
  float low_attainment, prior_counts, sen, disadvantage, disengagement;
};

Weighing weighing_of(const ExitRules& rules) {
  const ExclusionParameters& p = rules.exclusion;
  return {.low_attainment = static_cast<float>(p.low_attainment),
          .prior_counts = rules.prior_counts,
          .sen = static_cast<float>(p.sen),
          .disadvantage = static_cast<float>(p.disadvantage),
          .disengagement = static_cast<float>(p.disengagement)};
}

/// Logs of unscaled weights of pupils [begin, begin + weights.size()).
COMMONROOM_MULTIVERSION
void log_weights(const Cohort& cohort, std::size_t begin, const Weighing& by, float* weights,
                 std::size_t count) {
  const float* const first = &cohort.attainment[0][begin];
  const float* const second = &cohort.attainment[1][begin];
  const float* const third = &cohort.attainment[2][begin];
  const float* const prior = &cohort.prior[begin];
  const std::uint8_t* const traits = &cohort.traits[begin];
  for (std::size_t i = 0; i < count; ++i) {
    const float attained = (first[i] + second[i] + third[i]) / 3.0F;
    const float needs = static_cast<float>((traits[i] >> 1U) & 1U);
    const float disadvantaged = static_cast<float>(traits[i] & trait::disadvantaged);
    weights[i] = by.sen * needs + by.disadvantage * disadvantaged -
                 by.low_attainment * (attained - by.prior_counts * prior[i]);
  }
  if (cohort.engagement.empty()) return;
  const float* const engagement = &cohort.engagement[begin];
  for (std::size_t i = 0; i < count; ++i) weights[i] -= by.disengagement * engagement[i];
}

/// Divides first, all at once, and then adds up in order.
COMMONROOM_MULTIVERSION
float mean_of(const float* values, std::size_t count) {
  constexpr std::size_t at_once = 64;
  std::array<float, at_once> parts;
  float mean = 0;
  for (std::size_t begin = 0; begin < count; begin += at_once) {
    const std::size_t some = std::min(at_once, count - begin);
    for (std::size_t i = 0; i < some; ++i) parts[i] = values[begin + i] / static_cast<float>(count);
    for (std::size_t i = 0; i < some; ++i) mean += parts[i];
  }
  return mean;
}

COMMONROOM_MULTIVERSION
float exponentials(float* weights, std::size_t count, float level) {
  for (std::size_t i = 0; i < count; ++i) weights[i] = plain_exp(weights[i] - level);
  float total = 0;
  for (std::size_t i = 0; i < count; ++i) total += weights[i];
  return total;
}

/// The weights of one school's pupils in one year group, with mean 1.
void weigh(const Cohort& cohort, SchoolId school, const Weighing& by, std::vector<float>& weights) {
  weights.resize(cohort.roll(school));
  const std::size_t count = weights.size();
  log_weights(cohort, cohort.first(school), by, weights.data(), count);
  const float level = mean_of(weights.data(), count);
  const float total = exponentials(weights.data(), count, level);
  const float scale = static_cast<float>(count) / total;
  for (float& weight : weights) weight *= scale;
}

/// Draws for up to philox_lanes pupils; false where nobody of them leaves.
COMMONROOM_MULTIVERSION
bool does_anybody_leave(PhiloxBatch& words, const std::uint32_t* slots, std::uint32_t key, const Draws& draws,
                        const float* weights, std::size_t lanes, float let_go, float excluded) {
  words = draw_batch(draws, Process::pupil_exit, slots, lanes, key);
  int leaving = 0;
  for (std::size_t l = 0; l < lanes; ++l) {
    leaving += static_cast<int>(to_uniform(words.words[0][l]) < weights[l] * excluded) |
               static_cast<int>(to_uniform(words.words[1][l]) < weights[l] * let_go);
  }
  return leaving != 0;
}

/// Those of one school who leave, appended to `exits`.
void draw_exits(const Cohort& cohort, SchoolId school, float let_go, float excluded, const Weighing& by,
                const Draws& draws, std::vector<float>& weights, std::vector<Exit>& exits) {
  weigh(cohort, school, by, weights);
  const std::size_t begin = cohort.first(school);
  PhiloxBatch words;
  for (std::size_t at = 0; at < weights.size(); at += philox_lanes) {
    const std::size_t lanes = std::min(philox_lanes, weights.size() - at);
    if (!does_anybody_leave(words, &cohort.slot[begin + at], cohort_key(cohort.born), draws, &weights[at],
                            lanes, let_go, excluded))
      continue;
    for (std::size_t l = 0; l < lanes; ++l) {
      const float weight = weights[at + l];
      const bool is_excluded = to_uniform(words.words[0][l]) < weight * excluded;
      const bool is_let_go = to_uniform(words.words[1][l]) < weight * let_go;
      if (!is_excluded && !is_let_go) continue;
      exits.push_back({.position = static_cast<std::uint32_t>(begin + at + l),
                       .from = school,
                       .kind = is_excluded ? ExitKind::excluded : ExitKind::let_go,
                       .uniform = to_uniform(words.words[2][l])});
    }
  }
}

void draw_returns(const Cohort& cohort, double returning, const Draws& draws, std::vector<Exit>& exits) {
  for (std::size_t row = cohort.first_out_of_school(); row < cohort.size(); ++row) {
    const PhiloxBlock words = draws.block(Process::pupil_exit, cohort.slot[row], cohort_key(cohort.born));
    if (static_cast<double>(to_uniform(words[3])) >= returning) continue;
    exits.push_back({.position = static_cast<std::uint32_t>(row), .kind = ExitKind::returns});
  }
}

std::vector<Exit> leaving(const Country& country, const Cohort& cohort, const ExitRates& rates,
                          const ExitRules& rules, const Draws& draws) {
  const std::size_t schools = country.schools.size();
  const Weighing by = weighing_of(rules);
  std::vector<std::vector<Exit>> parts((schools + schools_per_task - 1) / schools_per_task);
  parallel_chunks(schools, schools_per_task, [&](std::size_t begin, std::size_t end) {
    std::vector<float> weights;
    for (std::size_t i = begin; i < end; ++i) {
      const auto school = id_at<SchoolId>(i);
      const bool anybody = rates.let_go[school] > 0 || rates.excluded[school] > 0;
      if (!anybody || cohort.roll(school) == 0) continue;
      draw_exits(cohort, school, rates.let_go[school], rates.excluded[school], by, draws, weights,
                 parts[begin / schools_per_task]);
    }
  });
  std::vector<Exit> exits;
  for (const auto& part : parts) exits.insert(exits.end(), part.begin(), part.end());
  draw_returns(cohort, rules.exclusion.returning, draws, exits);
  std::ranges::sort(exits, {}, [&](const Exit& exit) { return cohort.slot[exit.position]; });
  return exits;
}

void count(ExitCounts& counts, const Exit& exit) {
  const bool goes_nowhere = exit.to == none<SchoolId>;
  switch (exit.kind) {
    case ExitKind::returns:
      counts.returned += goes_nowhere ? 0 : 1;
      return;
    case ExitKind::let_go:
      counts.let_go += 1;
      break;
    case ExitKind::excluded:
      counts.excluded += 1;
      break;
  }
  counts.managed += exit.managed ? 1 : 0;
  counts.dropped += goes_nowhere ? 1 : 0;
}

}  // namespace

double share_let_go(double stake, const ExclusionParameters& p) {
  if (p.off_rolling == 0) return 0;
  return std::min(p.most, std::max(0.0, stake * p.gain - p.cost) / p.limits);
}

ExitRates exit_rates(const Column<SchoolId, float>& immediate,
                     const Grouped<SchoolId, JointPartner>& partners, const ExclusionParameters& parameters) {
  ExitRates rates{Column<SchoolId, float>(immediate.size()), Column<SchoolId, float>(immediate.size())};
  parallel_for(immediate.size(), schools_grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    float joint = 0;
    for (const JointPartner& partner : partners[school]) joint = std::max(joint, partner.effectiveness);
    const double left = 1 - parameters.joint_approach * static_cast<double>(joint);
    rates.let_go[school] =
        static_cast<float>(left * share_let_go(static_cast<double>(immediate[school]), parameters));
    rates.excluded[school] = static_cast<float>(left * parameters.permanent_exclusion);
  });
  return rates;
}

ExitYear exits_of_year(const Country& country, const Pupils& pupils, const ExitRates& rates,
                       const Grouped<SchoolId, JointPartner>& partners, const ExitRules& rules,
                       const Draws& draws) {
  ExitYear year;
  const auto first = static_cast<std::size_t>(rules.exclusion.first_year_group);
  parallel_for(year.exits.size() - first, 1, [&](std::size_t i) {
    const std::size_t g = first + i;
    const Cohort& cohort = pupils.cohorts[g];
    year.exits[g] = leaving(country, cohort, rates, rules, draws);
    if (year.exits[g].empty()) return;
    ExitPlaces places(country, cohort, static_cast<int>(g), partners, rules);
    for (Exit& exit : year.exits[g]) places.place(exit, country.home_of_slot[cohort.slot[exit.position]]);
  });
  for (std::size_t g = first; g < year.exits.size(); ++g) {
    year.counts.pupils += static_cast<double>(pupils.cohorts[g].size());
    for (const Exit& exit : year.exits[g]) count(year.counts, exit);
  }
  return year;
}

void apply_exits(Pupils& pupils, const ExitYear& year, std::size_t schools, const ExclusionParameters& p) {
  Cohort spare;
  for (std::size_t g = 0; g < year.exits.size(); ++g) {
    Cohort& cohort = pupils.cohorts[g];
    CohortMoves moves;
    for (const Exit& exit : year.exits[g]) {
      const bool stays_out = exit.kind == ExitKind::returns && exit.to == none<SchoolId>;
      if (stays_out) continue;
      moves.position.push_back(exit.position);
      moves.school.push_back(exit.to);
      if (exit.kind == ExitKind::returns) continue;
      std::uint8_t& traits = cohort.traits[exit.position];
      traits = static_cast<std::uint8_t>(
          traits | (exit.kind == ExitKind::excluded ? trait::was_excluded : trait::was_moved_on));
      const auto loss = static_cast<float>(exit.managed ? p.disruption_managed : p.disruption);
      for (auto& column : cohort.attainment) column[exit.position] -= loss;
    }
    if (moves.position.empty()) continue;
    Cohort moved = cohort_after(cohort, moves, schools, std::move(spare));
    spare = std::exchange(cohort, std::move(moved));
  }
}

}  // namespace commonroom
