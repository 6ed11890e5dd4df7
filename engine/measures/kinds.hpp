#pragma once

#include <cstdint>

#include "measures/record_writer.hpp"
#include "model/assessment/tests.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Of a real register, nothing is told of fewer schools than this: it would come too near to results of one
/// school, which are made up.
inline constexpr std::uint64_t least_real_schools = 10;

/// Mean true attainment (SD) at 11 and 16 by region, settlement, size and disadvantage of the school.
void measure_kinds(RecordWriter& record, const Country& country, const Tests& tests);

}  // namespace commonroom
