#include "experiments/design_points.hpp"

#include <fmt/format.h>

#include <limits>

#include "experiments/design_file.hpp"
#include "experiments/design_samples.hpp"
#include "experiments/key_settings.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// Refuses keys that the scenario has no value of.
void expect_present(const DesignPlan& design, const std::vector<std::string>& present) {
  std::vector<Diagnostic> missing;
  for (std::size_t k = 0; k < design.vary.size(); ++k) {
    if (!present[k].empty()) continue;
    missing.emplace_back();
    missing.back().what = fmt::format("`{}` has no value in the scenario to begin with", design.vary[k].key);
    missing.back().why = "one_at_a_time changes one key at a time from the scenario as it stands";
    missing.back().suggestion = "give it the value that it has anyway, or use another method";
  }
  if (!missing.empty()) throw InvalidInput(std::move(missing));
}

DesignPoints sampled(const DesignPlan& design, const Units& units) {
  DesignPoints points;
  points.unit = units;
  for (const std::vector<double>& unit : units) {
    std::vector<std::string> setting;
    for (std::size_t k = 0; k < unit.size(); ++k) setting.push_back(setting_at(design.vary[k], unit[k]));
    points.settings.push_back(std::move(setting));
  }
  return points;
}

DesignPoints grid(const DesignPlan& design) {
  DesignPoints points{{}, {{}}, {{}}};
  for (const VariedKey& varied : design.vary) {
    const std::vector<PlacedSetting> places = grid_of(varied);
    DesignPoints longer;
    for (std::size_t point = 0; point < points.settings.size(); ++point) {
      for (const PlacedSetting& place : places) {
        longer.settings.push_back(points.settings[point]);
        longer.settings.back().push_back(place.setting);
        longer.unit.push_back(points.unit[point]);
        longer.unit.back().push_back(place.unit);
      }
    }
    points = std::move(longer);
  }
  return points;
}

DesignPoints listed(const DesignPlan& design) {
  DesignPoints points;
  for (std::size_t i = 0; i < design.vary.front().values.size(); ++i) {
    std::vector<std::string> setting;
    for (const VariedKey& varied : design.vary) setting.push_back(varied.values[i]);
    points.settings.push_back(std::move(setting));
    points.unit.emplace_back(design.vary.size(), none);
  }
  return points;
}

/// Where a key goes from the scenario as it stands: to its ends, or to all its values.
std::vector<PlacedSetting> arms_of(const VariedKey& varied) {
  if (!varied.values.empty()) return grid_of(varied);
  return {{setting_at(varied, 0), 0}, {setting_at(varied, 1), 1}};
}

/// The scenario as it stands, then each key changed by itself.
DesignPoints one_at_a_time(const DesignPlan& design, const std::vector<std::string>& present) {
  expect_present(design, present);
  const std::vector<double> nowhere(design.vary.size(), none);
  DesignPoints points{{}, {present}, {nowhere}};
  for (std::size_t k = 0; k < design.vary.size(); ++k) {
    for (PlacedSetting& arm : arms_of(design.vary[k])) {
      if (arm.setting == present[k]) continue;
      points.settings.push_back(present);
      points.settings.back()[k] = std::move(arm.setting);
      points.unit.push_back(nowhere);
      points.unit.back()[k] = arm.unit;
    }
  }
  return points;
}

DesignPoints unnamed_points(const DesignPlan& design, const std::vector<std::string>& present) {
  const auto count = static_cast<std::size_t>(design.points);
  switch (design.method) {
    case DesignMethod::grid:
      return grid(design);
    case DesignMethod::list:
      return listed(design);
    case DesignMethod::csv:
      return read_design_file(design);
    case DesignMethod::one_at_a_time:
      return one_at_a_time(design, present);
    case DesignMethod::latin_hypercube:
      return sampled(design, latin_hypercube(count, design.vary.size(), design.seed));
    case DesignMethod::monte_carlo:
      return sampled(design, monte_carlo(count, design.vary.size(), design.seed));
    case DesignMethod::sobol:
      return sampled(design, scrambled_sobol(count, design.vary.size(), design.seed));
    case DesignMethod::saltelli:
      return sampled(design, saltelli(design));
    case DesignMethod::morris:
      return sampled(design, morris(design));
  }
  return {};
}

}  // namespace

DesignPoints points_of(const DesignPlan& design, const std::vector<std::string>& present) {
  DesignPoints points = unnamed_points(design, present);
  for (const VariedKey& varied : design.vary) points.keys.push_back(varied.key);
  return points;
}

}  // namespace commonroom
