#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "statistical/simulation/known_misses.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

constexpr std::array group_sizes{1, 2, 3, 5, 10};
const Period settled_years{"years 4-6", 4, 6};

Regime group_regime(const Regime& base, int size, double peer_pressure) {
  Regime regime = renamed(base, fmt::format("group_{}_{}", size, peer_pressure > 0 ? "pressed" : "alone"));
  regime.instruments.front().group_size = size;
  regime.instruments.front().peer_pressure = peer_pressure;
  return regime;
}

/// With peer pressure off, the time that heads give to teaching falls as the group that answers grows. With
/// it on, what happens is printed. Groups are as equal as they can be: those of 10 hold 8 where there are 16
/// schools. 10 replicates, seed 1, 95% intervals of differences between sizes.
TEST(OwnEffort, FallsAsTheAccountableGroupGrows) {
  const Plan shipped = shipped_plan({"run.years=6", "run.replicates=10", "run.seed=1"});
  const Regime base = regime_of(shipped, "group");
  ASSERT_EQ(base.instruments.size(), 1U);
  constexpr double pressed = 0.5;
  std::vector<Regime> regimes;
  for (const double pressure : {0.0, pressed}) {
    for (const int size : group_sizes) regimes.push_back(group_regime(base, size, pressure));
  }
  const Plan plan = comparing(shipped, regimes);
  const Results results = run_plan(plan, country_of(plan));
  ASSERT_EQ(unfinished(results), 0);

  TargetTable table("Share of heads' time for teaching under group accountability, %, years 4-6",
                    {"level", "less the next smaller size"}, misses_of_group_size);
  const std::size_t position = position_of("effort", "teaching");
  for (std::size_t regime = 0; regime < regimes.size(); ++regime) {
    const std::size_t rank = regime % group_sizes.size();
    const bool has_pressure = regime >= group_sizes.size();
    const std::string what =
        fmt::format("group of {}, peer pressure {}", group_sizes[rank], has_pressure ? pressed : 0.0);
    const std::string level = interval_text(level_of({&results, regime}, position, settled_years));
    if (rank == 0) {
      table.tell(what, {level, ""});
      continue;
    }
    const IntervalEstimate change =
        paired_difference({&results, regime}, {&results, regime - 1}, position, settled_years);
    if (has_pressure) {
      table.tell(what, {level, interval_text(change)});
    } else {
      table.ask(what + ": less own effort", {level, interval_text(change)}, change.upper < 0);
    }
  }
  table.check();
}

}  // namespace
}  // namespace commonroom::test
