#include <algorithm>
#include <deque>

#include "model/admission/claims.hpp"
#include "model/admission/deferred_acceptance.hpp"

namespace commonroom {

Priority priority_of(const NearbySchool& school, const Offers& offers, std::uint32_t slot,
                     std::uint8_t traits, const Draws& draws) {
  const std::uint32_t lot =
      draws.block(Process::pupil_lottery, slot, static_cast<std::uint32_t>(index(school.school)))[0];
  return {key_before_lots(school, offers, traits) | lot, slot};
}

Matching deferred_acceptance_reference(const EntryMarket& market, const Choosers& choosers,
                                       const PreferenceLists& lists, const Offers& offers,
                                       const Draws& draws) {
  const auto near = market.nearby.values();
  const std::size_t schools = offers.places.size();
  std::vector<std::vector<Claim>> held(schools);
  std::vector<bool> has_refused(schools, false);
  Matching matching;
  matching.rank.assign(choosers.size(), 0);
  std::deque<std::uint32_t> proposing;
  for (std::size_t chooser = 0; chooser < choosers.size(); ++chooser) {
    proposing.push_back(static_cast<std::uint32_t>(chooser));
  }
  while (!proposing.empty()) {
    const std::uint32_t chooser = proposing.front();
    proposing.pop_front();
    if (matching.rank[chooser] >= lists.named[chooser]) {
      matching.rank[chooser] = unplaced;
      continue;
    }
    const NearbySchool& target = near[lists.position_at(matching.rank[chooser], chooser)];
    std::vector<Claim>& holders = held[index(target.school)];
    const Priority priority =
        priority_of(target, offers, choosers.slot[chooser], choosers.traits[chooser], draws);
    const Claim claim{priority.key, priority.slot, chooser};
    holders.insert(std::upper_bound(holders.begin(), holders.end(), claim), claim);
    if (holders.size() <= offers.places[index(target.school)]) continue;
    const std::uint32_t refused = holders.back().chooser;
    holders.pop_back();
    has_refused[index(target.school)] = true;
    ++matching.rank[refused];
    proposing.push_back(refused);
  }
  matching.admitted.resize(schools);
  matching.cut_off_km.assign(schools, std::numeric_limits<float>::infinity());
  for (std::size_t school = 0; school < schools; ++school) {
    matching.admitted[school] = static_cast<std::uint32_t>(held[school].size());
    if (has_refused[school] && !held[school].empty() && !offers.by_lottery) {
      matching.cut_off_km[school] = distance_in(held[school].back().key);
    }
  }
  return matching;
}

}  // namespace commonroom
