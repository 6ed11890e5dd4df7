#pragma once

#include "model/staffing/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/independent_parameters.hpp"
#include "world/pupils.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// Teachers when the run begins: every post filled, years taught as in a staff in balance, and as many former
/// teachers as there would then be. Makes no vacancies and no surplus.
[[nodiscard]] Teachers opening_staff(const Country& country, const Pupils& pupils,
                                     const TeacherParameters& parameters, const Draws& draws,
                                     const IndependentParameters& independent = {});

}  // namespace commonroom
