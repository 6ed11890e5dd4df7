#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/text_layout.hpp"
#include "model/mechanisms/mechanism.hpp"

namespace commonroom::app {
namespace {

constexpr std::string_view introduction_to_mechanisms =
    "What the model is made of, mechanism by mechanism; docs/model.md has each with its equation under the "
    "same id. Each is shown by itself: by a small authority with it and without it (--json has that "
    "scenario), or by a scenario that ships.";

std::string shown_in_words(const Mechanism& mechanism) {
  if (!mechanism.shown_by.empty()) return fmt::format("Shown by: commonroom init {}", mechanism.shown_by);
  const Pair& pair = mechanism.pair;
  return fmt::format("Seen in: {}{}{} is {} with it. On: {}. Off: {}.", pair.outcome,
                     pair.label.empty() ? "" : ", ", pair.label, pair.direction > 0 ? "higher" : "lower",
                     pair.on.empty() ? "as it is" : fmt::format("{}", fmt::join(pair.on, "; ")),
                     pair.off.empty() ? "as it is" : fmt::format("{}", fmt::join(pair.off, "; ")));
}

std::string mechanism_text(const Mechanism& mechanism) {
  std::string text = fmt::format("{}  {}\n", mechanism.id, mechanism.title);
  text += paragraph(mechanism.what, text_column);
  text += paragraph(fmt::format("Parameters: {}", fmt::join(mechanism.parameters, ", ")), text_column);
  text += paragraph(fmt::format("Outcomes: {}", fmt::join(mechanism.outcomes, ", ")), text_column);
  text += paragraph(shown_in_words(mechanism), text_column);
  return text + paragraph(fmt::format("Source: {}", mechanism.source), text_column);
}

Json words_json(const Words& words) {
  Json list = Json::array();
  for (const std::string_view word : words) list.push_back(word);
  return list;
}

Json pair_json(const Pair& pair) {
  return {{"scenario", scenario_text(pair)}, {"on", words_json(pair.on)},  {"off", words_json(pair.off)},
          {"outcome", pair.outcome},         {"label", pair.label},        {"first_year", pair.first_year},
          {"last_year", pair.last_year},     {"direction", pair.direction}};
}

Json mechanism_json(const Mechanism& mechanism) {
  const bool has_scenario = !mechanism.shown_by.empty();
  return {{"id", mechanism.id},
          {"title", mechanism.title},
          {"what", mechanism.what},
          {"parameters", words_json(mechanism.parameters)},
          {"outcomes", words_json(mechanism.outcomes)},
          {"source", mechanism.source},
          {"shown_by", has_scenario ? Json(mechanism.shown_by) : Json(nullptr)},
          {"pair", has_scenario ? Json(nullptr) : pair_json(mechanism.pair)}};
}

}  // namespace

void describe_mechanisms(Terminal& terminal) {
  if (terminal.json()) {
    Json mechanisms = Json::array();
    for (const Mechanism& mechanism : mechanism_catalogue()) mechanisms.push_back(mechanism_json(mechanism));
    terminal.data(json_text({{"mechanisms", mechanisms}}));
    return;
  }
  std::string text = paragraph(introduction_to_mechanisms);
  for (const Mechanism& mechanism : mechanism_catalogue())
    text += fmt::format("\n{}", mechanism_text(mechanism));
  terminal.data(text);
}

}  // namespace commonroom::app
