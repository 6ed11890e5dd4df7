#include <fmt/format.h>

#include "analysis/numbers.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

std::string finding_on_spending(const Reading& reading) {
  const std::size_t position = reading.position("spending_per_pupil");
  std::vector<std::string> parts;
  const auto pounds = [&](std::size_t regime) {
    return fmt::format("{:.0f}", reading.level(regime, position).mean);
  };
  bool is_same = true;
  for (std::size_t regime = 0; regime < reading.results().regimes.size(); ++regime) {
    if (reading.level(regime, position).replicates == 0) continue;
    is_same = is_same && pounds(regime) == pounds(reading.baseline());
    parts.push_back(fmt::format("{} under {}", pounds(regime), in_quotes(reading.results().regimes[regime])));
  }
  if (is_same)
    return fmt::format("Spending is {} pounds per pupil a year under all", pounds(reading.baseline()));
  return fmt::format("Spending in pounds per pupil a year: {}", list_of(parts));
}

Figure cost_of_gains(const Reading& reading) {
  constexpr double unit_of_gain = 0.01;
  const std::size_t spending = reading.position("spending_per_pupil");
  const std::size_t attainment = reading.position("attainment_16");
  Figure figure;
  figure.id = "cost-of-gain";
  figure.table.columns = {
      {"regime", "Regime"},
      {"pounds", "Change in spending (pounds per pupil a year)", ColumnKind::number, 2, false, true},
      {"attainment", "Change in true attainment at 16 (SD)", ColumnKind::number, 3, false, true},
      {"pounds_per", "Pounds per pupil a year for each 0.01 SD", ColumnKind::number, 2}};
  std::vector<std::string> gaining;
  for (const std::size_t regime : reading.others()) {
    const double pounds = reading.difference(regime, spending).mean;
    const double gain = reading.difference(regime, attainment).mean;
    const bool is_claimed = reading.verdict(regime, "attainment_16") == Verdict::higher;
    if (is_claimed) gaining.push_back(in_quotes(reading.results().regimes[regime]));
    figure.table.rows.push_back({reading.results().regimes[regime], number_cell(pounds), number_cell(gain),
                                 number_cell(is_claimed ? pounds / (gain / unit_of_gain) : missing)});
  }
  figure.finding = gaining.empty()
                       ? std::string("No regime gains in attainment, so there is no cost of a gain")
                       : fmt::format("What the gain in attainment costs under {}", list_of(gaining));
  figure.description =
      "Only where attainment is higher than under the baseline by more than chance and enough to notice; a "
      "dash elsewhere.";
  figure.notes = {
      "Time of heads and teachers is not money here: it is in what they do not do instead, and so "
      "in the outcomes."};
  return figure;
}

}  // namespace

Section costs(const Reading& reading) {
  Section section{"costs", "What it costs", {}, {}};
  if (!reading.has("spending_by_heading")) return section;
  section.figures.push_back(figure_of_parts(reading, "spending_by_heading", "Heading",
                                            "Pounds per pupil a year", finding_on_spending(reading),
                                            "Spending a year by heading, for each regime."));
  if (!reading.others().empty()) section.figures.push_back(cost_of_gains(reading));
  return section;
}

}  // namespace commonroom::report
