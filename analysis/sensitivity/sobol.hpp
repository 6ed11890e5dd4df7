#pragma once

#include <string>
#include <vector>

#include "analysis/bootstrap.hpp"
#include "analysis/experiment_table.hpp"
#include "analysis/findings/findings.hpp"

namespace commonroom {

struct SobolIndex {
  std::string key;
  BootstrapEstimate first;  ///< share of variance that goes when this factor alone is fixed
  BootstrapEstimate total;  ///< share that stays when all others are fixed: with its interactions
};

struct SobolPair {
  std::string key;
  std::string other;
  BootstrapEstimate second;  ///< share of variance of the two together beyond each alone
};

struct SobolAnalysis {
  std::string response;
  std::string unit;
  double mean = 0;
  double variance = 0;
  std::vector<SobolIndex> indices;  ///< the greatest total first
  std::vector<SobolPair> pairs;     ///< the greatest first; empty without second order
  BootstrapEstimate interaction;    ///< 1 less the sum of first order
  double chance_share = 0;          ///< of the variance that chance (too few replicates) may make up, at most
  std::size_t base = 0;             ///< base points of the design
  std::size_t used = 0;             ///< without a missing point in their block
  BootstrapOptions options;
  std::vector<std::string> gaps;
};

/// Sobol' indices of a Saltelli design, with f centred on its mean and V its variance, both over A and B:
///   first   sum f(B) (f(AB_i) - f(A)) / (n V)        Saltelli and others (2010)
///   total   sum (f(A) - f(AB_i))^2 / (2 n V)          Jansen (1999)
///   second  sum (f(BA_i) f(AB_j) - f(A) f(B)) / (n V) - first_i - first_j    Saltelli (2002)
/// A base point is left out as a whole where any point of its block has no run. Intervals are bootstrapped
/// over base points (Archer, Saltelli and Sobol' 1997), as if these were drawn independently: for a Sobol'
/// sequence they are too wide rather than too narrow. Throws InvalidInput for another design.
[[nodiscard]] SobolAnalysis sobol_of(const DesignTable& design, const Response& response,
                                     const BootstrapOptions& options = {});

[[nodiscard]] Findings findings_of(const SobolAnalysis& analysis);

}  // namespace commonroom
