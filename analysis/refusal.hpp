#pragma once

#include <string>
#include <utility>
#include <vector>

#include "parameters/diagnostic.hpp"

namespace commonroom {

/// Throws InvalidInput for an analysis that these results do not allow.
[[noreturn]] inline void refuse_analysis(std::string what, std::string why, std::string suggestion) {
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].what = std::move(what);
  diagnostics[0].why = std::move(why);
  diagnostics[0].suggestion = std::move(suggestion);
  throw InvalidInput(std::move(diagnostics));
}

}  // namespace commonroom
