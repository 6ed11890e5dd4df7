#include "scenario/design_spec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "model/parameters.hpp"
#include "scenario/design_fields.hpp"
#include "scenario/field_reader.hpp"
#include "scenario/field_writer.hpp"
#include "scenario/limits.hpp"
#include "scenario/toml_text.hpp"

namespace commonroom {
namespace {

/// Beyond this many standard deviations a normal has no probability that doubles can tell from none.
constexpr double farthest_limit = 30;
/// What a design cannot vary, since results of all its points stand side by side.
constexpr std::array<std::string_view, 5> keys_of_shape{"run.years", "run.replicates", "run.seed",
                                                        "run.school_trajectories", "run.baseline"};
/// Sections that no run depends on.
constexpr std::array<std::string_view, 4> sections_without_effect{"schema", "meta", "outcomes", "design"};

const CatalogueEntry<ModelParameters>* parameter_named(std::string_view key) {
  constexpr std::string_view section = "parameters.";
  if (key.starts_with(section)) key.remove_prefix(section.size());
  const auto& catalogue = parameter_catalogue();
  const auto found = std::ranges::find(catalogue, key, &CatalogueEntry<ModelParameters>::full_name);
  return found == catalogue.end() ? nullptr : &*found;
}

std::vector<std::string> names_of_parameters() {
  std::vector<std::string> names;
  for (const auto& entry : parameter_catalogue()) names.push_back(entry.full_name);
  return names;
}

/// Reads one key's table.
class SpecReader {
 public:
  SpecReader(const std::string& key, const TableEntry& entry, DesignMethod method,
             const PresentValue& present, Mistakes& mistakes)
      : method_(method),
        spot_(entry.key_spot),
        parameter_(parameter_named(key)),
        mistakes_(mistakes),
        of_(entry.value, fmt::format("[design.vary] `{}`", shown(key)), mistakes) {
    varied_.key = parameter_ == nullptr ? key : "parameters." + parameter_->full_name;
    varied_.spot = spot_;
    take_defaults(present);
  }

  VariedKey read() {
    fields::varied_key(of_, varied_);
    read_values();
    of_.finish();
    check_key();
    note_what_has_no_effect();
    if (!varied_.values.empty()) {
      varied_.distribution = Distribution::categorical;
    } else if (method_ != DesignMethod::csv && !has_empty_values_) {
      check_range();
    }
    return std::move(varied_);
  }

 private:
  void take_defaults(const PresentValue& present) {
    bool is_flag = false;
    if (parameter_ != nullptr) {
      varied_.low = parameter_->least;
      varied_.high = parameter_->most;
      varied_.whole = parameter_->kind == ParameterKind::count;
      is_flag = parameter_->kind == ParameterKind::toggle;
    } else if (!of_.has("values")) {
      const Value* value = present(varied_.key);
      varied_.whole = value != nullptr && value->shape == Shape::whole_number;
      is_flag = value != nullptr && value->shape == Shape::flag;
    }
    if (is_flag) varied_.values = {"false", "true"};
  }

  void read_values() {
    const TableEntry* values = of_.entry("values");
    if (values == nullptr) return;
    varied_.values.clear();
    has_empty_values_ = true;  // until there is one
    if (values->value.shape != Shape::array || values->value.items.empty()) {
      mistakes_.add(values->value.spot, fmt::format("`values` of `{}` has to be a list of at least one value",
                                                    shown(varied_.key)));
      return;
    }
    for (const Value& item : values->value.items) {
      if (item.shape == Shape::array || item.shape == Shape::table || item.shape == Shape::date) {
        mistakes_.add(
            item.spot,
            fmt::format("`values` of `{}` has {} in it", shown(varied_.key), shape_in_words(item.shape)),
            "it may have numbers, texts, true and false");
        return;
      }
      varied_.values.push_back(setting_of(item));
    }
    has_empty_values_ = false;
  }

  void check_key() {
    const auto refuse = [this](const char* why) {
      mistakes_.add(spot_, fmt::format("a design cannot vary `{}`", shown(varied_.key)), why);
    };
    if (std::ranges::find(keys_of_shape, varied_.key) != keys_of_shape.end())
      refuse("results of all its points stand side by side, with the same years, regimes and replicates");
    const std::string section = varied_.key.substr(0, varied_.key.find('.'));
    if (std::ranges::find(sections_without_effect, section) != sections_without_effect.end())
      refuse("no run depends on it");
  }

  void note_what_has_no_effect() {
    const auto note = [this](const char* key, const char* why) {
      if (of_.has(key))
        mistakes_.note(of_.spot(key), fmt::format("`{}` of `{}` has no effect", key, shown(varied_.key)),
                       why);
    };
    if (!varied_.values.empty()) {
      const char* why = of_.has("values") ? "`values` says all there is" : "it is either true or false";
      for (const char* key : {"low", "high", "mean", "sd", "steps", "whole"}) note(key, why);
      if (varied_.distribution != Distribution::categorical) note("distribution", why);
      return;
    }
    if (varied_.distribution != Distribution::truncated_normal) {
      for (const char* key : {"mean", "sd"}) note(key, "only a truncated_normal has one");
    }
    if (method_ != DesignMethod::grid) note("steps", "only a grid has steps");
  }

  /// Reports the first thing that is wrong with a range.
  void check_range() {
    const std::string name = shown(varied_.key);
    const auto mistake = [this](const std::string& what, const char* why = "") {
      mistakes_.add(spot_, what, why);
    };
    if (varied_.distribution == Distribution::categorical) {
      mistake(fmt::format("`{}` is categorical and has no `values`", name));
    } else if (method_ == DesignMethod::list) {
      mistake(fmt::format("`{}` in a list needs `values`", name));
    } else if (parameter_ == nullptr && (!of_.has("low") || !of_.has("high"))) {
      mistakes_.add_unknown(spot_, fmt::format("`{}` needs `low` and `high`, or `values`", name),
                            "only parameters of `describe params` have a range of their own", varied_.key,
                            names_of_parameters());
    } else if (!(varied_.low < varied_.high)) {
      mistake(fmt::format("`low` of `{}` is {} and not below `high`, {}", name, varied_.low, varied_.high));
    } else if (varied_.whole &&
               (varied_.low != std::floor(varied_.low) || varied_.high != std::floor(varied_.high))) {
      mistake(fmt::format("`{}` varies in whole numbers: so have `low` and `high` to be", name));
    } else {
      check_distribution(name);
      if (method_ == DesignMethod::grid) check_steps(name);
    }
  }

  void check_distribution(const std::string& name) {
    if (varied_.distribution == Distribution::log_uniform && varied_.low <= 0)
      mistakes_.add(spot_, fmt::format("`{}` is log_uniform: its `low` has to be above 0", name));
    if (varied_.distribution != Distribution::truncated_normal) return;
    const double reach = farthest_limit * varied_.sd;
    if (!of_.has("mean") || !of_.has("sd") || !(varied_.sd > 0)) {
      mistakes_.add(spot_, fmt::format("`{}` is truncated_normal: it needs `mean`, and `sd` above 0", name));
    } else if (varied_.low > varied_.mean + reach || varied_.high < varied_.mean - reach) {
      mistakes_.add(spot_, fmt::format("`low` and `high` of `{}` are too far from its `mean`", name),
                    fmt::format("they are on one side of it, more than {} `sd` away", farthest_limit));
    }
  }

  void check_steps(const std::string& name) {
    if (varied_.steps == 0 && !varied_.whole) {
      mistakes_.add(spot_, fmt::format("`{}` in a grid needs `values` or `steps`", name));
    } else if (varied_.steps == 0 && whole_numbers_of(varied_) > fields::steps_limits.most) {
      mistakes_.add(spot_, fmt::format("`{}` in a grid needs `steps`", name),
                    "it has too many whole numbers");
    } else if (varied_.whole && varied_.steps > whole_numbers_of(varied_)) {
      mistakes_.add(of_.spot("steps"), fmt::format("`{}` cannot have {} steps", name, varied_.steps),
                    fmt::format("there are {} whole numbers from {} to {}", whole_numbers_of(varied_),
                                varied_.low, varied_.high));
    }
  }

  DesignMethod method_;
  Spot spot_;
  const CatalogueEntry<ModelParameters>* parameter_;
  Mistakes& mistakes_;
  FieldReader of_;
  VariedKey varied_;
  bool has_empty_values_ = false;
};

}  // namespace

VariedKey read_varied_key(const std::string& key, const TableEntry& entry, DesignMethod method,
                          const PresentValue& present, Mistakes& mistakes) {
  return SpecReader(key, entry, method, present, mistakes).read();
}

std::string setting_of(const Value& value) {
  switch (value.shape) {
    case Shape::whole_number:
      return std::to_string(value.whole);
    case Shape::number:
      return fmt::format("{}", value.number);
    case Shape::flag:
      return value.flag ? "true" : "false";
    default: {
      const bool is_plain = !value.text.empty() && std::ranges::none_of(value.text, [](char letter) {
        return static_cast<unsigned char>(letter) < ' ';
      });
      return is_plain && !parse_toml_value(value.text, {}) ? value.text : toml_quoted(value.text);
    }
  }
}

}  // namespace commonroom
