#include "scenario/resolved.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/design.hpp"
#include "scenario/field_writer.hpp"
#include "scenario/fields.hpp"

namespace commonroom {

namespace {

void write_population(FieldWriter& out, const PopulationPlan& population) {
  if (population.register_path.empty()) {
    out.section("[population.synthetic]");
    fields::synthetic(out, population.synthetic);
    if (!population.results_path.empty()) {
      out.section("[population]");
      fields::population_results(out, population);
    }
  } else {
    out.section("[population]");
    fields::population(out, population);
  }
}

void write_regime(FieldWriter& out, const Regime& regime, bool compare) {
  out.section(fmt::format("[regime.{}]", regime.name));
  out.text("label", regime.label);
  out.flag("compare", compare);
  out.words("without_levels", regime.without_levels, "level", all_levels);
  for (const Instrument& instrument : regime.instruments) {
    const auto of_its_kind =
        std::count_if(regime.instruments.begin(), regime.instruments.end(),
                      [&instrument](const Instrument& other) { return other.kind == instrument.kind; });
    const std::string table = fmt::format("[regime.{}.{}]", regime.name, name_of(instrument.kind));
    out.section(of_its_kind == 1 ? table : "[" + table + "]");
    fields::instrument(out, instrument);
  }
  out.section(fmt::format("[regime.{}.publish]", regime.name));
  fields::publication(out, regime.publication);
  if (!regime.policy) return;
  out.section(fmt::format("[regime.{}.policy]", regime.name));
  fields::policy_process(out, *regime.policy);
  for (const Party& party : regime.policy->parties) {
    out.section(fmt::format("[[regime.{}.policy.party]]", regime.name));
    fields::party(out, party);
  }
}

std::vector<std::string> in_order_of_plan(const std::vector<std::string>& names, const Plan& plan) {
  std::vector<std::string> ordered;
  for (const auto* regimes : {&plan.regimes, &plan.others}) {
    for (const Regime& regime : *regimes) {
      if (std::find(names.begin(), names.end(), regime.name) != names.end()) ordered.push_back(regime.name);
    }
  }
  return ordered;
}

void write_parameters(FieldWriter& out, const ModelParameters& parameters) {
  std::string_view group;
  for (const auto& entry : parameter_catalogue()) {
    if (entry.group != group) out.section(fmt::format("[parameters.{}]", entry.group));
    group = entry.group;
    const double value = entry.get(parameters);
    fields::parameter(out, entry.name, entry.kind, value, {});
  }
}

}  // namespace

std::string write_resolved(const Plan& plan, const std::vector<Programme>& programmes,
                           const std::optional<DesignPlan>& design) {
  FieldWriter out;
  out.whole("schema", 1);
  out.section("[meta]");
  fields::meta(out, plan);
  out.section("[run]");
  fields::run(out, plan);
  write_population(out, plan.population);
  for (const Regime& regime : plan.regimes) write_regime(out, regime, true);
  for (const Regime& regime : plan.others) write_regime(out, regime, false);
  for (const Programme& programme : programmes) {
    out.section(fmt::format("[programme.{}]", programme.name));
    out.text("kind", programme.kind);
    out.lines(programme.written);
    out.list("regimes", in_order_of_plan(programme.regimes, plan));
  }
  for (const RegimeChange& change : plan.changes) {
    out.section("[[change]]");
    fields::change(out, change);
  }
  write_parameters(out, plan.parameters);
  out.section("[outcomes]");
  fields::outcomes(out, plan);
  if (design) write_design(out, *design);
  return out.written();
}

}  // namespace commonroom
