#include "app/one_point.hpp"

#include <fmt/format.h>

#include "app/results_path.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {

Results read_one_point(const std::string& given, const Arguments& arguments) {
  const std::filesystem::path path = results_path(given);
  if (arguments.has("point"))
    return read_results(path, static_cast<std::size_t>(number_at_least_zero(arguments, "point", 0)));
  const Results about = read_about(path);
  if (about.points > 1) {
    throw UsageError(fmt::format("{} holds an experiment of {} points", path.string(), about.points),
                     "choose one with --point N, from 0, or look at all of them with `analyze`", "analyze");
  }
  return read_results(path);
}

}  // namespace commonroom::app
