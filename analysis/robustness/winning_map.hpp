#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/discovery/prim.hpp"
#include "analysis/discovery/split_tree.hpp"
#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"

namespace commonroom {

/// Which regime wins at each point of the space.
struct WinningMap {
  std::string outcome;
  std::string unit;
  double worth_noticing = 0;
  std::vector<std::string> regimes;
  Classes winners;  ///< by point: 0 no one, else 1 + position of the regime; none without a run
  std::vector<std::size_t> counts;  ///< points by winner, in the same numbering
  std::size_t points = 0;           ///< of the design
  std::size_t used = 0;             ///< with a finished run of the same replicate in every regime
  bool has_intervals = true;        ///< more than one replicate
  std::vector<TreeNode> tree;       ///< what turns it round
  TreeOptions options;

  [[nodiscard]] double share(std::size_t winner) const {
    return used == 0 ? 0 : static_cast<double>(counts[winner]) / static_cast<double>(used);
  }
};

/// A regime wins a point where its mean is better than that of each other regime by more than
/// `worth_noticing`, and the paired 95% interval of each difference leaves out 0; else no one does. With one
/// replicate there is no interval, and `worth_noticing` alone decides. What turns it round is a tree of two
/// splits at most. Throws InvalidInput with fewer than two regimes, or for an outcome without better or
/// worse.
[[nodiscard]] WinningMap winning_map_of(const ExperimentOutcome& outcome, const DesignTable& design,
                                        double worth_noticing, const TreeOptions& options = {});

/// The points that a regime wins, for prim_of().
[[nodiscard]] Cases cases_of_winning(const WinningMap& map, std::size_t regime);

[[nodiscard]] Findings findings_of(const WinningMap& map, const DesignTable& design);

}  // namespace commonroom
