#include "model/support/carry_over.hpp"

#include <algorithm>

namespace commonroom {

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

}  // namespace commonroom
