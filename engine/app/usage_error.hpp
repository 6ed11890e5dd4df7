#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace commonroom::app {

/// A mistake on the command line (exit code 2).
class UsageError : public std::runtime_error {
 public:
  /// `advice` may be empty; `command` is the one whose help is worth reading, or empty.
  UsageError(const std::string& what, std::string advice, std::string_view command)
      : std::runtime_error(what), advice_(std::move(advice)), command_(command) {}

  [[nodiscard]] const std::string& advice() const noexcept { return advice_; }
  [[nodiscard]] const std::string& command() const noexcept { return command_; }

 private:
  std::string advice_;
  std::string command_;
};

}  // namespace commonroom::app
