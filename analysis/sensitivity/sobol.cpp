#include "analysis/sensitivity/sobol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/refusal.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

using Blocks = std::vector<std::vector<double>>;  // [base point]: A, B, AB_1..AB_k, BA_1..BA_k
constexpr std::size_t a = 0;
constexpr std::size_t b = 1;
constexpr std::size_t ab = 2;  // of the first factor

void check_saltelli(const DesignTable& design) {
  if (design.saltelli) {
    expects(design.saltelli->factors == design.factors.size(),
            "a Saltelli design has a point for each factor");
    expects(design.saltelli->base * design.saltelli->block() == design.points,
            "a Saltelli design has a block for each base point");
    return;
  }
  refuse_analysis("this experiment has no Sobol' indices",
                  fmt::format("they need the method saltelli; its method is {}", design.method),
                  "use `method = \"saltelli\"` in [design], or another analysis");
}

Blocks complete_blocks(const SaltelliLayout& layout, const std::vector<double>& y) {
  Blocks blocks;
  for (std::size_t base = 0; base < layout.base; ++base) {
    const auto first = y.begin() + static_cast<std::ptrdiff_t>(base * layout.block());
    std::vector<double> block(first, first + static_cast<std::ptrdiff_t>(layout.block()));
    if (std::ranges::none_of(block, [](double value) { return std::isnan(value); })) {
      blocks.push_back(std::move(block));
    }
  }
  return blocks;
}

struct Moments {
  double mean = missing;
  double variance = missing;
};

Moments moments_of(const Blocks& blocks, const std::vector<std::size_t>& chosen) {
  if (chosen.empty()) return {};
  double sum = 0;
  for (const std::size_t unit : chosen) sum += blocks[unit][a] + blocks[unit][b];
  const double count = 2 * static_cast<double>(chosen.size());
  const double mean = sum / count;
  double squares = 0;
  for (const std::size_t unit : chosen) {
    for (const std::size_t matrix : {a, b}) {
      squares += (blocks[unit][matrix] - mean) * (blocks[unit][matrix] - mean);
    }
  }
  return {mean, squares / count};
}

/// All indices over the chosen base points: first by factor, total by factor, second by pair (i < j), and 1
/// less the sum of first order.
class Indices {
 public:
  Indices(const Blocks& blocks, std::size_t factors, bool second_order)
      : blocks_(&blocks), factors_(factors), second_order_(second_order) {}

  [[nodiscard]] std::vector<double> operator()(const std::vector<std::size_t>& chosen) const {
    const Moments moments = moments_of(*blocks_, chosen);
    const double scale = static_cast<double>(chosen.size()) * moments.variance;
    const auto mean_of = [&](const auto& term) {
      double sum = 0;
      for (const std::size_t unit : chosen) sum += term((*blocks_)[unit]);
      return scale > 0 ? sum / scale : missing;
    };
    std::vector<double> first;
    std::vector<double> numbers;
    double sum_of_first = 0;
    for (std::size_t i = 0; i < factors_; ++i) {
      first.push_back(mean_of([&](const auto& f) { return (f[b] - moments.mean) * (f[ab + i] - f[a]); }));
      sum_of_first += first.back();
    }
    numbers = first;
    for (std::size_t i = 0; i < factors_; ++i) {
      numbers.push_back(mean_of([&](const auto& f) { return (f[a] - f[ab + i]) * (f[a] - f[ab + i]) / 2; }));
    }
    for (std::size_t i = 0; second_order_ && i < factors_; ++i) {
      for (std::size_t j = i + 1; j < factors_; ++j) {
        const double both = mean_of([&](const auto& f) {
          return (f[ab + factors_ + i] - moments.mean) * (f[ab + j] - moments.mean) -
                 (f[a] - moments.mean) * (f[b] - moments.mean);
        });
        numbers.push_back(both - first[i] - first[j]);
      }
    }
    numbers.push_back(1 - sum_of_first);
    return numbers;
  }

 private:
  const Blocks* blocks_;
  std::size_t factors_;
  bool second_order_;
};

void fill(SobolAnalysis& analysis, const DesignTable& design, const std::vector<BootstrapEstimate>& numbers) {
  const std::size_t factors = design.factors.size();
  for (std::size_t i = 0; i < factors; ++i) {
    analysis.indices.push_back({design.factors[i].key, numbers[i], numbers[factors + i]});
  }
  std::size_t next = 2 * factors;
  for (std::size_t i = 0; design.saltelli->second_order && i < factors; ++i) {
    for (std::size_t j = i + 1; j < factors; ++j) {
      analysis.pairs.push_back({design.factors[i].key, design.factors[j].key, numbers[next++]});
    }
  }
  analysis.interaction = numbers[next];
  if (std::isnan(analysis.interaction.value)) return;  // nothing to sort by
  std::ranges::stable_sort(analysis.indices, std::ranges::greater{},
                           [](const SobolIndex& index) { return index.total.value; });
  std::ranges::stable_sort(analysis.pairs, std::ranges::greater{},
                           [](const SobolPair& pair) { return pair.second.value; });
}

}  // namespace

SobolAnalysis sobol_of(const DesignTable& design, const Response& response, const BootstrapOptions& options) {
  check_saltelli(design);
  expects(design.points == response.points, "a response has the points of its design");
  const PointMeans means = point_means(response);
  const Blocks blocks = complete_blocks(*design.saltelli, means.mean);
  SobolAnalysis analysis;
  analysis.response = response.name;
  analysis.unit = response.unit;
  analysis.base = design.saltelli->base;
  analysis.used = blocks.size();
  analysis.options = options;
  analysis.gaps = notes_on_gaps(means);
  std::vector<std::size_t> all(blocks.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  const Moments moments = moments_of(blocks, all);
  analysis.mean = moments.mean;
  analysis.variance = moments.variance;
  analysis.chance_share = moments.variance > 0 ? means.chance_variance / moments.variance : missing;
  const Indices indices(blocks, design.factors.size(), design.saltelli->second_order);
  fill(analysis, design, bootstrap(blocks.size(), indices, options));
  return analysis;
}

}  // namespace commonroom
