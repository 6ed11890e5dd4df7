#include <fmt/format.h>

#include "app/arguments.hpp"
#include "app/json.hpp"
#include "app/one_point.hpp"
#include "app/report_file.hpp"
#include "app/results_path.hpp"
#include "app/terminal.hpp"

namespace commonroom::app {

ExitCode act_report(const Arguments& arguments, Terminal& terminal) {
  const std::string& given = arguments.operands().front();
  const std::filesystem::path results = results_path(given);
  const std::filesystem::path page =
      arguments.value("output").value_or((results.parent_path() / report_name).string());
  if (arguments.has("point")) {
    write_report(read_one_point(given, arguments), {}, page);
  } else {
    write_report_of_file(results, page);
  }
  if (terminal.json()) {
    terminal.data(json_text(Json{{"report", page.string()}}));
  } else {
    terminal.say(fmt::format("Wrote {}.\n", page.string()));
  }
  return ExitCode::done;
}

}  // namespace commonroom::app
