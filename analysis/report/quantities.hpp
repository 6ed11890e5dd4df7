#pragma once

#include <string>
#include <string_view>

#include "analysis/report/reading.hpp"
#include "analysis/report/report.hpp"

namespace commonroom::report {

/// Decimals that show two digits of an interval's half width, or three where there is none.
[[nodiscard]] int decimals_for(const IntervalEstimate& estimate);
/// Decimals for three digits of a number, or two of one below 0.01.
[[nodiscard]] int decimals_by_size(double value);
/// With a sign where `is_signed`; a dash where there is no number.
[[nodiscard]] std::string number_text(double value, int decimals, bool is_signed = false);

/// The size of a difference without its sign, with its unit, and where it stands.
[[nodiscard]] Quantity size_of_difference(const Reading& reading, std::size_t regime,
                                          std::string_view outcome, std::size_t label = 0);
/// A regime's level, without its unit, and where it stands.
[[nodiscard]] Quantity level_in_words(const Reading& reading, std::size_t regime, std::string_view outcome);
/// "29 of 30 runs": in how many observations the difference has the sign of its mean.
[[nodiscard]] Sentence count_of_sign(const Reading& reading, std::size_t regime, std::string_view outcome,
                                     std::size_t label = 0);

/// A change in attainment at 16 as GCSE grades ("2.8 GCSE grades over all subjects") or in any
/// attainment as "2 months of progress"; nothing where the outcome is none, or the change rounds to nothing.
[[nodiscard]] Sentence in_other_measures(const Reading& reading, std::size_t regime,
                                         std::string_view outcome);
/// Sentences put end to end.
void append(Sentence& sentence, const Sentence& more);

}  // namespace commonroom::report
