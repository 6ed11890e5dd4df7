#include <fmt/format.h>

#include <algorithm>

#include "scenario/mistakes.hpp"
#include "scenario/programme_kinds.hpp"
#include "scenario/scenario.hpp"

namespace commonroom {

namespace {

bool same_ignoring_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [lower](char one, char other) { return lower(one) == lower(other); });
}

class AreaFinder {
 public:
  explicit AreaFinder(std::span<const std::string> names) : names_(names) {}

  [[nodiscard]] std::vector<AreaId> all_named(std::string_view name) const {
    std::vector<AreaId> found;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (same_ignoring_case(names_[i], name)) found.push_back(id_at<AreaId>(i));
    }
    return found;
  }

  void resolve(Scope& scope) const {
    scope.areas.clear();
    for (const std::string& name : scope.area_names) {
      for (const AreaId area : all_named(name)) scope.areas.push_back(area);
    }
    std::sort(scope.areas.begin(), scope.areas.end());
    scope.areas.erase(std::unique(scope.areas.begin(), scope.areas.end()), scope.areas.end());
  }

  void resolve(std::vector<Regime>& regimes) const {
    for (Regime& regime : regimes) {
      for (Instrument& instrument : regime.instruments) resolve(instrument.scope);
      for (const ProgrammeKind& kind : programme_kinds()) {
        kind.each_scope(regime, [this](Scope& scope) { resolve(scope); });
      }
    }
  }

 private:
  std::span<const std::string> names_;
};

}  // namespace

Plan resolve_areas(const Scenario& scenario, std::span<const std::string> area_names) {
  const AreaFinder finder(area_names);
  const std::vector<std::string> known(area_names.begin(), area_names.end());
  std::vector<Diagnostic> mistakes;
  for (const AuthorityMention& mention : scenario.authorities_mentioned) {
    if (!finder.all_named(mention.name).empty()) continue;
    mistakes.push_back(
        diagnostic_at(mention.place, fmt::format("the population has no authority `{}`", shown(mention.name)),
                      "an authority is named as the population names it", did_you_mean(mention.name, known)));
  }
  if (!mistakes.empty()) throw InvalidInput(std::move(mistakes));
  Plan plan = scenario.plan;
  finder.resolve(plan.regimes);
  finder.resolve(plan.others);
  return plan;
}

}  // namespace commonroom
