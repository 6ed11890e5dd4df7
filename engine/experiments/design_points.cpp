#include "experiments/design_points.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/random/sobol.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "experiments/design_file.hpp"
#include "parameters/diagnostic.hpp"
#include "random/philox.hpp"

namespace commonroom {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t most_points = 10'000'000;
constexpr int bits = 32;
constexpr double two_to_32 = 4294967296.0;

[[noreturn]] void refuse(std::string what, std::string why = {}) {
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].what = std::move(what);
  diagnostics[0].why = std::move(why);
  throw InvalidInput(std::move(diagnostics));
}

/// What a draw of a design is for: with the seed, the key of its random numbers.
enum class Purpose : std::uint32_t { scramble = 1, point = 2, stratum = 3, trajectory = 4 };

std::uint32_t word_of(std::uint32_t seed, Purpose purpose, std::uint32_t a, std::uint32_t b,
                      std::uint32_t c = 0) {
  return philox({a, b, c, 0}, {seed, static_cast<std::uint32_t>(purpose)})[0];
}

double uniform_of(std::uint32_t word) {
  return (static_cast<double>(word) + 0.5) / two_to_32;
}

/// Flips each bit of `value` by a coin of its own for all the bits above it: nested uniform scrambling.
std::uint32_t scrambled(std::uint32_t value, std::uint32_t seed, std::uint32_t dimension) {
  std::uint32_t result = 0;
  for (int bit = 0; bit < bits; ++bit) {
    const int shift = bits - 1 - bit;
    const std::uint32_t above = bit == 0 ? 0 : value >> (shift + 1);
    const std::uint32_t coin =
        word_of(seed, Purpose::scramble, dimension, above, static_cast<std::uint32_t>(bit)) >> (bits - 1);
    result |= (((value >> shift) & 1U) ^ coin) << shift;
  }
  return result;
}

using Units = std::vector<std::vector<double>>;

Units monte_carlo(std::size_t points, std::size_t keys, std::uint32_t seed) {
  Units units(points, std::vector<double>(keys));
  for (std::size_t i = 0; i < points; ++i) {
    for (std::size_t k = 0; k < keys; ++k) {
      units[i][k] = uniform_of(
          word_of(seed, Purpose::point, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(k)));
    }
  }
  return units;
}

/// One point in each of `points` equal strata of every key, in an order of its own (McKay and others 1979).
Units latin_hypercube(std::size_t points, std::size_t keys, std::uint32_t seed) {
  Units units(points, std::vector<double>(keys));
  for (std::size_t k = 0; k < keys; ++k) {
    std::vector<std::uint32_t> strata(points);
    std::iota(strata.begin(), strata.end(), 0U);
    const auto key = static_cast<std::uint32_t>(k);
    std::ranges::sort(strata, {}, [&](std::uint32_t stratum) {
      return std::pair(word_of(seed, Purpose::stratum, stratum, key), stratum);
    });
    for (std::size_t i = 0; i < points; ++i) {
      const double within = uniform_of(word_of(seed, Purpose::point, static_cast<std::uint32_t>(i), key));
      units[i][k] = (strata[i] + within) / static_cast<double>(points);
    }
  }
  return units;
}

/// Blocks of A, B, AB_1 ... AB_k and, with second order, BA_1 ... BA_k.
Units saltelli(const DesignPlan& design) {
  const std::size_t keys = design.vary.size();
  const Units base = scrambled_sobol(static_cast<std::size_t>(design.points), 2 * keys, design.seed);
  Units units;
  for (const std::vector<double>& both : base) {
    const std::vector<double> a(both.begin(), both.begin() + static_cast<std::ptrdiff_t>(keys));
    const std::vector<double> b(both.begin() + static_cast<std::ptrdiff_t>(keys), both.end());
    units.push_back(a);
    units.push_back(b);
    const auto mixed = [&](const std::vector<double>& one, const std::vector<double>& other) {
      for (std::size_t k = 0; k < keys; ++k) {
        units.push_back(one);
        units.back()[k] = other[k];
      }
    };
    mixed(a, b);
    if (design.second_order) mixed(b, a);
  }
  return units;
}

/// Trajectories over a grid of levels, each step of half the levels in one key, in a random order.
Units morris(const DesignPlan& design) {
  const std::size_t keys = design.vary.size();
  const auto levels = static_cast<std::uint32_t>(design.levels);
  const std::uint32_t jump = std::max(1U, levels / 2);
  Units units;
  for (std::uint32_t t = 0; t < static_cast<std::uint32_t>(design.trajectories); ++t) {
    std::vector<std::uint32_t> order(keys);
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t key) {
      return std::pair(word_of(design.seed, Purpose::trajectory, t, key, 1), key);
    });
    std::vector<std::uint32_t> at(keys);
    std::vector<bool> up(keys);
    for (std::uint32_t key = 0; key < keys; ++key) {
      const std::uint32_t word = word_of(design.seed, Purpose::trajectory, t, key, 0);
      up[key] = (word >> (bits - 1)) != 0;
      at[key] = (word & 0x7FFFFFFFU) % (levels - jump) + (up[key] ? 0 : jump);
    }
    const auto visit = [&] {
      std::vector<double> point;
      for (const std::uint32_t level : at) point.push_back(static_cast<double>(level) / (levels - 1));
      units.push_back(std::move(point));
    };
    visit();
    for (const std::uint32_t key : order) {
      at[key] = up[key] ? at[key] + jump : at[key] - jump;
      visit();
    }
  }
  return units;
}

double number_at(const VariedKey& varied, double unit) {
  if (varied.whole)
    return std::min(varied.high, std::floor(varied.low + unit * (varied.high - varied.low + 1)));
  switch (varied.distribution) {
    case Distribution::log_uniform:
      return std::clamp(varied.low * std::pow(varied.high / varied.low, unit), varied.low, varied.high);
    case Distribution::truncated_normal: {
      const boost::math::normal_distribution<double> normal(varied.mean, varied.sd);
      const double below = boost::math::cdf(normal, varied.low);
      const double within = boost::math::cdf(normal, varied.high) - below;
      const double share = std::clamp(below + unit * within, std::numeric_limits<double>::min(), 1 - 1e-16);
      return std::clamp(boost::math::quantile(normal, share), varied.low, varied.high);
    }
    default:
      return std::clamp(varied.low + unit * (varied.high - varied.low), varied.low, varied.high);
  }
}

DesignPoints sampled(const DesignPlan& design, const Units& units) {
  DesignPoints points;
  points.unit = units;
  for (const std::vector<double>& unit : units) {
    std::vector<std::string> setting;
    for (std::size_t k = 0; k < unit.size(); ++k) setting.push_back(setting_at(design.vary[k], unit[k]));
    points.settings.push_back(std::move(setting));
  }
  return points;
}

/// Places in the unit interval that a grid gives a key.
std::vector<double> grid_of(const VariedKey& varied) {
  std::vector<double> places;
  if (!varied.values.empty()) {
    const auto count = static_cast<double>(varied.values.size());
    for (double i = 0; i < count; ++i) places.push_back((i + 0.5) / count);
  } else if (varied.whole) {
    const double count = varied.high - varied.low + 1;
    for (int i = 0; i < varied.steps; ++i)
      places.push_back((std::round(i * (count - 1) / (varied.steps - 1)) + 0.5) / count);
  } else {
    for (int i = 0; i < varied.steps; ++i) places.push_back(static_cast<double>(i) / (varied.steps - 1));
  }
  return places;
}

Units grid(const DesignPlan& design) {
  Units units{{}};
  for (const VariedKey& varied : design.vary) {
    const std::vector<double> places = grid_of(varied);
    if (units.size() > most_points / places.size())
      refuse("the grid has too many points", fmt::format("the most is {}", most_points));
    Units longer;
    for (const std::vector<double>& unit : units) {
      for (const double place : places) {
        longer.push_back(unit);
        longer.back().push_back(place);
      }
    }
    units = std::move(longer);
  }
  return units;
}

DesignPoints listed(const DesignPlan& design) {
  DesignPoints points;
  for (std::size_t i = 0; i < design.vary.front().values.size(); ++i) {
    std::vector<std::string> setting;
    for (const VariedKey& varied : design.vary) setting.push_back(varied.values[i]);
    points.settings.push_back(std::move(setting));
    points.unit.emplace_back(design.vary.size(), none);
  }
  return points;
}

/// The scenario as it stands, then each key at its low and its high end, or at each of its other values.
DesignPoints one_at_a_time(const DesignPlan& design, const std::vector<std::string>& present) {
  DesignPoints points;
  for (std::size_t k = 0; k < design.vary.size(); ++k) {
    if (present[k].empty())
      refuse(fmt::format("`{}` has no value in the scenario to begin with", design.vary[k].key),
             "one_at_a_time changes one key at a time from the scenario as it stands");
  }
  const auto add = [&](std::vector<std::string> setting, std::size_t key, double unit) {
    points.settings.push_back(std::move(setting));
    points.unit.emplace_back(design.vary.size(), none);
    if (key < design.vary.size()) points.unit.back()[key] = unit;
  };
  add(present, design.vary.size(), none);
  for (std::size_t k = 0; k < design.vary.size(); ++k) {
    const VariedKey& varied = design.vary[k];
    const auto with = [&](std::string value, double unit) {
      std::vector<std::string> setting = present;
      setting[k] = std::move(value);
      add(std::move(setting), k, unit);
    };
    if (varied.values.empty()) {
      for (const double end : {0.0, 1.0}) with(setting_at(varied, end), end);
      continue;
    }
    for (std::size_t i = 0; i < varied.values.size(); ++i) {
      if (varied.values[i] == present[k]) continue;
      with(varied.values[i], (static_cast<double>(i) + 0.5) / static_cast<double>(varied.values.size()));
    }
  }
  return points;
}

DesignPoints unnamed_points(const DesignPlan& design, const std::vector<std::string>& present) {
  const auto count = static_cast<std::size_t>(design.points);
  switch (design.method) {
    case DesignMethod::grid:
      return sampled(design, grid(design));
    case DesignMethod::list:
      return listed(design);
    case DesignMethod::csv:
      return read_design_file(design);
    case DesignMethod::one_at_a_time:
      return one_at_a_time(design, present);
    case DesignMethod::latin_hypercube:
      return sampled(design, latin_hypercube(count, design.vary.size(), design.seed));
    case DesignMethod::monte_carlo:
      return sampled(design, monte_carlo(count, design.vary.size(), design.seed));
    case DesignMethod::sobol:
      return sampled(design, scrambled_sobol(count, design.vary.size(), design.seed));
    case DesignMethod::saltelli:
      return sampled(design, saltelli(design));
    case DesignMethod::morris:
      return sampled(design, morris(design));
  }
  return {};
}

std::uint64_t reversed(std::uint64_t value, int width) {
  std::uint64_t result = 0;
  for (int bit = 0; bit < width; ++bit) result |= ((value >> bit) & 1U) << (width - 1 - bit);
  return result;
}

}  // namespace

Units scrambled_sobol(std::size_t points, std::size_t dimensions, std::uint32_t seed) {
  boost::random::sobol_engine<std::uint32_t, bits> engine(dimensions);
  Units units(points, std::vector<double>(dimensions));
  for (std::size_t i = 0; i < points; ++i) {
    for (std::size_t d = 0; d < dimensions; ++d) {
      // The library leaves out the first point of the sequence, which is 0 in all dimensions.
      const std::uint32_t value = i == 0 ? 0 : engine();
      units[i][d] = uniform_of(scrambled(value, seed, static_cast<std::uint32_t>(d)));
    }
  }
  return units;
}

std::string setting_at(const VariedKey& varied, double unit) {
  if (!varied.values.empty()) {
    const auto count = varied.values.size();
    return varied.values[std::min(count - 1, static_cast<std::size_t>(unit * static_cast<double>(count)))];
  }
  const double number = number_at(varied, unit);
  return varied.whole ? fmt::format("{}", static_cast<long long>(number)) : fmt::format("{}", number);
}

DesignPoints points_of(const DesignPlan& design, const std::vector<std::string>& present) {
  DesignPoints points = unnamed_points(design, present);
  for (const VariedKey& varied : design.vary) points.keys.push_back(varied.key);
  return points;
}

std::string csv_of(const DesignPoints& points) {
  std::string text = fmt::format("{}\n", fmt::join(points.keys, ","));
  for (const std::vector<std::string>& setting : points.settings)
    text += fmt::format("{}\n", fmt::join(setting, ","));
  return text;
}

std::vector<std::size_t> order_of_points(DesignMethod method, std::size_t points) {
  std::vector<std::size_t> order(points);
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (method != DesignMethod::grid && method != DesignMethod::list && method != DesignMethod::csv)
    return order;
  int width = 1;
  while ((std::size_t{1} << width) < points) ++width;
  std::ranges::sort(order, {}, [width](std::size_t point) { return reversed(point, width); });
  return order;
}

}  // namespace commonroom
