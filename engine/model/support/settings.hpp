#pragma once

#include "model/collaboration/context.hpp"
#include "model/parameters.hpp"
#include "model/policy/support_programme.hpp"
#include "model/support/need.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What earlier steps of the year tell those who give and take support.
struct SupportView {
  Column<SchoolId, float> value_of_gain;            ///< marginal stake per SD of own growth, all instruments
  Column<SchoolId, float> price_of_time;            ///< stake per unit of discretionary time
  const Column<SchoolId, float>& help_to_partners;  ///< units of help given in partnerships; may be empty
};

/// What every step of support looks at in a year.
struct SupportSetting {
  const Country& country;
  const World& world;
  const SupportView& view;
  const ModelParameters& parameters;
  const Draws& draws;
  const Column<SchoolId, SchoolContext>& contexts;
  const TrueNeed& need;
};

}  // namespace commonroom
