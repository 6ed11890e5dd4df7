#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/paired_difference.hpp"
#include "simulation/results.hpp"

namespace commonroom::test {

/// Position of a value in a year's record, by outcome and label ("attainment_16", "all").
[[nodiscard]] inline std::size_t position_of(std::string_view name, std::string_view label = "") {
  const std::optional<std::size_t> outcome = outcome_named(name);
  expects(outcome.has_value(), "the catalogue has this outcome");
  const auto labels = labels_of(outcome_catalogue()[*outcome].axis);
  const auto found = std::ranges::find(labels, label);
  expects(found != labels.end(), "the outcome has this label");
  return outcome_offset(*outcome) + static_cast<std::size_t>(found - labels.begin());
}

/// Names of all values of a year's record.
[[nodiscard]] inline std::vector<std::string> names_of_record() {
  std::vector<std::string> names;
  for (const Outcome& outcome : outcome_catalogue()) {
    for (const std::string_view label : labels_of(outcome.axis)) {
      std::string& name = names.emplace_back(outcome.name);
      if (!label.empty()) name.append(".").append(label);
    }
  }
  return names;
}

/// One recorded value; `year` counts from 0.
[[nodiscard]] inline double value_at(const Results& results, std::size_t regime, std::size_t replicate,
                                     std::size_t year, std::size_t position) {
  return results.values[results.position(regime, replicate, year) + position];
}

/// One run: a regime and a replicate of some results.
struct RunOf {
  const Results& results;
  std::size_t regime;
  std::size_t replicate;
};

/// Names of the outcomes in which two runs differ by a bit in years [first, last); empty where they are the
/// same. Two values that are missing are the same.
[[nodiscard]] inline std::vector<std::string> differing_outcomes(const RunOf& a, const RunOf& b,
                                                                 std::size_t first, std::size_t last) {
  const std::vector<std::string> names = names_of_record();
  std::vector<std::string> differing;
  for (std::size_t position = 0; position < names.size(); ++position) {
    for (std::size_t year = first; year < last; ++year) {
      const double x = value_at(a.results, a.regime, a.replicate, year, position);
      const double y = value_at(b.results, b.regime, b.replicate, year, position);
      const bool both_missing = std::isnan(x) && std::isnan(y);
      if (!both_missing && std::bit_cast<std::uint64_t>(x) != std::bit_cast<std::uint64_t>(y)) {
        differing.push_back(names[position] + " in year " + std::to_string(year));
        break;
      }
    }
  }
  return differing;
}

/// The same in all years.
[[nodiscard]] inline std::vector<std::string> differing_outcomes(const RunOf& a, const RunOf& b) {
  return differing_outcomes(a, b, 0, static_cast<std::size_t>(a.results.years));
}

/// How many runs are not done.
[[nodiscard]] inline int unfinished(const Results& results) {
  int count = 0;
  for (const RunStatus status : results.status) count += status == RunStatus::done ? 0 : 1;
  return count;
}

}  // namespace commonroom::test
