#include "experiments/design_samples.hpp"

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <numeric>

#include "random/philox.hpp"

namespace commonroom {
namespace {

constexpr int bits = 32;
constexpr double two_to_32 = 4294967296.0;

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

}  // namespace commonroom
