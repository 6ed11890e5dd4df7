#pragma once

#include "measures/record_writer.hpp"
#include "model/assessment/tests.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Mean true attainment (SD) at 11 and 16 by region, settlement, size and disadvantage of the school.
void measure_kinds(RecordWriter& record, const Country& country, const Tests& tests);

}  // namespace commonroom
