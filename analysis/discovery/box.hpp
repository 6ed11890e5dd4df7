#pragma once

#include <limits>
#include <string>
#include <vector>

#include "analysis/experiment_table.hpp"

namespace commonroom {

/// What a box asks of one factor: a range of numbers, or some of the categories.
struct BoxSide {
  double lower = -std::numeric_limits<double>::infinity();
  double upper = std::numeric_limits<double>::infinity();
  std::vector<bool> allowed;  ///< by category; empty for numbers

  [[nodiscard]] bool holds(double value) const {
    if (allowed.empty()) return lower <= value && value <= upper;
    return allowed[static_cast<std::size_t>(value)];
  }
  [[nodiscard]] bool is_limited() const;
};

/// A part of the space of a design, cut out by one side for each factor.
class Box {
 public:
  /// The whole space.
  explicit Box(const DesignTable& design);

  [[nodiscard]] bool holds(const DesignTable& design, std::size_t point) const;
  /// Whether all sides but that of one factor hold the point.
  [[nodiscard]] bool holds_but(const DesignTable& design, std::size_t point, std::size_t factor) const;
  [[nodiscard]] const BoxSide& side(std::size_t factor) const { return sides_[factor]; }
  [[nodiscard]] std::size_t factors() const { return sides_.size(); }
  /// The same box with another side.
  [[nodiscard]] Box with(std::size_t factor, BoxSide side) const;

 private:
  std::vector<BoxSide> sides_;
};

/// "`reach_km` is above 12.5 and `order` is lottery or distance"; "anything" for the whole space.
[[nodiscard]] std::string words_for(const Box& box, const DesignTable& design);
[[nodiscard]] std::string words_for(const BoxSide& side, const DesignFactor& factor);

}  // namespace commonroom
