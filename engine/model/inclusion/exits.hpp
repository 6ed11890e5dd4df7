#pragma once

#include <array>
#include <vector>

#include "core/column.hpp"
#include "model/admission/cohort_moves.hpp"
#include "model/admission/parameters.hpp"
#include "model/inclusion/joint_work.hpp"
#include "model/inclusion/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// Pupils who leave a school before its last year group: excluded for good, or let go for no reason that is
/// known (off-rolling). A head who lets a share x of pupils go gains lambda b x of stake, lambda the stake on
/// one year's results and b what the measure rises per share, and pays c x + q x^2 / 2, q what the limits on
/// it do, so that
///   x = min(x_most, max(0, lambda b - c) / q).
/// A partnership of effectiveness J that places pupils jointly takes part v J of exits away. Who goes:
/// chance x w, w = exp(k (m - u) + s SEN + f D - g e) scaled to mean 1 in the year group, u attainment less
/// phi times the result at 11, phi above 0 as far as schools are judged on progress, m its mean, e
/// engagement. Where to: a partner that agrees, in turn, even over its places; or out of school; or the
/// nearest other school with a place. Leaving costs attainment. The school loses the pupil's money. Nobody is
/// lost from the count: those out of school stand behind the last school's pupils, and some come back each
/// year. Source: Hutchinson and Crenna-Jennings (2019) for 7-8% of a cohort; the form is assumed. Left out:
/// alternative provision, home schooling and independent schools as places of their own; suspensions.

struct ExitRates {
  Column<SchoolId, float> let_go, excluded;  ///< shares a year
};

/// x for a school that does not act jointly.
[[nodiscard]] double share_let_go(double stake, const ExclusionParameters& parameters);

/// Chances of all schools. `immediate`: stake on one year's results.
[[nodiscard]] ExitRates exit_rates(const Column<SchoolId, float>& immediate,
                                   const Grouped<SchoolId, JointPartner>& partners,
                                   const ExclusionParameters& parameters);

/// How a pupil leaves.
enum class ExitKind : std::uint8_t { let_go, excluded, returns };

struct Exit {
  std::uint32_t position = 0;  ///< in the cohort
  SchoolId from = none<SchoolId>;
  ExitKind kind = ExitKind::let_go;
  float uniform = 0;  ///< decides where to
  bool managed = false;
  SchoolId to = none<SchoolId>;
};

/// How many, in a year.
struct ExitCounts {
  double pupils = 0;  ///< in the year groups in question, in school or out
  double let_go = 0;
  double excluded = 0;
  double managed = 0;   ///< of both, to a partner that agreed
  double dropped = 0;   ///< of both, out of school
  double returned = 0;  ///< came back into a school
};

struct ExitYear {
  std::array<std::vector<Exit>, year_groups> exits;  ///< by year group, in the order of slots
  ExitCounts counts;
};

struct ExitRules {
  const ExclusionParameters& exclusion;
  const PlacementParameters& placement;
  float prior_counts = 0;  ///< phi: part of the result at 11 that schools are not judged by
};

/// Who leaves and where to. Changes nothing.
[[nodiscard]] ExitYear exits_of_year(const Country& country, const Pupils& pupils, const ExitRates& rates,
                                     const Grouped<SchoolId, JointPartner>& partners, const ExitRules& rules,
                                     const Draws& draws);

/// Lets them go: moves pupils, marks them, and takes what leaving costs from their attainment.
void apply_exits(Pupils& pupils, const ExitYear& year, std::size_t schools,
                 const ExclusionParameters& parameters);

}  // namespace commonroom
