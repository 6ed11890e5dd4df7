#include "analysis/discovery/split_tree.hpp"

#include <gtest/gtest.h>

#include <map>

#include "unit/analysis/made_up_experiment.hpp"

namespace commonroom {
namespace {

/// A split stands whatever chance says of it.
constexpr TreeOptions any_split{.depth = 1, .significance = 1, .shuffles = 9};

/// Points times Gini's impurity: points at which two points drawn from these differ in class.
double impurity(const std::vector<std::size_t>& labels) {
  std::map<std::size_t, double> counts;
  for (const std::size_t label : labels) ++counts[label];
  const auto size = static_cast<double>(labels.size());
  double impure = size;
  for (const auto& [label, count] : counts) impure -= count * count / size;
  return impure;
}

/// The impurity left by the best of all splits into parts of at least five: every value and every category
/// tried.
double least_impurity(const DesignTable& design, const std::vector<std::size_t>& labels) {
  double least = impurity(labels);
  for (const DesignFactor& factor : design.factors) {
    for (const double tried : factor.values) {
      std::vector<std::size_t> yes;
      std::vector<std::size_t> no;
      for (std::size_t point = 0; point < labels.size(); ++point) {
        const bool answer =
            factor.is_number() ? factor.values[point] <= tried : factor.values[point] == tried;
        (answer ? yes : no).push_back(labels[point]);
      }
      if (std::min(yes.size(), no.size()) >= 5) least = std::min(least, impurity(yes) + impurity(no));
    }
  }
  return least;
}

double impurity_left(const std::vector<TreeNode>& tree) {
  double left = 0;
  for (const TreeNode& node : tree) {
    if (node.split || node.points == 0) continue;
    const auto size = static_cast<double>(node.points);
    left += size;
    for (const std::size_t count : node.counts) left -= static_cast<double>(count * count) / size;
  }
  return left;
}

TEST(SplitTree, FindsTheSplitThatTryingAllOfThemFinds) {
  for (std::uint32_t trial = 0; trial < 20; ++trial) {
    DesignTable design = testing::design_of("sobol", testing::sobol_points(60, 3));
    design.factors[1].categories = {"a", "b", "c", "d"};
    for (double& value : design.factors[1].values) value = std::floor(4 * value);
    for (double& value : design.factors[2].values) value = std::floor(6 * value);  // many points alike
    AnalysisDraws draws(5, trial);
    std::vector<std::size_t> labels;
    for (std::size_t point = 0; point < 60; ++point) labels.push_back(draws.below(3));
    const std::vector<TreeNode> tree = split_tree(design, {labels.begin(), labels.end()}, 3, any_split);
    EXPECT_NEAR(impurity_left(tree), least_impurity(design, labels), 1e-9) << trial;
  }
}

TEST(SplitTree, PartsAllPointsAndEachOnce) {
  const DesignTable design = testing::design_of("sobol", testing::sobol_points(200, 2));
  Classes classes;
  for (std::size_t point = 0; point < 200; ++point) {
    const double sum = design.factors[0].values[point] + design.factors[1].values[point];
    classes.emplace_back(sum > 1 ? 1U : 0U);
  }
  classes[3].reset();
  const std::vector<TreeNode> tree = split_tree(design, classes, 2);
  EXPECT_EQ(tree.size(), 7U);
  EXPECT_EQ(tree[0].points, 199U);
  for (const TreeNode& node : tree) {
    if (!node.split) continue;
    EXPECT_EQ(node.points, tree[node.yes].points + tree[node.no].points);
    EXPECT_GE(tree[node.yes].points, 9U);
    EXPECT_LE(node.chance, 0.05);
  }
}

TEST(SplitTree, HasNothingToSplitWithoutPoints) {
  const DesignTable design = testing::design_of("sobol", testing::sobol_points(4, 2));
  const std::vector<TreeNode> tree = split_tree(design, Classes(4), 2);
  EXPECT_EQ(tree.size(), 1U);
  EXPECT_EQ(called_right(tree), 0);
}

}  // namespace
}  // namespace commonroom
