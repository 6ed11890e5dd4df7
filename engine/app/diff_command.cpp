#include <fmt/format.h>

#include "app/arguments.hpp"
#include "app/json.hpp"
#include "app/results_path.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "output/diff_results.hpp"

namespace commonroom::app {

ExitCode act_diff(const Arguments& arguments, Terminal& terminal) {
  const DiffOptions options{.tolerance = number_at_least_zero(arguments, "tolerance", 0)};
  const std::filesystem::path first = results_path(arguments.operands()[0]);
  const std::filesystem::path second = results_path(arguments.operands()[1]);
  const std::vector<Difference> differences = diff_results(first, second, options);
  if (terminal.json()) {
    Json document{
        {"equal", differences.empty()}, {"tolerance", options.tolerance}, {"differences", Json::array()}};
    for (const Difference& difference : differences) {
      document["differences"].push_back({{"object", difference.object}, {"what", difference.what}});
    }
    terminal.data(json_text(document));
  } else {
    for (const Difference& difference : differences) {
      terminal.data(fmt::format("{}: {}\n", difference.object, difference.what));
    }
  }
  if (differences.empty()) {
    terminal.say(options.tolerance > 0 ? fmt::format("equal within {}\n", options.tolerance)
                                       : std::string("equal, bit for bit\n"));
    return ExitCode::done;
  }
  terminal.say(fmt::format("{}\n", counted(differences.size(), "difference")));
  return ExitCode::mismatch;
}

}  // namespace commonroom::app
