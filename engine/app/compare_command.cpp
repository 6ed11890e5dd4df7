#include <algorithm>
#include <optional>

#include "analysis/comparison.hpp"
#include "analysis/comparison_text.hpp"
#include "app/arguments.hpp"
#include "app/one_point.hpp"
#include "app/terminal.hpp"
#include "app/years_option.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {

ExitCode act_compare(const Arguments& arguments, Terminal& terminal) {
  const std::vector<std::string>& files = arguments.operands();
  const Results first = read_one_point(files[0], arguments);
  const std::optional<Results> second =
      files.size() == 2 ? std::optional(read_one_point(files[1], arguments)) : std::nullopt;
  ComparisonOptions options;
  options.baseline = arguments.value("baseline").value_or("");
  options.all_outcomes = arguments.has("all");
  if (const auto years = arguments.value("years")) {
    options.years = years_asked_for(*years, second ? std::min(first.years, second->years) : first.years);
  }
  const Comparison comparison =
      second ? compare_results(first, *second, options) : compare_regimes(first, options);
  terminal.data(terminal.json() ? comparison_json(comparison)
                                : comparison_text(comparison, terminal.colours_data()));
  return ExitCode::done;
}

}  // namespace commonroom::app
