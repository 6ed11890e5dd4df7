#pragma once

#include <cstdint>
#include <span>

#include "core/column.hpp"
#include "model/collaboration/context.hpp"
#include "model/collaboration/practice.hpp"
#include "world/partnerships.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// How a partnership's type bends the transfer of practice.
struct TransferTerms {
  float contact = 1;                   ///< multiplies what help is worth: technology_factor()
  std::uint8_t in_departments = 0xFF;  ///< a bit for each that takes part
};

/// What a year's help does to practice, SD of growth a year.
struct Transfer {
  Column<SchoolId, ByDepartment> gain;  ///< net of disruption; may be negative
  Column<SchoolId, float> donor_loss;   ///< at least 0, from each department
  Column<SchoolId, float> help_given;   ///< units of help
  double largest_gaps = 0;              ///< sum over schools and departments of the largest gap to a partner
  double gains = 0;                     ///< sum of gains, before disruption

  /// Gain less the donor's loss: what next_practice() adds.
  [[nodiscard]] Column<SchoolId, ByDepartment> change() const;
};

/// By department, with receiver r and donor s: dK_r = h [eta A E fit kappa_s exp(-dist/delta) (K_s - K_r) -
/// chi (1 - fit)] where K_s > K_r and nothing otherwise, summed over partners; the gain is capped at a share
/// of the largest gap, without which it would overshoot the donor. Departments that both schools have take
/// part. A donor loses psi for each unit of help beyond its capacity; a partnership's help is given in the
/// share of shared departments in which its partner is behind. `help` holds the units of help of each live
/// partnership this year, 0 where a promise is broken; `terms` those of each, or none where all are plain.
[[nodiscard]] Transfer transfer(const Column<SchoolId, SchoolContext>& contexts, const SchoolStates& states,
                                std::span<const Partnership> live, std::span<const float> help,
                                const TransferParameters& parameters,
                                std::span<const TransferTerms> terms = {});

/// Share of a gap that one unit of help closes, before effectiveness (or trust): eta A fit exp(-dist/delta).
/// The donor's articulation comes on top.
[[nodiscard]] double share_of_gap(double squared_context, double distance_km,
                                  const TransferParameters& parameters);

}  // namespace commonroom
