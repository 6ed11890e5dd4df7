#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/collaboration/surplus.hpp"

namespace commonroom {

/// What pairs of schools propose in a year.
struct Proposals {
  std::vector<Proposal> wanted;  ///< sorted by pair
  std::uint32_t candidates = 0;  ///< pairs that were weighed
};

/// All proposals of the year by each of one or two weighings, whose views differ in goals and heads only:
/// pairs are found, and what they see of each other is looked at, once for both.
[[nodiscard]] std::vector<Proposals> all_proposals(std::span<const Weighing* const> weighings,
                                                   const Country& country, const PartnershipFrame& frame,
                                                   std::span<const TieRecord> ties,
                                                   std::span<const Partnership> live, int year,
                                                   const PartnershipParameters& parameters,
                                                   const Draws& draws);

}  // namespace commonroom
