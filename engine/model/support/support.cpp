#include "model/support/support.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "model/collaboration/ties.hpp"
#include "model/support/agreement.hpp"
#include "model/support/directory.hpp"
#include "model/support/review.hpp"

namespace commonroom {

namespace {

/// What the recommending bodies of each programme can train others in.
std::vector<TaughtByBodies> taught_by_bodies(const SupportSetting& setting,
                                             const std::vector<SupportProgramme>& programmes,
                                             const std::vector<SupportListing>& listings) {
  std::vector<TaughtByBodies> taught;
  for (std::size_t p = 0; p < programmes.size(); ++p) {
    std::vector<SupportListing> own;
    std::copy_if(listings.begin(), listings.end(), std::back_inserter(own),
                 [p](const SupportListing& listing) { return listing.programme == p; });
    taught.emplace_back(setting, programmes[p].bodies.size(), own);
  }
  return taught;
}

/// Whether a listing is one by which the provider of an engagement was found.
bool is_listing_of(const SupportEngagement& one, const SupportListing& listing) {
  return listing.programme == one.programme && listing.school == one.provider && listing.body == one.body &&
         (one.departments >> listing.department & 1) != 0;
}

/// Dismisses the provider and ends the choices of those who failed a review.
void apply_review(Support& next, std::span<const std::uint8_t> failed) {
  std::unordered_multimap<SchoolId, const SupportEngagement*> dismissed;
  for (std::size_t i = 0; i < failed.size(); ++i) {
    if (failed[i] == 0) continue;
    SupportEngagement& one = next.live[i];
    one.is_dismissed = 1;
    if (one.provider == none<SchoolId>) continue;
    if (!next.designated[one.programme].empty()) next.designated[one.programme][one.provider] = 0;
    dismissed.emplace(one.provider, &one);
  }
  if (dismissed.empty()) return;
  std::erase_if(next.listings, [&](const SupportListing& listing) {
    const auto [begin, end] = dismissed.equal_range(listing.school);
    return std::any_of(begin, end, [&](const auto& each) { return is_listing_of(*each.second, listing); });
  });
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

  const auto contexts = contexts_of(country.schools, world.schools);
  const TrueNeed need = true_need(country, world.schools);
  const SupportSetting setting{country, world, view, parameters, draws, contexts, need};
  Agreements agreements = agree_on_support(setting, programmes, year, outcome.tally);
  Support& next = outcome.next = std::move(agreements.next);
  outcome.tally.supported = static_cast<std::uint32_t>(next.live.size());

  const auto kept = support_kept(setting, programmes, next.live);
  Delivered delivered = deliver(setting, programmes, next.live, kept,
                                taught_by_bodies(setting, programmes, next.listings), outcome.tally);
  const auto failed =
      failed_reviews(setting, programmes, next.live, delivered.net_gain, outcome.tally.reviewed);
  for (std::size_t i = 0; i < next.live.size(); ++i) {
    next.live[i].tie = after_promise(next.live[i].tie, kept[i] != 0, parameters.trust);
    outcome.tally.failed_reviews += failed[i];
  }
  pay(setting, programmes, year, agreements.new_listings, outcome);
  apply_review(next, failed);
  outcome.practice_change = std::move(delivered.practice_change);
  next.time_taken = std::move(delivered.time_taken);
  return outcome;
}

}  // namespace commonroom
