#include <fmt/format.h>

#include <numeric>

#include "app/arguments.hpp"
#include "app/csv_as_json.hpp"
#include "app/json.hpp"
#include "app/run_messages.hpp"
#include "app/session_options.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "commonroom/commonroom.hpp"
#include "experiments/design_file.hpp"
#include "experiments/forecast.hpp"

namespace commonroom::app {
namespace {

std::string in_bytes(std::size_t bytes) {
  constexpr double thousand = 1000;
  double amount = static_cast<double>(bytes);
  for (const char* unit : {"bytes", "kB", "MB", "GB"}) {
    if (amount < thousand) return fmt::format("{:.3g} {}", amount, unit);
    amount /= thousand;
  }
  return fmt::format("{:.3g} TB", amount);
}

std::string text_of(const Experiment& experiment, const Forecast& expected) {
  std::string text;
  text += fmt::format("points      {}\n", experiment.points());
  text += fmt::format("regimes     {}\n", experiment.regimes());
  text += fmt::format("replicates  {}\n", experiment.replicates());
  text += fmt::format("runs        {}\n", expected.runs);
  text += fmt::format("time        about {}\n", duration_in_words(expected.seconds));
  text += fmt::format("memory      at most {}\n", in_bytes(expected.memory_bytes));
  text += fmt::format("disk        at most {}: {} while it runs and {} of results\n",
                      in_bytes(expected.parts_bytes + expected.results_bytes), in_bytes(expected.parts_bytes),
                      in_bytes(expected.results_bytes));
  return text;
}

Json json_of(const Experiment& experiment, const Forecast& expected) {
  return {{"points", experiment.points()},
          {"regimes", experiment.regimes()},
          {"replicates", experiment.replicates()},
          {"runs", expected.runs},
          {"seconds", expected.seconds},
          {"memory_bytes", expected.memory_bytes},
          {"parts_bytes", expected.parts_bytes},
          {"results_bytes", expected.results_bytes},
          {"pilot", {{"seconds", expected.pilot_seconds}, {"years", expected.pilot_years}}}};
}

/// Prints the points and does nothing else.
void print_design(const Experiment& experiment, const std::string& form, Terminal& terminal) {
  const DesignPoints points{experiment.keys, experiment.settings, {}};
  if (terminal.json()) {
    terminal.data(csv_as_json("design", csv_of(points)));
  } else {
    terminal.data(form == "matrix" ? matrix_of(*experiment.base.design, points) : csv_of(points));
  }
}

}  // namespace

ExitCode act_plan(const Arguments& arguments, Terminal& terminal) {
  const SessionOptions options = session_options(arguments, "plan");
  const Experiment experiment = load_experiment(arguments.operands().front(), arguments.overrides(), true);
  if (const auto form = arguments.value("design")) {
    print_design(experiment, *form, terminal);
    return ExitCode::done;
  }
  terminal.say(about_plan(experiment.base));
  const auto country = std::make_shared<const Country>(build_population(experiment.base, options.threads));
  const Forecast expected =
      forecast(experiment, country, order_of(experiment), options.threads, options.memory_bytes);
  terminal.data(terminal.json() ? json_text(json_of(experiment, expected)) : text_of(experiment, expected));
  terminal.say(fmt::format("From a pilot of {} simulated in {:.1f} s on this computer.\n",
                           counted(expected.pilot_years, "year"), expected.pilot_seconds));
  return ExitCode::done;
}

}  // namespace commonroom::app
