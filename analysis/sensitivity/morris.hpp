#pragma once

#include <string>
#include <vector>

#include "analysis/bootstrap.hpp"
#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"

namespace commonroom {

/// Elementary effects of one factor over trajectories, each per full range of the factor.
struct MorrisFactor {
  std::string key;
  BootstrapEstimate mu;       ///< mean
  BootstrapEstimate mu_star;  ///< mean of absolute values
  BootstrapEstimate sigma;    ///< standard deviation: interaction, or an effect that is not a straight line
};

struct MorrisAnalysis {
  std::string response;
  std::string unit;
  std::vector<MorrisFactor> factors;  ///< the greatest mu* first
  std::size_t trajectories = 0;       ///< of the design
  std::size_t used = 0;               ///< without a missing point
  BootstrapOptions options;
  std::vector<std::string> gaps;
};

/// Morris (1991), with mu* of Campolongo, Cariboni and Saltelli (2007): EE_i = (y(x + step e_i) - y(x)) /
/// step with x in the unit cube. A trajectory with a point that has no run is left out as a whole. Intervals
/// are bootstrapped over trajectories. Throws InvalidInput where the design is no Morris design.
[[nodiscard]] MorrisAnalysis morris_of(const DesignTable& design, const Response& response,
                                       const BootstrapOptions& options = {});

[[nodiscard]] Findings findings_of(const MorrisAnalysis& analysis);

}  // namespace commonroom
