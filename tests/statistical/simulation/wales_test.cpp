#include <gtest/gtest.h>

#include <cmath>

#include "simulation/run.hpp"
#include "statistical/simulation/known_misses.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

const Period compared_years{"years 5-7", 5, 7};
constexpr double found_in_wales = -0.09;  // Burgess, Wilson and Worth 2013, about; SD of measured results
constexpr double tolerance = 0.02;        // what a quarter more or less of the tables' strength makes of it

/// Abolishing tables lowers measured results at 16: what the same schools are without the league table, with
/// all else as in England today, against those who keep it. 30 replicates, seed 1, 95% intervals.
TEST(AbolishingTables, LowersMeasuredResults) {
  const Plan shipped = shipped_plan({"run.years=7", "run.replicates=30", "run.seed=1"});
  const Regime today = regime_of(shipped, "england_today");
  const Regime no_table = renamed(without(today, InstrumentKind::league_table), "no_table");
  Regime wales = renamed(no_table, "wales");
  wales.publication.measure = std::nullopt;
  const Plan plan = comparing(shipped, {today, no_table, wales});
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);

  TargetTable table("Abolishing tables, difference from England today in years 5-7, SD",
                    {"difference", "about"}, misses_of_abolishing_tables);
  for (std::size_t regime = 1; regime < plan.regimes.size(); ++regime) {
    const std::string how = regime == 1 ? "publication as before" : "nothing but grades published";
    const auto difference = [&](const char* outcome, const char* label) {
      return paired_difference({&results, regime}, {&results, 0}, position_of(outcome, label),
                               compared_years);
    };
    const IntervalEstimate measured = difference("measured_16", "all");
    const IntervalEstimate attained = difference("attainment_16", "all");
    table.ask("measured results at 16 fall, " + how, {interval_text(measured), "below 0"},
              measured.upper < 0);
    const bool is_near = std::abs(measured.mean - found_in_wales) <= tolerance;
    table.tell("  as in Wales? " + std::string(is_near ? "yes" : "no"),
               {fmt::format("{:+.4f}", measured.mean), fmt::format("{} +-{}", found_in_wales, tolerance)});
    table.tell("  true attainment at 16 " + std::string(attained.mean < 0 ? "falls" : "rises"),
               {interval_text(attained), ""});
    table.tell("  measured results at 11", {interval_text(difference("measured_11", "all")), ""});
    table.tell("  measured less true at 16", {interval_text(difference("test_preparation_16", "")), ""});
    table.tell("  practice of schools, SD of growth a year", {interval_text(difference("practice", "")), ""});
    table.tell("  partners of a school", {interval_text(difference("partners", "")), ""});
  }
  table.check();
}

}  // namespace
}  // namespace commonroom::test
