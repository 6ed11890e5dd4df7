#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/discovery/box.hpp"
#include "analysis/findings/findings.hpp"

namespace commonroom {

enum class CaseMark : std::uint8_t { other, of_interest, unknown };

/// Which points of a design are cases of interest.
struct Cases {
  std::string what;             ///< said of a case: "group wins", "attainment of group is 0.2 or more"
  std::vector<CaseMark> marks;  ///< by point; unknown where there is no run
};

/// Points at which the mean of a response is at the threshold or above (below, when `above` is false).
[[nodiscard]] Cases cases_beyond(const Response& response, double threshold, bool above);

struct PrimOptions {
  double peel = 0.05;          ///< share of the box that a peel takes off; also that a paste adds
  double least_mass = 0.05;    ///< share of all points that a box holds at least
  double significance = 0.05;  ///< a limit that chance explains with more than this is dropped
};

/// How much of what is looked for a box holds.
struct BoxMeasure {
  std::size_t points = 0;
  std::size_t cases = 0;
  double coverage = 0;  ///< share of all cases that are inside
  double density = 0;   ///< share of the points inside that are cases
  double mass = 0;      ///< share of all points that are inside

  /// Harmonic mean of coverage and density.
  [[nodiscard]] double balance() const;
};

struct Prim {
  std::string what;
  std::size_t points = 0;   ///< with a run
  std::size_t unknown = 0;  ///< without
  std::size_t cases = 0;
  Box box;
  BoxMeasure measure;            ///< of the box
  std::vector<BoxMeasure> path;  ///< of the whole space and after each peel
  PrimOptions options;
};

/// Scenario discovery by the patient rule induction method of Friedman and Fisher (1999). Peeling takes off
/// the end of a number, or a category, that raises the density most for each point taken off (Kwakkel and
/// Jaxa-Rozen 2016: otherwise categories would be taken off greedily). Of the boxes on the way, the one with
/// the greatest balance is kept, and pasting extends it while its balance grows. A limit is dropped where as
/// dense a box would arise without it by chance with a probability above `significance` (Bryant and Lempert
/// 2010, by side). Points without a run are left out.
[[nodiscard]] Prim prim_of(const DesignTable& design, const Cases& cases, const PrimOptions& options = {});

/// The rule in one sentence.
[[nodiscard]] std::string rule_of(const Prim& prim, const DesignTable& design);

[[nodiscard]] Findings findings_of(const Prim& prim, const DesignTable& design);

}  // namespace commonroom
