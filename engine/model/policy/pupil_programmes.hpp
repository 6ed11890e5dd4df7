#pragma once

#include <cstdint>
#include <string_view>

#include "model/policy/programme_terms.hpp"

namespace commonroom {

enum class OutsidePartner : std::uint8_t { health, social_care, police, employers, universities };

/// Work with partners outside schools, as data: how much of what each channel could do it aims at, 0..1.
struct OutsideProgramme : ProgrammeTerms {
  OutsidePartner partner = OutsidePartner::health;
  double attendance = 0;        ///< attendance and wellbeing of all pupils
  double sen_provision = 0;     ///< provision for pupils with special needs
  double engagement = 0;        ///< of all pupils
  double competencies = 0;      ///< a curriculum of the area with agreed competencies, years 7-11
  double partner_buy_in = 0.5;  ///< how far the partner is behind it
  double time = 0.005;          ///< share of a head's discretionary time, taken from teaching

  friend bool operator==(const OutsideProgramme&, const OutsideProgramme&) = default;
};

/// Feedback to pupils, their voice in governance, and goals that parents share, as data, each 0..1.
struct SharedGoalsProgramme : ProgrammeTerms {
  double feedback = 0;
  double voice = 0;
  double authenticity = 0.5;  ///< how far pupils' voice is heard
  double parents = 0;
  double time = 0.005;  ///< share of a head's discretionary time, taken from teaching

  friend bool operator==(const SharedGoalsProgramme&, const SharedGoalsProgramme&) = default;
};

[[nodiscard]] std::string_view name_of(OutsidePartner partner);

}  // namespace commonroom
