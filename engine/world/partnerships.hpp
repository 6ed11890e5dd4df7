#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Beta reputation of a pair of schools that have met (Josang and Ismail 2002): faded counts of promises kept
/// and broken, the broken ones weighted. Without evidence, trust is the prior of the type of partnership.
struct Tie {
  float kept = 0;
  float broken = 0;

  friend bool operator==(const Tie&, const Tie&) = default;
};

/// The three ingredients of clumsy collaboration: self-interest, solidarity, hierarchy; each in [0, 1].
using Ingredients = std::array<float, 3>;

/// A live partnership of two schools. Groups (trusts, federations, assigned groups) are all their pairs.
struct Partnership {
  SchoolId first;               ///< the smaller id
  SchoolId second;              ///< the larger id
  std::uint16_t type = 0;       ///< position in the regime's partnership types
  std::uint16_t age = 0;        ///< whole years
  Ingredients upkeep{1, 1, 1};  ///< what maintenance has left of each ingredient
  Ingredients ingredients{};    ///< this year's
  float effectiveness = 0;      ///< this year's, 0..1
  float distance_km = 0;

  friend bool operator==(const Partnership&, const Partnership&) = default;
};

/// What two schools remember of each other.
struct TieRecord {
  SchoolId first;   ///< the smaller id
  SchoolId second;  ///< the larger id
  Tie tie;

  friend bool operator==(const TieRecord&, const TieRecord&) = default;
};

/// What a school has with a body outside the schools of the model, and what it remembers of it.
struct OutsideLink {
  SchoolId school;
  std::uint16_t type = 0;     ///< position in the regime's partnership types
  std::uint16_t age = 0;      ///< whole years since it began, where it is live
  std::uint32_t is_live = 1;  ///< 0: it has ended, and is remembered
  Tie tie;

  friend bool operator==(const OutsideLink&, const OutsideLink&) = default;
};

/// All live partnerships, and the ties of all pairs that have met and are not forgotten, each sorted by
/// (first, second). A pair has at most one live partnership, and every one with a live partnership has a tie.
struct Collaboration {
  std::vector<Partnership> live;
  std::vector<TieRecord> ties;
  std::vector<OutsideLink>
      outside{};  ///< sorted by (type, school); empty where no type is with a body outside

  friend bool operator==(const Collaboration&, const Collaboration&) = default;
};

}  // namespace commonroom
