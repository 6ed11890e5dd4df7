#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/text_layout.hpp"

namespace commonroom::app {
namespace {

std::string_view direction_in_words(int direction) {
  if (direction > 0) return "higher is better";
  return direction < 0 ? "lower is better" : "neither is better";
}

std::string outcome_text(const Outcome& outcome) {
  const std::string unit = outcome.unit == "1" ? "" : fmt::format(" ({})", outcome.unit);
  std::string text = fmt::format("{}{}{}\n", outcome.name, unit, outcome.headline ? ", headline" : "");
  text += paragraph(fmt::format("{}; {}.", outcome.long_name, direction_in_words(outcome.direction)),
                    text_column);
  if (outcome.axis != Axis::none) {
    text +=
        paragraph(fmt::format("By {}: {}", name_of(outcome.axis), fmt::join(labels_of(outcome.axis), ", ")),
                  text_column);
  }
  return text;
}

Json outcome_json(const Outcome& outcome) {
  Json json{{"name", outcome.name},
            {"unit", outcome.unit},
            {"long_name", outcome.long_name},
            {"higher_is_better", outcome.direction == 0 ? Json(nullptr) : Json(outcome.direction > 0)},
            {"headline", outcome.headline},
            {"axis", nullptr},
            {"labels", Json::array()}};
  if (outcome.axis != Axis::none) {
    json["axis"] = name_of(outcome.axis);
    for (const std::string_view label : labels_of(outcome.axis)) json["labels"].push_back(label);
  }
  return json;
}

}  // namespace

void describe_outcomes(Terminal& terminal) {
  if (terminal.json()) {
    Json outcomes = Json::array();
    for (const Outcome& outcome : outcome_catalogue()) outcomes.push_back(outcome_json(outcome));
    terminal.data(json_text({{"outcomes", outcomes}}));
    return;
  }
  std::string text = paragraph(
      "What is measured each year, by regime and replicate. Those marked headline are in the table of `run` "
      "and `compare`; --all shows the others.");
  for (const Outcome& outcome : outcome_catalogue()) text += fmt::format("\n{}", outcome_text(outcome));
  terminal.data(text);
}

}  // namespace commonroom::app
