#include "model/admission/deferred_acceptance.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/parallel.hpp"
#include "model/admission/claims.hpp"
#include "model/admission/group_by_school.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_grain = 64;
constexpr std::size_t choosers_grain = 16384;
/// Below this a round by all schools costs more than one proposal after another.
constexpr std::size_t least_in_a_round = 4096;

/// The lots at a school of up to philox_lanes pupils.
COMMONROOM_MULTIVERSION
void draw_lots_of(const std::array<std::uint32_t, philox_lanes>& slots, std::size_t count,
                  std::uint32_t school, const Draws& draws, std::array<std::uint32_t, philox_lanes>& lots) {
  lots = draw_batch(draws, Process::pupil_lottery, slots.data(), count, school).words[0];
}

class Rounds {
 public:
  Rounds(const EntryMarket& market, const Choosers& choosers, const PreferenceLists& lists,
         const Offers& offers, const Draws& draws)
      : near_(market.nearby.values()),
        choosers_(choosers),
        lists_(lists),
        offers_(offers),
        draws_(draws),
        schools_(offers.places.size()),
        rank_(choosers.size(), 0),
        holders_(offers.places) {}

  Matching run() {
    std::vector<std::uint32_t> proposing = first_proposers();
    while (proposing.size() >= least_in_a_round) proposing = play_round(proposing);
    play_one_by_one(std::move(proposing));
    return result();
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t> first_proposers() {
    std::vector<std::uint32_t> proposers;
    proposers.reserve(choosers_.size());
    for (std::size_t chooser = 0; chooser < choosers_.size(); ++chooser) {
      if (lists_.named[chooser] > 0) {
        proposers.push_back(static_cast<std::uint32_t>(chooser));
      } else {
        rank_[chooser] = unplaced;
      }
    }
    return proposers;
  }

  [[nodiscard]] const NearbySchool& proposal_of(std::uint32_t chooser) const {
    return near_[lists_.position_at(rank_[chooser], chooser)];
  }

  /// A claim without its lot, which matters only where two homes are at one distance.
  [[nodiscard]] Claim claim_on(const NearbySchool& proposal, std::uint32_t chooser) const {
    return {key_before_lots(proposal, offers_, choosers_.traits[chooser]), choosers_.slot[chooser], chooser};
  }

  void draw_lots(std::span<Claim> claims, std::size_t school) const {
    std::array<std::uint32_t, philox_lanes> slots, lots;
    for (std::size_t begin = 0; begin < claims.size(); begin += philox_lanes) {
      const std::size_t count = std::min(philox_lanes, claims.size() - begin);
      for (std::size_t lane = 0; lane < count; ++lane) slots[lane] = claims[begin + lane].slot;
      draw_lots_of(slots, count, static_cast<std::uint32_t>(school), draws_, lots);
      for (std::size_t lane = 0; lane < count; ++lane) claims[begin + lane].key |= lots[lane];
    }
  }

  /// All propose to the school at their rank; each school keeps its best. Those refused who have another name
  /// on their list propose next.
  [[nodiscard]] std::vector<std::uint32_t> play_round(std::span<const std::uint32_t> proposing) {
    std::vector<SchoolId> target(proposing.size());
    std::vector<Claim> claims(proposing.size());
    parallel_for(proposing.size(), choosers_grain, [&](std::size_t at) {
      const NearbySchool proposal = proposal_of(proposing[at]);
      target[at] = proposal.school;
      claims[at] = claim_on(proposal, proposing[at]);
    });
    SchoolGroups groups = group_by_school(target, schools_);
    std::vector<std::uint32_t> refused(schools_);
    parallel_for(schools_, schools_grain, [&](std::size_t school) {
      const std::uint32_t begin = groups.start[school];
      const std::span proposers = std::span(groups.order).subspan(begin, groups.start[school + 1] - begin);
      refused[school] = static_cast<std::uint32_t>(take_best(school, claims, proposers));
    });
    std::vector<std::uint32_t> next;
    for (std::size_t school = 0; school < schools_; ++school) {
      for (std::uint32_t at = 0; at < refused[school]; ++at) {
        const std::uint32_t chooser = groups.order[groups.start[school] + at];
        if (has_next(chooser)) next.push_back(chooser);
      }
    }
    return next;
  }

  /// Moves a refused chooser on to the next name.
  [[nodiscard]] bool has_next(std::uint32_t chooser) {
    ++rank_[chooser];
    if (rank_[chooser] < lists_.named[chooser]) return true;
    rank_[chooser] = unplaced;
    return false;
  }

  /// Keeps the best of those held and those who propose (positions in `claims`); writes the refused at the
  /// front of `proposers` and returns how many they are.
  std::size_t take_best(std::size_t school, std::span<const Claim> claims,
                        std::span<std::uint32_t> proposers) {
    if (proposers.empty()) return 0;
    SchoolHolders holders = holders_.of(school);
    if (holders.free() >= proposers.size()) {
      for (const std::uint32_t position : proposers) holders.add(claims[position]);
      return 0;
    }
    std::vector<Claim> rivals;
    rivals.reserve(holders.count() + proposers.size());
    std::size_t refused = 0;
    if (holders.has_refused()) {
      for (const std::uint32_t position : proposers) {
        if (is_beyond_all(claims[position], holders)) {
          proposers[refused++] = claims[position].chooser;
        } else {
          rivals.push_back(claims[position]);
        }
      }
    } else {
      rivals.assign(holders.claims().begin(), holders.claims().end());
      for (const std::uint32_t position : proposers) rivals.push_back(claims[position]);
    }
    draw_lots(rivals, school);
    for (const Claim& turned_away : holders.keep_best(rivals)) proposers[refused++] = turned_away.chooser;
    return refused;
  }

  /// True for a claim on a full school that no lot can save.
  [[nodiscard]] static bool is_beyond_all(const Claim& claim, const SchoolHolders& holders) {
    return holders.count() == 0 || claim.key > (holders.last().key | lots_mask);
  }

  void play_one_by_one(std::vector<std::uint32_t> proposing) {
    while (!proposing.empty()) {
      const std::uint32_t chooser = proposing.back();
      proposing.pop_back();
      const std::optional<std::uint32_t> refused = propose(chooser);
      if (refused && has_next(*refused)) proposing.push_back(*refused);
    }
  }

  /// One proposal; who is refused because of it, if anyone.
  std::optional<std::uint32_t> propose(std::uint32_t chooser) {
    const NearbySchool proposal = proposal_of(chooser);
    const std::size_t school = index(proposal.school);
    SchoolHolders holders = holders_.of(school);
    if (holders.free() > 0) {
      holders.add(claim_on(proposal, chooser));
      return std::nullopt;
    }
    Claim claim = claim_on(proposal, chooser);
    if (!holders.has_refused()) {
      draw_lots(holders.claims(), school);
      holders.put_in_order();
    }
    if (is_beyond_all(claim, holders)) return chooser;
    draw_lots({&claim, 1}, school);
    return holders.replace_last_if_better(claim);
  }

  [[nodiscard]] Matching result() {
    Matching matching;
    matching.rank = std::move(rank_);
    matching.admitted.resize(schools_);
    matching.cut_off_km.assign(schools_, std::numeric_limits<float>::infinity());
    for (std::size_t school = 0; school < schools_; ++school) {
      const SchoolHolders holders = holders_.of(school);
      matching.admitted[school] = holders.count();
      if (holders.has_refused() && holders.count() > 0 && !offers_.by_lottery) {
        matching.cut_off_km[school] = distance_in(holders.last().key);
      }
    }
    return matching;
  }

  std::span<const NearbySchool> near_;
  const Choosers& choosers_;
  const PreferenceLists& lists_;
  const Offers& offers_;
  const Draws& draws_;
  std::size_t schools_;
  std::vector<std::uint8_t> rank_;
  Holders holders_;
};

}  // namespace

Matching deferred_acceptance(const EntryMarket& market, const Choosers& choosers,
                             const PreferenceLists& lists, const Offers& offers, const Draws& draws) {
  return Rounds(market, choosers, lists, offers, draws).run();
}

}  // namespace commonroom
