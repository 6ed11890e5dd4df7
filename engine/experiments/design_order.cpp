#include "experiments/design_order.hpp"

#include <algorithm>
#include <boost/random/sobol.hpp>
#include <cstdint>
#include <numeric>

#include "experiments/key_settings.hpp"

namespace commonroom {
namespace {

/// So many points of the sequence are looked at for each cell of a grid; cells that none of them meets, few
/// and scattered, come last.
constexpr std::size_t looks_a_cell = 4;
constexpr int bits = 32;

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

/// Cells of a grid, the last key fastest, in the order in which a Sobol' sequence meets them.
std::vector<std::size_t> along_a_sequence(const std::vector<std::size_t>& sizes, std::size_t cells) {
  std::vector<std::size_t> order;
  std::vector<bool> met(cells);
  const auto meet = [&](std::size_t cell) {
    if (!met[cell]) order.push_back(cell);
    met[cell] = true;
  };
  meet(0);  // the first point of the sequence, 0 in all dimensions, which the library leaves out
  boost::random::sobol_engine<std::uint32_t, bits> sequence(sizes.size());
  for (std::size_t look = 1; look < looks_a_cell * cells && order.size() < cells; ++look) {
    std::size_t cell = 0;
    for (const std::size_t size : sizes) cell = cell * size + ((std::uint64_t{sequence()} * size) >> bits);
    meet(cell);
  }
  for (const std::size_t cell : with_bits_reversed(cells)) meet(cell);
  return order;
}

}  // namespace

std::vector<std::size_t> order_of_points(const DesignPlan& design, std::size_t points) {
  if (design.method == DesignMethod::list || design.method == DesignMethod::csv)
    return with_bits_reversed(points);
  if (design.method == DesignMethod::grid) {
    std::vector<std::size_t> sizes;
    for (const VariedKey& varied : design.vary) sizes.push_back(grid_of(varied).size());
    return along_a_sequence(sizes, points);
  }
  std::vector<std::size_t> order(points);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

}  // namespace commonroom
