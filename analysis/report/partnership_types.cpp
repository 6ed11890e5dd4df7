#include "analysis/report/partnership_types.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/report/figure_tables.hpp"
#include "analysis/report/words.hpp"
#include "model/collaboration/clumsiness.hpp"

namespace commonroom::report {

namespace {

constexpr double percent = 100;

/// Partnerships of one type, then of each class, summed over runs and years that have a value.
struct TypeTally {
  std::array<double, numbers_of_a_type> sums{};
  int observations = 0;
};

TypeTally tally_of(const Reading& reading, std::size_t regime, std::size_t type) {
  const Results& results = reading.results();
  const Period& period = reading.estimates().period;
  TypeTally tally;
  for (int replicate = 0; replicate < results.replicates; ++replicate) {
    for (int year = period.first - 1; year < period.last; ++year) {
      const std::size_t run =
          regime * static_cast<std::size_t>(results.replicates) + static_cast<std::size_t>(replicate);
      const std::size_t row = run * static_cast<std::size_t>(results.years) + static_cast<std::size_t>(year);
      const double* numbers = &results.by_type.at(row * results.length_by_type() + type * numbers_of_a_type);
      if (std::isnan(numbers[0])) continue;
      for (std::size_t i = 0; i < numbers_of_a_type; ++i) tally.sums[i] += numbers[i];
      ++tally.observations;
    }
  }
  return tally;
}

std::vector<Cell> cells_of(const std::string& type, const std::string& regime, const TypeTally& tally) {
  std::vector<Cell> cells{type, regime, tally.sums[0] / tally.observations};
  double between_schools = 0;
  for (std::size_t i = 1; i < numbers_of_a_type; ++i) between_schools += tally.sums[i];
  for (std::size_t i = 1; i < numbers_of_a_type; ++i)
    cells.push_back(number_cell(between_schools > 0 ? percent * tally.sums[i] / between_schools : missing));
  return cells;
}

}  // namespace

Figure partnerships_by_type(const Reading& reading) {
  const Results& results = reading.results();
  Figure figure;
  figure.id = "partnerships-by-type";
  figure.description =
      "Mean number in a year of the last five, and how those between schools are divided among the classes. "
      "A "
      "dash: none between schools.";
  figure.table.columns = {
      {"type", "Type"}, {"regime", "Regime"}, {"number", "Partnerships", ColumnKind::number, 1}};
  for (std::size_t i = 0; i < partnership_classes; ++i) {
    const std::string name(name_of(static_cast<PartnershipClass>(i)));
    figure.table.columns.push_back({name, name + " (%)", ColumnKind::number, 0});
  }
  if (reading.over_settings() || results.by_type.empty()) return figure;
  for (std::size_t type = 0; type < results.partnership_types.size(); ++type) {
    for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
      const TypeTally tally = tally_of(reading, regime, type);
      if (tally.observations == 0) continue;
      figure.table.rows.push_back(cells_of(results.partnership_types[type], results.regimes[regime], tally));
    }
  }
  const auto most = std::ranges::max_element(
      figure.table.rows, {}, [](const std::vector<Cell>& row) { return std::get<double>(row[2]); });
  if (most != figure.table.rows.end())
    figure.finding =
        fmt::format("Most partnerships of one type: {} under {}", std::get<std::string>((*most)[0]),
                    in_quotes(std::get<std::string>((*most)[1])));
  return figure;
}

}  // namespace commonroom::report
