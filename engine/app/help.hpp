#pragma once

#include <string>
#include <string_view>

#include "app/command_table.hpp"

namespace commonroom::app {

/// What the program is, in a sentence.
[[nodiscard]] std::string_view introduction();
/// What each exit code means.
[[nodiscard]] std::string_view exit_codes();
/// Help on the program; headings in bold where `colour`.
[[nodiscard]] std::string help_on_program(bool colour);
/// Help on one command.
[[nodiscard]] std::string help_on_command(const CommandRow& command, bool colour);

}  // namespace commonroom::app
