#pragma once

#include "model/policy_making/policy_setting.hpp"

namespace commonroom {

/// What policies in force do in schools that carry them out, with their own fidelity (carrying_out.hpp), or
/// refuse: practice and workload change, and so does what schools think of government. Returns the change of
/// practice, SD of growth a year.
[[nodiscard]] Column<SchoolId, std::array<float, departments>> carry_out_policies(
    const PolicySetting& setting, PolicyWork& work);

}  // namespace commonroom
