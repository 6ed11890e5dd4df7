#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/findings/findings.hpp"
#include "output/statistics.hpp"

namespace commonroom {

/// One outcome by replicate with a mechanism switched.
struct MechanismSwitch {
  std::string mechanism;
  std::vector<double> switched_on;   ///< all at the first regime's level, this one at the second's
  std::vector<double> switched_off;  ///< all at the second regime's level, this one at the first's
  std::vector<double> without;       ///< second less first regime, the mechanism off in both; may be empty
};

/// One outcome by replicate with something off that both regimes have alike.
struct SharedSwitch {
  std::string mechanism;
  std::vector<double> without;  ///< second less first regime
};

/// The reruns of a comparison of two regimes, one outcome by replicate in each; NaN where a run failed.
struct SwitchedRuns {
  std::string outcome;
  std::string unit;
  std::string first;
  std::string second;
  std::vector<double> first_regime;  ///< as the comparison has them
  std::vector<double> second_regime;
  std::vector<double> all_first;   ///< first regime, all mechanisms at the first's level
  std::vector<double> all_second;  ///< first regime, all mechanisms at the second's level
  std::vector<MechanismSwitch> mechanisms;
  std::vector<SharedSwitch> shared;
};

/// What one mechanism accounts for; shares are of the difference between the regimes.
struct MechanismShare {
  std::string mechanism;
  IntervalEstimate alone;     ///< its change by itself, from the first regime
  IntervalEstimate last;      ///< its change when all others have changed already
  IntervalEstimate when_off;  ///< the difference that is left with it off in both; NaN where not run
  double alone_share = 0;
  double last_share = 0;
};

/// How much of the difference needs what both regimes have alike. It is no part of the sum.
struct SharedMechanism {
  std::string mechanism;
  IntervalEstimate when_off;  ///< the difference that is left with it off in both
  IntervalEstimate through;   ///< by how much the difference is greater with it
  double through_share = 0;
};

/// difference = sum of `alone` + interaction + elsewhere, replicate by replicate.
struct Attribution {
  std::string outcome;
  std::string unit;
  std::string first;
  std::string second;
  IntervalEstimate difference;   ///< second less first
  IntervalEstimate interaction;  ///< what mechanisms do together beyond the sum of each alone
  IntervalEstimate
      elsewhere;  ///< what the regimes differ in beside these mechanisms; 0 where that is nothing
  double interaction_share = 0;
  double elsewhere_share = 0;
  std::vector<MechanismShare> mechanisms;  ///< the greatest change alone first
  std::vector<SharedMechanism> shared;     ///< the greatest effect on the difference first
  std::size_t replicates = 0;
  std::size_t used = 0;  ///< replicates in which all runs have a value
  double gap = 0;        ///< greatest distance of the sum from the difference, over replicates: rounding only
};

/// Which mechanism makes the difference between two regimes, by switching each alone from either end (factor
/// fixing both ways: Stein and Alpert 1993 for one end). A replicate in which any run failed is left out, so
/// that the parts add up. Shares are NaN where the interval of the difference holds 0. That the parts add up
/// to the difference, up to rounding, is checked here; ContractViolation if not.
[[nodiscard]] Attribution attribution_of(const SwitchedRuns& runs);

[[nodiscard]] Findings findings_of(const Attribution& attribution);

}  // namespace commonroom
