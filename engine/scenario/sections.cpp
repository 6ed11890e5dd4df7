#include "scenario/sections.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "measures/outcome.hpp"
#include "scenario/fields.hpp"

namespace commonroom {

namespace {

constexpr std::int64_t known_schema = 1;

/// The table called `key`, or an empty one.
const Value& table_or_none(FieldReader& top, std::string_view key) {
  static const Value none;
  const TableEntry* found = top.table(key);
  return found ? found->value : none;
}

void check_regime_exists(FieldReader& of, std::string_view key, const std::string& name,
                         const std::vector<std::string>& regimes, std::string_view why) {
  if (std::find(regimes.begin(), regimes.end(), name) != regimes.end()) return;
  of.mistakes().add_unknown(
      of.value_spot(key),
      fmt::format("`{}` in {} is `{}`, which is no regime {}", key, of.section(), shown(name), why), "", name,
      regimes);
}

/// Fills in what [run] leaves open: the first regime is the baseline, and burn-in is under it.
void check_named_regimes(FieldReader& of, const RegimeList& regimes, Plan& plan) {
  const std::vector<std::string> compared = regimes.names_compared();
  if (compared.empty()) return;
  if (plan.baseline.empty()) plan.baseline = compared.front();
  const RegimeEntry* baseline = regimes.find(plan.baseline);
  if (baseline && !baseline->compare) {
    of.mistakes().add(of.value_spot("baseline"),
                      fmt::format("the baseline `{}` is not compared", plan.baseline),
                      "it says compare = false");
  } else {
    check_regime_exists(of, "baseline", plan.baseline, compared, "of this file");
  }
  if (plan.burn_in_regime.empty()) {
    plan.burn_in_regime = plan.baseline;
  } else {
    check_regime_exists(of, "burn_in_regime", plan.burn_in_regime, regimes.names(), "of this file");
  }
}

}  // namespace

bool check_schema(FieldReader& top) {
  const TableEntry* schema = top.entry("schema");
  if (!schema) {
    top.mistakes().add_missing({1, 1, 1, 0}, "the file does not say which schema it follows",
                               "begin it with: schema = 1");
    return true;
  }
  const bool known = schema->value.shape == Shape::whole_number && schema->value.whole == known_schema;
  if (!known) {
    top.mistakes().add(schema->value.spot, "this schema is not known",
                       fmt::format("this version reads schema = {}", known_schema));
  }
  return known;
}

void read_meta(FieldReader& top, Plan& plan) {
  FieldReader of(table_or_none(top, "meta"), "[meta]", top.mistakes());
  fields::meta(of, plan);
  of.finish();
}

void read_run(FieldReader& top, const RegimeList& regimes, Plan& plan) {
  FieldReader of(table_or_none(top, "run"), "[run]", top.mistakes());
  fields::run(of, plan);
  of.finish();
  check_named_regimes(of, regimes, plan);
}

void read_outcomes(FieldReader& top, Plan& plan) {
  FieldReader of(table_or_none(top, "outcomes"), "[outcomes]", top.mistakes());
  fields::outcomes(of, plan);
  of.finish();
  std::vector<std::string> known;
  for (const Outcome& outcome : outcome_catalogue()) known.emplace_back(outcome.name);
  const auto& primary = plan.primary_outcomes;
  for (std::size_t i = 0; i < primary.size(); ++i) {
    const Spot spot = of.item_spot("primary", i);
    if (std::find(known.begin(), known.end(), primary[i]) == known.end()) {
      of.mistakes().add_unknown(spot,
                                fmt::format("unknown outcome `{}` in {}", shown(primary[i]), of.section()),
                                "`commonroom describe outcomes` lists them", primary[i], known);
    } else if (std::find(primary.begin(), primary.begin() + static_cast<std::ptrdiff_t>(i), primary[i]) !=
               primary.begin() + static_cast<std::ptrdiff_t>(i)) {
      of.mistakes().add(spot, fmt::format("`primary` in {} names {} twice", of.section(), primary[i]));
    }
  }
  if (primary.size() > limits::primary_outcomes) {
    of.mistakes().add(of.value_spot("primary"), fmt::format("{} outcomes are primary", primary.size()),
                      fmt::format("at most {} may be: the more are looked at, the more differ by chance",
                                  limits::primary_outcomes));
  }
}

void read_parameters(FieldReader& top, ModelParameters& parameters) {
  const Value& table = table_or_none(top, "parameters");
  FieldReader of(table, "[parameters]", top.mistakes());
  std::vector<std::string_view> groups;
  for (const auto& entry : parameter_catalogue()) {
    if (std::find(groups.begin(), groups.end(), entry.group) == groups.end()) groups.push_back(entry.group);
  }
  for (const std::string_view group : groups) {
    FieldReader of_group(table_or_none(of, group), fmt::format("[parameters.{}]", group), top.mistakes());
    for (const auto& entry : parameter_catalogue()) {
      if (entry.group != group) continue;
      const Limits limits{entry.least, entry.most, entry.unit == "1" ? "" : entry.unit};
      double value = entry.get(parameters);
      fields::parameter(of_group, entry.name, entry.kind, value, limits);
      entry.set(parameters, value);
    }
    of_group.finish();
  }
  of.finish();
}

void read_changes(FieldReader& top, const RegimeList& regimes, Plan& plan) {
  const std::vector<const Value*> tables = top.tables("change");
  if (tables.size() > limits::changes) {
    top.mistakes().add(top.spot("change"), fmt::format("there are {} changes", tables.size()),
                       fmt::format("the most is {}", limits::changes));
    return;
  }
  for (const Value* table : tables) {
    FieldReader of(*table, "[[change]]", top.mistakes());
    RegimeChange change;
    fields::change(of, change);
    for (const std::string_view key : {"year", "regime", "becomes"}) of.require(key);
    if (change.year < 1 || change.year > plan.years) {
      of.mistakes().add(of.value_spot("year"), fmt::format("the change of year {} never comes", change.year),
                        fmt::format("the run has the years 1 to {}", plan.years));
    }
    const bool named = !change.regime.empty() && !change.becomes.empty() && !regimes.all.empty();
    if (named) {
      check_regime_exists(of, "regime", change.regime, regimes.names_compared(), "that is compared");
      check_regime_exists(of, "becomes", change.becomes, regimes.names(), "of this file");
    }
    const bool again =
        std::any_of(plan.changes.begin(), plan.changes.end(), [&change](const RegimeChange& other) {
          return other.year == change.year && other.regime == change.regime;
        });
    if (again && named) {
      of.mistakes().add(table->spot,
                        fmt::format("`{}` changes twice in year {}", shown(change.regime), change.year));
    }
    plan.changes.push_back(change);
    of.finish();
  }
  std::stable_sort(plan.changes.begin(), plan.changes.end(),
                   [](const RegimeChange& a, const RegimeChange& b) { return a.year < b.year; });
}

}  // namespace commonroom
