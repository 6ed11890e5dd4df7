#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"

namespace commonroom {

/// Levels of all regimes over the replicates in which all have a value; empty where there is none.
[[nodiscard]] std::vector<double> shared_levels(const ExperimentOutcome& outcome, std::size_t point);

/// What a regime may cost: its regret at a point is how much better the best regime does there.
struct RegimeRegret {
  std::string regime;
  double most = 0;
  double mean = 0;
  double ninetieth = 0;             ///< percentile over points
  std::size_t worst_point = 0;      ///< where it is most
  std::optional<double> satisfies;  ///< share of points at which the regime meets the threshold
};

struct Robustness {
  std::string outcome;
  std::string unit;
  bool higher_is_better = true;
  std::optional<double> threshold;
  std::vector<RegimeRegret> regimes;  ///< the least greatest regret first
  std::size_t points = 0;             ///< of the design
  std::size_t used = 0;               ///< at which all regimes have a run of the same replicate
};

/// Regret (Savage 1951) and the satisficing share (Simon 1956) of each regime over the points of
/// a design, which count alike. Throws InvalidInput where the outcome has no better or worse.
[[nodiscard]] Robustness robustness_of(const ExperimentOutcome& outcome,
                                       std::optional<double> threshold = {});

[[nodiscard]] Findings findings_of(const Robustness& robustness, const DesignTable& design);

}  // namespace commonroom
