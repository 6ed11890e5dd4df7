#include "analysis/discovery/prim.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <limits>
#include <optional>

#include "core/contracts.hpp"

namespace commonroom {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

using Points = std::vector<std::size_t>;

/// The search over one design: what the steps share.
class Search {
 public:
  Search(const DesignTable& design, const Cases& cases, const PrimOptions& options)
      : design_(&design), cases_(&cases), options_(options) {
    for (std::size_t point = 0; point < design.points; ++point) {
      if (cases.marks[point] == CaseMark::unknown) continue;
      known_.push_back(point);
      all_cases_ += is_case(point);
    }
  }

  [[nodiscard]] std::size_t points() const { return known_.size(); }
  [[nodiscard]] std::size_t cases() const { return all_cases_; }

  [[nodiscard]] BoxMeasure measure(const Box& box) const { return measure_of(inside(box)); }

  /// The box after the best peel; none where nothing can be taken off.
  [[nodiscard]] std::optional<Box> peeled(const Box& box) const {
    const Points points = inside(box);
    const BoxMeasure before = measure_of(points);
    std::optional<Box> best;
    double best_gain = -infinite;
    for (std::size_t factor = 0; factor < box.factors(); ++factor) {
      for (const BoxSide& side : peels(box, factor, points)) {
        const BoxMeasure after = measure_within(points, factor, side);
        if (after.points == 0 || after.mass < options_.least_mass) continue;
        const double gain =
            (after.density - before.density) / static_cast<double>(before.points - after.points);
        if (gain <= best_gain) continue;
        best_gain = gain;
        best = box.with(factor, side);
      }
    }
    return best;
  }

  /// The box after the best paste; none where no paste improves its balance.
  [[nodiscard]] std::optional<Box> pasted(const Box& box) const {
    const BoxMeasure before = measure(box);
    std::optional<Box> best;
    double best_balance = before.balance();
    for (std::size_t factor = 0; factor < box.factors(); ++factor) {
      if (!box.side(factor).is_limited()) continue;
      for (const BoxSide& side : pastes(box, factor, before.points)) {
        const Box wider = box.with(factor, side);
        const double balance = measure(wider).balance();
        if (balance <= best_balance) continue;
        best_balance = balance;
        best = wider;
      }
    }
    return best;
  }

  /// The box without the limit that chance explains best, where that is above the significance asked for.
  [[nodiscard]] std::optional<Box> loosened(const Box& box) const {
    const BoxMeasure tight = measure(box);
    std::optional<Box> best;
    double best_chance = options_.significance;
    for (std::size_t factor = 0; factor < box.factors(); ++factor) {
      for (const BoxSide& side : loosenings(box.side(factor))) {
        const Box wider = box.with(factor, side);
        const double chance = chance_of(tight, measure(wider));
        if (chance <= best_chance) continue;
        best_chance = chance;
        best = wider;
      }
    }
    return best;
  }

 private:
  [[nodiscard]] bool is_case(std::size_t point) const {
    return cases_->marks[point] == CaseMark::of_interest;
  }
  [[nodiscard]] double value(std::size_t factor, std::size_t point) const {
    return design_->factors[factor].values[point];
  }

  [[nodiscard]] Points inside(const Box& box) const {
    Points points;
    for (const std::size_t point : known_) {
      if (box.holds(*design_, point)) points.push_back(point);
    }
    return points;
  }

  [[nodiscard]] BoxMeasure measure_of(const Points& points) const {
    std::size_t found = 0;
    for (const std::size_t point : points) found += is_case(point);
    return measure_with(points.size(), found);
  }

  [[nodiscard]] BoxMeasure measure_within(const Points& points, std::size_t factor,
                                          const BoxSide& side) const {
    std::size_t count = 0;
    std::size_t found = 0;
    for (const std::size_t point : points) {
      if (!side.holds(value(factor, point))) continue;
      ++count;
      found += is_case(point);
    }
    return measure_with(count, found);
  }

  [[nodiscard]] BoxMeasure measure_with(std::size_t count, std::size_t found) const {
    const auto share = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    return {count, found, share(found, all_cases_), share(found, count), share(count, known_.size())};
  }

  [[nodiscard]] std::vector<BoxSide> peels(const Box& box, std::size_t factor, const Points& points) const {
    std::vector<BoxSide> sides;
    const BoxSide& side = box.side(factor);
    for (std::size_t category = 0; category < side.allowed.size(); ++category) {
      if (!side.allowed[category]) continue;
      sides.push_back(side);
      sides.back().allowed[category] = false;
    }
    if (!side.allowed.empty() || points.empty()) return sides;
    std::vector<double> values;
    for (const std::size_t point : points) values.push_back(value(factor, point));
    std::ranges::sort(values);
    const std::size_t taken = step_of(values.size());
    const auto low = std::ranges::upper_bound(values, values[taken - 1]);
    if (low != values.end()) sides.push_back({(*(low - 1) + *low) / 2, side.upper, {}});
    const auto high = std::ranges::lower_bound(values, values[values.size() - taken]);
    if (high != values.begin()) sides.push_back({side.lower, (*(high - 1) + *high) / 2, {}});
    return sides;
  }

  [[nodiscard]] std::vector<BoxSide> pastes(const Box& box, std::size_t factor, std::size_t size) const {
    std::vector<BoxSide> sides;
    const BoxSide& side = box.side(factor);
    for (std::size_t category = 0; category < side.allowed.size(); ++category) {
      if (side.allowed[category]) continue;
      sides.push_back(side);
      sides.back().allowed[category] = true;
    }
    if (!side.allowed.empty()) return sides;
    std::vector<double> below;  // negated, so that the nearest comes first
    std::vector<double> above;
    for (const std::size_t point : known_) {
      if (!box.holds_but(*design_, point, factor)) continue;
      const double x = value(factor, point);
      if (x < side.lower) below.push_back(-x);
      if (x > side.upper) above.push_back(x);
    }
    if (std::isfinite(side.lower)) sides.push_back({-end_after(below, step_of(size)), side.upper, {}});
    if (std::isfinite(side.upper)) sides.push_back({side.lower, end_after(above, step_of(size)), {}});
    return sides;
  }

  /// Where a side must end to take in the first `count` of the values outside; infinite where that is all.
  [[nodiscard]] static double end_after(std::vector<double> outside, std::size_t count) {
    if (outside.size() <= count) return infinite;
    std::ranges::sort(outside);
    const auto next = std::ranges::upper_bound(outside, outside[count - 1]);
    return next == outside.end() ? infinite : (*(next - 1) + *next) / 2;
  }

  [[nodiscard]] static std::vector<BoxSide> loosenings(const BoxSide& side) {
    if (!side.is_limited()) return {};
    if (!side.allowed.empty()) return {{-infinite, infinite, std::vector<bool>(side.allowed.size(), true)}};
    std::vector<BoxSide> sides;
    if (std::isfinite(side.lower)) sides.push_back({-infinite, side.upper, {}});
    if (std::isfinite(side.upper)) sides.push_back({side.lower, infinite, {}});
    return sides;
  }

  /// Probability of at least as many cases among as many points, drawn at the density of the wider box.
  [[nodiscard]] static double chance_of(const BoxMeasure& tight, const BoxMeasure& wide) {
    if (tight.cases == 0) return 1;
    const boost::math::binomial distribution(static_cast<double>(tight.points), wide.density);
    return boost::math::cdf(boost::math::complement(distribution, static_cast<double>(tight.cases) - 1));
  }

  [[nodiscard]] std::size_t step_of(std::size_t size) const {
    return std::max<std::size_t>(1, static_cast<std::size_t>(options_.peel * static_cast<double>(size)));
  }

  const DesignTable* design_;
  const Cases* cases_;
  PrimOptions options_;
  Points known_;
  std::size_t all_cases_ = 0;
};

}  // namespace

double BoxMeasure::balance() const {
  return coverage + density == 0 ? 0 : 2 * coverage * density / (coverage + density);
}

Cases cases_beyond(const Response& response, double threshold, bool above) {
  Cases cases{fmt::format("{} is {} or {}", response.name, number_text(threshold), above ? "more" : "less"),
              {}};
  for (const double mean : point_means(response).mean) {
    const bool is_case = above ? mean >= threshold : mean <= threshold;
    cases.marks.push_back(std::isnan(mean) ? CaseMark::unknown
                          : is_case        ? CaseMark::of_interest
                                           : CaseMark::other);
  }
  return cases;
}

Prim prim_of(const DesignTable& design, const Cases& cases, const PrimOptions& options) {
  expects(cases.marks.size() == design.points, "each point of a design is marked");
  expects(0 < options.peel && options.peel < 1, "a peel takes off a part of the box");
  const Search search(design, cases, options);
  Box box(design);
  Prim prim{
      cases.what, search.points(), design.points - search.points(), search.cases(), box, search.measure(box),
      {},         options};
  Box best = box;
  prim.path.push_back(prim.measure);
  while (prim.cases > 0 && prim.path.back().density < 1) {
    const std::optional<Box> next = search.peeled(box);
    if (!next) break;
    box = *next;
    prim.path.push_back(search.measure(box));
    if (prim.path.back().balance() <= prim.measure.balance()) continue;
    best = box;
    prim.measure = prim.path.back();
  }
  while (const std::optional<Box> wider = search.pasted(best)) best = *wider;
  while (const std::optional<Box> wider = search.loosened(best)) best = *wider;
  prim.box = best;
  prim.measure = search.measure(best);
  return prim;
}

}  // namespace commonroom
