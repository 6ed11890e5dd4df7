#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/report/reading.hpp"
#include "analysis/report/report.hpp"

namespace commonroom::report {

/// "the gap between disadvantaged pupils and others at 16": an outcome inside a sentence, in plain words.
[[nodiscard]] std::string in_a_sentence(const Outcome& outcome);
/// The same at the start of one.
[[nodiscard]] std::string at_the_start(const Outcome& outcome);
/// "higher" or "lower", and what else a larger value of an outcome is called: a gap is wider.
[[nodiscard]] std::string comparative(const Outcome& outcome, bool is_more);
/// "true attainment at 16", for an axis or a row: made of the outcome's name.
[[nodiscard]] std::string short_name(const Outcome& outcome);
/// The same with the unit of levels, or of differences, behind it.
[[nodiscard]] std::string with_unit(const Outcome& outcome);
[[nodiscard]] std::string with_unit_of_difference(const Outcome& outcome);
/// "disadvantaged pupils", "most disadvantaged fifth": a label along an axis, for readers.
[[nodiscard]] std::string label_in_words(Axis axis, std::string_view label);
/// "%" reads "points" of a difference; "1" is no unit.
[[nodiscard]] std::string unit_of_difference(std::string_view unit);

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

/// "what-pupils-attain": words as an anchor in a page.
[[nodiscard]] std::string anchor(std::string_view words);

/// A change in attainment at 16 as GCSE grades ("2.8 GCSE grades", over all of a pupil's subjects) or in any
/// attainment as "2 months of progress"; nothing where the outcome is none, or the change rounds to nothing.
[[nodiscard]] Sentence in_other_measures(const Reading& reading, std::size_t regime,
                                         std::string_view outcome);
/// Results of pupils, which grades (at 16) and months of progress can be told of.
[[nodiscard]] bool has_grades(std::string_view outcome);
[[nodiscard]] bool has_months(std::string_view outcome);

/// "a, b and c"
[[nodiscard]] std::string list_of(const std::vector<std::string>& words);
/// A regime's name as text quotes it.
[[nodiscard]] std::string in_quotes(const std::string& name);

/// Sentences put end to end.
void append(Sentence& sentence, const Sentence& more);

}  // namespace commonroom::report
