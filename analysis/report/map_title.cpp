#include "analysis/report/map_title.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/words.hpp"

namespace commonroom::report {

std::string title_of_map(const std::string& regime, std::string_view places,
                         std::span<const Verdict> verdicts) {
  const std::string name = in_quotes(regime);
  if (std::ranges::count(verdicts, Verdict::not_known) > 0) {
    return fmt::format("True attainment at 16 under {} in {} {}, in a single run", name, verdicts.size(),
                       places);
  }
  return fmt::format(
      "True attainment at 16 under {} is higher in {} and lower in {} of {} {}, beyond chance and by enough "
      "to notice",
      name, std::ranges::count(verdicts, Verdict::higher), std::ranges::count(verdicts, Verdict::lower),
      verdicts.size(), places);
}

}  // namespace commonroom::report
