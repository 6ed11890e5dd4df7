#pragma once

// The public face of the engine: what another program needs to load a scenario, build its population, run it,
// and write or read results. Link with commonroom::commonroom.

#include <cstddef>
#include <string_view>

#include "measures/outcome.hpp"
#include "measures/school_record.hpp"
#include "output/read_results.hpp"
#include "output/write_results.hpp"
#include "parameters/diagnostic.hpp"
#include "scenario/scenario.hpp"
#include "simulation/plan.hpp"
#include "simulation/results.hpp"
#include "simulation/run.hpp"
#include "world/country.hpp"

namespace commonroom {

// From the engine, unchanged:
//   Scenario load_scenario(path, overrides), Scenario parse_scenario(text, file_name, overrides)
//   Results read_results(path), void write_results(results, path)
//   std::span<const Outcome> outcome_catalogue(), std::size_t outcome_offset(outcome)
//   std::optional<std::size_t> outcome_named(name)
//   Plan, Regime, Country, Results, Outcome, Diagnostic: plain data
//   InvalidInput, FileProblem: what a user can mend

/// The schools, homes and places of a scenario, made up or from its register. Uses at most `threads` threads,
/// one for each core where 0. Throws InvalidInput or FileProblem for what is wrong with the register.
[[nodiscard]] Country build_population(const Scenario& scenario, std::size_t threads = 0);

/// Runs every regime of the scenario in every replicate and says in the results where they come from: texts,
/// versions, hashes of what was read. The same scenario gives the same results, bit for bit, for any number
/// of threads. Throws InvalidInput where the scenario names an authority that the population does not have.
[[nodiscard]] Results run_scenario(const Scenario& scenario, const Country& country,
                                   const RunControl& control = {}, std::size_t threads = 0);

/// "0.1.0"
[[nodiscard]] std::string_view software_version();
/// The commit the program was built from, with "-changed" behind it where files differed; "unknown" outside
/// git.
[[nodiscard]] std::string_view software_commit();

}  // namespace commonroom
