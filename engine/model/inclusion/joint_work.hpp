#pragma once

#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "model/policy/regime.hpp"
#include "world/partnerships.hpp"

namespace commonroom {

/// What two partners do together for pupils this year.
struct JointWork {
  SchoolId first;           ///< the smaller id
  SchoolId second;          ///< the larger id
  float effectiveness = 0;  ///< of the partnership, times its tightness, 0..1

  friend bool operator==(const JointWork&, const JointWork&) = default;
};

/// A partner in joint work.
struct JointPartner {
  SchoolId school;
  float effectiveness = 0;
};

/// Joint work by school, each pair under both.
[[nodiscard]] Grouped<SchoolId, JointPartner> joint_partners(const std::vector<JointWork>& work,
                                                             std::size_t schools);

// Live partnerships whose type shares what is named, sorted by pair.

/// What is known of pupils who change schools.
[[nodiscard]] std::vector<JointWork> work_on_transition(const std::vector<Partnership>& live,
                                                        const std::vector<PartnershipType>& types);
/// Provision for special needs and behaviour.
[[nodiscard]] std::vector<JointWork> work_on_inclusion(const std::vector<Partnership>& live,
                                                       const std::vector<PartnershipType>& types);
/// Places for pupils who are hard to place.
[[nodiscard]] std::vector<JointWork> work_on_placing(const std::vector<Partnership>& live,
                                                     const std::vector<PartnershipType>& types);

}  // namespace commonroom
