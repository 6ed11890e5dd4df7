#pragma once

#include <string_view>

namespace commonroom::app {

/// docs/model.md as it was when the program was built.
[[nodiscard]] std::string_view model_page();

}  // namespace commonroom::app
