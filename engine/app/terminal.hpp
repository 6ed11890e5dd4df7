#pragma once

#include <string>
#include <string_view>

#include "app/progress_display.hpp"

namespace commonroom::app {

class Arguments;

/// What goes where: data on standard output, messages on standard error.
class Terminal {
 public:
  /// As the surroundings ask for it (NO_COLOR, TERM), before any option is known.
  Terminal();
  /// As the options and the surroundings ask for it.
  explicit Terminal(const Arguments& arguments);

  [[nodiscard]] bool json() const noexcept { return json_; }
  [[nodiscard]] bool quiet() const noexcept { return quiet_; }
  [[nodiscard]] bool verbose() const noexcept { return verbose_; }
  [[nodiscard]] bool colours_data() const noexcept { return colours_data_; }
  [[nodiscard]] ProgressStyle progress_style() const noexcept { return progress_; }

  /// Prints data. Throws FileProblem where standard output takes no more.
  void data(std::string_view text);
  /// Makes sure that all data has arrived. Throws FileProblem.
  void finish_data();

  /// A message; nothing where -q asks for silence.
  void say(std::string_view text);
  /// A message for those who ask for more with -v.
  void detail(std::string_view text);
  /// A message that -q does not silence; a line that begins with "error:" and marks under a line are
  /// coloured.
  void problem(std::string_view text);

 private:
  bool json_ = false;
  bool quiet_ = false;
  bool verbose_ = false;
  bool colours_data_ = false;
  bool colours_messages_ = false;
  ProgressStyle progress_ = ProgressStyle::none;
};

}  // namespace commonroom::app
