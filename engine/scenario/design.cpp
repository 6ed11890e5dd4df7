#include "scenario/design.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "scenario/design_fields.hpp"
#include "scenario/limits.hpp"
#include "scenario/toml_text.hpp"

namespace commonroom {
namespace {

constexpr std::size_t most_keys = 500;

bool is_sample(DesignMethod method) {
  return method == DesignMethod::latin_hypercube || method == DesignMethod::monte_carlo ||
         method == DesignMethod::sobol || method == DesignMethod::saltelli;
}

bool is_random(DesignMethod method) {
  return is_sample(method) || method == DesignMethod::morris;
}

/// Whether a table says how a key varies, and is none of tables in tables that make up a dotted key.
bool is_spec(const Value& table) {
  return table.entries.empty() || std::ranges::any_of(table.entries, [](const TableEntry& entry) {
           return entry.value.shape != Shape::table;
         });
}

/// Reads [design.vary], whose keys may be quoted, "run.burn_in" = {...}, or not, which TOML takes for tables
/// in tables.
class VaryReader {
 public:
  VaryReader(DesignPlan& design, const PresentValue& present, Mistakes& mistakes)
      : design_(design), present_(present), mistakes_(mistakes) {}

  void read(const Value& table, const std::string& prefix) {
    for (const TableEntry& entry : table.entries) {
      const std::string key = prefix.empty() ? entry.key : prefix + "." + entry.key;
      if (entry.value.shape != Shape::table) {
        mistakes_.add(entry.value.spot, fmt::format("`{}` in [design.vary] has to be a table", shown(key)),
                      "it says how the key varies", "write { low = 0, high = 1 } or { values = [1, 2] }");
      } else if (is_spec(entry.value)) {
        if (design_.vary.size() == most_keys) return too_many(entry);
        VariedKey varied = read_varied_key(key, entry, design_.method, present_, mistakes_);
        check_overlap(varied);
        design_.vary.push_back(std::move(varied));
      } else {
        read(entry.value, key);
      }
    }
  }

 private:
  void too_many(const TableEntry& entry) {
    mistakes_.add(entry.key_spot, fmt::format("[design.vary] varies more than {} keys", most_keys));
  }

  void check_overlap(const VariedKey& varied) {
    for (const VariedKey& other : design_.vary) {
      if (other.key == varied.key) {
        mistakes_.add(varied.spot, fmt::format("`{}` varies twice", shown(varied.key)));
      } else if (other.key.starts_with(varied.key + ".") || varied.key.starts_with(other.key + ".")) {
        mistakes_.add(varied.spot, fmt::format("`{}` overlaps `{}`", shown(varied.key), shown(other.key)),
                      "one is a part of the other");
      }
    }
  }

  DesignPlan& design_;
  const PresentValue& present_;
  Mistakes& mistakes_;
};

void note_sizes_without_effect(FieldReader& of, const DesignPlan& design) {
  const auto without_effect = [&](const char* key, bool has_effect) {
    if (of.has(key) && !has_effect) {
      of.mistakes().note(of.spot(key), fmt::format("`{}` has no effect", key),
                         fmt::format("the method is {}", name_of(design.method)));
    }
  };
  without_effect("points", is_sample(design.method));
  without_effect("seed", is_random(design.method));
  without_effect("levels", design.method == DesignMethod::morris);
  without_effect("trajectories", design.method == DesignMethod::morris);
  without_effect("second_order", design.method == DesignMethod::saltelli);
  without_effect("file", design.method == DesignMethod::csv);
}

void check_list(const DesignPlan& design, Mistakes& mistakes) {
  const VariedKey& first = design.vary.front();
  for (const VariedKey& varied : design.vary) {
    if (varied.values.size() == first.values.size() || varied.values.empty() || first.values.empty())
      continue;
    mistakes.add(varied.spot,
                 fmt::format("`{}` has {} values in a list and `{}` has {}", shown(varied.key),
                             varied.values.size(), shown(first.key), first.values.size()),
                 "a point takes the next value of every key");
  }
}

void check_number_of_points(FieldReader& of, const DesignPlan& design) {
  const double points = number_of_points(design);
  const double settings = points * static_cast<double>(design.vary.size());
  if (points <= most_points_of_a_design && settings <= most_settings_of_a_design) return;
  const char* key = is_sample(design.method)                ? "points"
                    : design.method == DesignMethod::morris ? "trajectories"
                                                            : "vary";
  of.mistakes().add(of.spot(key),
                    fmt::format("the design has {:.10g} points of {} keys", points, design.vary.size()),
                    fmt::format("the most is {:.10g} points, and {:.10g} settings of keys in all",
                                most_points_of_a_design, most_settings_of_a_design));
}

/// As the items of a list: each on a line of its own where there are many, since a line of a scenario may not
/// have any number of dots.
std::string listed(const std::vector<std::string>& settings) {
  constexpr std::size_t most_in_a_line = 8;
  const std::string_view before = settings.size() > most_in_a_line ? "\n  " : "";
  std::string items;
  for (const std::string& setting : settings)
    items += fmt::format("{}{}{}", items.empty() ? "" : ", ", before,
                         parse_toml_value(setting, {}) ? setting : toml_quoted(setting));
  return before.empty() ? items : items + '\n';
}

/// What stands behind a key, as read_varied_key() reads it.
std::string spec_of(const VariedKey& varied, DesignMethod method) {
  if (!varied.values.empty()) return fmt::format("values = [{}]", listed(varied.values));
  const std::string whole = fmt::format("whole = {}", varied.whole);
  if (method == DesignMethod::csv) return whole;
  std::string spec = fmt::format("low = {}, high = {}, distribution = \"{}\", {}", varied.low, varied.high,
                                 name_of(varied.distribution), whole);
  if (varied.distribution == Distribution::truncated_normal)
    spec += fmt::format(", mean = {}, sd = {}", varied.mean, varied.sd);
  if (method == DesignMethod::grid && varied.steps > 0) spec += fmt::format(", steps = {}", varied.steps);
  return spec;
}

}  // namespace

double number_of_points(const DesignPlan& design) {
  const auto keys = static_cast<double>(design.vary.size());
  switch (design.method) {
    case DesignMethod::csv:
      return 0;
    case DesignMethod::list:
      return design.vary.empty() ? 0 : static_cast<double>(design.vary.front().values.size());
    case DesignMethod::saltelli:
      return design.points * (design.second_order ? 2 * keys + 2 : keys + 2);
    case DesignMethod::morris:
      return design.trajectories * (keys + 1);
    case DesignMethod::grid:
    case DesignMethod::one_at_a_time: {
      double product = 1, sum = 1;
      for (const VariedKey& varied : design.vary) {
        const double steps = varied.steps > 0 ? varied.steps : whole_numbers_of(varied);
        const auto values = static_cast<double>(varied.values.size());
        product *= varied.values.empty() ? steps : values;
        sum += varied.values.empty() ? 2 : values;
      }
      return design.method == DesignMethod::grid ? product : sum;
    }
    default:
      return design.points;
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

std::optional<DesignPlan> read_design(FieldReader& top, const std::string& folder,
                                      const PresentValue& present) {
  const TableEntry* table = top.table("design");
  if (table == nullptr) return std::nullopt;
  DesignPlan design;
  FieldReader of(table->value, "[design]", top.mistakes());
  of.require("method", "it says how points are chosen");
  fields::design(of, design);
  if (!design.file.empty() && !folder.empty() && std::filesystem::path(design.file).is_relative())
    design.file = (std::filesystem::path(folder) / design.file).string();
  if (is_sample(design.method)) of.require("points", "it says how many points to take");
  if (design.method == DesignMethod::csv) of.require("file", "it names the file with the points");
  note_sizes_without_effect(of, design);
  of.require("vary", "it says what varies");
  const TableEntry* vary = of.table("vary");
  of.finish();
  if (vary == nullptr) return design;
  VaryReader(design, present, of.mistakes()).read(vary->value, "");
  if (vary->value.entries.empty()) of.mistakes().add(vary->key_spot, "[design.vary] varies nothing");
  if (design.method == DesignMethod::list && !design.vary.empty()) check_list(design, of.mistakes());
  check_number_of_points(of, design);
  return design;
}

void write_design(FieldWriter& out, const DesignPlan& design) {
  out.section("[design]");
  out.text("method", std::string(name_of(design.method)));
  if (is_sample(design.method)) out.whole("points", design.points);
  if (is_random(design.method)) out.whole("seed", design.seed);
  if (design.method == DesignMethod::morris) {
    out.whole("levels", design.levels);
    out.whole("trajectories", design.trajectories);
  }
  if (design.method == DesignMethod::saltelli) out.flag("second_order", design.second_order);
  if (design.method == DesignMethod::csv) out.text("file", design.file);
  out.section("[design.vary]");
  for (const VariedKey& varied : design.vary)
    out.lines(fmt::format("{} = {{ {} }}\n", toml_quoted(varied.key), spec_of(varied, design.method)));
}

}  // namespace commonroom
