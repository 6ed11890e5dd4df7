#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/admission/choosers.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Schools that an authority found for those whom no school on their list took.
struct AuthorityPlacement {
  std::vector<SchoolId> school;  ///< one for each child asked for
  std::vector<float> distance_km;
  std::uint32_t over_places = 0;  ///< how many were put into a full school
};

/// Places `children` (positions in `choosers`, in the order of slots) one after another: each in the nearest
/// school of the home's row in the market that has a place left within `reach_km`; where there is none, in
/// the nearest of all that serve the year group; and where that has none either, in the nearest that serves
/// it, over its places. `places_left` has one entry a school. At least one school must
/// serve the year group.
[[nodiscard]] AuthorityPlacement place_by_authority(const Country& country, const EntryMarket& market,
                                                    const Choosers& choosers,
                                                    std::span<const std::uint32_t> children,
                                                    std::vector<std::uint32_t> places_left, float reach_km);

}  // namespace commonroom
