#include "experiments/journal_events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace commonroom {

std::string begun_event(std::int64_t time) {
  return fmt::format("begun {}", time);
}

std::string part_event(const std::string& part, std::size_t done, std::size_t failed, std::int64_t time) {
  return fmt::format("part {} done {} failed {} at {}", part, done, failed, time);
}

std::string damaged_event(const std::string& part) {
  return fmt::format("damaged {}", part);
}

double WorkPace::runs_a_second() const {
  return runs == 0 ? 0 : static_cast<double>(runs) / std::max(seconds, 1.0);
}

WorkPace latest_pace(const std::vector<std::string>& events) {
  WorkPace pace;
  std::int64_t begun = 0;
  for (const std::string& event : events) {
    std::istringstream words(event);
    std::string kind, part, word;
    std::size_t done = 0, failed = 0;
    std::int64_t time = 0;
    words >> kind;
    if (kind == "begun" && words >> time) {
      pace = {};
      begun = time;
    } else if (kind == "part" && words >> part >> word >> done >> word >> failed >> word >> time) {
      pace.runs += done + failed;
      pace.seconds = static_cast<double>(std::max<std::int64_t>(0, time - begun));
    }
  }
  return pace;
}

}  // namespace commonroom
