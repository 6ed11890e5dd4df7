#pragma once

#include "app/arguments.hpp"
#include "app/terminal.hpp"
#include "experiments/experiment.hpp"

namespace commonroom::app {

/// Whether the operand of a command is results, the file or its folder, and no scenario.
[[nodiscard]] bool is_results(const std::string& operand);

/// What the operand of `run` or `sweep` asks to be run. A scenario: with its design where `with_design`.
/// Results: the experiment that they came from, with the very files it read, of which those that are not
/// where they were are looked for beside the results. Throws as load_experiment() does; FileProblem where
/// such a file is not found; Mismatch where it is not what was read then; UsageError where the results would
/// be written over themselves.
[[nodiscard]] Experiment experiment_asked_for(const Arguments& arguments, bool with_design,
                                              Terminal& terminal);

}  // namespace commonroom::app
