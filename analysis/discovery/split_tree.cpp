#include "analysis/discovery/split_tree.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "analysis/bootstrap.hpp"
#include "core/contracts.hpp"
#include "core/parallel.hpp"

namespace commonroom {
namespace {

constexpr std::size_t fewest_in_a_leaf = 5;
constexpr std::size_t shuffles_a_task = 8;
constexpr double rounding_of_gains = 1e-12;  // of a gain, for each point

using Counts = std::vector<std::size_t>;

/// Points on one side of a split: how many of each class, and the sum of their squares, kept up to date so
/// that moving a point costs the same for any number of classes.
struct Side {
  Counts counts;
  std::size_t points = 0;
  std::size_t squares = 0;

  void add(std::size_t label, std::size_t many = 1) {
    squares += many * (2 * counts[label] + many);
    counts[label] += many;
    points += many;
  }
  void take(std::size_t label, std::size_t many = 1) {
    counts[label] -= many;
    squares -= many * (2 * counts[label] + many);
    points -= many;
  }
  /// Sum of squares over the points: greater, the purer. Gini's impurity is 1 less its share of the points.
  [[nodiscard]] double purity() const {
    return points == 0 ? 0 : static_cast<double>(squares) / static_cast<double>(points);
  }
};

struct FoundSplit {
  double gain = 0;
  std::optional<Split> split;
};

/// The points of one node: orders of numbers are made once and used again for every shuffle.
class NodePoints {
 public:
  NodePoints(const DesignTable& design, std::vector<std::size_t> points, std::size_t class_count,
             std::size_t least_leaf)
      : design_(&design), points_(std::move(points)), class_count_(class_count), least_leaf_(least_leaf) {
    for (const DesignFactor& factor : design.factors) {
      std::vector<std::size_t> order(points_.size());
      std::iota(order.begin(), order.end(), std::size_t{0});
      std::ranges::stable_sort(order, {}, [&](std::size_t place) { return factor.values[points_[place]]; });
      std::vector<double> sorted;
      for (const std::size_t place : order) sorted.push_back(factor.values[points_[place]]);
      orders_.push_back(std::move(order));
      sorted_.push_back(std::move(sorted));
    }
  }

  [[nodiscard]] std::size_t size() const { return points_.size(); }

  /// `labels`: class by place among the points of the node.
  [[nodiscard]] FoundSplit best_split(const std::vector<std::size_t>& labels) const {
    Side all{Counts(class_count_, 0)};
    for (const std::size_t label : labels) all.add(label);
    FoundSplit best;
    for (std::size_t factor = 0; factor < design_->factors.size(); ++factor) {
      if (design_->factors[factor].is_number()) {
        try_cuts(factor, labels, all, best);
      } else {
        try_categories(factor, labels, all, best);
      }
    }
    return best;
  }

 private:
  [[nodiscard]] double value(std::size_t factor, std::size_t place) const {
    return design_->factors[factor].values[points_[place]];
  }

  void consider(const Side& yes, const Side& no, double before, const Split& split, FoundSplit& best) const {
    if (yes.points < least_leaf_ || no.points < least_leaf_) return;
    const double gain = yes.purity() + no.purity() - before;
    // A gain of rounding_of_gains alone is none.
    if (gain > best.gain + rounding_of_gains * static_cast<double>(points_.size())) best = {gain, split};
  }

  void try_cuts(std::size_t factor, const std::vector<std::size_t>& labels, const Side& all,
                FoundSplit& best) const {
    const std::vector<std::size_t>& order = orders_[factor];
    const std::vector<double>& sorted = sorted_[factor];
    const double before = all.purity();
    Side below{Counts(class_count_, 0)};
    Side above = all;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      below.add(labels[order[i]]);
      above.take(labels[order[i]]);
      if (sorted[i] < sorted[i + 1]) {
        consider(below, above, before, {factor, (sorted[i] + sorted[i + 1]) / 2, 0}, best);
      }
    }
  }

  void try_categories(std::size_t factor, const std::vector<std::size_t>& labels, const Side& all,
                      FoundSplit& best) const {
    std::vector<Side> in(design_->factors[factor].categories.size(), Side{Counts(class_count_, 0)});
    for (std::size_t place = 0; place < points_.size(); ++place) {
      in[static_cast<std::size_t>(value(factor, place))].add(labels[place]);
    }
    for (std::size_t category = 0; category < in.size(); ++category) {
      Side others = all;
      for (std::size_t label = 0; label < class_count_; ++label) {
        others.take(label, in[category].counts[label]);
      }
      consider(in[category], others, all.purity(), {factor, 0, category}, best);
    }
  }

  const DesignTable* design_;
  std::vector<std::size_t> points_;
  std::size_t class_count_;
  std::size_t least_leaf_;
  std::vector<std::vector<std::size_t>> orders_;  // [factor][rank]: place among the points
  std::vector<std::vector<double>> sorted_;       // [factor][rank]: value
};

std::vector<std::size_t> shuffled(std::vector<std::size_t> labels, std::uint32_t seed, std::size_t number) {
  AnalysisDraws draws(seed, static_cast<std::uint32_t>(number));
  for (std::size_t i = labels.size(); i > 1; --i) std::swap(labels[i - 1], labels[draws.below(i)]);
  return labels;
}

/// Share of shuffles, the points as they are among them, with a split at least as good.
double chance_of(const NodePoints& node, const std::vector<std::size_t>& labels, double gain,
                 std::size_t first_shuffle, const TreeOptions& options) {
  std::vector<std::uint8_t> as_good(options.shuffles);
  parallel_for(options.shuffles, shuffles_a_task, [&](std::size_t number) {
    const auto other = shuffled(labels, options.seed, first_shuffle + number);
    as_good[number] = node.best_split(other).gain >= gain ? 1 : 0;
  });
  const auto count = static_cast<double>(std::ranges::count(as_good, 1));
  return (1 + count) / (1 + static_cast<double>(options.shuffles));
}

BoxSide answering(const BoxSide& side, const Split& split, bool yes) {
  BoxSide answer = side;
  if (side.allowed.empty()) {
    (yes ? answer.upper : answer.lower) = split.cut;
    return answer;
  }
  for (std::size_t i = 0; i < answer.allowed.size(); ++i) {
    answer.allowed[i] = side.allowed[i] && (i == split.category) == yes;
  }
  return answer;
}

class Growth {
 public:
  Growth(const DesignTable& design, const Classes& classes, std::size_t class_count,
         const TreeOptions& options)
      : design_(&design), classes_(&classes), class_count_(class_count), options_(options) {}

  std::vector<TreeNode> grow() && {
    add(Box(*design_), 0);
    const auto share = static_cast<std::size_t>(options_.least_leaf * static_cast<double>(tree_[0].points));
    least_leaf_ = std::max(fewest_in_a_leaf, share);
    for (std::size_t node = 0; node < tree_.size(); ++node) {
      if (tree_[node].depth < options_.depth) divide(node);
    }
    return std::move(tree_);
  }

 private:
  [[nodiscard]] std::vector<std::size_t> points_in(const Box& box) const {
    std::vector<std::size_t> points;
    for (std::size_t point = 0; point < design_->points; ++point) {
      if ((*classes_)[point] && box.holds(*design_, point)) points.push_back(point);
    }
    return points;
  }

  void add(Box box, std::size_t depth) {
    TreeNode node{std::move(box), Counts(class_count_, 0), 0, depth, {}, 1, 0, 0};
    for (const std::size_t point : points_in(node.box)) {
      ++node.counts[*(*classes_)[point]];
      ++node.points;
    }
    tree_.push_back(std::move(node));
  }

  void divide(std::size_t place) {
    const std::vector<std::size_t> points = points_in(tree_[place].box);
    std::vector<std::size_t> labels;
    for (const std::size_t point : points) labels.push_back(*(*classes_)[point]);
    const NodePoints node(*design_, points, class_count_, least_leaf_);
    const FoundSplit found = node.best_split(labels);
    if (!found.split) return;
    const double chance = chance_of(node, labels, found.gain, place * options_.shuffles, options_);
    if (chance > options_.significance) return;
    const Box box = tree_[place].box;
    const std::size_t depth = tree_[place].depth + 1;
    tree_[place].split = found.split;
    tree_[place].chance = chance;
    tree_[place].yes = tree_.size();
    tree_[place].no = tree_.size() + 1;
    for (const bool yes : {true, false}) {
      const std::size_t factor = found.split->factor;
      add(box.with(factor, answering(box.side(factor), *found.split, yes)), depth);
    }
  }

  const DesignTable* design_;
  const Classes* classes_;
  std::size_t class_count_;
  TreeOptions options_;
  std::size_t least_leaf_ = fewest_in_a_leaf;
  std::vector<TreeNode> tree_;
};

}  // namespace

std::size_t TreeNode::most_common() const {
  return static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
}

std::vector<TreeNode> split_tree(const DesignTable& design, const Classes& classes, std::size_t class_count,
                                 const TreeOptions& options) {
  expects(classes.size() == design.points, "each point of a design has a class or none");
  expects(class_count > 0, "there is a class");
  return Growth(design, classes, class_count, options).grow();
}

double called_right(const std::vector<TreeNode>& tree) {
  std::size_t right = 0;
  for (const TreeNode& node : tree) {
    if (!node.split) right += node.counts[node.most_common()];
  }
  return tree[0].points == 0 ? 0 : static_cast<double>(right) / static_cast<double>(tree[0].points);
}

}  // namespace commonroom
