#pragma once

#include <string>
#include <vector>

namespace commonroom::report {

/// What a page carries beside its text.
struct PageAssets {
  std::string style;                 ///< CSS
  std::vector<std::string> scripts;  ///< each of one script element, in order; none: tables alone
  std::string notices;               ///< licences of the scripts
};

/// What was built into the program. Without the chart library: no scripts.
[[nodiscard]] const PageAssets& page_assets();

}  // namespace commonroom::report
