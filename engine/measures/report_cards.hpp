#pragma once

#include "measures/record_writer.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Points of the report cards that schools hold, over all judgements of areas and by area; nothing where no
/// school has one.
void measure_report_cards(RecordWriter& record, const Country& country, const World& world);

}  // namespace commonroom
