#include "model/collaboration/tally.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/contracts.hpp"
#include "model/collaboration/ties.hpp"

namespace commonroom {

namespace {

std::pair<SchoolId, SchoolId> pair_of(const auto& record) {
  return {record.first, record.second};
}

/// Calls ended(partnership) for each of `before` whose pair has no partnership now, and returns how many go
/// on.
template <class Ended>
std::uint32_t compare_years(const PartnershipYear& year, const Ended& ended) {
  std::uint32_t going_on = 0;
  std::size_t position = 0;
  for (const Partnership& past : year.before) {
    while (position < year.live.size() && pair_of(year.live[position]) < pair_of(past)) ++position;
    if (position < year.live.size() && pair_of(year.live[position]) == pair_of(past)) {
      ++going_on;
    } else {
      ended(past);
    }
  }
  return going_on;
}

/// Pounds that a partnership costs each member this year.
double cost_of(const Partnership& partnership, const PartnershipType& type, int year) {
  double cost = type.technology > 0 ? type.technology_cost : 0.0;
  if (partnership.age == 0) cost += type.cost_to_start;
  return type.is_funded_in(year) ? cost + type.cost_per_year : cost;
}

/// What each school in scope pays for a type, whatever partners it has.
void add_costs_of_scope(CollaborationBySchool& result, const PartnershipFrame& frame,
                        const PartnershipYear& year) {
  for (std::size_t position = 0; position < frame.types.size(); ++position) {
    const PartnershipType& type = frame.types[position];
    const bool is_paid = (year.types_now >> position & 1U) != 0 && type.is_funded_in(year.year);
    if (!is_paid || type.cost_per_school == 0) continue;
    Column<SchoolId, float>& account = type.new_money ? result.cost_new_money : result.cost;
    for (std::size_t i = 0; i < account.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if ((frame.in_scope[school] >> position & 1U) != 0) {
        account[school] += static_cast<float>(type.cost_per_school);
      }
    }
  }
}

bool has_lost_its_money(const Partnership& past, const PartnershipFrame& frame, const PartnershipYear& year) {
  if (past.type >= frame.types.size()) return true;
  return (year.types_now >> past.type & 1U) == 0 || !frame.types[past.type].is_funded_in(year.year);
}

double median_distance(std::span<const Partnership> live) {
  if (live.empty()) return std::numeric_limits<double>::quiet_NaN();
  std::vector<float> distances;
  distances.reserve(live.size());
  for (const Partnership& partnership : live) distances.push_back(partnership.distance_km);
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return static_cast<double>(*middle);
}

}  // namespace

std::vector<float> trust_of_partnerships(std::span<const Partnership> live, std::span<const TieRecord> ties,
                                         const PartnershipFrame& frame, const TrustParameters& parameters) {
  std::vector<float> trust;
  trust.reserve(live.size());
  std::size_t tie = 0;
  for (const Partnership& partnership : live) {
    while (tie < ties.size() && pair_of(ties[tie]) < pair_of(partnership)) ++tie;
    expects(tie < ties.size() && pair_of(ties[tie]) == pair_of(partnership), "partners have a tie");
    const bool is_forced = frame.types[partnership.type].forced;
    trust.push_back(static_cast<float>(trust_in(ties[tie].tie, is_forced, parameters)));
  }
  return trust;
}

CollaborationBySchool collaboration_by_school(std::size_t schools, const PartnershipYear& year,
                                              const PartnershipFrame& frame,
                                              const TrustParameters& parameters) {
  CollaborationBySchool result{.time_leaving = Column<SchoolId, float>(schools),
                               .cost = Column<SchoolId, float>(schools),
                               .cost_new_money = Column<SchoolId, float>(schools),
                               .trust = Column<SchoolId, float>(schools),
                               .partners = Column<SchoolId, std::uint16_t>(schools)};
  for (std::size_t position = 0; position < year.live.size(); ++position) {
    const Partnership& partnership = year.live[position];
    const PartnershipType& type = frame.types[partnership.type];
    Column<SchoolId, float>& account = type.new_money ? result.cost_new_money : result.cost;
    const auto cost = static_cast<float>(cost_of(partnership, type, year.year));
    for (const SchoolId school : {partnership.first, partnership.second}) {
      account[school] += cost;
      result.trust[school] += year.trust[position];
      ++result.partners[school];
    }
  }
  add_costs_of_scope(result, frame, year);
  const auto stranger = static_cast<float>(trust_in({}, false, parameters));
  for (std::size_t position = 0; position < schools; ++position) {
    const auto school = id_at<SchoolId>(position);
    const std::uint16_t partners = result.partners[school];
    result.trust[school] = partners == 0 ? stranger : result.trust[school] / static_cast<float>(partners);
  }
  compare_years(year, [&](const Partnership& past) {
    if (past.type >= frame.types.size() || (year.types_now >> past.type & 1U) == 0) return;
    const PartnershipType& type = frame.types[past.type];
    if (type.is_mandated()) return;
    const auto exit_cost = static_cast<float>(type.exit_cost);
    result.time_leaving[past.first] += exit_cost;
    result.time_leaving[past.second] += exit_cost;
  });
  return result;
}

CollaborationTally tally_of(const PartnershipYear& year, const PartnershipFrame& frame,
                            const ClumsinessParameters& parameters) {
  CollaborationTally tally;
  tally.by_type.assign(frame.types.size(), 0);
  tally.by_type_and_class.assign(frame.types.size(), {});
  const auto limits = class_limits(parameters);
  for (std::size_t position = 0; position < year.live.size(); ++position) {
    const Partnership& partnership = year.live[position];
    ++tally.by_type[partnership.type];
    std::array<std::size_t, class_settings> kinds{};
    for (std::size_t setting = 0; setting < class_settings; ++setting) {
      kinds[setting] = static_cast<std::size_t>(classify(partnership.ingredients, limits[setting]));
      ++tally.by_class[setting][kinds[setting]];
    }
    const auto family = static_cast<std::size_t>(frame.types[partnership.type].formation);
    const std::size_t kind = kinds[1];
    ++tally.by_family[family][kind];
    ++tally.by_type_and_class[partnership.type][kind];
    const bool is_kept = year.kept[position] != 0;
    ++(is_kept ? tally.kept : tally.broken);
    tally.help_promised += static_cast<double>(year.help[position]);
    if (is_kept) tally.help_delivered += static_cast<double>(year.help[position]);
    tally.trust += static_cast<double>(year.trust[position]);
    tally.effectiveness += static_cast<double>(partnership.effectiveness);
    for (std::size_t k = 0; k < tally.ingredients.size(); ++k) {
      tally.ingredients[k] += static_cast<double>(partnership.ingredients[k]);
    }
  }
  const auto live = static_cast<double>(year.live.size());
  tally.trust /= live;
  tally.effectiveness /= live;
  for (double& ingredient : tally.ingredients) ingredient /= live;
  tally.live = static_cast<std::uint32_t>(year.live.size());
  const std::uint32_t going_on = compare_years(year, [&](const Partnership& past) {
    ++tally.ended;
    if (has_lost_its_money(past, frame, year)) ++tally.ended_with_funding;
  });
  tally.started = tally.live - going_on;
  tally.median_distance_km = median_distance(year.live);
  return tally;
}

}  // namespace commonroom
