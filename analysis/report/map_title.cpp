#include "analysis/report/map_title.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/reading.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

std::string title_of_map(const std::string& regime, std::string_view places,
                         std::span<const IntervalEstimate> differences, double worth_noticing) {
  const std::string name = in_quotes(regime);
  const auto verdicts = [&](Verdict wanted) {
    return std::ranges::count_if(differences, [&](const IntervalEstimate& found) {
      return verdict_of(found, worth_noticing) == wanted;
    });
  };
  if (verdicts(Verdict::not_known) > 0) {
    const auto is_more = [](const IntervalEstimate& found) { return found.mean > 0; };
    const auto is_less = [](const IntervalEstimate& found) { return found.mean < 0; };
    return fmt::format(
        "In a single run, which cannot be told from chance, true attainment at 16 under {} is higher in {} "
        "and "
        "lower in {} of {} {}",
        name, std::ranges::count_if(differences, is_more), std::ranges::count_if(differences, is_less),
        differences.size(), places);
  }
  return fmt::format(
      "True attainment at 16 under {} is higher in {} and lower in {} of {} {}, beyond chance and by enough "
      "to notice",
      name, verdicts(Verdict::higher), verdicts(Verdict::lower), differences.size(), places);
}

}  // namespace commonroom::report
