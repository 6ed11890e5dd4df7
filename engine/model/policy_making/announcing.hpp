#pragma once

#include "model/policy_making/policy_setting.hpp"

namespace commonroom {

/// Begins a policy when it is time and none is being made: announces it and draws who takes part.
void begin_policy(const PolicySetting& setting, PolicyWork& work);

/// Reads the problem of the policy that is being made, until it is due (at least once), and takes the time of
/// those who are asked.
void read_policy(const PolicySetting& setting, PolicyWork& work);

}  // namespace commonroom
