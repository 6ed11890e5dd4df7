#pragma once

#include "analysis/report/estimates.hpp"
#include "analysis/report/reading.hpp"
#include "unit/output/made_up_results.hpp"

namespace commonroom::report {

inline constexpr std::size_t group = 1;  // the regime that differs from the baseline, 0

/// Two regimes, five runs of twelve years; every outcome is 0 in every year but for a little luck, the same
/// under both regimes.
inline Results alike() {
  Results results = testing::made_up_results();
  results.regimes = {"tables", "group"};
  results.baseline = "tables";
  results.primary_outcomes = {"attainment_16", "gap_16"};
  results.replicates = 5;
  results.years = 12;
  results.status.assign(results.runs_of_a_point(), RunStatus::done);
  results.failure_causes.assign(results.runs_of_a_point(), "");
  results.values.assign(results.position(results.regimes.size(), 0, 0), 0.0);
  results.real_schools = false;
  results.school_values.clear();
  results.school_table = {};
  results.authority_table = {};
  results.by_authority.clear();
  return results;
}

template <class Use>
auto with_reading(const Results& results, const Use& use) {
  const Estimates estimates = estimates_of_run(results);
  return use(Reading(results, estimates));
}

}  // namespace commonroom::report
