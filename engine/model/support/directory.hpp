#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "model/policy/support_programme.hpp"
#include "model/support/need.hpp"
#include "model/support/provider_parameters.hpp"
#include "random/draws.hpp"
#include "world/support.hpp"

namespace commonroom {

/// The recommendations of a directory for this year: those of last year that still stand (experts leave with
/// a hazard), and new ones. A body b judges a department j = a_b x + sqrt(1 - a_b^2) e, x how far its
/// practice lies above the mean of its stage (SD), e standard normal, a_b the accuracy of the body, and
/// recommends it from the body's selectivity on. Some recommendations are of one expert. Sorted by
/// department, school, body. Source: the form of a directory follows Weston's evidence to the Education
/// Committee (2013); accuracies and levels assumed. Left out: that departments may decline to be listed.
[[nodiscard]] std::vector<SupportListing> next_listings(
    const Country& country, const SupportProgramme& programme, std::uint16_t position, const TrueNeed& need,
    std::span<const SupportListing> before, const SupportDirectoryParameters& parameters, const Draws& draws);

/// What an expert knows beyond the practice of the department, SD of growth a year; the same for a whole run.
[[nodiscard]] double expert_knowledge(SchoolId school, std::size_t department,
                                      const SupportDirectoryParameters& parameters, const Draws& draws);

}  // namespace commonroom
