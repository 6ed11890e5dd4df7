#include "experiments/design_order.hpp"

#include <algorithm>
#include <bit>
#include <boost/math/special_functions/prime.hpp>
#include <boost/random/sobol.hpp>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

#include "experiments/key_settings.hpp"

namespace commonroom {
namespace {

/// So many points of the sequence are looked at for each cell of a grid; cells that none of them meets, few
/// and scattered, come last.
constexpr std::size_t looks_a_cell = 4;
constexpr int bits_of_sequence = 32;

std::uint64_t reversed(std::uint64_t value, int width) {
  std::uint64_t result = 0;
  for (int bit = 0; bit < width; ++bit) result |= ((value >> bit) & 1U) << (width - 1 - bit);
  return result;
}

std::vector<std::size_t> with_bits_reversed(std::size_t points) {
  std::vector<std::size_t> order(points);
  std::iota(order.begin(), order.end(), std::size_t{0});
  int width = 1;
  while ((std::size_t{1} << width) < points) ++width;
  std::ranges::sort(order, {}, [width](std::size_t point) { return reversed(point, width); });
  return order;
}

/// Cells of a grid, the last key fastest, in the order in which a Sobol' sequence meets them: as even as can
/// be where sizes are powers of two, and worse than chance for large grids of other sizes.
std::vector<std::size_t> along_a_sequence(const std::vector<std::size_t>& sizes, std::size_t cells) {
  std::vector<std::size_t> order;
  std::vector<bool> met(cells);
  const auto meet = [&](std::size_t cell) {
    if (!met[cell]) order.push_back(cell);
    met[cell] = true;
  };
  meet(0);  // the first point of the sequence, 0 in all dimensions, which the library leaves out
  boost::random::sobol_engine<std::uint32_t, bits_of_sequence> sequence(sizes.size());
  for (std::size_t look = 1; look < looks_a_cell * cells && order.size() < cells; ++look) {
    std::size_t cell = 0;
    for (const std::size_t size : sizes)
      cell = cell * size + ((std::uint64_t{sequence()} * size) >> bits_of_sequence);
    meet(cell);
  }
  for (const std::size_t cell : with_bits_reversed(cells)) meet(cell);
  return order;
}

/// The fraction of the square root of the `key`-th prime, in 2^-64. Square roots are the same on every
/// computer: shards have to agree on the order.
std::uint64_t generator_of(std::size_t key) {
  constexpr int width = 64;
  const double root = std::sqrt(static_cast<double>(boost::math::prime(static_cast<unsigned>(key))));
  return static_cast<std::uint64_t>(std::ldexp(root - std::floor(root), width));
}

/// Cells of a grid, the last key fastest, by their places along a lattice that goes round at 2^64 and has
/// square roots of primes as generators (Richtmyer 1951).
std::vector<std::size_t> along_a_lattice(const std::vector<std::size_t>& sizes) {
  std::vector<std::uint64_t> places{0};
  for (std::size_t key = 0; key < sizes.size(); ++key) {
    const std::uint64_t generator = generator_of(key);
    std::vector<std::uint64_t> finer;
    finer.reserve(places.size() * sizes[key]);
    for (const std::uint64_t place : places) {
      for (std::uint64_t step = 0; step < sizes[key]; ++step) finer.push_back(place + step * generator);
    }
    places = std::move(finer);
  }
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&places](std::size_t cell) { return std::pair(places[cell], cell); });
  return order;
}

}  // namespace

std::vector<std::size_t> order_of_points(const DesignPlan& design, std::size_t points) {
  if (design.method == DesignMethod::list || design.method == DesignMethod::csv)
    return with_bits_reversed(points);
  if (design.method == DesignMethod::grid) {
    std::vector<std::size_t> sizes;
    for (const VariedKey& varied : design.vary) sizes.push_back(grid_of(varied).size());
    const bool has_powers_of_two =
        std::ranges::all_of(sizes, [](std::size_t size) { return std::has_single_bit(size); });
    return has_powers_of_two ? along_a_sequence(sizes, points) : along_a_lattice(sizes);
  }
  std::vector<std::size_t> order(points);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

}  // namespace commonroom
