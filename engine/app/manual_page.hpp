#pragma once

#include <string>

namespace commonroom::app {

/// The manual page commonroom(1), in the macros of man(7), from the table of commands.
[[nodiscard]] std::string manual_page();

}  // namespace commonroom::app
