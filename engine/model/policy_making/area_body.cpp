#include "model/policy_making/area_body.hpp"

#include <algorithm>
#include <cmath>

#include "model/collaboration/groups.hpp"
#include "model/stakes/group_stake.hpp"

namespace commonroom {

namespace {

constexpr double pence_in_a_pound = 100;

/// A column of what one means of the bodies comes to in each school; empty where none has it.
Column<SchoolId, float> in_each_school(const Country& country, const std::vector<AreaBody>& bodies, int year,
                                       double AreaBody::*means) {
  Column<SchoolId, float> column;
  for (const AreaBody& body : bodies) {
    if (!body.runs_in(year) || !(body.*means > 0)) continue;
    if (column.empty()) column.assign(country.schools.size(), 0);
    for (std::size_t i = 0; i < column.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!in_scope(country.schools, school, body.scope)) continue;
      column[school] = std::max(column[school], static_cast<float>(body.*means));
    }
  }
  return column;
}

struct Pot {
  std::int64_t pence = 0;
  double claims = 0;
  std::int64_t given = 0;
  std::size_t last = 0;
};

}  // namespace

AreaBodyYear area_bodies_in(const Country& country, const std::vector<AreaBody>& bodies, int year,
                            const AreaParameters& parameters, const Draws& draws) {
  AreaBodyYear result{
      .brokerage = in_each_school(country, bodies, year, &AreaBody::brokerage),
      .pooled = in_each_school(country, bodies, year, &AreaBody::pooled_share),
      .accountability = in_each_school(country, bodies, year, &AreaBody::local_accountability),
      .moderated = in_each_school(country, bodies, year, &AreaBody::moderation),
      .leniency = {}};
  if (result.moderated.empty()) return result;
  result.leniency.assign(country.schools.size(), 0);
  const Draws in_no_year(draws.key()[0], draws.key()[1], 0, draws.recorder());
  for (std::size_t i = 0; i < result.leniency.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto area = static_cast<std::uint32_t>(index(country.schools.area[school]));
    result.leniency[school] =
        static_cast<float>(parameters.leniency) * in_no_year.normal(Process::local_assessment, area);
  }
  return result;
}

Column<SchoolId, double> pool_of_areas(const Country& country, const Column<SchoolId, RollCount>& rolls,
                                       const Column<SchoolId, float>& pooled,
                                       const AreaParameters& parameters, const MoneyParameters& money) {
  std::vector<Pot> pots(country.area_names.size());
  Column<SchoolId, std::int64_t> balance(country.schools.size(), 0);
  const auto claim_of = [&](SchoolId school) {
    return rolls[school].roll() + parameters.pool_by_disadvantage * rolls[school].all_disadvantaged();
  };
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!(pooled[school] > 0) || rolls[school].roll() == 0) continue;
    const double income =
        rolls[school].pupils[0] * money.income_primary + rolls[school].pupils[1] * money.income_secondary;
    const std::int64_t paid = std::llround(income * static_cast<double>(pooled[school]) * pence_in_a_pound);
    Pot& pot = pots[index(country.schools.area[school])];
    balance[school] = -paid;
    pot.pence += paid;
    pot.claims += claim_of(school);
    pot.last = i;
  }
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!(pooled[school] > 0) || rolls[school].roll() == 0) continue;
    Pot& pot = pots[index(country.schools.area[school])];
    const std::int64_t rest = pot.pence - pot.given;
    const std::int64_t by_need = std::llround(static_cast<double>(pot.pence) * claim_of(school) / pot.claims);
    const std::int64_t given = i == pot.last ? rest : std::min(rest, by_need);
    balance[school] += given;
    pot.given += given;
  }
  Column<SchoolId, double> pounds(country.schools.size(), 0);
  for (std::size_t i = 0; i < pounds.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    pounds[school] = static_cast<double>(balance[school]) / pence_in_a_pound;
  }
  return pounds;
}

void add_local_accountability(Stakes& stakes, const Country& country, const World& world,
                              const Column<SchoolId, float>& strength, const AreaParameters& parameters) {
  Column<SchoolId, GroupId> areas(country.schools.size(), none<GroupId>);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (strength[school] > 0) areas[school] = id_at<GroupId>(index(country.schools.area[school]));
  }
  const Column<SchoolId, float> shares = shares_of_groups(areas, world);
  const Grouped<GroupId, SchoolId> members = members_of(areas);
  AccountableGroups pool{areas, Column<SchoolId, float>(areas.size(), 0.0F)};
  const auto to_others = static_cast<float>(parameters.community_to_others);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (areas[school] == none<GroupId>) continue;
    const float own = strength[school] * (1.0F - to_others);
    stakes.realised[school] += own;
    stakes.lasting[school] += own;
    pool.weight_of_member[school] = strength[school] * to_others * shares[school];
    const auto others = static_cast<float>(members.count(areas[school])) - 1.0F;
    if (others > 0)
      stakes.of_others[school] += strength[school] * to_others * (1.0F - shares[school]) / others;
  }
  stakes.cross.pools.push_back(std::move(pool));
}

void moderate_stakes(Stakes& stakes, const Column<SchoolId, float>& moderated) {
  for (std::size_t i = 0; i < moderated.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    stakes.immediate[school] *= 1.0F - moderated[school];
  }
}

}  // namespace commonroom
