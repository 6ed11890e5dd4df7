#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "model/admission/parameters.hpp"
#include "world/country.hpp"
#include "world/school_state.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What families know of schools when they choose: last year's, one entry a school.
struct AdmissionView {
  std::span<const float> standing;    ///< published standing, SD across schools; 0 where nothing is published
  std::span<const float> fsm_share;   ///< 0..1
  std::span<const float> cut_off_km;  ///< infinite where places were left
  std::span<const Effort> effort;     ///< of which the share of time for recruiting
  float recruiting_mean = 0;          ///< share of time at which recruiting gains nobody
};

[[nodiscard]] AdmissionView admission_view(const SchoolStates& schools, const Reference& reference);

/// The weights of one stage: entries before year 7, or from year 7 on.
struct ChoiceWeights {
  float distance, distance_exponent;
  float standing, standing_slope;
  float composition, composition_slope;
  float faith_adherents, faith_others;
  float beyond_cut_off;
  float window;
  unsigned longest_list;
  float recruiting;
};

inline constexpr int first_secondary_year = 7;

[[nodiscard]] ChoiceWeights choice_weights(const ChoiceParameters& choice, int year_group);

/// What a school's utility owes to the school alone: `value` + `slope` home advantage.
struct Appeal {
  float value = 0;
  float slope = 0;
  float cut_off_km = 0;
  std::uint32_t faith = 0;  ///< bit of `trait` that its adherents carry; 0 for schools of no faith
};

/// value = s standing - c z + m (recruiting - mean) + faith_others; slope = s k_s standing - c k_c z; with z
/// the FSM share in SD over the state schools that serve the year group. Schools that do not serve it get
/// zeros.
[[nodiscard]] std::vector<Appeal> appeals(const Schools& schools, const ChoiceWeights& weights,
                                          const AdmissionView& view, int year_group);

/// Bit of `trait` that adherents of a faith carry; 0 for no faith.
[[nodiscard]] constexpr std::uint8_t adherents_trait(Faith faith) noexcept {
  constexpr std::array<std::uint8_t, 4> traits{0, trait::church_of_england, trait::catholic,
                                               trait::other_faith};
  static_assert(static_cast<std::size_t>(Faith::other) + 1 == traits.size());
  return traits[static_cast<std::size_t>(faith)];
}

}  // namespace commonroom
