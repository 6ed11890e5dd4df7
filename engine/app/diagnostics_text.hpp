#pragma once

#include <string>

#include "parameters/diagnostic.hpp"

namespace commonroom::app {

/// Every mistake, with the line of the file it is in where that file can still be read, and how many there
/// are.
[[nodiscard]] std::string diagnostics_text(const InvalidInput& mistakes);

/// "1 error", "12 errors"
[[nodiscard]] std::string errors_counted(std::size_t count);

}  // namespace commonroom::app
