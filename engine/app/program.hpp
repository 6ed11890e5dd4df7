#pragma once

#include <string>
#include <vector>

#include "app/exit_code.hpp"

namespace commonroom::app {

/// Does what the words after the program's name ask for. Catches everything.
[[nodiscard]] ExitCode run_program(const std::vector<std::string>& words);

}  // namespace commonroom::app
