#pragma once

#include "scenario/regimes.hpp"

namespace commonroom {

// The tables of a scenario beside regimes and programmes. Each reads its own into the plan and reports its
// mistakes.

/// Reports a missing or unknown `schema`; false when the rest cannot be understood.
[[nodiscard]] bool check_schema(FieldReader& top);
void read_meta(FieldReader& top, Plan& plan);
/// Needs the regimes, for `baseline` and `burn_in_regime`.
void read_run(FieldReader& top, const RegimeList& regimes, Plan& plan);
/// `folder`: where a relative path of a register begins, when it stands in the file.
void read_population(FieldReader& top, const std::string& folder, Plan& plan);
void read_parameters(FieldReader& top, ModelParameters& parameters);
/// Needs the regimes and the number of years.
void read_changes(FieldReader& top, const RegimeList& regimes, Plan& plan);
void read_outcomes(FieldReader& top, Plan& plan);
/// Reports results that would be too large to keep.
void check_size_of_results(FieldReader& top, const Plan& plan);

}  // namespace commonroom
