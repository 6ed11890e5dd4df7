#pragma once

#include <string_view>

namespace commonroom::report {

/// Grades at 16 over all of a pupil's subjects for one SD of results: abolishing tables in Wales cost 1.92
/// grades a pupil, which was 0.09 SD (Burgess, Wilson and Worth 2013).
inline constexpr double grades_of_one_sd = 1.92 / 0.09;
inline constexpr std::string_view grades_source =
    "grades over all of a pupil's subjects at 16: 0.09 SD is 1.92 grades (Burgess, Wilson and Worth 2013)";

/// Months of progress for a difference in attainment (SD), with its sign, in the bands of the Education
/// Endowment Foundation's Teaching and Learning Toolkit: 0.05 to 0.09 SD is a month, 0.10 to 0.18 two, and so
/// on to twelve. The bands are recalled, not checked against the page.
[[nodiscard]] int months_of_progress(double difference);
inline constexpr std::string_view months_source =
    "Education Endowment Foundation's Teaching and Learning Toolkit, in which less than 0.05 SD is no month";

}  // namespace commonroom::report
