#include "experiments/key_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <limits>

namespace commonroom {
namespace {

/// The quantile `unit` of a standard normal between two limits. Limits above 0 are mirrored: what a
/// distribution function lacks to 1 is lost in doubles, what it has above 0 is not.
double truncated_normal(double low, double high, double unit) {
  if (low > 0) return -truncated_normal(-high, -low, 1 - unit);
  const boost::math::normal_distribution<double> normal;
  const double below = boost::math::cdf(normal, low);
  const double share = below + unit * (boost::math::cdf(normal, high) - below);
  constexpr double least = std::numeric_limits<double>::min();
  constexpr double most = 1 - std::numeric_limits<double>::epsilon() / 2;
  return std::clamp(boost::math::quantile(normal, std::clamp(share, least, most)), low, high);
}

double number_between(const VariedKey& varied, double low, double high, double unit) {
  switch (varied.distribution) {
    case Distribution::log_uniform:
      return low * std::pow(high / low, unit);
    case Distribution::truncated_normal:
      return varied.mean + varied.sd * truncated_normal((low - varied.mean) / varied.sd,
                                                        (high - varied.mean) / varied.sd, unit);
    default:
      return low + unit * (high - low);
  }
}

std::string whole_text(double number) {
  return fmt::format("{}", static_cast<long long>(number));
}

std::vector<PlacedSetting> evenly_spaced_whole_numbers(const VariedKey& varied) {
  const double count = varied.high - varied.low + 1;
  const int steps = varied.steps > 0 ? varied.steps : static_cast<int>(count);
  std::vector<PlacedSetting> places;
  for (int i = 0; i < steps; ++i) {
    const double above = steps > 1 ? std::round(i * (count - 1) / (steps - 1)) : 0;
    places.push_back({whole_text(varied.low + above), (above + 0.5) / count});
  }
  return places;
}

}  // namespace

std::string setting_at(const VariedKey& varied, double unit) {
  if (!varied.values.empty()) {
    const auto count = varied.values.size();
    return varied.values[std::min(count - 1, static_cast<std::size_t>(unit * static_cast<double>(count)))];
  }
  if (varied.whole) {
    const double number = number_between(varied, varied.low - 0.5, varied.high + 0.5, unit);
    return whole_text(std::clamp(std::floor(number + 0.5), varied.low, varied.high));
  }
  const double number = unit <= 0   ? varied.low
                        : unit >= 1 ? varied.high
                                    : number_between(varied, varied.low, varied.high, unit);
  return fmt::format("{}", std::clamp(number, varied.low, varied.high) + 0.0);  // + 0.0: no "-0"
}

std::vector<PlacedSetting> grid_of(const VariedKey& varied) {
  std::vector<PlacedSetting> places;
  if (!varied.values.empty()) {
    const auto count = static_cast<double>(varied.values.size());
    for (const std::string& value : varied.values)
      places.push_back({value, (static_cast<double>(places.size()) + 0.5) / count});
    return places;
  }
  if (varied.whole && (varied.steps == 0 || varied.distribution == Distribution::uniform))
    return evenly_spaced_whole_numbers(varied);
  for (int i = 0; i < varied.steps; ++i) {
    const double unit = static_cast<double>(i) / (varied.steps - 1);
    std::string setting = setting_at(varied, unit);
    if (places.empty() || places.back().setting != setting) places.push_back({std::move(setting), unit});
  }
  return places;
}

}  // namespace commonroom
