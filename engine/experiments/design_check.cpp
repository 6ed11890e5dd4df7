#include "experiments/design_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "core/number_text.hpp"
#include "experiments/key_settings.hpp"
#include "parameters/diagnostic.hpp"
#include "simulation/replicate.hpp"

namespace commonroom {
namespace {

constexpr std::size_t points_tried = 16;
constexpr std::size_t texts_tried = 50;              ///< of one key of a design from a file
constexpr double between_ends = 0.3819660112501051;  ///< no round share, so that a whole number shows

std::vector<std::string> names_of(const std::vector<Regime>& regimes) {
  std::vector<std::string> names;
  for (const Regime& regime : regimes) names.push_back(regime.name);
  return names;
}

/// Of the settings that points have for a key: the least and greatest number, one that is not whole, and
/// texts.
std::vector<std::string> telling_settings(const Experiment& experiment, std::size_t key) {
  std::set<std::string> texts;
  std::optional<std::pair<double, std::string>> least, most;
  std::optional<std::string> broken;
  for (const std::vector<std::string>& point : experiment.settings) {
    const std::optional<double> number = number_in<double>(point[key]);
    if (!number) {
      if (texts.size() < texts_tried) texts.insert(point[key]);
      continue;
    }
    if (!least || *number < least->first) least = {*number, point[key]};
    if (!most || *number > most->first) most = {*number, point[key]};
    if (!broken && *number != std::floor(*number)) broken = point[key];
  }
  if (least) texts.insert(least->second);
  if (most) texts.insert(most->second);
  if (broken) texts.insert(*broken);
  return {texts.begin(), texts.end()};
}

class DesignCheck {
 public:
  explicit DesignCheck(const Experiment& experiment)
      : experiment_(experiment), design_(*experiment.base.design) {}

  void run() {
    check_overrides();
    for (std::size_t key = 0; key < design_.vary.size(); ++key) try_key(key);
    if (found_.empty()) try_points();
    if (!found_.empty()) throw InvalidInput(std::move(found_));
  }

 private:
  void check_overrides() {
    if (design_.method == DesignMethod::one_at_a_time) return;  // which begins from what they set
    for (const std::string& given : experiment_.overrides) {
      const std::string key = given.substr(0, given.find('='));
      const auto varied = std::ranges::find(design_.vary, key, &VariedKey::key);
      if (varied == design_.vary.end()) continue;
      add({place_of(*varied), fmt::format("`--set {}` has no effect", given),
           fmt::format("the design varies `{}`", key), "leave out one of the two"});
    }
  }

  void try_key(std::size_t key) {
    const VariedKey& varied = design_.vary[key];
    const std::size_t before = found_.size();
    if (design_.method == DesignMethod::csv || design_.method == DesignMethod::list) {
      for (const std::string& setting : telling_settings(experiment_, key)) try_out({{key, setting}});
      return;
    }
    if (!varied.values.empty()) {
      for (const std::string& setting : varied.values) try_out({{key, setting}});
      return;
    }
    try_out({{key, setting_at(varied, 0)}});
    try_out({{key, setting_at(varied, 1)}});
    if (varied.whole || found_.size() > before) return;
    try_out({{key, setting_at(varied, between_ends)}});
    if (found_.size() > before && found_[before].suggestion.empty())
      found_[before].suggestion = "add whole = true, if it takes whole numbers only";
  }

  void try_points() {
    const std::vector<std::size_t> order = order_of(experiment_);
    for (std::size_t turn = 0; turn < std::min(points_tried, order.size()); ++turn) {
      Settings settings;
      for (std::size_t key = 0; key < experiment_.keys.size(); ++key)
        settings.emplace_back(key, experiment_.settings[order[turn]][key]);
      try_out(settings);
    }
  }

  using Settings = std::vector<std::pair<std::size_t, std::string>>;  ///< keys of the design by position

  void try_out(const Settings& settings) {
    std::vector<std::string> overrides = experiment_.overrides;
    for (const auto& [key, setting] : settings) overrides.push_back(design_.vary[key].key + "=" + setting);
    try {
      expect_same_shape(experiment_.base.plan,
                        parse_scenario(experiment_.text, experiment_.file_name, overrides).plan);
    } catch (const InvalidInput& mistakes) {
      for (const Diagnostic& one : mistakes.diagnostics()) add(placed(one, settings));
    }
  }

  /// A mistake at the key that it is about, with the setting that was tried.
  [[nodiscard]] Diagnostic placed(Diagnostic one, const Settings& settings) const {
    for (const auto& [key, setting] : settings) {
      const VariedKey& varied = design_.vary[key];
      const bool is_about = one.place.file.starts_with("--set " + varied.key + "=");
      if (!is_about && settings.size() > 1) continue;
      if (is_about || one.place.line == 0) one.place = place_of(varied);
      one.why += fmt::format("{}tried with {} = {}", one.why.empty() ? "" : "; ", varied.key, setting);
      break;
    }
    return one;
  }

  [[nodiscard]] SourcePlace place_of(const VariedKey& varied) const {
    if (varied.spot.source > 0 || varied.spot.line == 0) return {"[design.vary]"};
    return {experiment_.file_name, varied.spot.line, varied.spot.column, varied.spot.length};
  }

  void add(Diagnostic one) {
    const bool is_known = std::ranges::any_of(found_, [&one](const Diagnostic& other) {
      return other.what == one.what && other.place.file == one.place.file &&
             other.place.line == one.place.line;
    });
    if (!is_known) found_.push_back(std::move(one));
  }

  const Experiment& experiment_;
  const DesignPlan& design_;
  std::vector<Diagnostic> found_;
};

}  // namespace

void expect_same_shape(const Plan& base, const Plan& plan) {
  std::vector<Diagnostic> found;
  const auto expect = [&found](bool is_same, const char* what) {
    if (is_same) return;
    found.emplace_back();
    found.back().what = fmt::format("a design cannot vary {}", what);
    found.back().why = "results of all its points stand side by side";
  };
  expect(plan.years == base.years, "the number of years");
  expect(plan.replicates == base.replicates, "the number of replicates");
  expect(plan.seed == base.seed, "the seed: replicates differ in their luck already");
  expect(plan.baseline == base.baseline, "the baseline");
  expect(partnership_types_of(plan) == partnership_types_of(base), "which types of partnership there are");
  expect(names_of(plan.regimes) == names_of(base.regimes), "which regimes are compared");
  if (!found.empty()) throw InvalidInput(std::move(found));
}

void check_design(const Experiment& experiment) {
  DesignCheck(experiment).run();
}

}  // namespace commonroom
