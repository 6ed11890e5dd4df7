#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/report/charts.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

/// Which regimes are better than the baseline in both outcomes, worse in both, or trade one for the other.
std::string finding_on(const Reading& reading, const std::string& x, const std::string& y) {
  std::vector<std::string> better, worse, mixed;
  for (const std::size_t regime : reading.others()) {
    const int in_x = reading.better(regime, x), in_y = reading.better(regime, y);
    const std::string name = in_quotes(reading.results().regimes[regime]);
    if (in_x > 0 && in_y > 0) better.push_back(name);
    if (in_x < 0 && in_y < 0) worse.push_back(name);
    if (in_x * in_y < 0) mixed.push_back(name);
  }
  std::vector<std::string> parts;
  if (!better.empty()) parts.push_back("better in both: " + list_of(better));
  if (!mixed.empty()) parts.push_back("better in one and worse in the other: " + list_of(mixed));
  if (!worse.empty()) parts.push_back("worse in both: " + list_of(worse));
  const std::string found = parts.empty() ? "no regime trades one for the other, or moves both"
                                          : fmt::format("{}", fmt::join(parts, "; "));
  return fmt::format("{}, and {}: {}", at_the_start(reading.outcome(x)), in_a_sentence(reading.outcome(y)),
                     found);
}

std::string where_better_is(const Outcome& x, const Outcome& y) {
  if (x.direction == 0 || y.direction == 0) return "One of them is neither better nor worse by itself.";
  return fmt::format("Better is further to the {} and further {}.", x.direction > 0 ? "right" : "left",
                     y.direction > 0 ? "up" : "down");
}

Figure figure_of_two(const Reading& reading, const std::string& x_name, const std::string& y_name) {
  const Outcome &x = reading.outcome(x_name), &y = reading.outcome(y_name);
  Figure figure;
  figure.finding = finding_on(reading, x_name, y_name);
  figure.description = fmt::format(
      "Each regime as a point: how far it lies from “{}” in the one outcome across, in the other upright, "
      "with 95% intervals. {}",
      reading.results().regimes[reading.baseline()], where_better_is(x, y));
  const auto number = [](const std::string& field, const std::string& heading) {
    return Column{field, heading, ColumnKind::number, 3, false, true};
  };
  figure.table.columns = {
      {"regime", "Regime"},    number("x", with_unit_of_difference(x)), number("x_lower", "95%: from"),
      number("x_upper", "to"), number("y", with_unit_of_difference(y)), number("y_lower", "95%: from"),
      number("y_upper", "to")};
  for (const std::size_t regime : reading.others()) {
    const IntervalEstimate& across = reading.difference(regime, reading.position(x_name));
    const IntervalEstimate& upright = reading.difference(regime, reading.position(y_name));
    if (across.replicates == 0 || upright.replicates == 0) continue;
    figure.table.rows.push_back({reading.results().regimes[regime], number_cell(across.mean),
                                 number_cell(across.lower), number_cell(across.upper),
                                 number_cell(upright.mean), number_cell(upright.lower),
                                 number_cell(upright.upper)});
  }
  figure.chart =
      points_of_two(with_unit_of_difference(x), with_unit_of_difference(y), series_of_others(reading));
  return figure;
}

}  // namespace

Section trade_offs(const Reading& reading) {
  Section section{"trade-offs", "Trade-offs", {}, {}};
  if (reading.others().empty()) return section;
  const std::vector<std::string> primary = reading.primary();
  for (std::size_t second = 1; second < primary.size(); ++second) {
    if (!reading.has(primary[0]) || !reading.has(primary[second])) continue;
    Figure figure = figure_of_two(reading, primary[0], primary[second]);
    figure.id = fmt::format("trade-off-{}", second);
    if (!figure.table.rows.empty()) section.figures.push_back(std::move(figure));
  }
  return section;
}

}  // namespace commonroom::report
