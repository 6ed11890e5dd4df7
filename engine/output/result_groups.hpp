#pragma once

#include "output/hdf5_writer.hpp"
#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom {

// Parts of a results file. Each group declares its own dimensions with coordinates, so that a reader that
// opens one group alone finds their labels.

/// Declares regime, replicate and year.
void add_run_dimensions(hdf5::VariableGroup& group, const Results& results);
/// Declares the axes that outcomes are split by.
void add_axis_dimensions(hdf5::VariableGroup& group);

/// How an outcome is named and described in a file.
[[nodiscard]] hdf5::Variable variable_of(const Outcome& outcome);
/// Says whether higher is better; nothing where neither is.
void describe_direction(hid_t variable, const Outcome& outcome);

/// Group `parameters`: one row for each, with value, unit, default, range, evidence and source.
void write_parameters(hid_t root, const Results& results);
/// Group `schools`: who they are, and their trajectories where these were recorded.
void write_schools(hid_t root, const Results& results);
/// Groups `paired` and `summary`: by regime and period.
void write_statistics(hid_t root, const Results& results, const Statistics& statistics);

}  // namespace commonroom
