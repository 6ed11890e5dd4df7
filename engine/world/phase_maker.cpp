#include "world/phase_maker.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "world/normal.hpp"

namespace commonroom {

namespace {

// Of the share that falls to one school (or pair), how much is left to chance. Less makes a single authority
// more like England; more makes many of them together more like it.
constexpr double rank_jitter = 0.5;
constexpr double pair_jitter = 0.8;

std::uint32_t number_of(SchoolDraw what) {
  return static_cast<std::uint32_t>(what);
}

}  // namespace

std::vector<std::uint32_t> ascending(const Values& values) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
  return order;
}

Values normal_scores(const Values& values) {
  const std::vector<std::uint32_t> order = ascending(values);
  Values scores(values.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    scores[order[rank]] =
        normal_quantile((static_cast<double>(rank) + 0.5) / static_cast<double>(values.size()));
  }
  return scores;
}

Values mixed(double weight, const Values& a, const Values& b) {
  Values values(a.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    values[i] = weight * a[i] + std::sqrt(1 - weight * weight) * b[i];
  return values;
}

Values PhaseMaker::noise(SchoolDraw what) const {
  Values values;
  for (std::uint32_t i = 0; i < size(); ++i) {
    values.push_back(
        static_cast<double>(draws_.normal(Process::geography_school, first_ + i, number_of(what))));
  }
  return normal_scores(values);
}

Values PhaseMaker::spread_over(QuantileTable table, const Values& scores, SchoolDraw what) const {
  const std::vector<std::uint32_t> order = ascending(scores);
  Values values(size());
  for (std::uint32_t rank = 0; rank < size(); ++rank) {
    const PhiloxBlock words = draws_.block(Process::geography_school, first_ + rank, number_of(what), 1);
    const double jitter = rank_jitter * (static_cast<double>(to_uniform(words[0])) - 0.5);
    values[order[rank]] = value_at(table, (rank + 0.5 + jitter) / static_cast<double>(size()));
  }
  return values;
}

void PhaseMaker::match(QuantileTable distances) {
  Values target;
  for (std::uint32_t rank = 0; rank < size(); ++rank) {
    // Two schools that are each other's nearest have one distance between them, so each draw stands for two.
    const std::uint32_t pair = rank / 2;
    const PhiloxBlock words =
        draws_.block(Process::geography_school, first_ + pair, number_of(SchoolDraw::place), 1);
    const double jitter = pair_jitter * (static_cast<double>(to_uniform(words[0])) - 0.5);
    target.push_back(
        value_at(distances, std::min(1.0, 2 * (pair + 0.5 + jitter) / static_cast<double>(size()))));
  }
  std::sort(target.begin(), target.end());
  match_distances(points_, target);
}

}  // namespace commonroom
