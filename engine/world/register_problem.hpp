#pragma once

#include <cstdint>
#include <string>

#include "parameters/diagnostic.hpp"

namespace commonroom {

/// A diagnostic about a line of a register; line 0 for the file as a whole.
[[nodiscard]] Diagnostic register_problem(const std::string& file, std::uint32_t line, std::string what,
                                          std::string why = {}, std::string suggestion = {});

/// Throws InvalidInput with a single problem.
[[noreturn]] void refuse_register(Diagnostic problem);

}  // namespace commonroom
