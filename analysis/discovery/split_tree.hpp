#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analysis/discovery/box.hpp"

namespace commonroom {

/// A question about one factor: is the number below `cut`, or is it this category?
struct Split {
  std::size_t factor = 0;
  double cut = 0;            ///< halfway between the two values it parts
  std::size_t category = 0;  ///< for a factor with categories
};

/// A part of the space; the first node is the whole.
struct TreeNode {
  Box box;
  std::vector<std::size_t> counts;  ///< points by class
  std::size_t points = 0;
  std::size_t depth = 0;
  std::optional<Split> split;  ///< none: a leaf
  double chance = 1;           ///< share of shuffles with as good a split
  std::size_t yes = 0;         ///< node of those that answer yes
  std::size_t no = 0;

  [[nodiscard]] std::size_t most_common() const;
};

struct TreeOptions {
  std::size_t depth = 2;
  double least_leaf = 0.05;  ///< share of all points, and at least five
  double significance = 0.05;
  std::size_t shuffles = 199;
  std::uint32_t seed = 1;
};

/// Class of each point, or none.
using Classes = std::vector<std::optional<std::size_t>>;

/// Splits the space where the classes part best, by the fall of Gini's impurity (Breiman and others 1984). A
/// split stands only where at most `significance` of seeded shuffles of the classes give as good a split of
/// the same points: the best of many cuts always parts something. The same for any number of threads.
[[nodiscard]] std::vector<TreeNode> split_tree(const DesignTable& design, const Classes& classes,
                                               std::size_t class_count, const TreeOptions& options = {});

/// Share of points whose class is the most common of their leaf.
[[nodiscard]] double called_right(const std::vector<TreeNode>& tree);

}  // namespace commonroom
