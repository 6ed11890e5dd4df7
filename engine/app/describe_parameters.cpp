#include <fmt/format.h>

#include <vector>

#include "app/describe_sections.hpp"
#include "app/json.hpp"
#include "app/text_layout.hpp"
#include "parameters/parameter_record.hpp"

namespace commonroom::app {
namespace {

struct DescribedParameter {
  ParameterRecord record;
  std::string group;
  std::string short_name;
  ParameterKind kind;
};

std::vector<DescribedParameter> described(const Scenario* scenario) {
  const auto& catalogue = parameter_catalogue();
  std::vector<ParameterRecord> records =
      parameter_records(catalogue, scenario ? scenario->plan.parameters : ModelParameters{});
  std::vector<DescribedParameter> all;
  for (std::size_t i = 0; i < records.size(); ++i) {
    all.push_back({std::move(records[i]), std::string(catalogue[i].group), std::string(catalogue[i].name),
                   catalogue[i].kind});
  }
  return all;
}

std::string value_text(const DescribedParameter& parameter, double value) {
  if (parameter.kind == ParameterKind::toggle) return value != 0 ? "on" : "off";
  return fmt::format("{}", value);
}

std::string range_text(const DescribedParameter& parameter) {
  if (parameter.kind == ParameterKind::toggle) return "on or off";
  return fmt::format("{} to {}", parameter.record.least, parameter.record.most);
}

std::string parameter_text(const DescribedParameter& parameter) {
  const ParameterRecord& record = parameter.record;
  const std::string unit = record.unit == "1" ? std::string() : fmt::format(" {}", record.unit);
  std::string text =
      fmt::format("  {} = {}{}  [{}]  {}\n", parameter.short_name, value_text(parameter, record.value), unit,
                  range_text(parameter), record.evidence);
  if (record.value != record.standard) {
    text +=
        fmt::format("    set by the scenario; the default is {}\n", value_text(parameter, record.standard));
  }
  return text + paragraph(record.meaning + ".", text_column) +
         paragraph(fmt::format("Source: {}", record.source), text_column);
}

Json parameter_json(const DescribedParameter& parameter) {
  const ParameterRecord& record = parameter.record;
  return {{"name", record.name},         {"value", record.value},   {"unit", record.unit},
          {"default", record.standard},  {"least", record.least},   {"most", record.most},
          {"evidence", record.evidence}, {"source", record.source}, {"meaning", record.meaning}};
}

}  // namespace

void describe_parameters(const Scenario* scenario, Terminal& terminal) {
  const std::vector<DescribedParameter> all = described(scenario);
  if (terminal.json()) {
    Json parameters = Json::array();
    for (const DescribedParameter& parameter : all) parameters.push_back(parameter_json(parameter));
    terminal.data(json_text({{"parameters", parameters}}));
    return;
  }
  std::string text = paragraph(
      "The parameters, by group: value, unit, range, and how well it is known (measured, calibrated, "
      "recalled from the "
      "literature, assumed). Change one in a scenario, or with --set parameters.GROUP.NAME=VALUE.");
  std::string_view group;
  for (const DescribedParameter& parameter : all) {
    if (group != parameter.group) text += fmt::format("\n[parameters.{}]\n", parameter.group);
    group = parameter.group;
    text += parameter_text(parameter);
  }
  terminal.data(text);
}

}  // namespace commonroom::app
