#include "analysis/bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "core/parallel.hpp"

namespace commonroom {
namespace {

constexpr std::size_t resamples_a_task = 16;

std::vector<std::size_t> resample(std::size_t units, std::uint32_t seed, std::size_t number) {
  AnalysisDraws draws(seed, static_cast<std::uint32_t>(number));
  std::vector<std::size_t> chosen(units);
  for (std::size_t& unit : chosen) unit = draws.below(units);
  return chosen;
}

/// The numbers at one position of all resamples, sorted, without those that could not be formed.
std::vector<double> sorted_at(const std::vector<std::vector<double>>& resampled, std::size_t position) {
  std::vector<double> values;
  for (const std::vector<double>& numbers : resampled) {
    if (!std::isnan(numbers[position])) values.push_back(numbers[position]);
  }
  std::ranges::sort(values);
  return values;
}

}  // namespace

double quantile_of_sorted(std::span<const double> sorted, double share) {
  if (sorted.empty()) return missing;
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<BootstrapEstimate> bootstrap(std::size_t units, const UnitStatistic& statistic,
                                         const BootstrapOptions& options) {
  std::vector<std::size_t> all(units);
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<BootstrapEstimate> estimates;
  for (const double value : statistic(all)) estimates.push_back({value, missing, missing});
  if (units < 2) return estimates;
  std::vector<std::vector<double>> resampled(options.resamples);
  parallel_for(options.resamples, resamples_a_task, [&](std::size_t number) {
    resampled[number] = statistic(resample(units, options.seed, number));
  });
  for (std::size_t i = 0; i < estimates.size(); ++i) {
    if (std::isnan(estimates[i].value)) continue;
    const std::vector<double> sorted = sorted_at(resampled, i);
    estimates[i].lower = quantile_of_sorted(sorted, (1 - interval_level) / 2);
    estimates[i].upper = quantile_of_sorted(sorted, (1 + interval_level) / 2);
  }
  return estimates;
}

}  // namespace commonroom
