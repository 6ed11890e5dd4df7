#include "app/progress_display.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/text_layout.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t bar_cells = 30;
// Before that an estimate of the time left jumps about.
constexpr double seconds_before_estimate = 1;
constexpr double share_before_estimate = 0.01;

int percent(double share) {
  return static_cast<int>(std::floor(100 * std::clamp(share, 0.0, 1.0)));
}

std::string time_left(double share, double seconds) {
  if (seconds < seconds_before_estimate || share < share_before_estimate) return {};
  return fmt::format(", about {} left", duration_in_words(seconds * (1 - share) / share));
}

}  // namespace

std::string progress_line(double share, double seconds) {
  return fmt::format("{}% done after {}{}", percent(share), duration_in_words(seconds),
                     time_left(share, seconds));
}

std::string progress_bar(double share, double seconds) {
  const auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(bar_cells));
  return fmt::format("[{}{}] {:3}%{}", std::string(full, '='), std::string(bar_cells - full, ' '),
                     percent(share), time_left(share, seconds));
}

ProgressDisplay::ProgressDisplay(ProgressStyle style, Writer write, Clock clock)
    : style_(style),
      write_(std::move(write)),
      clock_(std::move(clock)),
      begun_(clock_()),
      last_shown_(begun_) {}

void ProgressDisplay::update(double share) {
  if (style_ == ProgressStyle::none) return;
  const double now = clock_();
  if (style_ == ProgressStyle::lines) {
    if (now - last_shown_ < seconds_between_lines) return;
    last_shown_ = now;
    write_(progress_line(share, now - begun_) + "\n");
    return;
  }
  if (bar_length_ > 0 && now - last_shown_ < seconds_between_bars) return;
  last_shown_ = now;
  std::string bar = progress_bar(share, now - begun_);
  const std::size_t length = bar.size();
  // Blanks over what is left of a longer line: every terminal understands them.
  if (bar_length_ > length) bar += std::string(bar_length_ - length, ' ');
  bar_length_ = length;
  write_(fmt::format("\r{}", bar));
}

void ProgressDisplay::finish() {
  if (bar_length_ > 0) write_(fmt::format("\r{:{}}\r", "", bar_length_));
  bar_length_ = 0;
}

double steady_seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace commonroom::app
