#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

#include "random/draws.hpp"

namespace commonroom {

// The hot part of choice: families side by side, one in each lane, so that a compiler can use vector
// registers.

/// Families consider at most this many of the schools near them, the nearest.
inline constexpr std::size_t most_candidates = 40;
inline constexpr std::size_t lanes = philox_lanes;
inline constexpr float no_utility = -std::numeric_limits<float>::infinity();

template <class T>
struct alignas(64) Lane {
  T of[lanes];
};

/// One family in each lane; those beyond `size` are to be ignored.
struct FamilyLanes {
  std::size_t size = 0;
  unsigned candidates = 0;     ///< the most in any lane
  Lane<std::int32_t> row{};    ///< of the first candidate in CandidateRows
  Lane<std::int32_t> count{};  ///< of candidates
  Lane<std::uint32_t> traits{};
  Lane<float> home_advantage{};
};

/// What families of a home share, candidate after candidate: utility `value` + `slope` home advantage, and
/// the trait that adherents of the school's faith carry. A lane may read `most_candidates` entries from its
/// row on.
struct CandidateRows {
  const float* value;
  const float* slope;
  const std::uint32_t* faith;
};

struct UtilityLanes {
  std::array<Lane<float>, most_candidates> of;
};

struct RankingLanes {
  Lane<float> window{};          ///< loss against the best beyond which nothing is named
  Lane<float> least{};           ///< utility below which nothing is named
  Lane<float> best{};            ///< of those still in the running
  Lane<std::int32_t> best_at{};  ///< its candidate
  Lane<std::int32_t> named{};
};

/// value[i] -= weight km[i]^exponent.
void subtract_distance_cost(float* value, const float* km, std::size_t size, float weight, float exponent);

/// Utilities of all candidates with their noise (Process::pupil_choice, four candidates to a block).
void fill_utilities(UtilityLanes& utilities, const FamilyLanes& families, const CandidateRows& rows,
                    float adherents_bonus, const std::uint32_t* slots, std::uint32_t cohort,
                    const Draws& draws);

/// Windows: exponential with the mean given (Process::pupil_window). Puts nothing at best as yet.
void begin_ranking(RankingLanes& ranking, float mean_window, const FamilyLanes& families,
                   const std::uint32_t* slots, std::uint32_t cohort, const Draws& draws);

/// Takes the best of the last turn out of the running, finds the best that is left in each lane (of equals
/// the first) and counts it as named where it is within the window. Returns in how many lanes it is.
std::int32_t name_next_best(RankingLanes& ranking, UtilityLanes& utilities, unsigned candidates,
                            bool is_first);

}  // namespace commonroom
