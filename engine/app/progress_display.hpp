#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace commonroom::app {

enum class ProgressStyle {
  none,
  lines,  ///< a line now and then, for logs
  bar     ///< one line that is drawn again and again
};

/// One line on how far the work is: share 0..1 done after `seconds`.
[[nodiscard]] std::string progress_line(double share, double seconds);
/// The same with a bar in front of it.
[[nodiscard]] std::string progress_bar(double share, double seconds);

/// Shows how far a run is. Not for several threads at once.
class ProgressDisplay {
 public:
  using Writer = std::function<void(std::string_view)>;
  using Clock = std::function<double()>;

  static constexpr double seconds_between_lines = 30;
  static constexpr double seconds_between_bars = 0.1;

  /// `clock` gives seconds from any beginning.
  ProgressDisplay(ProgressStyle style, Writer write, Clock clock);

  /// Called as often as there is news; share from 0 to 1.
  void update(double share);
  /// Takes the bar away.
  void finish();

 private:
  ProgressStyle style_;
  Writer write_;
  Clock clock_;
  double begun_;
  double last_shown_;
  std::size_t bar_length_ = 0;
};

/// Seconds of a clock that never goes back.
[[nodiscard]] double steady_seconds();

}  // namespace commonroom::app
