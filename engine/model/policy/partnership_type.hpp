#pragma once

#include <cstdint>
#include <string_view>

#include "model/policy/programme_terms.hpp"

namespace commonroom {

enum class Formation : std::uint8_t {
  by_consent,  ///< both sides agree, among neighbours
  assigned,    ///< an authority puts schools into groups of `group_size`
  trust,       ///< the schools of a multi-academy trust
  federation   ///< the schools of a federation
};

/// A kind of partnership, as data.
struct PartnershipType : ProgrammeTerms {
  Formation formation = Formation::by_consent;
  bool forced = false;          ///< begins from the lower prior of trust
  double governance = 0.3;      ///< hierarchy that the type brings, 0..1
  double tightness = 0.5;       ///< share of what partners could share that the type lets them share, 0..1
  double time_to_start = 0.01;  ///< head's discretionary time, once
  double time_to_run = 0.005;   ///< head's discretionary time, each year
  double cost_per_year = 0;     ///< pounds a year for each member and partnership
  int minimum_term = 0;         ///< years before a partner may leave
  double exit_cost = 0;         ///< head's discretionary time that leaving takes
  int group_size = 5;           ///< of assigned groups

  friend bool operator==(const PartnershipType&, const PartnershipType&) = default;
};

[[nodiscard]] std::string_view name_of(Formation formation);

}  // namespace commonroom
