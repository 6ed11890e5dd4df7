#pragma once

#include "measures/record_writer.hpp"
#include "measures/year_events.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Independent schools as employers and partners; nothing where the population has none.
void measure_independent(RecordWriter& record, const Country& country, const World& world,
                         const YearEvents& events);

}  // namespace commonroom
