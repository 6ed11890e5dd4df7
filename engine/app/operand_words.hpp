#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commonroom::app {

/// What an operand of a command may be where only some words are possible; `position` counts from 1. Empty
/// where it is a file or anything else.
[[nodiscard]] std::vector<std::string> words_of_operand(std::string_view command, int position);

/// The same of the value of an option.
[[nodiscard]] std::vector<std::string> words_of_option(std::string_view command, std::string_view option);

}  // namespace commonroom::app
