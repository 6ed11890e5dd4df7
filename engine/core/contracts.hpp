#pragma once

#include <stdexcept>
#include <string>

namespace commonroom {

/// A mistake in the program, never in what a user wrote.
class ContractViolation : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Throws ContractViolation when a caller breaks what the function asks for.
inline void expects(bool condition, const char* what) {
  if (!condition) [[unlikely]]
    throw ContractViolation(std::string("broken expectation: ") + what);
}

}  // namespace commonroom
