#include "model/collaboration/outside_links.hpp"

#include <algorithm>
#include <cmath>

#include "model/collaboration/formations.hpp"
#include "model/collaboration/ingredients.hpp"
#include "model/collaboration/ties.hpp"

namespace commonroom {

namespace {

class Linking {
 public:
  Linking(const SchoolStates& states, const CollaborationView& view, const Column<SchoolId, float>& time_used,
          const CollaborationParameters& parameters)
      : states_(states),
        view_(view),
        time_used_(time_used),
        parameters_(parameters),
        fit_(std::exp(-parameters.sharing.outside_context * parameters.sharing.outside_context /
                      (2 * parameters.transfer.fit_width * parameters.transfer.fit_width))),
        unit_(parameters.transfer.rate * parameters.transfer.absorptive_capacity * fit_) {}

  /// One school's link of one type, where it takes part.
  void add(const PartnershipType& type, SchoolId school, int year, OutsideLinks& links) {
    const double funded = type.is_funded_in(year) ? 1.0 : 1.0 - type.funded_share;
    const double help = type.tightness * type.depth * parameters_.partnership.help_at_full_tightness * funded;
    const double time = help * parameters_.partnership.time_per_help + type.time_to_run;
    const bool has_time = static_cast<double>(time_used_[school]) + time <=
                          static_cast<double>(view_.time_for_partners[school]);
    if (help <= 0 || !has_time) return;
    const double trust = trust_in({}, type.forced, parameters_.trust);
    const double years = years_of_practice(parameters_.partnership.years_counted, parameters_.practice);
    double gross = years * static_cast<double>(view_.value_of_gain[school]) * help * trust * unit_ *
                   mean_gap(type, school);
    const double cost = static_cast<double>(view_.price_of_time[school]) * time;
    const std::size_t others = type.shares.size() - (type.does_share(Shared::practice) ? 1 : 0);
    gross += years * static_cast<double>(view_.value_of_gain[school]) * help * trust *
             parameters_.sharing.expected * static_cast<double>(others);
    if (gross <= cost && !type.forced) return;
    const double interest = gross > 0 ? std::clamp((gross - cost) / gross, 0.0, 1.0) : 0.0;
    const Head& head = states_.head[school];
    const double lead = leadership(head, head, parameters_.clumsiness);
    const Ingredients ingredients{
        static_cast<float>(interest), static_cast<float>(trust),
        static_cast<float>(hierarchy(type.governance, lead, parameters_.clumsiness))};
    learn(type, school, help, effectiveness(ingredients, parameters_.clumsiness), links);
    const double money = type.is_funded_in(year) ? type.cost_per_year : 0.0;
    (type.new_money ? links.cost_new_money : links.cost)[school] += static_cast<float>(money);
    ++links.links;
  }

 private:
  [[nodiscard]] double gap(SchoolId school, std::size_t department) const {
    return parameters_.sharing.outside_practice -
           static_cast<double>(states_.practice_common[school] +
                               states_.practice_by_department[school][department]);
  }
  [[nodiscard]] double mean_gap(const PartnershipType& type, SchoolId school) const {
    double sum = 0;
    for (std::size_t d = 0; d < departments; ++d) {
      if (takes_part(type, d)) sum += std::max(0.0, gap(school, d));
    }
    return sum / departments;
  }
  void learn(const PartnershipType& type, SchoolId school, double help, double effect,
             OutsideLinks& links) const {
    for (std::size_t d = 0; d < departments; ++d) {
      const double behind = gap(school, d);
      if (behind <= 0 || !takes_part(type, d)) continue;
      const double gain = std::min(help * effect * unit_, parameters_.transfer.cap_share) * behind;
      const double disruption = help * parameters_.transfer.disruption * (1 - fit_);
      links.change[school][d] += static_cast<float>(gain - disruption);
    }
  }
  static bool takes_part(const PartnershipType& type, std::size_t department) {
    if (!type.does_share(Shared::practice) && !type.does_share(Shared::training)) return false;
    const auto& some = type.in_departments;
    return some.empty() ||
           std::find(some.begin(), some.end(), static_cast<Department>(department)) != some.end();
  }

  const SchoolStates& states_;
  const CollaborationView& view_;
  const Column<SchoolId, float>& time_used_;
  const CollaborationParameters& parameters_;
  double fit_;
  double unit_;
};

}  // namespace

OutsideLinks outside_links(const SchoolStates& states, const CollaborationView& view,
                           const PartnershipFrame& frame, int year, const Column<SchoolId, float>& time_used,
                           const CollaborationParameters& parameters) {
  OutsideLinks links;
  const TypeSet now = frame.types_in(year);
  const std::size_t schools = time_used.size();
  for (std::size_t position = 0; position < frame.types.size(); ++position) {
    const PartnershipType& type = frame.types[position];
    if (type.formation != Formation::outside || (now >> position & 1U) == 0) continue;
    if (links.change.empty()) {
      links.change = Column<SchoolId, ByDepartment>(schools);
      links.cost = links.cost_new_money = Column<SchoolId, float>(schools);
    }
    Linking linking(states, view, time_used, parameters);
    for (std::size_t i = 0; i < schools; ++i) {
      const auto school = id_at<SchoolId>(i);
      const bool takes_part = (frame.in_scope[school] >> position & 1U) != 0 && is_member(type, school);
      if (takes_part) linking.add(type, school, year, links);
    }
  }
  return links;
}

}  // namespace commonroom
