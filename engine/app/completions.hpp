#pragma once

#include <string>

namespace commonroom::app {

/// A script that completes command lines in bash, from the table of commands.
[[nodiscard]] std::string completions_for_bash();
/// The same for zsh.
[[nodiscard]] std::string completions_for_zsh();

}  // namespace commonroom::app
