#pragma once

#include "model/policy/programme_terms.hpp"

namespace commonroom {

/// A public and professional conversation in which the schools of an area agree goals, as a programme.
struct AreaConversation : ProgrammeTerms {
  double intensity = 0.3;  ///< share of the way to full agreement that a year of it goes, 0..1
  double time = 0.01;      ///< of a head's discretionary time, each year

  friend bool operator==(const AreaConversation&, const AreaConversation&) = default;
};

}  // namespace commonroom
