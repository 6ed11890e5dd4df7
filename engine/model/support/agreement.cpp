#include "model/support/agreement.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "model/collaboration/groups.hpp"
#include "model/support/brokerage.hpp"
#include "model/support/delivery.hpp"
#include "model/support/designation.hpp"
#include "model/support/directory.hpp"

namespace commonroom {

namespace {

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
        requests.push_back({{one.receiver, 0, 1}, one.departments, {}});
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
    note_dismissals(requests);
    const auto listings = of_it(std::span<const SupportListing>(next.listings));
    const auto offers = offers_of(setting_, programme_, next.designated[position_], listings, is_receiver);
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

  /// Whom last year's reviews took from the schools that ask: a term that ends does not bring them back.
  void note_dismissals(std::vector<Request>& requests) const {
    std::unordered_map<SchoolId, SupportOffer> dismissed;
    for (const SupportEngagement& one : of_it(setting_.world.support.live)) {
      if (one.is_dismissed != 0) dismissed[one.receiver] = {.school = one.provider, .body = one.body};
    }
    for (Request& request : requests) {
      const auto found = dismissed.find(request.need.school);
      if (found != dismissed.end()) request.dismissed = found->second;
    }
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
      requests.push_back({one,
                          departments_in_need(setting_.country, one.school, count, programme_, setting_.need,
                                              setting_.draws),
                          {}});
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

}  // namespace

Agreements agree_on_support(const SupportSetting& setting, const std::vector<SupportProgramme>& programmes,
                            int year, SupportTally& tally) {
  Agreements agreed_on;
  agreed_on.new_listings.assign(programmes.size(), 0);
  Support& next = agreed_on.next;
  next.designated.resize(programmes.size());
  std::vector<std::vector<SupportEngagement>> live(programmes.size());
  CapacityInUse in_use{Column<SchoolId, double>(setting.country.schools.size()), {}};
  for (std::size_t p = 0; p < programmes.size(); ++p) {
    if (!is_on(programmes[p], year)) continue;
    const ProgrammeYear of(setting, programmes[p], static_cast<std::uint16_t>(p));
    of.designate(next, tally, agreed_on.new_listings[p]);
    live[p] = of.going_on();
    const Column<SchoolId, double> agreed = help_agreed(setting, programmes, live[p]);
    for (std::size_t i = 0; i < agreed.size(); ++i)
      in_use.of_school[id_at<SchoolId>(i)] += agreed[id_at<SchoolId>(i)];
  }
  for (std::size_t p = 0; p < programmes.size(); ++p) {
    if (!is_on(programmes[p], year)) continue;
    ++tally.programmes;
    const ProgrammeYear of(setting, programmes[p], static_cast<std::uint16_t>(p));
    of.agree(live[p], next, in_use, tally);
    std::sort(live[p].begin(), live[p].end(),
              [](const SupportEngagement& a, const SupportEngagement& b) { return a.receiver < b.receiver; });
    next.live.insert(next.live.end(), live[p].begin(), live[p].end());
  }
  return agreed_on;
}

}  // namespace commonroom
