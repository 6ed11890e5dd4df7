#include "model/support/brokerage.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "core/parallel.hpp"
#include "model/collaboration/ingredients.hpp"
#include "model/collaboration/practice.hpp"
#include "model/support/directory.hpp"
#include "model/support/offers_on_map.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 16;
constexpr std::size_t remembered_choices =
    24;  // where all are full, a request looks once more, among those with capacity

/// Nobody compares more offers than this: a bound on the work in a whole country.
constexpr std::size_t offers_looked_at = 60;

/// Matches after which those without capacity are taken off the map; results do not depend on it.
constexpr std::size_t matches_between_sweeps = 128;

struct Choice {
  double score = 0;  ///< 0: out of the question
  std::size_t offer = 0;
};

bool is_better(const Choice& a, const Choice& b) {
  return a.score != b.score ? a.score > b.score : a.offer < b.offer;
}

/// The same as std::pow by the last bit, and faster at the weight that most programmes have.
double power(double base, double weight) {
  return weight == 1 ? base : std::pow(base, weight);
}

class Broker {
 public:
  Broker(const SupportSetting& setting, const SupportProgramme& programme,
         std::span<const SupportOffer> offers, const TaughtByBodies& taught)
      : setting_(setting),
        programme_(programme),
        offers_(offers),
        taught_(taught),
        support_(setting.parameters.support),
        kind_(kind_of_support(programme.support, setting.parameters.support_kind)),
        reach_squared_(support_.search_reach_km * support_.search_reach_km) {
    const double described =
        programme.case_studies * setting.parameters.support_directory.case_study_evidence;
    view_error_ = support_.view_noise * (1.0 - programme.evidence_quality) * (1.0 - described);
    put_on_maps();
  }

  /// The best offers for a request, best first; at most `most`. `usable` says which have capacity.
  template <class Usable>
  [[nodiscard]] std::vector<Choice> best_for(const Request& request, std::size_t most,
                                             const Usable& usable) const {
    std::vector<Choice> best;
    for (const NearOffer& near : nearest_for(request, usable)) {
      const double least = best.size() == most ? best.back().score : 0;
      const Choice choice{score(request, offers_[near.second], least), near.second};
      if (!(choice.score > 0)) continue;
      if (best.size() == most && !is_better(choice, best.back())) continue;
      if (best.size() == most) best.pop_back();
      best.insert(std::upper_bound(best.begin(), best.end(), choice, is_better), choice);
    }
    return best;
  }

  [[nodiscard]] bool is_worth_it(const Request& request, const SupportOffer& offer) const {
    const SchoolId school = request.need.school;
    const SchoolStates& states = setting_.world.schools;
    const double teacher_cost = setting_.parameters.money.teacher_cost;
    const double income = std::max(1.0, static_cast<double>(states.posts[school])) * teacher_cost;
    const double spent = programme_.charge + kind_.receiver_posts * teacher_cost;
    const double years =
        years_of_practice(setting_.parameters.partnership.years_counted, setting_.parameters.practice);
    const double taught = static_cast<double>(departments_taught(setting_.country.schools.last_year[school]));
    const double share = static_cast<double>(std::popcount(request.departments)) / taught;
    const double gain = years * support_.rate * kind_.depth * share * std::max(0.0, seen(request, offer));
    const double stake = static_cast<double>(setting_.view.value_of_gain[school]);
    return stake * (gain - support_.price_of_budget * spent / income) >
           static_cast<double>(setting_.view.price_of_time[school]) * kind_.time;
  }

  /// Takes offers off the map for good.
  template <class Usable>
  void keep_only(const Usable& usable) {
    for (OffersOnMap& map : maps_) map.keep_only([&](std::size_t i) { return usable(offers_[i]); });
  }

  [[nodiscard]] double load(const SupportOffer& offer) const {
    return load_of(kind_, offer.is_expert != 0, setting_.parameters.support_directory);
  }

 private:
  /// Offers that a request may be matched with lie on one map.
  void put_on_maps() {
    std::vector<std::vector<PlaceOfOffer>> places;
    const Schools& schools = setting_.country.schools;
    for (std::size_t i = 0; i < offers_.size(); ++i) {
      const SupportOffer& offer = offers_[i];
      if (offer.school == none<SchoolId>) {
        bodies_.push_back(i);
        continue;
      }
      const std::size_t map = map_for(offer.school, offer.department);
      if (map >= places.size()) places.resize(map + 1);
      places[map].push_back(
          {schools.x_km[offer.school], schools.y_km[offer.school], static_cast<std::uint32_t>(i)});
    }
    for (const auto& of_map : places) maps_.emplace_back(of_map);
  }

  [[nodiscard]] bool has_departments() const { return programme_.provider == SupportProvider::directory; }
  [[nodiscard]] bool is_local() const {
    return programme_.boundary == Boundary::authority || programme_.provider == SupportProvider::local_leader;
  }

  /// A directory has a map for each department, since a request to it is for one; where schools look only
  /// within their authority or their trust, each of those has one.
  [[nodiscard]] std::size_t map_for(SchoolId school, std::size_t department) const {
    const Schools& schools = setting_.country.schools;
    if (has_departments()) return department;
    if (programme_.provider == SupportProvider::trust_internal)
      return schools.trust[school] == none<TrustId> ? 0 : index(schools.trust[school]) + 1;
    return is_local() ? index(schools.area[school]) : 0;
  }

  /// The possible offers that are usable, the nearest `offers_looked_at` of them in no order; a body that
  /// trains is near to all.
  template <class Usable>
  [[nodiscard]] std::vector<NearOffer> nearest_for(const Request& request, const Usable& usable) const {
    std::vector<NearOffer> nearest;
    const auto department = static_cast<std::size_t>(std::countr_zero(request.departments));
    const std::size_t map = map_for(request.need.school, department);
    for (const std::size_t i : bodies_) {
      const bool is_asked = !has_departments() || offers_[i].department == department;
      if (!is_asked || nearest.size() >= offers_looked_at) continue;
      if (is_possible(request, offers_[i]) && usable(offers_[i])) nearest.emplace_back(0.0, i);
    }
    if (map >= maps_.size()) return nearest;
    const auto may_use = [&](std::size_t i) {
      return is_possible(request, offers_[i]) && usable(offers_[i]);
    };
    const Schools& schools = setting_.country.schools;
    maps_[map].add_nearest(schools.x_km[request.need.school], schools.y_km[request.need.school],
                           reach_squared_, offers_looked_at, may_use, nearest);
    return nearest;
  }

  /// A school is dismissed whatever it was recommended for, a body that trains by itself.
  [[nodiscard]] static bool was_dismissed(const Request& request, const SupportOffer& offer) {
    return request.dismissed && offer.school == request.dismissed->school &&
           (offer.school != none<SchoolId> || offer.body == request.dismissed->body);
  }

  [[nodiscard]] bool is_possible(const Request& request, const SupportOffer& offer) const {
    if (was_dismissed(request, offer)) return false;
    if (offer.school == none<SchoolId>) return true;
    const SchoolId receiver = request.need.school;
    if (offer.school == receiver) return false;
    const Schools& schools = setting_.country.schools;
    const bool is_local = schools.area[offer.school] == schools.area[receiver];
    if (programme_.boundary == Boundary::authority && !is_local) return false;
    if (programme_.boundary == Boundary::region && schools.region[offer.school] != schools.region[receiver])
      return false;
    const bool same_trust =
        schools.trust[receiver] != none<TrustId> && schools.trust[offer.school] == schools.trust[receiver];
    if (programme_.provider == SupportProvider::local_leader && !is_local) return false;
    if (programme_.provider == SupportProvider::trust_internal && !same_trust) return false;
    return !(programme_.provider == SupportProvider::sponsor && same_trust);
  }

  /// 0 where it is not to be had, and where it is sure to be less than `least`.
  [[nodiscard]] double score(const Request& request, const SupportOffer& offer, double least) const {
    double score = 1;
    if (programme_.weight_of_need > 0) {
      const double gain = seen(request, offer);
      if (!(gain > 0)) return 0;
      score = power(gain, programme_.weight_of_need);
    }
    if (offer.school == none<SchoolId>) return score;
    if (score < least) return 0;  // nearness and likeness are at most 1
    const SchoolId receiver = request.need.school;
    if (programme_.weight_of_nearness > 0) {
      const auto distance =
          static_cast<double>(distance_between(setting_.country.schools, offer.school, receiver));
      score *= std::exp(-programme_.weight_of_nearness * distance / support_.nearness_km);
    }
    if (programme_.weight_of_values > 0) {
      const auto& heads = setting_.world.schools.head;
      const double alike = likeness(heads[receiver], heads[offer.school], setting_.parameters.clumsiness);
      score *= power(alike, programme_.weight_of_values);
    }
    return score;
  }

  /// What the provider seems to know that the receiver does not, mean over the departments.
  [[nodiscard]] double seen(const Request& request, const SupportOffer& offer) const {
    const SchoolStates& states = setting_.world.schools;
    const SchoolId receiver = request.need.school;
    const bool is_body = offer.school == none<SchoolId>;
    const auto looked_at = is_body ? static_cast<std::uint32_t>(offer.body) | body_bit
                                   : static_cast<std::uint32_t>(offer.school);
    const double error =
        view_error_ * static_cast<double>(setting_.draws.normal(
                          Process::support_view, static_cast<std::uint32_t>(receiver), looked_at));
    double sum = 0;
    double count = 0;
    for_each_department(request.departments, [&](std::size_t d) {
      ++count;
      const double own = practice_of(states, receiver, d);
      if (is_body) {
        const Stage stage = stage_of(setting_.country.schools.last_year[receiver]);
        const double theirs = taught_.practice(offer.body, stage, d);
        sum += theirs == theirs ? theirs - own + error : 0.0;
        return;
      }
      if (d >= departments_taught(setting_.country.schools.last_year[offer.school])) return;
      double theirs = practice_of(states, offer.school, d);
      if (offer.is_expert != 0)
        theirs += expert_knowledge(offer.school, d, setting_.parameters.support_directory, setting_.draws);
      sum += theirs - own + error;
    });
    return count > 0 ? sum / count : 0.0;
  }

  static constexpr std::uint32_t body_bit = 1U << 31U;

  const SupportSetting& setting_;
  const SupportProgramme& programme_;
  std::span<const SupportOffer> offers_;
  const TaughtByBodies& taught_;
  const SupportParameters& support_;
  KindOfSupport kind_;
  double reach_squared_;
  std::vector<OffersOnMap> maps_;
  std::vector<std::size_t> bodies_;  ///< offers of bodies that train
  double view_error_ = 0;
};

/// What is left of capacities as requests are served one after another.
class Capacity {
 public:
  Capacity(const SupportSetting& setting, const SupportProgramme& programme, CapacityInUse& in_use)
      : setting_(setting), programme_(programme), in_use_(in_use) {}

  [[nodiscard]] bool allows(const SupportOffer& offer, SchoolId receiver, double load) const {
    const bool in_region =
        in_use_.of_region[region(offer, receiver)] + load <= programme_.capacity_per_region;
    if (offer.school == none<SchoolId>) return in_region && programme_.capacity_per_provider > 0;
    return in_region && in_use_.of_school[offer.school] + load <= programme_.capacity_per_provider;
  }
  void take(const SupportOffer& offer, SchoolId receiver, double load) {
    in_use_.of_region[region(offer, receiver)] += load;
    if (offer.school != none<SchoolId>) in_use_.of_school[offer.school] += load;
  }

 private:
  [[nodiscard]] std::size_t region(const SupportOffer& offer, SchoolId receiver) const {
    const SchoolId at = offer.school == none<SchoolId> ? receiver : offer.school;
    return index(setting_.country.schools.region[at]);
  }

  const SupportSetting& setting_;
  const SupportProgramme& programme_;
  CapacityInUse& in_use_;
};

std::uint8_t departments_served(const SupportProgramme& programme, const Request& request,
                                const SupportOffer& offer) {
  if (programme.provider != SupportProvider::directory) return request.departments;
  return static_cast<std::uint8_t>(1U << offer.department);
}

}  // namespace

double load_of(const KindOfSupport& kind, bool is_expert, const SupportDirectoryParameters& parameters) {
  return kind.load * (is_expert ? parameters.expert_load : 1.0);
}

Brokered brokered(const SupportSetting& setting, const SupportProgramme& programme,
                  std::span<const Request> requests, std::span<const SupportOffer> offers,
                  const TaughtByBodies& taught, CapacityInUse& in_use) {
  Broker broker(setting, programme, offers, taught);
  Capacity capacity(setting, programme, in_use);
  std::vector<std::vector<Choice>> wished(requests.size());
  parallel_for(requests.size(), grain, [&](std::size_t i) {
    wished[i] = broker.best_for(requests[i], remembered_choices, [](const SupportOffer&) { return true; });
  });
  Brokered result;
  std::size_t next_sweep = 0;
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const Request& request = requests[i];
    const auto has_capacity = [&](const SupportOffer& offer) {
      return capacity.allows(offer, request.need.school, broker.load(offer));
    };
    const SupportOffer* found = nullptr;
    for (const Choice& choice : wished[i]) {
      if (found == nullptr && has_capacity(offers[choice.offer])) found = &offers[choice.offer];
    }
    if (found == nullptr && wished[i].size() == remembered_choices) {
      if (result.matches.size() >= next_sweep) {
        broker.keep_only(has_capacity);  // who has none now gets none back
        next_sweep = result.matches.size() + matches_between_sweeps;
      }
      const auto further = broker.best_for(request, 1, has_capacity);
      if (!further.empty()) found = &offers[further.front().offer];
    }
    const bool decides = programme.identification == Identification::self && request.need.is_directed == 0;
    if (found == nullptr || (decides && !broker.is_worth_it(request, *found))) {
      ++result.unserved;
      continue;
    }
    capacity.take(*found, request.need.school, broker.load(*found));
    result.matches.push_back({request.need, *found, departments_served(programme, request, *found)});
  }
  return result;
}

}  // namespace commonroom
