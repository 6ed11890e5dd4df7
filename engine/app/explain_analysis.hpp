#pragma once

#include <optional>

#include "analysis/findings/findings.hpp"
#include "app/analysis_question.hpp"
#include "app/interruption.hpp"
#include "app/terminal.hpp"

namespace commonroom::app {

/// How much of a comparison `explain` runs again, and where.
struct ExplainOptions {
  std::optional<int> replicates;     ///< at most those of the results
  std::optional<std::size_t> point;  ///< of an experiment; the scenario as it stands without
  std::size_t threads = 0;
};
[[nodiscard]] ExplainOptions explain_options(const Arguments& arguments);

/// Runs the scenario of the results again, with each part by which the regime differs from the baseline
/// switched from either end and off in both, and shares out the difference. Nothing where it was
/// interrupted. Throws InvalidInput and FileProblem as reading a scenario and its population does.
[[nodiscard]] std::optional<Findings> explain(const AnalysisQuestion& question, const ExplainOptions& options,
                                              const Interruption& interruption, Terminal& terminal);

}  // namespace commonroom::app
