#pragma once

#include <span>

#include "world/pupils.hpp"

namespace commonroom {

/// Mean attainment, SD, over domains and pupils of a year group in each of `means.size()` schools from
/// `first` on; 0 where a school has no pupil in it. Each school's sum runs through its pupils in their order,
/// domain after domain, in single precision; several schools are added up side by side, since one such sum
/// has the processor wait for each addition.
void year_group_means(const Cohort& cohort, SchoolId first, std::span<float> means);

}  // namespace commonroom
