#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/surplus.hpp"

namespace commonroom {

/// Which proposals become, or stay, partnerships.
struct Formed {
  std::vector<std::uint32_t> accepted;  ///< positions of proposals, in their order
  Column<SchoolId, float> time_used;    ///< share of discretionary time
};

/// By consent: only what both sides want, the best joint surplus first, as long as both have time. Those
/// within their minimum term go on first, whatever time there is; then those that an authority, trust or
/// federation sets up, best first; then all others. Ties in surplus go to the pair that comes first.
/// `proposals` are sorted by pair.
[[nodiscard]] Formed formed_partnerships(std::span<const Proposal> proposals,
                                         const Column<SchoolId, float>& time_for_partners);

}  // namespace commonroom
