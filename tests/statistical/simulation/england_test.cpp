#include <gtest/gtest.h>

#include <array>
#include <utility>

#include "simulation/run.hpp"
#include "statistical/simulation/known_misses.hpp"
#include "support/real_register.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

struct EmergentTarget {
  const char* what;
  const char* outcome;
  const char* label;
  double low, high;
};

constexpr EmergentTarget around(const char* what, const char* outcome, const char* label, double middle,
                                double tolerance) {
  return {what, outcome, label, middle - tolerance, middle + tolerance};
}

// Middles and tolerances as the project asks for them; grades are those of the register, April 2022.
constexpr std::array targets{
    around("share of value added between secondaries, %", "value_added_between_schools", "", 15, 2),
    around("correlation of results at 11 and 16", "result_correlation", "", 0.70, 0.05),
    around("first preferences met, secondary, %", "first_preferences_met", "secondary", 82, 3),
    around("first preferences met, primary, %", "first_preferences_met", "primary", 92.5, 2),
    around("dissimilarity of disadvantaged pupils, secondary", "dissimilarity", "secondary", 0.250, 0.03),
    around("dissimilarity of disadvantaged pupils, primary", "dissimilarity", "primary", 0.284, 0.03),
    EmergentTarget{"teachers leaving, %", "teachers_leaving", "", 9.0 - 0.7, 9.7 + 0.7},
    around("secondary schools outstanding, %", "grades_secondary", "outstanding", 17, 5),
    around("secondary schools good, %", "grades_secondary", "good", 66, 5),
    around("secondary schools requiring improvement, %", "grades_secondary", "requires_improvement", 15, 5),
    around("secondary schools inadequate, %", "grades_secondary", "inadequate", 2, 5),
    around("primary schools outstanding, %", "grades_primary", "outstanding", 14, 5),
    around("primary schools good, %", "grades_primary", "good", 77, 5),
    around("primary schools requiring improvement, %", "grades_primary", "requires_improvement", 8, 5),
    around("primary schools inadequate, %", "grades_primary", "inadequate", 1, 5),
};

/// Printed beside the targets, to show what moves with them.
constexpr std::array<std::pair<const char*, const char*>, 9> told{{{"attainment_16", "all"},
                                                                   {"attainment_11", "all"},
                                                                   {"value_added_sd", ""},
                                                                   {"gap_11", ""},
                                                                   {"gap_16", ""},
                                                                   {"practice", ""},
                                                                   {"practice_variance", ""},
                                                                   {"partners", ""},
                                                                   {"vacancies", ""}}};

bool is_within(const EmergentTarget& target, double value) {
  return target.low <= value && value <= target.high;
}

/// What emerges on all of England's schools under the regime of burn-in, one replicate, seed 1.
TEST(England, ShowsWhatIsKnownOfItInItsFirstAndTwentiethYear) {
  const auto path = real_register();
  if (!path) GTEST_SKIP() << no_register;
  const Plan shipped = parse_scenario(template_scenario("england"), "england.toml",
                                      {"population.register=" + *path, "run.years=20", "run.seed=1"})
                           .plan;
  const Plan plan = comparing(shipped, {regime_of(shipped, shipped.burn_in_regime)});
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0) << results.failure_causes.front();

  TargetTable table("England under the regime of burn-in", {"asked for", "value year 1", "value year 20"},
                    misses_on_the_register);
  const auto in_year = [&](int year, const char* outcome, const char* label) {
    return value_at(results, 0, 0, static_cast<std::size_t>(year - 1), position_of(outcome, label));
  };
  for (const EmergentTarget& target : targets) {
    const double first = in_year(1, target.outcome, target.label);
    const double last = in_year(20, target.outcome, target.label);
    table.ask(target.what,
              {fmt::format("{:.4g} to {:.4g}", target.low, target.high), fmt::format("{:.4g}", first),
               fmt::format("{:.4g}", last)},
              is_within(target, first) && is_within(target, last));
  }
  for (const auto& [outcome, label] : told) {
    table.tell(fmt::format("  {} {}", outcome, label), {"", fmt::format("{:.4g}", in_year(1, outcome, label)),
                                                        fmt::format("{:.4g}", in_year(20, outcome, label))});
  }
  table.check();
}

}  // namespace
}  // namespace commonroom::test
