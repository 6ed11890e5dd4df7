#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "core/contracts.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// All runs of one regime in one file of results, which must outlive this.
struct RegimeRuns {
  const Results* results;
  std::size_t regime;
};

/// A number of a regime's runs by replicate and year, both from 0; NaN where there is none.
using ValueByRun = std::function<double(std::size_t replicate, std::size_t year)>;

/// The value at `position` of the record; of its own type, as reports of experiments ask for millions of
/// them.
[[nodiscard]] inline auto value_in_record(const RegimeRuns& runs, std::size_t position) {
  expects(runs.regime < runs.results->regimes.size(), "the regime is one of the results");
  expects(position < record_length(), "the position lies within a record");
  return [=](std::size_t replicate, std::size_t year) {
    return runs.results->values[runs.results->position(runs.regime, replicate, year) + position];
  };
}

/// True attainment at 16 (SD) in an authority, by its place in the results' table of them.
[[nodiscard]] ValueByRun value_in_authority(const RegimeRuns& runs, std::size_t authority);

/// Partnerships of a type, by its name: all (`number` 0), or those of a class (1 and on). NaN everywhere
/// where the results know no such type.
[[nodiscard]] ValueByRun value_of_type(const RegimeRuns& runs, const std::string& type, std::size_t number);

}  // namespace commonroom
