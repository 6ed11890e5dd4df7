#include "simulation/timetable.hpp"

#include "core/contracts.hpp"

namespace commonroom {
namespace {

std::string name_under(const Regime& regime, std::size_t party) {
  return regime.name + " under " + std::to_string(party);  // no name of a scenario has a blank
}

}  // namespace

Timetable::Timetable(const Plan& plan, const Country& country) : plan_(plan) {
  for (const auto* list : {&plan.regimes, &plan.others}) {
    for (const Regime& regime : *list) {
      frames_.try_emplace(regime.name, country, regime, plan.parameters);
      add_parties(regime, country);
    }
  }
}

const RegimeFrame& Timetable::at(const Regime& regime, int year) const {
  const RegimeChange* latest = nullptr;
  for (const RegimeChange& change : plan_.changes) {
    const bool applies = change.regime == regime.name && change.year <= year;
    if (applies && (latest == nullptr || change.year >= latest->year)) latest = &change;
  }
  return frame(latest == nullptr ? regime.name : latest->becomes);
}

const RegimeFrame& Timetable::under(const RegimeFrame& present, std::size_t party) const {
  const auto& policy = present.regime.policy;
  if (!policy || party >= policy->parties.size() || policy->parties[party].regime.empty()) return present;
  return frame(name_under(present.regime, party));
}

void Timetable::add_parties(const Regime& regime, const Country& country) {
  if (!regime.policy) return;
  for (std::size_t party = 0; party < regime.policy->parties.size(); ++party) {
    const Regime* brought = content(regime.policy->parties[party].regime);
    if (brought == nullptr) continue;
    Regime under = *brought;
    under.policy = regime.policy;
    under.name = regime.name;
    frames_.try_emplace(name_under(regime, party), country, under, plan_.parameters);
  }
}

const Regime* Timetable::content(const std::string& name) const {
  for (const auto* list : {&plan_.regimes, &plan_.others}) {
    for (const Regime& regime : *list) {
      if (regime.name == name) return &regime;
    }
  }
  return nullptr;
}

const RegimeFrame& Timetable::frame(const std::string& name) const {
  const auto found = frames_.find(name);
  expects(found != frames_.end(), "a plan names only regimes that it has");
  return found->second;
}

}  // namespace commonroom
