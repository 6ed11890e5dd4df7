#pragma once

#include <atomic>
#include <optional>

#include "app/exit_code.hpp"

namespace commonroom::app {

/// While it lives, the first Ctrl-C (SIGINT) or SIGTERM asks the work to stop and the second ends the program
/// at once. At most one may live at a time.
class Interruption {
 public:
  /// `announce`: say on standard error what the first signal does.
  explicit Interruption(bool announce);
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// True once somebody asked to stop.
  [[nodiscard]] const std::atomic<bool>& stop() const noexcept;
  /// How the program is to end, when somebody asked to stop.
  [[nodiscard]] std::optional<ExitCode> exit_code() const noexcept;
  /// From now on signals only ask: a file that is being written is finished.
  void finish_what_is_written() noexcept;
};

}  // namespace commonroom::app
