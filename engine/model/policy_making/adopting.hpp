#pragma once

#include "model/policy_making/carrying_out.hpp"
#include "model/policy_making/policy_setting.hpp"

namespace commonroom {

/// What a policy meets in a school that has `more_work` from it beside the burden it bears.
[[nodiscard]] Reception reception_of(const Policy& policy, SchoolId school, const PolicySetting& setting,
                                     const Government& government,
                                     const std::array<double, departments>& need, double more_work);

/// Adopts the policy that is being made, once it is due: chooses what it deals with, and asks schools, which
/// go along or refuse. When more than `withdrawn_beyond` refuse, it is given up at once.
void adopt_policy(const PolicySetting& setting, PolicyWork& work);

}  // namespace commonroom
