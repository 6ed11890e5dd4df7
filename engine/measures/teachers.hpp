#pragma once

#include "measures/record_writer.hpp"
#include "measures/year_events.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Where stress comes from, what teachers learn and from whom, conditions of learning, and turnover and
/// vacancies by region.
void measure_teachers(RecordWriter& record, const Country& country, const World& world,
                      const YearEvents& events);

/// How the tenth of teachers with most skill, learning counted in, are spread over schools.
struct TalentSpread {
  double gini =
      0;  ///< of schools' shares of such teachers among their staff, weighted by staff; 0 even, 1 all in one
  double in_hubs = 0;  ///< share of them who teach in hubs, 0..1
};
/// NaN where there are no teachers.
[[nodiscard]] TalentSpread talent_spread(const World& world);

}  // namespace commonroom
