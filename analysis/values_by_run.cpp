#include "analysis/values_by_run.hpp"

#include <algorithm>

#include "analysis/numbers.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

/// Where a run's year stands among all rows of a file with one point.
std::size_t row_of(const RegimeRuns& runs, std::size_t replicate, std::size_t year) {
  const std::size_t run = runs.regime * static_cast<std::size_t>(runs.results->replicates) + replicate;
  return run * static_cast<std::size_t>(runs.results->years) + year;
}

}  // namespace

ValueByRun value_in_authority(const RegimeRuns& runs, std::size_t authority) {
  const std::size_t authorities = runs.results->authority_table.size();
  expects(authority < authorities, "the authority is one of the results");
  return [=](std::size_t replicate, std::size_t year) {
    return runs.results->by_authority[row_of(runs, replicate, year) * authorities + authority];
  };
}

ValueByRun value_of_type(const RegimeRuns& runs, const std::string& type, std::size_t number) {
  const auto& types = runs.results->partnership_types;
  const auto found = std::ranges::find(types, type);
  if (found == types.end()) return [](std::size_t, std::size_t) { return missing; };
  const std::size_t position = static_cast<std::size_t>(found - types.begin()) * numbers_of_a_type + number;
  return [=](std::size_t replicate, std::size_t year) {
    return runs.results->by_type[row_of(runs, replicate, year) * runs.results->length_by_type() + position];
  };
}

}  // namespace commonroom
