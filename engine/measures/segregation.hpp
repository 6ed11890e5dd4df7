#pragma once

#include "measures/record_writer.hpp"
#include "world/roll_counts.hpp"

namespace commonroom {

/// Dissimilarity D = 1/2 sum_s |f_s/F - o_s/O| of disadvantaged and other pupils across schools, in primary
/// (0) or secondary (1) years: the mean over authorities with at least two such schools and pupils of both
/// kinds.
[[nodiscard]] double mean_dissimilarity(const Country& country, const Column<SchoolId, RollCount>& rolls,
                                        std::size_t part);

/// Isolation: the share of disadvantaged pupils in the school of the mean disadvantaged pupil.
[[nodiscard]] double isolation(const Column<SchoolId, RollCount>& rolls, std::size_t part);

void measure_segregation(RecordWriter& record, const Country& country,
                         const Column<SchoolId, RollCount>& rolls);

}  // namespace commonroom
