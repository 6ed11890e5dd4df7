#pragma once

#include <optional>

#include "app/exit_code.hpp"
#include "app/output_folder.hpp"
#include "app/terminal.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {

/// Writes and shows the results of a run, and says how the program ends. `interrupted`: how it would end
/// where somebody asked to stop; what is finished is kept. The table is printed even where the file cannot be
/// written, since the computation was long. Throws FileProblem.
[[nodiscard]] ExitCode end_run(const Results& results, const OutputFolder& folder,
                               std::optional<ExitCode> interrupted, Terminal& terminal);

}  // namespace commonroom::app
