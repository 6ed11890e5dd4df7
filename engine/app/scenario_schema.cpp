#include "app/scenario_schema.hpp"

#include <fmt/format.h>

#include <array>
#include <initializer_list>

#include "app/words_of_regimes.hpp"
#include "app/words_of_scenario.hpp"
#include "core/contracts.hpp"
#include "measures/outcome.hpp"
#include "model/parameters.hpp"
#include "scenario/design_fields.hpp"
#include "scenario/field_lister.hpp"
#include "scenario/fields.hpp"
#include "scenario/programme_kinds.hpp"
#include "scenario/regimes.hpp"
#include "simulation/plan.hpp"
#include "world/region_of_authority.hpp"

namespace commonroom::app {
namespace {

constexpr std::string_view draft = "http://json-schema.org/draft-07/schema#";

Json list_of(Json items, std::size_t most) {
  return {{"type", "array"}, {"items", std::move(items)}, {"maxItems", most}};
}

Json text_schema() {
  return {{"type", "string"}, {"maxLength", limits::bytes_of_text}};
}

Json number_schema(const char* type, const Limits& limits) {
  return {{"type", type}, {"minimum", limits.least}, {"maximum", limits.most}};
}

Json choice_schema(const FieldRow& row) {
  Json choices = Json::array();
  for (const std::string_view choice : row.choices) choices.push_back(choice);
  return {{"type", "string"}, {"enum", std::move(choices)}};
}

Json form_schema(const FieldRow& row) {
  switch (row.form) {
    case FieldForm::text:
      return text_schema();
    case FieldForm::texts:
      return list_of(text_schema(), limits::names_in_a_list);
    case FieldForm::flag:
      return {{"type", "boolean"}};
    case FieldForm::whole:
      return number_schema("integer", row.limits);
    case FieldForm::number:
      return number_schema("number", row.limits);
    case FieldForm::numbers:
      return list_of(number_schema("number", row.limits), limits::numbers_in_a_list);
    case FieldForm::word:
      return choice_schema(row);
    case FieldForm::words: {
      Json words = list_of(choice_schema(row), row.choices.size());
      words["uniqueItems"] = true;
      return words;
    }
  }
  return {};
}

/// The default, where it is one that could be written.
void add_default(const FieldRow& row, Json& schema) {
  if (row.form == FieldForm::word) schema["default"] = row.standard;
  if (row.form == FieldForm::flag) schema["default"] = row.standard == "true";
  if (row.standard.empty() || row.standard == "none") return;
  const bool is_number = row.form == FieldForm::whole || row.form == FieldForm::number;
  if (is_number || row.form == FieldForm::numbers) {
    Json standard = Json::parse(row.standard);
    if (is_number && (standard < row.limits.least || standard > row.limits.most)) return;
    schema["default"] = std::move(standard);
  }
}

std::string with_unit(std::string_view meaning, std::string_view unit) {
  return unit.empty() ? std::string(meaning) : fmt::format("{} ({})", meaning, unit);
}

Json key_schema(const FieldRow& row, std::string_view meaning) {
  expects(!meaning.empty(), "every key of a scenario has its meaning in words");
  Json schema{{"description", with_unit(meaning, row.limits.unit)}};
  schema.update(form_schema(row));
  add_default(row, schema);
  return schema;
}

/// A table that takes these keys and no others.
Json table_schema(std::string_view meaning, Json properties, std::initializer_list<const char*> needed = {}) {
  Json schema{{"type", "object"}};
  if (!meaning.empty()) schema["description"] = meaning;
  schema["properties"] = std::move(properties);
  schema["additionalProperties"] = false;
  for (const char* key : needed) schema["required"].push_back(key);
  return schema;
}

template <class Data, class List>
std::vector<FieldRow> rows_of(const Data& standard, const List& list) {
  FieldLister lister;
  list(lister, standard);
  return lister.rows();
}

/// The keys that `list` names, of a table outside of regimes.
template <class Data, class List>
Json keys_of(std::string_view table, const Data& standard, const List& list) {
  Json properties = Json::object();
  for (const FieldRow& row : rows_of(standard, list))
    properties[row.key] = key_schema(row, meaning_in_table(table, row.key));
  return properties;
}

/// The same of a part of a regime or programme, where a key means the same everywhere.
Json keys_of_part(const std::vector<FieldRow>& rows) {
  Json properties = Json::object();
  for (const FieldRow& row : rows) properties[row.key] = key_schema(row, meaning_of_key(row.key));
  return properties;
}

#define COMMONROOM_LISTED(function) [](auto& of, const auto& what) { fields::function(of, what); }

Json population_schema() {
  Json properties = keys_of("population", PopulationPlan{}, COMMONROOM_LISTED(population));
  for (const std::string_view region : england_regions)
    properties["regions"]["items"]["examples"].push_back(region);
  properties["synthetic"] =
      table_schema(meaning_in_table("population", "synthetic"),
                   keys_of("population.synthetic", SyntheticPlan{}, COMMONROOM_LISTED(synthetic)));
  return table_schema(meaning_in_table("", "population"), std::move(properties));
}

Json table_or_list(const Json& table, std::size_t most) {
  return {{"description", table.value("description", "")},
          {"anyOf", Json::array({table, list_of(table, most)})}};
}

Json instrument_schema(InstrumentKind kind) {
  Instrument instrument;
  instrument.kind = kind;
  Json properties = keys_of_part(rows_of(instrument, COMMONROOM_LISTED(instrument)));
  // Neither has a default that means anything: see `required_of_instruments`.
  for (const char* key : {"strength", "unit"})
    if (properties.contains(key)) properties[key].erase("default");
  return table_or_list(table_schema(meaning_of(kind), std::move(properties)), limits::instruments);
}

/// Of a regime that extends no other, whose instruments refine none: `required` is for a table, `items` for a
/// list of tables.
Json required_of_instruments() {
  Json needed = Json::object();
  for (const InstrumentKind kind : all_instruments) {
    Json keys = Json::array({"strength"});
    if (kind == InstrumentKind::group_accountability) keys.push_back("unit");
    needed[std::string(name_of(kind))] = {{"required", keys}, {"items", {{"required", keys}}}};
  }
  return {{"if", {{"not", {{"required", Json::array({"extends"})}}}}}, {"then", {{"properties", needed}}}};
}

Json policy_schema() {
  Json properties = keys_of_part(rows_of(PolicyProcess{}, COMMONROOM_LISTED(policy_process)));
  properties["mode"].erase("default");
  Json of_party = keys_of_part(rows_of(Party{}, COMMONROOM_LISTED(party)));
  of_party["mode"].erase("default");
  properties["party"] =
      table_or_list(table_schema(meaning_in_table("regime.policy", "party"), std::move(of_party), {"mode"}),
                    limits::parties);
  return table_schema(meaning_in_table("regime", "policy"), std::move(properties));
}

Json regime_schema() {
  Json properties = keys_of("regime", RegimeHead{}, COMMONROOM_LISTED(regime_head));
  for (const InstrumentKind kind : all_instruments)
    properties[std::string(name_of(kind))] = instrument_schema(kind);
  properties["publish"] = table_schema(meaning_in_table("regime", "publish"),
                                       keys_of_part(rows_of(Publication{}, COMMONROOM_LISTED(publication))));
  properties["policy"] = policy_schema();
  Json schema = table_schema("a regime of accountability", std::move(properties));
  schema["allOf"].push_back(required_of_instruments());
  return schema;
}

struct NeededKey {
  std::string_view kind, key;
};
/// What a kind of programme cannot do without.
constexpr std::array needed_of_programmes{
    NeededKey{"partnership", "formation"}, NeededKey{"external_partners", "partner"},
    NeededKey{"support", "provider"}, NeededKey{"support", "identification"}};

Json programme_schema() {
  Json kinds = Json::array();
  for (const ProgrammeKind& kind : programme_kinds()) {
    Json properties{{"kind", {{"description", meaning_in_table("programme", "kind")}, {"const", kind.name}}}};
    properties.update(keys_of_part(kind.keys()));
    Json regimes{{"description", meaning_in_table("programme", "regimes")}};
    regimes.update(list_of(text_schema(), limits::names_in_a_list));
    properties["regimes"] = std::move(regimes);
    Json schema = table_schema(kind.meaning, std::move(properties));
    schema["title"] = kind.name;
    // A programme that names no kind is of the first.
    if (!kinds.empty()) schema["required"].push_back("kind");
    for (const NeededKey& needed : needed_of_programmes) {
      if (needed.kind != kind.name) continue;
      schema["required"].push_back(needed.key);
      schema["properties"][std::string(needed.key)].erase("default");
    }
    kinds.push_back(std::move(schema));
  }
  return {{"oneOf", std::move(kinds)}};
}

/// Tables with names of the user's.
Json named_tables(std::string_view key, Json table, std::size_t most) {
  return {{"type", "object"},
          {"description", meaning_in_table("", key)},
          {"propertyNames", {{"pattern", fmt::format("^[A-Za-z0-9_-]{{1,{}}}$", limits::bytes_of_name)}}},
          {"additionalProperties", std::move(table)},
          {"maxProperties", most}};
}

Json parameters_schema() {
  Json groups = Json::object();
  for (const auto& entry : parameter_catalogue()) {
    Json& group = groups[std::string(entry.group)];
    if (group.is_null()) group = table_schema("", Json::object());
    const Limits limits{entry.least, entry.most, entry.unit == "1" ? "" : entry.unit};
    FieldLister lister;
    fields::parameter(lister, entry.name, entry.kind, entry.standard, limits);
    group["properties"][std::string(entry.name)] =
        key_schema(lister.rows().front(), fmt::format("{}. Source: {}", entry.meaning, entry.source));
  }
  return table_schema(meaning_in_table("", "parameters"), std::move(groups));
}

/// A key may be quoted, or not, which TOML takes for tables in tables.
Json varied_schema() {
  Json properties = keys_of("design.vary", VariedKey{}, COMMONROOM_LISTED(varied_key));
  for (Json& property : properties) property.erase("default");
  const Json value{{"type", Json::array({"number", "string", "boolean"})}};
  properties["values"] = {{"description", meaning_in_table("design.vary", "values")},
                          {"type", "array"},
                          {"items", value},
                          {"minItems", 1}};
  const Json tables{{"type", "object"},
                    {"minProperties", 1},
                    {"additionalProperties", {{"$ref", "#/definitions/varied_key"}}}};
  return {{"anyOf", Json::array({table_schema("how a key varies", std::move(properties)), tables})}};
}

Json design_schema() {
  Json properties = keys_of("design", DesignPlan{}, COMMONROOM_LISTED(design));
  properties["method"].erase("default");
  properties["vary"] = {{"description", meaning_in_table("design", "vary")},
                        {"type", "object"},
                        {"minProperties", 1},
                        {"additionalProperties", {{"$ref", "#/definitions/varied_key"}}}};
  return table_schema(meaning_in_table("", "design"), std::move(properties), {"method", "vary"});
}

Json outcomes_schema() {
  Json properties = keys_of("outcomes", Plan{}, COMMONROOM_LISTED(outcomes));
  Json& primary = properties["primary"];
  primary["items"] = {{"type", "string"}, {"enum", Json::array()}};
  for (const Outcome& outcome : outcome_catalogue()) primary["items"]["enum"].push_back(outcome.name);
  primary["maxItems"] = limits::primary_outcomes;
  primary["uniqueItems"] = true;
  return table_schema(meaning_in_table("", "outcomes"), std::move(properties));
}

}  // namespace

Json scenario_schema() {
  Json properties{{"schema", {{"description", meaning_in_table("", "schema")}, {"const", 1}}}};
  properties["meta"] =
      table_schema(meaning_in_table("", "meta"), keys_of("meta", Plan{}, COMMONROOM_LISTED(meta)));
  properties["run"] =
      table_schema(meaning_in_table("", "run"), keys_of("run", Plan{}, COMMONROOM_LISTED(run)));
  properties["population"] = population_schema();
  properties["regime"] = named_tables("regime", {{"$ref", "#/definitions/regime"}}, limits::regimes);
  properties["regime"]["minProperties"] = 1;
  properties["programme"] =
      named_tables("programme", {{"$ref", "#/definitions/programme"}}, limits::programmes);
  properties["change"] =
      table_or_list(table_schema(meaning_in_table("", "change"),
                                 keys_of("change", RegimeChange{}, COMMONROOM_LISTED(change)),
                                 {"year", "regime", "becomes"}),
                    limits::changes);
  properties["parameters"] = parameters_schema();
  properties["outcomes"] = outcomes_schema();
  properties["design"] = design_schema();
  Json schema{{"$schema", draft}, {"title", "A scenario of Commonroom"}};
  schema.update(table_schema("", std::move(properties), {"schema", "regime"}));
  schema["definitions"] = {
      {"regime", regime_schema()}, {"programme", programme_schema()}, {"varied_key", varied_schema()}};
  return schema;
}

#undef COMMONROOM_LISTED

}  // namespace commonroom::app
