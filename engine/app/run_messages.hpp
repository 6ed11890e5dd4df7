#pragma once

#include <string>
#include <vector>

#include "app/output_folder.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {

// What `run` says on standard error.

/// What a scenario says that is allowed and may be meant otherwise, a line each.
[[nodiscard]] std::vector<std::string> notes_on(const Scenario& scenario);
/// What is about to be run, before its population is known.
[[nodiscard]] std::string about_plan(const Scenario& scenario);
/// Who is in it, what was generated or filled in and what was left out; every line of it where `all`.
[[nodiscard]] std::string about_population(const Scenario& scenario, const Country& country, bool all);

/// What has been done, in so many seconds.
[[nodiscard]] std::string about_work(const Results& results, double seconds);

/// How many runs have a status.
[[nodiscard]] std::size_t runs_with(const Results& results, RunStatus status);
/// Why runs failed, each cause once with how often, and how to see it again.
[[nodiscard]] std::string about_failures(const Results& results);
/// What a person may do with the results in `folder`.
[[nodiscard]] std::string what_next(const Results& results, const std::string& folder);

inline constexpr const char* real_schools_note =
    "Results of single schools are made up: pupils, teachers and events are simulated. Results of fewer than "
    "ten "
    "schools say nothing about those schools.";

}  // namespace commonroom::app
