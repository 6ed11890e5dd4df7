#include "model/collaboration/outside_links.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "model/collaboration/commitment.hpp"
#include "model/collaboration/formations.hpp"
#include "model/collaboration/ingredients.hpp"
#include "model/collaboration/ties.hpp"

namespace commonroom {

namespace {

/// A number made of a name (FNV-1a, 32 bits), so that draws do not depend on what other types there are.
std::uint32_t number_of(std::string_view name) {
  constexpr std::uint32_t basis = 2166136261U;
  constexpr std::uint32_t prime = 16777619U;
  std::uint32_t number = basis;
  for (const char letter : name) number = (number ^ static_cast<unsigned char>(letter)) * prime;
  return number;
}

/// The links of one type in a year.
class Linking {
 public:
  Linking(const SchoolStates& states, const CollaborationView& view, const PartnershipType& type, int year,
          const CollaborationParameters& parameters, const Draws& draws)
      : states_(states),
        view_(view),
        type_(type),
        parameters_(parameters),
        draws_(draws),
        fit_(std::exp(-parameters.sharing.outside_context * parameters.sharing.outside_context /
                      (2 * parameters.transfer.fit_width * parameters.transfer.fit_width))),
        unit_(parameters.transfer.rate * parameters.transfer.absorptive_capacity * fit_),
        number_(number_of(type.name)),
        funded_(type.is_funded_in(year)) {
    const double share = funded_ ? 1.0 : 1.0 - type.funded_share;
    help_ = type.tightness * type.depth * parameters.partnership.help_at_full_tightness * share;
    watching_ = type.monitoring * parameters.commitment.time_per_monitoring;
  }

  /// One school's year; true where it takes part. `link` is what it had and remembers, and becomes this
  /// year's.
  bool live_year(SchoolId school, float time_used, OutsideLink& link, OutsideLinks& links) const {
    if (view_.head_is_new[school] != 0) lose_with_head(link.tie);
    const bool goes_on = link.is_live != 0;
    const double trust = trust_in(link.tie, type_.forced, parameters_.trust);
    const double time = time_of_year(goes_on);
    const bool is_bound = goes_on && link.age + 1 < type_.minimum_term;
    const bool has_time =
        static_cast<double>(time_used) + time <= static_cast<double>(view_.time_for_partners[school]);
    const double gross = gross_worth(school, trust);
    const double price = static_cast<double>(view_.price_of_time[school]);
    const double leaving = goes_on && !type_.is_mandated() ? type_.exit_cost : 0.0;
    const bool is_wanted = type_.forced || gross + price * leaving > price * time;
    if (help_ <= 0 || !(is_bound || (has_time && is_wanted))) {
      if (goes_on) links.time_leaving[school] += static_cast<float>(leaving);
      end(link);
      return false;
    }
    link.age = goes_on ? static_cast<std::uint16_t>(link.age + 1) : std::uint16_t{0};
    link.is_live = 1;
    const bool is_kept = keeps_promise(school);
    link.tie = after_promise(link.tie, is_kept, parameters_.trust);
    if (is_kept) learn(school, effect(school, gross, trust), links);
    links.time[school] += static_cast<float>(time);
    pay(school, goes_on, links);
    return true;
  }

  /// A year without the link.
  void end(OutsideLink& link) const {
    link.is_live = 0;
    link.age = 0;
    link.tie = after_silence(link.tie, parameters_.trust);
  }

 private:
  void lose_with_head(Tie& tie) const {
    const auto stays = static_cast<float>(1.0 - parameters_.trust.lost_with_head);
    tie.kept *= stays;
    tie.broken *= stays;
  }
  [[nodiscard]] double time_of_year(bool goes_on) const {
    return help_ * parameters_.partnership.time_per_help + watching_ +
           (goes_on ? type_.time_to_run : type_.time_to_start);
  }
  [[nodiscard]] double gross_worth(SchoolId school, double trust) const {
    const double years = years_of_practice(parameters_.partnership.years_counted, parameters_.practice);
    const double worth = years * static_cast<double>(view_.value_of_gain[school]) * help_ * trust;
    const std::size_t others = type_.shares.size() - (type_.does_share(Shared::practice) ? 1 : 0);
    return worth * (unit_ * mean_gap(school) + parameters_.sharing.expected * static_cast<double>(others));
  }
  [[nodiscard]] bool keeps_promise(SchoolId school) const {
    const Head& head = states_.head[school];
    const double shift = parameters_.commitment.per_clarity * (type_.clarity - PartnershipType{}.clarity) +
                         parameters_.commitment.per_duty * type_.duty * type_.monitoring;
    const float draw = draws_.uniform(Process::outside_kept, static_cast<std::uint32_t>(school), number_);
    return static_cast<double>(draw) < reliability(head, head, parameters_.trust, shift);
  }
  /// Effectiveness; self-interest looks beyond the cost of starting.
  [[nodiscard]] double effect(SchoolId school, double gross, double trust) const {
    const double cost = static_cast<double>(view_.price_of_time[school]) * time_of_year(true);
    const double interest = gross > 0 ? std::clamp((gross - cost) / gross, 0.0, 1.0) : 0.0;
    const Head& head = states_.head[school];
    const double lead = leadership(head, head, parameters_.clumsiness);
    const Ingredients ingredients{
        static_cast<float>(interest), static_cast<float>(trust),
        static_cast<float>(hierarchy(type_.governance, lead, parameters_.clumsiness))};
    return effectiveness(ingredients, parameters_.clumsiness);
  }
  void pay(SchoolId school, bool goes_on, OutsideLinks& links) const {
    double money = type_.technology > 0 ? type_.technology_cost : 0.0;
    if (!goes_on) money += type_.cost_to_start;
    if (funded_) money += type_.cost_per_year;
    (type_.new_money ? links.cost_new_money : links.cost)[school] += static_cast<float>(money);
  }
  [[nodiscard]] double gap(SchoolId school, std::size_t department) const {
    return parameters_.sharing.outside_practice -
           static_cast<double>(states_.practice_common[school] +
                               states_.practice_by_department[school][department]);
  }
  [[nodiscard]] double mean_gap(SchoolId school) const {
    double sum = 0;
    for (std::size_t d = 0; d < departments; ++d) {
      if (takes_part(d)) sum += std::max(0.0, gap(school, d));
    }
    return sum / departments;
  }
  void learn(SchoolId school, double effect, OutsideLinks& links) const {
    for (std::size_t d = 0; d < departments; ++d) {
      const double behind = gap(school, d);
      if (behind <= 0 || !takes_part(d)) continue;
      const double gain = std::min(help_ * effect * unit_, parameters_.transfer.cap_share) * behind;
      const double disruption = help_ * parameters_.transfer.disruption * (1 - fit_);
      links.change[school][d] += static_cast<float>(gain - disruption);
    }
  }
  [[nodiscard]] bool takes_part(std::size_t department) const {
    if (!type_.does_share(Shared::practice) && !type_.does_share(Shared::training)) return false;
    const auto& some = type_.in_departments;
    return some.empty() ||
           std::find(some.begin(), some.end(), static_cast<Department>(department)) != some.end();
  }

  const SchoolStates& states_;
  const CollaborationView& view_;
  const PartnershipType& type_;
  const CollaborationParameters& parameters_;
  const Draws& draws_;
  double fit_;
  double unit_;
  std::uint32_t number_;
  bool funded_;
  double help_ = 0;
  double watching_ = 0;
};

bool is_before(const OutsideLink& link, const OutsideLink& other) {
  return link.type != other.type ? link.type < other.type : link.school < other.school;
}

OutsideLinks no_links(std::size_t schools, std::size_t types) {
  OutsideLinks links;
  links.change = Column<SchoolId, ByDepartment>(schools);
  links.cost = links.cost_new_money = links.time = links.time_leaving = Column<SchoolId, float>(schools);
  links.by_type.assign(types, 0);
  return links;
}

}  // namespace

OutsideLinks outside_links(const SchoolStates& states, const CollaborationView& view,
                           const PartnershipFrame& frame, int year, const Column<SchoolId, float>& time_used,
                           std::span<const OutsideLink> before, const CollaborationParameters& parameters,
                           const Draws& draws) {
  const TypeSet now = frame.types_in(year);
  const std::size_t schools = time_used.size();
  OutsideLinks links;
  auto past = before.begin();
  for (std::size_t position = 0; position < frame.types.size(); ++position) {
    const PartnershipType& type = frame.types[position];
    if (type.formation != Formation::outside) continue;
    if (links.change.empty()) links = no_links(schools, frame.types.size());
    const Linking linking(states, view, type, year, parameters, draws);
    const bool is_there = (now >> position & 1U) != 0;
    for (std::size_t i = 0; i < schools; ++i) {
      const auto school = id_at<SchoolId>(i);
      OutsideLink link{school, static_cast<std::uint16_t>(position), 0, 0, {}};
      while (past != before.end() && is_before(*past, link)) ++past;
      if (past != before.end() && past->type == position && past->school == school) link = *past;
      const bool may_take_part =
          is_there && (frame.in_scope[school] >> position & 1U) != 0 && is_member(type, school);
      if (!may_take_part) {
        linking.end(link);
      } else if (linking.live_year(school, time_used[school] + links.time[school], link, links)) {
        ++links.by_type[position];
        ++links.links;
      }
      const auto remembered = static_cast<double>(link.tie.kept + link.tie.broken);
      if (link.is_live != 0 || remembered >= parameters.trust.forgotten_below) links.next.push_back(link);
    }
  }
  return links;
}

std::vector<OutsideLink> outside_carried_over(std::span<const OutsideLink> links,
                                              const std::vector<int>& place) {
  std::vector<OutsideLink> next;
  for (OutsideLink link : links) {
    if (place[link.type] < 0) continue;
    link.type = static_cast<std::uint16_t>(place[link.type]);
    next.push_back(link);
  }
  std::sort(next.begin(), next.end(), is_before);
  return next;
}

}  // namespace commonroom
