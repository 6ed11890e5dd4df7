#pragma once

#include <string>

#include "app/command_table.hpp"

namespace commonroom::app {

/// Help on the program; headings in bold where `colour`.
[[nodiscard]] std::string help_on_program(bool colour);
/// Help on one command.
[[nodiscard]] std::string help_on_command(const CommandRow& command, bool colour);

}  // namespace commonroom::app
