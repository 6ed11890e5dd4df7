// Designs and the analyses that are made for them, put together as in an experiment.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

#include "analysis/sensitivity/morris.hpp"
#include "analysis/sensitivity/sobol.hpp"
#include "analysis/sensitivity/tornado.hpp"
#include "experiments/design_points.hpp"
#include "unit/experiments/made_up_design.hpp"

namespace commonroom {
namespace {

using testing::between;

DesignTable table_of(const DesignPlan& design, const DesignPoints& points) {
  DesignTable table;
  table.method = name_of(design.method);
  table.points = points.settings.size();
  for (std::size_t k = 0; k < points.keys.size(); ++k) {
    DesignFactor factor;
    factor.key = points.keys[k];
    for (std::size_t point = 0; point < table.points; ++point) {
      factor.values.push_back(std::stod(points.settings[point][k]));
      factor.unit.push_back(points.unit[point][k]);
    }
    table.factors.push_back(std::move(factor));
  }
  return table;
}

using Function = std::function<double(const std::vector<double>&)>;

/// What a function gives at the settings of the points.
Response response_of(const DesignPoints& points, const Function& function) {
  Response response{"y", "", points.settings.size(), 1, {}};
  for (const std::vector<std::string>& setting : points.settings) {
    std::vector<double> at;
    for (const std::string& text : setting) at.push_back(std::stod(text));
    response.values.push_back(function(at));
  }
  return response;
}

template <class Row>
const Row& row_of(const std::vector<Row>& rows, const std::string& key) {
  return *std::ranges::find(rows, key, &Row::key);
}

TEST(ASaltelliDesign, HasTheKnownSobolIndicesOfIshigami) {
  DesignPlan design;
  design.method = DesignMethod::saltelli;
  design.points = 2048;
  design.second_order = true;
  for (const char* key : {"one", "two", "three"})
    design.vary.push_back(between(key, -std::numbers::pi, std::numbers::pi));
  const DesignPoints points = points_of(design, {});
  DesignTable table = table_of(design, points);
  table.saltelli = SaltelliLayout{2048, 3, true};
  const Response response = response_of(points, [](const std::vector<double>& z) {
    return std::sin(z[0]) + 7 * std::pow(std::sin(z[1]), 2) + 0.1 * std::pow(z[2], 4) * std::sin(z[0]);
  });
  const SobolAnalysis analysis = sobol_of(table, response, {7, 50});
  // Ishigami and Homma (1990), as in Saltelli and others (2008)
  EXPECT_NEAR(row_of(analysis.indices, "one").first.value, 0.3139, 0.02);
  EXPECT_NEAR(row_of(analysis.indices, "two").first.value, 0.4424, 0.02);
  EXPECT_NEAR(row_of(analysis.indices, "three").first.value, 0, 0.02);
  EXPECT_NEAR(row_of(analysis.indices, "one").total.value, 0.5576, 0.02);
  EXPECT_NEAR(row_of(analysis.indices, "two").total.value, 0.4424, 0.02);
  EXPECT_NEAR(row_of(analysis.indices, "three").total.value, 0.2437, 0.02);
  for (const SobolPair& pair : analysis.pairs) {
    const bool one_and_three = pair.key != "two" && pair.other != "two";
    EXPECT_NEAR(pair.second.value, one_and_three ? 0.2437 : 0, 0.04) << pair.key << " and " << pair.other;
  }
}

TEST(AMorrisDesign, HasTheSlopesOfAStraightLine) {
  DesignPlan design;
  design.method = DesignMethod::morris;
  design.trajectories = 6;
  design.vary = {between("one", 0, 10), between("two", -1, 1)};
  const DesignPoints points = points_of(design, {});
  DesignTable table = table_of(design, points);
  table.morris = MorrisLayout{6, 2};
  const MorrisAnalysis analysis =
      morris_of(table, response_of(points, [](const auto& x) { return 3 * x[0] - 4 * x[1]; }));
  EXPECT_NEAR(row_of(analysis.factors, "one").mu.value, 30, 1e-9) << "over its whole range";
  EXPECT_NEAR(row_of(analysis.factors, "two").mu.value, -8, 1e-9);
  EXPECT_NEAR(row_of(analysis.factors, "two").sigma.value, 0, 1e-9);
}

TEST(AOneAtATimeDesign, HasABarForEachKeyFromItsLowToItsHighEnd) {
  DesignPlan design;
  design.method = DesignMethod::one_at_a_time;
  design.vary = {between("one", 0, 10), between("two", -1, 1)};
  const DesignPoints points = points_of(design, {"5", "-1"});
  const Tornado tornado = tornado_of(table_of(design, points),
                                     response_of(points, [](const auto& x) { return 3 * x[0] - 4 * x[1]; }));
  EXPECT_NEAR(row_of(tornado.bars, "one").low, -15, 1e-9);
  EXPECT_NEAR(row_of(tornado.bars, "one").high, 15, 1e-9);
  EXPECT_NEAR(row_of(tornado.bars, "two").low, -8, 1e-9);
  EXPECT_NEAR(row_of(tornado.bars, "two").high, 0, 1e-9) << "its low end is the base point";
}

}  // namespace
}  // namespace commonroom
