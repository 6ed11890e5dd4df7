#pragma once

#include <string>

#include "app/exit_code.hpp"
#include "app/experiment_session.hpp"
#include "app/interruption.hpp"
#include "app/terminal.hpp"

namespace commonroom::app {

/// What `sweep` does, and `run` where it is given the results of an experiment: runs what is not finished of
/// it and writes its results, or its shard, into the folder.
ExitCode run_sweep(Experiment experiment, const std::string& folder_name, const SessionOptions& options,
                   Interruption& interruption, Terminal& terminal);

}  // namespace commonroom::app
