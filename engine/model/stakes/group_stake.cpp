#include "model/stakes/group_stake.hpp"

#include "model/collaboration/groups.hpp"

namespace commonroom {

namespace {

/// The groups that an instrument judges, with schools out of its scope in none.
Column<SchoolId, GroupId> judged_groups(const Country& country, const Instrument& instrument) {
  if (instrument.unit == GroupUnit::assigned_group)
    return assigned_groups(country, instrument.group_size, instrument.scope);
  Column<SchoolId, GroupId> groups = groups_of(country, instrument.unit, instrument.group_size);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(country.schools, school, instrument.scope)) groups[school] = none<GroupId>;
  }
  return groups;
}

/// Summed strength of all instruments that judge a school.
double strength_on(const Schools& schools, SchoolId school, std::span<const Instrument> instruments) {
  double total = 0;
  for (const Instrument& one : instruments) {
    if (one.strength > 0 && in_scope(schools, school, one.scope)) total += one.strength;
  }
  return total;
}

/// "Them and us": what a rival of another group takes, at the overlap of their markets.
void add_rivalry(Stakes& stakes, const Country& country, const Column<SchoolId, GroupId>& groups,
                 float weight) {
  if (stakes.cross.loss_to_rival.owners() == 0) {
    stakes.cross.loss_to_rival = Grouped<SchoolId, float>(
        std::vector<std::uint32_t>(country.rivals.starts().begin(), country.rivals.starts().end()),
        std::vector<float>(country.rivals.values().size(), 0.0F));
  }
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto rivals = country.rivals[school];
    const auto losses = stakes.cross.loss_to_rival[school];
    for (std::size_t j = 0; j < rivals.size(); ++j) {
      if (groups[rivals[j].school] != groups[school]) losses[j] += weight * rivals[j].overlap;
    }
  }
}

}  // namespace

Column<SchoolId, float> shares_of_groups(const Column<SchoolId, GroupId>& groups, const World& world) {
  const Grouped<GroupId, SchoolId> members = members_of(groups);
  Column<SchoolId, float> shares(groups.size(), 0.0F);
  for (std::size_t g = 0; g < members.owners(); ++g) {
    double pupils = 0;
    for (const SchoolId school : members[id_at<GroupId>(g)]) pupils += roll_of(world.pupils, school);
    if (pupils <= 0) continue;
    for (const SchoolId school : members[id_at<GroupId>(g)]) {
      shares[school] = static_cast<float>(roll_of(world.pupils, school) / pupils);
    }
  }
  return shares;
}

void add_group_stake(Stakes& stakes, const Country& country, const World& world, const Instrument& instrument,
                     std::span<const Instrument> all_instruments, const StakesParameters& parameters,
                     double horizon) {
  const Column<SchoolId, GroupId> groups = judged_groups(country, instrument);
  const Column<SchoolId, float> shares = shares_of_groups(groups, world);
  const Grouped<GroupId, SchoolId> members = members_of(groups);
  AccountableGroups pool{groups, Column<SchoolId, float>(groups.size(), 0.0F)};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (groups[school] == none<GroupId>) continue;
    const double share = static_cast<double>(shares[school]);
    const auto others = static_cast<double>(members.count(groups[school])) - 1;
    const double from_others = others > 0 ? (1 - share) / others : 0;
    const double peer =
        instrument.peer_pressure * static_cast<double>(world.schools.trust[school]) * from_others;
    const double stake = instrument.strength * (share + peer);
    stakes.realised[school] += static_cast<float>(stake);
    stakes.lasting[school] += static_cast<float>(horizon * stake);
    stakes.immediate[school] += static_cast<float>(stake / instrument.years_averaged);
    if (instrument.measure == Measure::threshold)
      stakes.on_threshold[school] += static_cast<float>(horizon * stake);
    stakes.of_others[school] += static_cast<float>(instrument.strength * from_others);
    const double weight = instrument.strength / strength_on(country.schools, school, all_instruments);
    stakes.motive[school] *= static_cast<float>(1 - parameters.autonomy_cost * weight * (1 - share));
    pool.weight_of_member[school] = static_cast<float>(instrument.strength * share);
  }
  if (instrument.rivalry > 0) {
    add_rivalry(stakes, country, groups, static_cast<float>(instrument.strength * instrument.rivalry));
  }
  stakes.cross.pools.push_back(std::move(pool));
}

}  // namespace commonroom
