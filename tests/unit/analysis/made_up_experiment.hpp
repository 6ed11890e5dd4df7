#pragma once

#include <boost/random/sobol.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "analysis/bootstrap.hpp"
#include "analysis/experiment_table.hpp"

namespace commonroom::testing {

inline constexpr double missing = std::numeric_limits<double>::quiet_NaN();

using Point = std::vector<double>;
using Function = std::function<double(const Point&)>;

/// Points of Sobol's sequence in the unit cube.
inline std::vector<Point> sobol_points(std::size_t count, std::size_t dimensions) {
  boost::random::sobol engine(dimensions);
  std::vector<Point> points(count, Point(dimensions));
  for (Point& point : points) {
    for (double& x : point) x = std::ldexp(static_cast<double>(engine()), -64);
  }
  return points;
}

/// A design of these points; factors are x1, x2, ..., their values the positions in the unit cube.
inline DesignTable design_of(const std::string& method, const std::vector<Point>& points) {
  DesignTable design{method, points.size(), {}, {}, {}};
  for (std::size_t i = 0; i < points[0].size(); ++i) {
    DesignFactor factor{"x" + std::to_string(i + 1), {}, {}, {}};
    for (const Point& point : points) factor.values.push_back(point[i]);
    factor.unit = factor.values;
    design.factors.push_back(factor);
  }
  return design;
}

/// What a function gives at the points of a design, once each.
inline Response response_of(const DesignTable& design, const Function& function) {
  Response response{"y", "1", design.points, 1, {}};
  for (std::size_t point = 0; point < design.points; ++point) {
    Point x;
    for (const DesignFactor& factor : design.factors) x.push_back(factor.values[point]);
    response.values.push_back(function(x));
  }
  return response;
}

inline DesignTable saltelli_design(std::size_t base, std::size_t factors, bool second_order = false) {
  std::vector<Point> points;
  for (const Point& both : sobol_points(base, 2 * factors)) {
    const auto middle = both.begin() + static_cast<std::ptrdiff_t>(factors);
    const Point a(both.begin(), middle);
    const Point b(middle, both.end());
    points.push_back(a);
    points.push_back(b);
    for (std::size_t i = 0; i < factors; ++i) {
      points.push_back(a);
      points.back()[i] = b[i];
    }
    for (std::size_t i = 0; second_order && i < factors; ++i) {
      points.push_back(b);
      points.back()[i] = a[i];
    }
  }
  DesignTable design = design_of("saltelli", points);
  design.saltelli = SaltelliLayout{base, factors, second_order};
  return design;
}

/// Trajectories on four levels with steps of two thirds, up or down, in random order (Morris 1991).
inline DesignTable morris_design(std::size_t trajectories, std::size_t factors) {
  std::vector<Point> points;
  for (std::size_t trajectory = 0; trajectory < trajectories; ++trajectory) {
    AnalysisDraws draws(11, static_cast<std::uint32_t>(trajectory));
    Point point(factors);
    for (double& x : point) x = static_cast<double>(draws.below(4)) / 3;
    std::vector<std::size_t> order(factors);
    for (std::size_t i = 0; i < factors; ++i) order[i] = i;
    for (std::size_t i = factors - 1; i > 0; --i) std::swap(order[i], order[draws.below(i + 1)]);
    points.push_back(point);
    for (const std::size_t i : order) {
      point[i] += point[i] < 0.5 ? 2.0 / 3 : -2.0 / 3;
      points.push_back(point);
    }
  }
  DesignTable design = design_of("morris", points);
  design.morris = MorrisLayout{trajectories, factors};
  return design;
}

}  // namespace commonroom::testing
