#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace commonroom {

// What a journal says, written and read in one place. Times are whole seconds since 1970.

/// A sitting begins: what was begun or resumed goes on from here.
[[nodiscard]] std::string begun_event(std::int64_t time);

/// A part was closed, which holds so many runs that were done or failed.
[[nodiscard]] std::string part_event(const std::string& part, std::size_t done, std::size_t failed,
                                     std::int64_t time);

/// A part could not be read and was set aside: its runs are run again.
[[nodiscard]] std::string damaged_event(const std::string& part);

/// How fast the latest sitting went, from its beginning to the last part that it closed.
struct WorkPace {
  std::size_t runs = 0;
  double seconds = 0;

  /// 0 where no part has been closed yet.
  [[nodiscard]] double runs_a_second() const;
};

/// The pace that the events of a journal tell; events of another form count for nothing.
[[nodiscard]] WorkPace latest_pace(const std::vector<std::string>& events);

}  // namespace commonroom
