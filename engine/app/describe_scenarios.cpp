#include <fmt/format.h>

#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/text_layout.hpp"

namespace commonroom::app {
namespace {

constexpr std::string_view introduction_to_scenarios =
    "The scenarios that ship, each with the question it asks. Its file opens with what would count against "
    "its own idea: commonroom init --template NAME";

}  // namespace

void describe_scenarios(Terminal& terminal) {
  Json list = Json::array();
  std::string text = paragraph(introduction_to_scenarios);
  for (const Template& shipped : shipped_templates()) {
    const HeadingOfScenario heading = heading_of(shipped);
    list.push_back({{"name", shipped.name}, {"title", heading.title}, {"question", heading.question}});
    text += fmt::format("\n{}\n{}", shipped.name, paragraph(heading.question, text_column));
  }
  terminal.data(terminal.json() ? json_text({{"scenarios", list}}) : text);
}

}  // namespace commonroom::app
