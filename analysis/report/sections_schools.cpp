#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "analysis/report/figure_tables.hpp"
#include "analysis/report/partnership_types.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// The label that is largest under a regime, with its share.
std::string largest_part(const Reading& reading, const std::string& outcome, std::size_t regime) {
  const auto labels = labels_of(reading.outcome(outcome).axis);
  std::size_t largest = 0;
  double most = -1;
  for (std::size_t label = 0; label < labels.size(); ++label) {
    const double value = reading.level(regime, reading.position(outcome, label)).mean;
    if (value > most) {
      most = value;
      largest = label;
    }
  }
  return label_in_words(reading.outcome(outcome).axis, labels[largest]);
}

/// "The largest share of heads' time is teaching under all", or which under which.
std::string largest_parts(const Reading& reading, const std::string& outcome, std::string_view of) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_part;
  for (std::size_t regime = 0; regime < reading.results().regimes.size(); ++regime) {
    const std::string part = largest_part(reading, outcome, regime);
    auto found = std::ranges::find(by_part, part, [](const auto& entry) { return entry.first; });
    if (found == by_part.end()) found = by_part.insert(found, {part, {}});
    found->second.push_back(in_quotes(reading.results().regimes[regime]));
  }
  if (by_part.size() == 1)
    return fmt::format("The largest share of {} is the same under all: {}", of, by_part.front().first);
  std::vector<std::string> parts;
  for (const auto& [part, names] : by_part) parts.push_back(fmt::format("{} under {}", part, list_of(names)));
  return fmt::format("The largest share of {}: {}", of, fmt::join(parts, "; "));
}

}  // namespace

Section collaboration(const Reading& reading) {
  Section section{"collaboration", "Collaboration between schools", {}, {}};
  if (!reading.has("partnership_classes")) {
    section.paragraphs.push_back(
        {std::string("There are no partnerships between schools in these results.")});
    return section;
  }
  section.paragraphs.push_back({std::string(
      "Partnerships are sorted by what holds them together: self-interest (a deal), solidarity (a "
      "friendship), hierarchy (a committee), all three at once (clumsy), or none of them (hollow).")});
  section.figures.push_back(
      figure_of_parts(reading, "partnership_classes", "Class", "Share of partnerships (%)",
                      largest_parts(reading, "partnership_classes", "partnerships"),
                      "A bar for each regime, cut by class of partnership; mean of the last five years."));
  section.figures.push_back(figure_of_parts(
      reading, "partnerships_by_family", "How partners come together",
      "Partnerships for each hundred schools",
      largest_parts(reading, "partnerships_by_family", "partnerships by origin"),
      "A bar for each regime, cut by how partners come together; mean of the last five years."));
  Figure by_type = partnerships_by_type(reading);
  if (!by_type.table.rows.empty()) section.figures.push_back(std::move(by_type));
  return section;
}

Section effort(const Reading& reading) {
  Section section{"effort", "What heads spend their time on", {}, {}};
  if (!reading.has("effort")) return section;
  section.figures.push_back(
      figure_of_parts(reading, "effort", "Use of time", "Share of that time (%)",
                      largest_parts(reading, "effort", "the time that heads can use as they choose"),
                      "A bar for each regime: the time that heads can use as they choose, by use; the rest "
                      "of it goes to none of these."));
  return section;
}

}  // namespace commonroom::report
