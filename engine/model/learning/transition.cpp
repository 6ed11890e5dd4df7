#include "model/learning/transition.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 64;

std::vector<FeederLink> feeders_of(const Pupils& pupils, SchoolId school) {
  std::vector<SchoolId> came_from;
  for (const Cohort& cohort : pupils.cohorts) {
    if (cohort.last_school.empty()) continue;
    for (std::size_t row = cohort.first(school); row < cohort.past_last(school); ++row) {
      const SchoolId feeder = cohort.last_school[row];
      if (feeder != school && feeder != none<SchoolId>) came_from.push_back(feeder);
    }
  }
  std::ranges::sort(came_from);
  std::vector<FeederLink> links;
  for (const SchoolId feeder : came_from) {
    if (links.empty() || links.back().feeder != feeder) links.push_back({.feeder = feeder});
    ++links.back().pupils;
  }
  return links;
}

float effectiveness_of(const std::vector<JointWork>& work, SchoolId a, SchoolId b) {
  const auto pair = std::minmax(a, b);
  const auto found = std::ranges::lower_bound(work, std::pair(pair.first, pair.second), {},
                                              [](const auto& w) { return std::pair(w.first, w.second); });
  const bool is_there = found != work.end() && found->first == pair.first && found->second == pair.second;
  return is_there ? found->effectiveness : 0.0F;
}

/// What 1 SD of each other's pupils is worth to two schools under shared measures, both added up.
double shared_stake(const CrossStakes& stakes, SchoolId a, SchoolId b) {
  double worth = 0;
  for (const AccountableGroups& pool : stakes.pools) {
    if (pool.group[a] == none<GroupId> || pool.group[a] != pool.group[b]) continue;
    worth += static_cast<double>(pool.weight_of_member[a]) + static_cast<double>(pool.weight_of_member[b]);
  }
  return worth;
}

float continuity_before(const Grouped<SchoolId, FeederLink>& last_year, SchoolId school, SchoolId feeder,
                        double otherwise) {
  if (last_year.owners() == 0) return static_cast<float>(otherwise);
  const auto links = last_year[school];
  const auto found = std::ranges::lower_bound(links, feeder, {}, &FeederLink::feeder);
  return found != links.end() && found->feeder == feeder ? found->continuity : static_cast<float>(otherwise);
}

/// Pupils who leave each school, and the most who go to one other.
struct Leavers {
  std::uint32_t all = 0, most = 0;
};

Column<SchoolId, Leavers> leavers_of(const Grouped<SchoolId, FeederLink>& flows) {
  Column<SchoolId, Leavers> leavers(flows.owners());
  for (const FeederLink& link : flows.values()) {
    Leavers& of = leavers[link.feeder];
    of.all += link.pupils;
    of.most = std::max(of.most, link.pupils);
  }
  return leavers;
}

/// What schools make of the links with their feeders.
class Receiving {
 public:
  Receiving(const Grouped<SchoolId, FeederLink>& last_year, const Column<SchoolId, Leavers>& leavers,
            const std::vector<JointWork>& work, const CrossStakes& stakes, const TransitionParameters& p)
      : last_year_(last_year), leavers_(leavers), work_(work), stakes_(stakes), p_(p) {}

  /// Moves the continuity of each link of a school; returns the recruiting time that links add.
  [[nodiscard]] float receive(SchoolId school, std::span<FeederLink> links) const {
    double taken_in = 0;
    double recruiting = 0;
    for (FeederLink& link : links) {
      const auto pupils = static_cast<double>(link.pupils);
      const auto effectiveness = static_cast<double>(effectiveness_of(work_, school, link.feeder));
      // Without a link nothing follows from how leavers split, and a power is dear.
      const double together =
          effectiveness > 0 ? std::pow(pupils / leavers_[link.feeder].all, p_.splitting) : 0.0;
      move_continuity(link, school, effectiveness, together);
      taken_in += pupils;
      recruiting += pupils * effectiveness * (1 - together);
    }
    return taken_in > 0 ? static_cast<float>(p_.recruiting_time * recruiting / taken_in) : 0.0F;
  }

 private:
  void move_continuity(FeederLink& link, SchoolId school, double effectiveness, double together) const {
    double allowed = p_.known_without_link;
    if (effectiveness > 0) {
      const double shared = shared_stake(stakes_, school, link.feeder) / p_.shared_stake;
      const double care = p_.care_alone + (1 - p_.care_alone) * (1 - std::exp(-shared));
      allowed += (1 - p_.known_without_link) * effectiveness * care * together;
    }
    const auto before =
        static_cast<double>(continuity_before(last_year_, school, link.feeder, p_.known_without_link));
    const double pace = allowed > before ? p_.building : p_.forgetting;
    link.continuity = static_cast<float>(before + pace * (allowed - before));
  }

  const Grouped<SchoolId, FeederLink>& last_year_;
  const Column<SchoolId, Leavers>& leavers_;
  const std::vector<JointWork>& work_;
  const CrossStakes& stakes_;
  const TransitionParameters& p_;
};

}  // namespace

Grouped<SchoolId, FeederLink> feeder_flows(const Pupils& pupils, std::size_t schools) {
  std::vector<std::vector<FeederLink>> rows(schools);
  parallel_for(schools, grain, [&](std::size_t i) { rows[i] = feeders_of(pupils, id_at<SchoolId>(i)); });
  std::vector<std::uint32_t> starts{0};
  std::vector<FeederLink> links;
  starts.reserve(schools + 1);
  for (const auto& row : rows) {
    links.insert(links.end(), row.begin(), row.end());
    starts.push_back(static_cast<std::uint32_t>(links.size()));
  }
  return {std::move(starts), std::move(links)};
}

TransitionYear transition_year(Grouped<SchoolId, FeederLink> flows,
                               const Grouped<SchoolId, FeederLink>& last_year,
                               const std::vector<JointWork>& work, const CrossStakes& stakes,
                               const TransitionParameters& parameters) {
  TransitionYear year;
  const Column<SchoolId, Leavers> leavers = leavers_of(flows);
  const Receiving receiving{last_year, leavers, work, stakes, parameters};
  year.link_recruiting = Column<SchoolId, float>(flows.owners(), 0.0F);
  parallel_for(flows.owners(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    year.link_recruiting[school] = receiving.receive(school, flows[school]);
  });
  for (const FeederLink& link : std::as_const(flows).values()) {  // in their order
    const auto pupils = static_cast<double>(link.pupils);
    year.pupils += pupils;
    year.continuity += pupils * static_cast<double>(link.continuity);
    if (link.pupils == leavers[link.feeder].most) year.to_main_destination += pupils;
  }
  year.feeders = std::move(flows);
  return year;
}

}  // namespace commonroom
