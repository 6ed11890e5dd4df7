#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/model_page.hpp"

namespace commonroom::app {
namespace {

/// The sections of a page of Markdown, each with what stands before the next heading of its level.
Json sections_of(std::string_view page) {
  constexpr std::string_view mark = "\n## ";
  Json sections = Json::array();
  for (std::size_t begin = page.find(mark); begin != std::string_view::npos;) {
    const std::size_t heading = begin + mark.size();
    const std::size_t end_of_heading = page.find('\n', heading);
    const std::size_t next = page.find(mark, end_of_heading);
    const std::size_t end = next == std::string_view::npos ? page.size() : next + 1;
    sections.push_back({{"heading", page.substr(heading, end_of_heading - heading)},
                        {"text", page.substr(end_of_heading + 1, end - end_of_heading - 1)}});
    begin = next;
  }
  return sections;
}

}  // namespace

void describe_odd(Terminal& terminal) {
  const std::string_view page = model_page();
  terminal.data(terminal.json() ? json_text({{"sections", sections_of(page)}}) : std::string(page));
}

}  // namespace commonroom::app
