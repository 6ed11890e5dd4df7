#pragma once

#include <vector>

#include "world/register_parameters.hpp"
#include "world/register_row.hpp"

namespace commonroom {

// What to put where the register is blank. All schools of the register serve as examples, whether a scenario
// wants them or not, so that a school is the same under every filter.

/// Gives schools whose row and code do not tell their region that of the school with a known one that is
/// nearest to the middle of their authority; "unknown" where there is none.
void fill_regions(std::vector<RegisterCandidate>& candidates);

/// Fills in roll and capacity: a missing roll is the capacity times the median roll per place of the phase, a
/// missing capacity the roll, and where both are missing each is the median of the phase. Candidates of a
/// phase in which no school gives them stay without.
void fill_sizes(std::vector<RegisterCandidate>& candidates, const RegisterParameters& parameters);

/// Fills in the share eligible for free school meals: the median of the phase in the authority, else of the
/// phase, else the parameter.
void fill_disadvantage(std::vector<RegisterCandidate>& candidates, const RegisterParameters& parameters);

/// The school of a candidate with a size, with its pupils in years 0-11 and places in a year group:
/// pupils = roll n / (n + w) and places = max(capacity, roll) / (n + w), to the nearest, where n counts its
/// year groups and w is the weight of nursery and sixth form.
[[nodiscard]] RegisterSchool finished(RegisterCandidate candidate, const RegisterParameters& parameters);

}  // namespace commonroom
