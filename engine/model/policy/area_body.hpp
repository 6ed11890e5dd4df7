#pragma once

#include "model/policy/programme_terms.hpp"

namespace commonroom {

/// A body that manages quality across each area: a local authority, or a board of schools. Holding the area's
/// schools to account together is the instrument group_accountability with unit = "area"; this is the rest.
struct AreaBody : ProgrammeTerms {
  double brokerage = 0;             ///< how much it enables partnerships within its area, 0..1
  double pooled_share = 0;          ///< of each school's income, shared out again by need, 0..1
  double local_accountability = 0;  ///< stake that answering to the local community brings, as strength
  double moderation = 0;  ///< share of measured results that local professional networks assess, 0..1

  friend bool operator==(const AreaBody&, const AreaBody&) = default;
};

}  // namespace commonroom
