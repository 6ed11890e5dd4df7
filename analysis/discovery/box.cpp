#include "analysis/discovery/box.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace commonroom {
namespace {

/// "a", "a or b", "a, b or c".
std::string listed(const std::vector<std::string>& words, const char* last) {
  if (words.empty()) return "nothing";
  if (words.size() == 1) return words[0];
  return fmt::format("{} {} {}", fmt::join(words.begin(), words.end() - 1, ", "), last, words.back());
}

}  // namespace

bool BoxSide::is_limited() const {
  return std::isfinite(lower) || std::isfinite(upper) || std::ranges::find(allowed, false) != allowed.end();
}

Box::Box(const DesignTable& design) {
  for (const DesignFactor& factor : design.factors) {
    BoxSide side;
    side.allowed.assign(factor.categories.size(), true);
    sides_.push_back(std::move(side));
  }
}

bool Box::holds(const DesignTable& design, std::size_t point) const {
  return holds_but(design, point, sides_.size());
}

bool Box::holds_but(const DesignTable& design, std::size_t point, std::size_t factor) const {
  for (std::size_t i = 0; i < sides_.size(); ++i) {
    if (i != factor && !sides_[i].holds(design.factors[i].values[point])) return false;
  }
  return true;
}

Box Box::with(std::size_t factor, BoxSide side) const {
  Box box = *this;
  box.sides_[factor] = std::move(side);
  return box;
}

std::string words_for(const BoxSide& side, const DesignFactor& factor) {
  if (!factor.is_number()) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < side.allowed.size(); ++i) {
      if (side.allowed[i]) kept.push_back(factor.categories[i]);
    }
    return fmt::format("`{}` is {}", factor.key, listed(kept, "or"));
  }
  if (!std::isfinite(side.upper)) return fmt::format("`{}` is above {}", factor.key, number_text(side.lower));
  if (!std::isfinite(side.lower)) return fmt::format("`{}` is below {}", factor.key, number_text(side.upper));
  return fmt::format("`{}` is between {} and {}", factor.key, number_text(side.lower),
                     number_text(side.upper));
}

std::string words_for(const Box& box, const DesignTable& design) {
  std::vector<std::string> sides;
  for (std::size_t i = 0; i < box.factors(); ++i) {
    if (box.side(i).is_limited()) sides.push_back(words_for(box.side(i), design.factors[i]));
  }
  return sides.empty() ? "anything" : listed(sides, "and");
}

}  // namespace commonroom
