#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "measures/outcome.hpp"

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

/// "what-pupils-attain": words as an anchor in a page.
[[nodiscard]] std::string anchor(std::string_view words);

/// Results of pupils, which grades (at 16) and months of progress can be told of.
[[nodiscard]] bool has_grades(std::string_view outcome);
[[nodiscard]] bool has_months(std::string_view outcome);

/// "a, b and c"
[[nodiscard]] std::string list_of(const std::vector<std::string>& words);
/// A regime's name as text quotes it.
[[nodiscard]] std::string in_quotes(const std::string& name);

}  // namespace commonroom::report
