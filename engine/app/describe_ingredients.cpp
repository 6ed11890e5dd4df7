#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/text_layout.hpp"
#include "app/words_of_regimes.hpp"
#include "core/contracts.hpp"
#include "scenario/fields.hpp"
#include "scenario/programme_kinds.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t ingredient_column = 27;

/// Keys without which a table is refused: their default means nothing.
constexpr std::array needed{"strength", "unit", "formation", "mode"};

bool is_needed(const FieldRow& row) {
  return std::ranges::find(needed, row.key) != needed.end();
}

/// A table of a scenario with the keys it takes.
struct Section {
  std::string header;
  std::string meaning;
  std::vector<FieldRow> fields;
};

Section section_of(InstrumentKind kind) {
  Instrument instrument;
  instrument.kind = kind;
  FieldLister lister;
  fields::instrument(lister, instrument);
  return {fmt::format("[regime.NAME.{}]", name_of(kind)), std::string(meaning_of(kind)), lister.rows()};
}

Section publication_section() {
  FieldLister lister;
  const Publication standard;
  fields::publication(lister, standard);
  return {"[regime.NAME.publish]", "what families are told, a year later", lister.rows()};
}

Section policy_section() {
  FieldLister lister;
  const PolicyProcess standard;
  fields::policy_process(lister, standard);
  return {"[regime.NAME.policy]", "how government makes policy; without this table it makes none",
          lister.rows()};
}

Section party_section() {
  FieldLister lister;
  const Party standard;
  fields::party(lister, standard);
  return {"[[regime.NAME.policy.party]]",
          "a government that an election may bring in, in place of one `mode`; the first begins",
          lister.rows()};
}

Section section_of(const ProgrammeKind& kind) {
  const bool is_first = &kind == &programme_kinds().front();
  return {is_first ? "[programme.NAME]" : fmt::format("[programme.NAME] kind = \"{}\"", kind.name),
          fmt::format("{}; `regimes` lists those that have it (default all)", kind.meaning), kind.keys()};
}

std::vector<Section> sections() {
  std::vector<Section> all;
  for (const InstrumentKind kind : all_instruments) all.push_back(section_of(kind));
  all.push_back(publication_section());
  all.push_back(policy_section());
  all.push_back(party_section());
  for (const ProgrammeKind& kind : programme_kinds()) all.push_back(section_of(kind));
  return all;
}

template <class Words>
Json names_json(const Words& words) {
  Json names = Json::array();
  for (const auto word : words) names.push_back({{"name", name_of(word)}, {"meaning", meaning_of(word)}});
  return names;
}

template <class Words>
std::string names_text(std::string_view heading, const Words& words) {
  std::string text = fmt::format("{}\n", heading);
  for (const auto word : words) text += entry(name_of(word), meaning_of(word), ingredient_column);
  return text + "\n";
}

Json section_json(const Section& section) {
  Json keys = Json::array();
  for (const FieldRow& row : section.fields) {
    keys.push_back({{"key", row.key},
                    {"values", row.values},
                    {"default", is_needed(row) ? Json(nullptr) : Json(row.standard)},
                    {"meaning", meaning_of_key(row.key)}});
  }
  return {{"table", section.header}, {"meaning", section.meaning}, {"keys", keys}};
}

std::string section_text(const Section& section) {
  std::string text = fmt::format("{}\n{}", section.header, paragraph(section.meaning, 2));
  for (const FieldRow& row : section.fields) {
    const std::string standard = is_needed(row)         ? "; required"
                                 : row.standard.empty() ? ""
                                                        : fmt::format("; default {}", row.standard);
    const std::string_view meaning = meaning_of_key(row.key);
    expects(!meaning.empty(), "every key of a regime has its meaning in words_of_regimes.cpp");
    text += entry(row.key, fmt::format("{} ({}{})", meaning, row.values, standard), ingredient_column);
  }
  return text + "\n";
}

constexpr std::string_view introduction_to_ingredients =
    "A regime is any set of instruments, each at a strength, with what is published and which partnerships "
    "there may be: a [regime.NAME] of a scenario, with `label`, `extends` (another regime, whose content it "
    "starts from), `remove` (instruments of that regime to leave out), `without_levels` (of system, schools, "
    "teachers, outside, pupils, those at which nobody works together) and `compare` (false: only to burn in "
    "or change to).";

}  // namespace

void describe_ingredients(Terminal& terminal) {
  if (terminal.json()) {
    Json tables = Json::array();
    for (const Section& section : sections()) tables.push_back(section_json(section));
    terminal.data(json_text({{"instruments", names_json(all_instruments)},
                             {"measures", names_json(all_measures)},
                             {"units", names_json(all_group_units)},
                             {"formations", names_json(all_formations)},
                             {"tables", tables}}));
    return;
  }
  std::string text = paragraph(introduction_to_ingredients) + "\n";
  text += names_text("Instruments", all_instruments) + names_text("Measures", all_measures);
  text += names_text("Units of group accountability", all_group_units);
  text += names_text("Formations of partnerships", all_formations);
  for (const Section& section : sections()) text += section_text(section);
  text += "The regimes of a scenario in words: commonroom describe regimes FILE\n";
  terminal.data(text);
}

}  // namespace commonroom::app
