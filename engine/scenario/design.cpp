#include "scenario/design.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

#include "model/parameters.hpp"
#include "parameters/parameter_record.hpp"
#include "scenario/limits.hpp"
#include "scenario/toml_text.hpp"

namespace commonroom {
namespace {

constexpr Limits points_limits{1, 10'000'000, "points"};
constexpr Limits levels_limits{2, 64, ""};
constexpr Limits trajectories_limits{1, 1'000'000, ""};
constexpr Limits steps_limits{2, 10'000, "steps"};
constexpr Limits any_number{-1e15, 1e15, ""};
constexpr std::array spec_keys{"low", "high", "mean", "sd", "values", "distribution", "steps", "whole"};
/// What a design cannot vary, since results of all its points stand side by side.
constexpr std::array fixed_keys{"run.years", "run.replicates", "run.seed", "run.baseline", "schema"};

bool is_sample(DesignMethod method) {
  return method == DesignMethod::latin_hypercube || method == DesignMethod::monte_carlo ||
         method == DesignMethod::sobol || method == DesignMethod::saltelli;
}

bool is_spec(const Value& table) {
  return table.entries.empty() || std::ranges::any_of(table.entries, [](const TableEntry& entry) {
           return std::ranges::find(spec_keys, entry.key) != spec_keys.end();
         });
}

const CatalogueEntry<ModelParameters>* parameter_named(std::string_view key) {
  constexpr std::string_view section = "parameters.";
  if (key.starts_with(section)) key.remove_prefix(section.size());
  for (const auto& entry : parameter_catalogue()) {
    if (key == fmt::format("{}.{}", entry.group, entry.name)) return &entry;
  }
  return nullptr;
}

/// Reads one key's table.
class SpecReader {
 public:
  SpecReader(const DesignPlan& design, FieldReader& design_table)
      : design_(design), mistakes_(design_table.mistakes()) {}

  VariedKey read(std::string key, const TableEntry& entry) {
    VariedKey varied;
    varied.key = std::move(key);
    const auto* parameter = parameter_named(varied.key);
    if (parameter != nullptr) {
      varied.key = fmt::format("parameters.{}.{}", parameter->group, parameter->name);
      varied.low = parameter->least;
      varied.high = parameter->most;
      varied.whole = parameter->kind == ParameterKind::count;
      if (parameter->kind == ParameterKind::toggle) varied.values = {"false", "true"};
    }
    FieldReader of(entry.value, fmt::format("[design.vary] `{}`", varied.key), mistakes_);
    of.number("low", varied.low, any_number);
    of.number("high", varied.high, any_number);
    of.number("mean", varied.mean, any_number);
    of.number("sd", varied.sd, any_number);
    of.whole("steps", varied.steps, steps_limits);
    of.flag("whole", varied.whole);
    of.word("distribution", varied.distribution, "distribution", all_distributions);
    read_values(of, varied);
    check(of, varied, parameter != nullptr, entry);
    of.finish();
    return varied;
  }

 private:
  void read_values(FieldReader& of, VariedKey& varied) {
    const TableEntry* values = of.entry("values");
    if (values == nullptr) return;
    varied.values.clear();
    if (values->value.shape != Shape::array || values->value.items.empty()) {
      mistakes_.add(values->value.spot,
                    fmt::format("`values` of `{}` has to be a list of at least one value", varied.key));
      return;
    }
    for (const Value& item : values->value.items) {
      if (item.shape == Shape::array || item.shape == Shape::table || item.shape == Shape::date) {
        mistakes_.add(item.spot,
                      fmt::format("`values` of `{}` has {} in it", varied.key, shape_in_words(item.shape)),
                      "it may have numbers, texts, true and false");
        return;
      }
      varied.values.push_back(setting_of(item));
    }
  }

  void check(FieldReader& of, VariedKey& varied, bool has_range, const TableEntry& entry) {
    const Spot spot = entry.key_spot;
    for (const char* fixed : fixed_keys) {
      if (varied.key == fixed) {
        mistakes_.add(
            spot, fmt::format("a design cannot vary `{}`", varied.key),
            "results of all its points stand side by side, with the same years, regimes and replicates");
      }
    }
    if (!varied.values.empty()) {
      varied.distribution = Distribution::categorical;
      return;
    }
    if (design_.method == DesignMethod::csv) return;
    if (varied.distribution == Distribution::categorical) {
      mistakes_.add(spot, fmt::format("`{}` is categorical and has no `values`", varied.key));
      return;
    }
    if (!has_range && (!of.has("low") || !of.has("high"))) {
      mistakes_.add(spot, fmt::format("`{}` needs `low` and `high`, or `values`", varied.key),
                    "only parameters of `describe params` have a range of their own");
      return;
    }
    if (!(varied.low < varied.high)) {
      mistakes_.add(spot, fmt::format("`low` of `{}` is {} and not below `high`, {}", varied.key, varied.low,
                                      varied.high));
    } else if (varied.distribution == Distribution::log_uniform && varied.low <= 0) {
      mistakes_.add(spot, fmt::format("`{}` is log_uniform: its `low` has to be above 0", varied.key));
    } else if (varied.distribution == Distribution::truncated_normal &&
               !(of.has("mean") && of.has("sd") && varied.sd > 0)) {
      mistakes_.add(spot,
                    fmt::format("`{}` is truncated_normal: it needs `mean`, and `sd` above 0", varied.key));
    } else if (varied.whole &&
               (varied.low != std::floor(varied.low) || varied.high != std::floor(varied.high))) {
      mistakes_.add(spot, fmt::format("`{}` is whole: so have `low` and `high` to be", varied.key));
    } else if (design_.method == DesignMethod::grid && varied.steps == 0) {
      mistakes_.add(spot, fmt::format("`{}` in a grid needs `values` or `steps`", varied.key));
    } else if (design_.method == DesignMethod::list) {
      mistakes_.add(spot, fmt::format("`{}` in a list needs `values`", varied.key));
    }
  }

  const DesignPlan& design_;
  Mistakes& mistakes_;
};

/// Keys may be quoted, "run.burn_in" = {...}, or not, which TOML takes for tables in tables.
void read_keys(const Value& table, const std::string& prefix, SpecReader& reader,
               std::vector<VariedKey>& vary, Mistakes& mistakes) {
  for (const TableEntry& entry : table.entries) {
    const std::string key = prefix.empty() ? entry.key : prefix + "." + entry.key;
    if (entry.value.shape != Shape::table) {
      mistakes.add(entry.value.spot, fmt::format("`{}` in [design.vary] has to be a table", shown(key)),
                   "it says how the key varies", "write { low = 0, high = 1 } or { values = [1, 2] }");
    } else if (is_spec(entry.value)) {
      vary.push_back(reader.read(key, entry));
      const auto twice = std::ranges::count(vary, vary.back().key, &VariedKey::key);
      if (twice > 1) mistakes.add(entry.key_spot, fmt::format("`{}` varies twice", vary.back().key));
    } else {
      read_keys(entry.value, key, reader, vary, mistakes);
    }
  }
}

void check_sizes(FieldReader& of, const DesignPlan& design) {
  if (is_sample(design.method)) of.require("points", "it says how many points to take");
  if (design.method == DesignMethod::csv) of.require("file", "it names the file with the points");
  const auto without_effect = [&](const char* key, bool has_effect) {
    if (of.has(key) && !has_effect) {
      of.mistakes().note(of.spot(key), fmt::format("`{}` has no effect", key),
                         fmt::format("the method is {}", name_of(design.method)));
    }
  };
  without_effect("points", is_sample(design.method));
  without_effect("levels", design.method == DesignMethod::morris);
  without_effect("trajectories", design.method == DesignMethod::morris);
  without_effect("second_order", design.method == DesignMethod::saltelli);
  without_effect("file", design.method == DesignMethod::csv);
  if (design.method != DesignMethod::list) return;
  for (const VariedKey& varied : design.vary) {
    if (varied.values.size() != design.vary.front().values.size()) {
      of.mistakes().add(
          of.spot("vary"),
          fmt::format("`{}` has {} values in a list and `{}` has {}", varied.key, varied.values.size(),
                      design.vary.front().key, design.vary.front().values.size()));
    }
  }
}

}  // namespace

std::string setting_of(const Value& value) {
  switch (value.shape) {
    case Shape::whole_number:
      return std::to_string(value.whole);
    case Shape::number:
      return fmt::format("{}", value.number);
    case Shape::flag:
      return value.flag ? "true" : "false";
    default:
      return parse_toml_value(value.text, {}) ? "\"" + value.text + "\"" : value.text;
  }
}

std::string_view name_of(DesignMethod method) {
  constexpr std::array<std::string_view, all_design_methods.size()> names{
      "grid",        "list",  "csv",      "one_at_a_time", "latin_hypercube",
      "monte_carlo", "sobol", "saltelli", "morris"};
  return names[static_cast<std::size_t>(method)];
}

std::string_view name_of(Distribution distribution) {
  constexpr std::array<std::string_view, all_distributions.size()> names{"uniform", "log_uniform",
                                                                         "truncated_normal", "categorical"};
  return names[static_cast<std::size_t>(distribution)];
}

std::optional<DesignPlan> read_design(FieldReader& top, const std::string& folder) {
  const TableEntry* table = top.table("design");
  if (table == nullptr) return std::nullopt;
  DesignPlan design;
  FieldReader of(table->value, "[design]", top.mistakes());
  of.require("method", "it says how points are chosen");
  of.word("method", design.method, "method", all_design_methods);
  of.whole("points", design.points, points_limits);
  of.whole("seed", design.seed, limits::seed);
  of.whole("levels", design.levels, levels_limits);
  of.whole("trajectories", design.trajectories, trajectories_limits);
  of.flag("second_order", design.second_order);
  of.text("file", design.file);
  if (!design.file.empty() && !folder.empty() && std::filesystem::path(design.file).is_relative())
    design.file = (std::filesystem::path(folder) / design.file).string();
  of.require("vary", "it says what varies");
  if (const TableEntry* vary = of.table("vary")) {
    SpecReader reader(design, of);
    read_keys(vary->value, "", reader, design.vary, of.mistakes());
    if (vary->value.entries.empty()) of.mistakes().add(vary->key_spot, "[design.vary] varies nothing");
  }
  if (!design.vary.empty()) check_sizes(of, design);
  of.finish();
  return design;
}

void write_design(FieldWriter& out, const DesignPlan& design) {
  out.section("[design]");
  out.text("method", std::string(name_of(design.method)));
  if (is_sample(design.method)) out.whole("points", design.points);
  out.whole("seed", design.seed);
  if (design.method == DesignMethod::morris) {
    out.whole("levels", design.levels);
    out.whole("trajectories", design.trajectories);
  }
  if (design.method == DesignMethod::saltelli) out.flag("second_order", design.second_order);
  if (!design.file.empty()) out.text("file", design.file);
  out.section("[design.vary]");
  for (const VariedKey& varied : design.vary) {
    std::string spec;
    if (!varied.values.empty()) {
      std::vector<std::string> values;
      for (const std::string& value : varied.values) {
        values.push_back(parse_toml_value(value, {}) ? value : "\"" + value + "\"");
      }
      spec = fmt::format("values = [{}]", fmt::join(values, ", "));
    } else if (design.method != DesignMethod::csv) {
      spec = fmt::format("low = {}, high = {}, distribution = \"{}\", whole = {}", varied.low, varied.high,
                         name_of(varied.distribution), varied.whole);
      if (varied.distribution == Distribution::truncated_normal)
        spec += fmt::format(", mean = {}, sd = {}", varied.mean, varied.sd);
      if (varied.steps > 0) spec += fmt::format(", steps = {}", varied.steps);
    }
    out.lines(fmt::format("\"{}\" = {{ {} }}\n", varied.key, spec));
  }
}

}  // namespace commonroom
