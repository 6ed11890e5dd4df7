#include "model/inclusion/joint_work.hpp"

namespace commonroom {

namespace {

std::vector<JointWork> work_on(Shared what, const std::vector<Partnership>& live,
                               const std::vector<PartnershipType>& types) {
  std::vector<JointWork> work;
  for (const Partnership& partnership : live) {
    const PartnershipType& type = types[partnership.type];
    if (!type.does_share(what)) continue;
    const auto tightness = static_cast<float>(type.tightness);
    work.push_back({partnership.first, partnership.second, partnership.effectiveness * tightness});
  }
  return work;
}

}  // namespace

Grouped<SchoolId, JointPartner> joint_partners(const std::vector<JointWork>& work, std::size_t schools) {
  std::vector<std::uint32_t> starts(schools + 1, 0);
  for (const JointWork& pair : work) {
    ++starts[index(pair.first) + 1];
    ++starts[index(pair.second) + 1];
  }
  for (std::size_t i = 0; i < schools; ++i) starts[i + 1] += starts[i];
  std::vector<JointPartner> partners(2 * work.size());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (const JointWork& pair : work) {
    partners[next[index(pair.first)]++] = {pair.second, pair.effectiveness};
    partners[next[index(pair.second)]++] = {pair.first, pair.effectiveness};
  }
  return {std::move(starts), std::move(partners)};
}

std::vector<JointWork> work_on_transition(const std::vector<Partnership>& live,
                                          const std::vector<PartnershipType>& types) {
  return work_on(Shared::transition, live, types);
}

std::vector<JointWork> work_on_inclusion(const std::vector<Partnership>& live,
                                         const std::vector<PartnershipType>& types) {
  return work_on(Shared::inclusion, live, types);
}

std::vector<JointWork> work_on_placing(const std::vector<Partnership>& live,
                                       const std::vector<PartnershipType>& types) {
  return work_on(Shared::admissions, live, types);
}

}  // namespace commonroom
