#include "analysis/comparison.hpp"
#include "analysis/comparison_text.hpp"
#include "app/arguments.hpp"
#include "app/results_path.hpp"
#include "app/terminal.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {

ExitCode act_compare(const Arguments& arguments, Terminal& terminal) {
  const ComparisonOptions options{.baseline = arguments.value("baseline").value_or(""),
                                  .period = arguments.value("years").value_or(""),
                                  .all_outcomes = arguments.has("all")};
  const Results first = read_results(results_path(arguments.operands()[0]));
  const Comparison comparison =
      arguments.operands().size() == 1
          ? compare_regimes(first, options)
          : compare_results(first, read_results(results_path(arguments.operands()[1])), options);
  terminal.data(terminal.json() ? comparison_json(comparison)
                                : comparison_text(comparison, terminal.colours_data()));
  return ExitCode::done;
}

}  // namespace commonroom::app
