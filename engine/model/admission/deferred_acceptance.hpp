#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "model/admission/choosers.hpp"
#include "model/admission/preferences.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"

namespace commonroom {

/// What schools offer in one market, one entry a school.
struct Offers {
  std::span<const std::uint32_t> places;  ///< for newcomers
  std::span<const Faith> faith;
  bool by_lottery = false;  ///< lots in place of distance
};

inline constexpr std::uint8_t unplaced = std::numeric_limits<std::uint8_t>::max();

/// Who got which place.
struct Matching {
  std::vector<std::uint8_t> rank;       ///< by chooser: rank of the school in the own list, or `unplaced`
  std::vector<std::uint32_t> admitted;  ///< by school
  std::vector<float>
      cut_off_km;  ///< by school: distance of the last admitted; infinite where none was refused

  friend bool operator==(const Matching&, const Matching&) = default;
};

/// Order in which a school takes applicants, the smallest first: adherents at a faith school, then the
/// nearest home, then the lot (Process::pupil_lottery: slot, school), then the slot.
struct Priority {
  std::uint64_t key;
  std::uint32_t slot;

  friend auto operator<=>(const Priority&, const Priority&) = default;
};

[[nodiscard]] Priority priority_of(const NearbySchool& school, const Offers& offers, std::uint32_t slot,
                                   std::uint8_t traits, const Draws& draws);

/// Pupil-proposing deferred acceptance (Gale and Shapley 1962): the stable matching that every pupil likes
/// best of all stable ones. Since it is unique, the order of proposals and the number of threads do not
/// matter.
[[nodiscard]] Matching deferred_acceptance(const EntryMarket& market, const Choosers& choosers,
                                           const PreferenceLists& lists, const Offers& offers,
                                           const Draws& draws);

/// The same, one proposal at a time and as plainly as can be: the oracle of the fast one. Far slower.
[[nodiscard]] Matching deferred_acceptance_reference(const EntryMarket& market, const Choosers& choosers,
                                                     const PreferenceLists& lists, const Offers& offers,
                                                     const Draws& draws);

}  // namespace commonroom
