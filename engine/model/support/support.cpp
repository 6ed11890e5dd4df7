#include "model/support/support.hpp"

#include <algorithm>
#include <utility>

#include "core/contracts.hpp"
#include "model/collaboration/groups.hpp"
#include "model/collaboration/ties.hpp"
#include "model/support/brokerage.hpp"
#include "model/support/designation.hpp"
#include "model/support/directory.hpp"
#include "model/support/review.hpp"

namespace commonroom {

namespace {

bool is_on(const SupportProgramme& programme, int year) {
  return programme.runs_in(year) && programme.share_supported > 0 && programme.capacity_per_provider > 0;
}

/// What receiver and provider know of each other from partnerships.
Tie tie_between(const Collaboration& collaboration, SchoolId a, SchoolId b) {
  const std::pair wanted{std::min(a, b), std::max(a, b)};
  const auto place = std::lower_bound(collaboration.ties.begin(), collaboration.ties.end(), wanted,
                                      [](const TieRecord& record, const std::pair<SchoolId, SchoolId>& pair) {
                                        return std::pair{record.first, record.second} < pair;
                                      });
  const bool have_met =
      place != collaboration.ties.end() && place->first == wanted.first && place->second == wanted.second;
  return have_met ? place->tie : Tie{};
}

Tie after_new_heads(const SchoolStates& states, const SupportEngagement& one, const TrustParameters& p) {
  Tie tie = one.tie;
  for (const SchoolId school : {one.receiver, one.provider}) {
    if (school == none<SchoolId> || states.head[school].tenure > 0) continue;
    tie.kept *= static_cast<float>(1.0 - p.lost_with_head);
    tie.broken *= static_cast<float>(1.0 - p.lost_with_head);
  }
  return tie;
}

/// One programme's year up to agreement, and the state it leaves.
class ProgrammeYear {
 public:
  ProgrammeYear(const SupportSetting& setting, const SupportProgramme& programme, std::uint16_t position)
      : setting_(setting), programme_(programme), position_(position) {}

  /// Designations and recommendations; both may lose members to a review later.
  void designate(Support& next, SupportTally& tally, std::uint32_t& new_listings) const {
    const Support& before = setting_.world.support;
    const Column<SchoolId, std::uint8_t> none_before;
    if (is_designated_kind(programme_.provider)) {
      next.designated[position_] = next_designations(
          setting_.country, setting_.world.schools, programme_,
          position_ < before.designated.size() ? before.designated[position_] : none_before, setting_.draws);
      count_designated(next.designated[position_], tally);
    }
    if (programme_.provider != SupportProvider::directory) return;
    const auto listings =
        next_listings(setting_.country, programme_, position_, setting_.need, of_it(before.listings),
                      setting_.parameters.support_directory, setting_.draws);
    const auto full_term = static_cast<std::uint8_t>(setting_.parameters.support_directory.listing_years);
    for (const SupportListing& listing : listings) {
      tally.listed_practice -=
          static_cast<double>(setting_.need.of_department[listing.school][listing.department]);
      new_listings += listing.years_left == full_term ? 1U : 0U;
    }
    tally.listings += static_cast<std::uint32_t>(listings.size());
    next.listings.insert(next.listings.end(), listings.begin(), listings.end());
  }

  /// Engagements of last year that have not served their term, a year older.
  [[nodiscard]] std::vector<SupportEngagement> going_on() const {
    std::vector<SupportEngagement> kept;
    for (SupportEngagement one : of_it(setting_.world.support.live)) {
      if (one.age + 1 >= programme_.term_years) continue;
      ++one.age;
      one.tie = after_new_heads(setting_.world.schools, one, setting_.parameters.trust);
      kept.push_back(one);
    }
    return kept;
  }

  /// Adds this year's new engagements to `live`, which holds those that go on.
  void agree(std::vector<SupportEngagement>& live, const Support& next, CapacityInUse& in_use,
             SupportTally& tally) const {
    const std::size_t schools = setting_.country.schools.size();
    Column<SchoolId, std::uint8_t> is_receiver(schools, 0);
    Column<SchoolId, std::uint8_t> takes_part(schools, 0);
    const KindOfSupport kind = kind_of_support(programme_.support, setting_.parameters.support_kind);
    in_use.of_region.assign(setting_.country.region_names.size(), 0.0);
    std::vector<Request> requests;
    std::vector<SupportEngagement> to_be_matched;
    for (const SupportEngagement& one : live) {
      is_receiver[one.receiver] = takes_part[one.receiver] = 1;
      if (one.is_dismissed != 0) {
        requests.push_back({{one.receiver, 0, 1}, one.departments});
        to_be_matched.push_back(one);
        continue;
      }
      const SchoolId at = one.provider == none<SchoolId> ? one.receiver : one.provider;
      takes_part[at] = 1;
      in_use.of_region[index(setting_.country.schools.region[at])] +=
          load_of(kind, one.is_expert != 0, setting_.parameters.support_directory);
    }
    std::erase_if(live, [](const SupportEngagement& one) { return one.is_dismissed != 0; });
    add_new_requests(requests, live.size() + to_be_matched.size(), takes_part, kind, tally);
    const auto listings = of_it(std::span<const SupportListing>(next.listings));
    const auto offers = offers_of(
        setting_, programme_, position_ < next.designated.size() ? next.designated[position_] : is_receiver,
        listings, is_receiver);
    const TaughtByBodies taught(setting_, programme_.bodies.size(), listings);
    Brokered found = brokered(setting_, programme_, requests, offers, taught, in_use);
    for (const Match& match : found.matches) live.push_back(engagement_of(match, to_be_matched));
    tally.unserved += found.unserved;
    count_capacity(live, offers, kind, tally);
  }

 private:
  template <class Record>
  [[nodiscard]] std::vector<Record> of_it(const std::vector<Record>& records) const {
    return of_it(std::span<const Record>(records));
  }
  template <class Record>
  [[nodiscard]] std::vector<Record> of_it(std::span<const Record> records) const {
    std::vector<Record> own;
    std::copy_if(records.begin(), records.end(), std::back_inserter(own),
                 [this](const Record& record) { return record.programme == position_; });
    return own;
  }

  void count_designated(const Column<SchoolId, std::uint8_t>& designated, SupportTally& tally) const {
    for (std::size_t i = 0; i < designated.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (designated[school] == 0) continue;
      ++tally.designated;
      tally.designated_practice -= static_cast<double>(setting_.need.of_school[school]);
    }
  }

  void add_new_requests(std::vector<Request>& requests, std::size_t supported,
                        const Column<SchoolId, std::uint8_t>& takes_part, const KindOfSupport& kind,
                        SupportTally& tally) const {
    std::size_t in_reach = 0;
    for (std::size_t i = 0; i < takes_part.size(); ++i)
      in_reach += in_scope(setting_.country.schools, id_at<SchoolId>(i), programme_.scope) ? 1U : 0U;
    const auto most = static_cast<std::size_t>(programme_.share_supported * static_cast<double>(in_reach));
    std::vector<Case> cases = schools_in_need(setting_.country, setting_.world, programme_, setting_.need,
                                              takes_part, setting_.parameters.support, setting_.draws);
    if (supported + cases.size() > most) cases.resize(most > supported ? most - supported : 0);
    tally.identified += static_cast<std::uint32_t>(cases.size());
    const std::size_t count = programme_.provider == SupportProvider::directory ? 1 : kind.departments;
    for (const Case& one : cases) {
      requests.push_back({one, departments_in_need(setting_.country, one.school, count, programme_,
                                                   setting_.need, setting_.draws)});
    }
  }

  [[nodiscard]] SupportEngagement engagement_of(const Match& match,
                                                const std::vector<SupportEngagement>& rematched) const {
    SupportEngagement one{.receiver = match.need.school,
                          .provider = match.offer.school,
                          .programme = position_,
                          .departments = match.departments,
                          .body = match.offer.body,
                          .is_expert = match.offer.is_expert,
                          .is_reluctant = match.offer.is_reluctant,
                          .tie = {}};
    one.is_aim_imposed = !programme_.choice_of_aim || match.need.is_directed != 0 ? 1 : 0;
    one.is_process_imposed = programme_.choice_of_process ? 0 : 1;
    for (const SupportEngagement& before : rematched) {
      if (before.receiver != one.receiver) continue;
      one.age = before.age;
      one.is_aim_imposed = one.is_process_imposed = 1;
    }
    if (one.provider != none<SchoolId>)
      one.tie = tie_between(setting_.world.collaboration, one.receiver, one.provider);
    return one;
  }

  void count_capacity(std::span<const SupportEngagement> live, std::span<const SupportOffer> offers,
                      const KindOfSupport& kind, SupportTally& tally) const {
    Column<SchoolId, std::uint8_t> counted(setting_.country.schools.size(), 0);
    std::vector<double> by_region(setting_.country.region_names.size(), 0.0);
    const auto count = [&](SchoolId school) {
      if (school == none<SchoolId> || std::exchange(counted[school], std::uint8_t{1}) != 0) return;
      by_region[index(setting_.country.schools.region[school])] += programme_.capacity_per_provider;
    };
    for (const SupportOffer& offer : offers) count(offer.school);
    for (const SupportEngagement& one : live) {
      count(one.provider);
      if (one.provider == none<SchoolId>) continue;
      tally.capacity_used += load_of(kind, one.is_expert != 0, setting_.parameters.support_directory);
    }
    for (const double capacity : by_region)
      tally.capacity += std::min(capacity, programme_.capacity_per_region);
  }

  const SupportSetting& setting_;
  const SupportProgramme& programme_;
  std::uint16_t position_;
};

/// Dismisses the provider and ends the choices of those who failed a review.
void apply_review(Support& next, std::span<const std::uint8_t> failed) {
  for (std::size_t i = 0; i < failed.size(); ++i) {
    if (failed[i] == 0) continue;
    SupportEngagement& one = next.live[i];
    one.is_dismissed = 1;
    if (one.provider == none<SchoolId>) continue;
    if (!next.designated[one.programme].empty()) next.designated[one.programme][one.provider] = 0;
    std::erase_if(next.listings, [&one](const SupportListing& listing) {
      return listing.programme == one.programme && listing.school == one.provider &&
             listing.body == one.body && (one.departments >> listing.department & 1) != 0;
    });
  }
}

/// Everyone's agreements of the year, sorted.
void agree_on_all(const SupportSetting& setting, const std::vector<SupportProgramme>& programmes, int year,
                  SupportOutcome& outcome, std::vector<std::uint32_t>& new_listings) {
  Support& next = outcome.next;
  std::vector<std::vector<SupportEngagement>> live(programmes.size());
  CapacityInUse in_use{Column<SchoolId, double>(setting.country.schools.size()), {}};
  for (std::size_t p = 0; p < programmes.size(); ++p) {
    if (!is_on(programmes[p], year)) continue;
    const ProgrammeYear of(setting, programmes[p], static_cast<std::uint16_t>(p));
    of.designate(next, outcome.tally, new_listings[p]);
    live[p] = of.going_on();
    const Column<SchoolId, double> agreed = help_agreed(setting, programmes, live[p]);
    for (std::size_t i = 0; i < agreed.size(); ++i)
      in_use.of_school[id_at<SchoolId>(i)] += agreed[id_at<SchoolId>(i)];
  }
  for (std::size_t p = 0; p < programmes.size(); ++p) {
    if (!is_on(programmes[p], year)) continue;
    ++outcome.tally.programmes;
    const ProgrammeYear of(setting, programmes[p], static_cast<std::uint16_t>(p));
    of.agree(live[p], next, in_use, outcome.tally);
    std::sort(live[p].begin(), live[p].end(),
              [](const SupportEngagement& a, const SupportEngagement& b) { return a.receiver < b.receiver; });
    next.live.insert(next.live.end(), live[p].begin(), live[p].end());
  }
}

void pay(const SupportSetting& setting, const std::vector<SupportProgramme>& programmes, int year,
         std::span<const std::uint32_t> new_listings, SupportOutcome& outcome) {
  constexpr double pence_in_a_pound = 100;
  const std::span<const SupportEngagement> live(outcome.next.live);
  std::size_t begin = 0;
  for (std::size_t p = 0; p < programmes.size(); ++p) {
    std::size_t end = begin;
    while (end < live.size() && live[end].programme == p) ++end;
    if (is_on(programmes[p], year)) {
      add_money(outcome.money, setting, programmes[p], live.subspan(begin, end - begin), new_listings[p]);
    }
    begin = end;
  }
  for (const SupportMoney& money : outcome.money) {
    outcome.tally.cost_pounds += static_cast<double>(money.cost) / pence_in_a_pound;
  }
  for (const SupportEngagement& one : live) {
    if (one.provider != none<SchoolId>) outcome.tally.charges_pounds += programmes[one.programme].charge;
  }
}

}  // namespace

bool has_support(const Regime& regime, const Support& support) {
  return !regime.supports.empty() || !support.time_taken.empty();
}

SupportOutcome support_schools(const Country& country, const World& world, const Regime& regime, int year,
                               const SupportView& view, const ModelParameters& parameters,
                               const Draws& draws) {
  const std::size_t schools = country.schools.size();
  const std::vector<SupportProgramme>& programmes = regime.supports;
  SupportOutcome outcome;
  outcome.practice_change = Column<SchoolId, ByDepartment>(schools);
  outcome.money = Column<SchoolId, SupportMoney>(schools);
  const bool any = std::any_of(programmes.begin(), programmes.end(),
                               [year](const SupportProgramme& one) { return is_on(one, year); });
  if (!any) return outcome;
  outcome.next.designated.resize(programmes.size());

  const auto contexts = contexts_of(country.schools, world.schools);
  const TrueNeed need = true_need(country, world.schools);
  const SupportSetting setting{country, world, view, parameters, draws, contexts, need};
  std::vector<std::uint32_t> new_listings(programmes.size(), 0);
  agree_on_all(setting, programmes, year, outcome, new_listings);
  Support& next = outcome.next;
  outcome.tally.supported = static_cast<std::uint32_t>(next.live.size());

  std::vector<TaughtByBodies> taught;
  for (std::size_t p = 0; p < programmes.size(); ++p) {
    std::vector<SupportListing> own;
    std::copy_if(next.listings.begin(), next.listings.end(), std::back_inserter(own),
                 [p](const SupportListing& listing) { return listing.programme == p; });
    taught.emplace_back(setting, programmes[p].bodies.size(), own);
  }
  const auto kept = support_kept(setting, programmes, next.live);
  Delivered delivered = deliver(setting, programmes, next.live, kept, taught, outcome.tally);
  const auto failed =
      failed_reviews(setting, programmes, next.live, delivered.net_gain, outcome.tally.reviewed);
  for (std::size_t i = 0; i < next.live.size(); ++i) {
    next.live[i].tie = after_promise(next.live[i].tie, kept[i] != 0, parameters.trust);
    outcome.tally.failed_reviews += failed[i];
  }
  pay(setting, programmes, year, new_listings, outcome);
  apply_review(next, failed);
  outcome.practice_change = std::move(delivered.practice_change);
  next.time_taken = std::move(delivered.time_taken);
  return outcome;
}

Support carried_over(const Support& support, const Regime& from, const Regime& to) {
  Support next;
  next.time_taken = support.time_taken;
  next.designated.resize(to.supports.size());
  std::vector<std::size_t> place(from.supports.size(), to.supports.size());
  for (std::size_t p = 0; p < from.supports.size(); ++p) {
    const auto found = std::find_if(to.supports.begin(), to.supports.end(), [&](const SupportProgramme& one) {
      return one.name == from.supports[p].name;
    });
    if (found == to.supports.end()) continue;
    place[p] = static_cast<std::size_t>(found - to.supports.begin());
    if (p < support.designated.size()) next.designated[place[p]] = support.designated[p];
  }
  const auto carry = [&](const auto& records, auto& into) {
    for (auto record : records) {
      if (place[record.programme] == to.supports.size()) continue;
      record.programme = static_cast<std::uint16_t>(place[record.programme]);
      into.push_back(record);
    }
  };
  carry(support.live, next.live);
  carry(support.listings, next.listings);
  return next;
}

Column<SchoolId, Effort> without_time(const Column<SchoolId, Effort>& effort,
                                      const Column<SchoolId, float>& taken) {
  Column<SchoolId, Effort> left = effort;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    for (float& use : left[school]) use *= 1.0F - taken[school];
  }
  return left;
}

Column<SchoolId, Effort> with_time_back(const Column<SchoolId, Effort>& effort,
                                        const Column<SchoolId, float>& taken) {
  Column<SchoolId, Effort> whole = effort;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!(taken[school] > 0) || taken[school] >= 1) continue;
    for (float& use : whole[school]) use /= 1.0F - taken[school];
  }
  return whole;
}

}  // namespace commonroom
