#include <fmt/format.h>
#include <gtest/gtest.h>

#include "simulation/run.hpp"
#include "support/mechanisms/page_of_the_model.hpp"
#include "support/mechanisms/rows.hpp"
#include "support/simulation/outcomes.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

/// Every row of the register by itself: with the mechanism the named outcome is higher (or lower) than
/// without it by more than its 95% interval, same seeds; and without it, its other parameters change nothing
/// at all.
class RowOfTheRegister : public ::testing::TestWithParam<const char*> {};

Results run_with(const Pair& pair, const Words& overrides, const Words& more = {}) {
  std::vector<std::string> all(overrides.begin(), overrides.end());
  all.insert(all.end(), more.begin(), more.end());
  const Plan plan = parse_scenario(scenario_text(pair), "pair", all).plan;
  return run_plan(plan, country_of(plan));
}

/// What is wrong with a pair; nothing where it shows what it says.
std::string fault_of_pair(const Pair& pair) {
  const Results on = run_with(pair, pair.on), off = run_with(pair, pair.off);
  const Results changed = run_with(pair, pair.off, pair.while_off);
  if (unfinished(on) + unfinished(off) + unfinished(changed) > 0) return "a replicate failed";
  const Period period{"years", pair.first_year, pair.last_year};
  const IntervalEstimate effect =
      paired_difference({&on, 0}, {&off, 0}, position_of(pair.outcome, pair.label), period);
  const std::string seen = fmt::format("{} {}: {:+.5g} ({:+.5g} to {:+.5g}) with it", pair.outcome,
                                       pair.label, effect.mean, effect.lower, effect.upper);
  std::cout << seen << '\n';
  ::testing::Test::RecordProperty("effect", seen);
  const bool moves = pair.direction > 0 ? effect.lower > 0 : pair.direction < 0 && effect.upper < 0;
  if (!moves) return seen + ", which is not the direction declared";
  for (std::size_t replicate = 0; replicate < static_cast<std::size_t>(off.replicates); ++replicate) {
    const auto differing = differing_outcomes({off, 0, replicate}, {changed, 0, replicate});
    if (!differing.empty()) return "switched off, its other parameters still change " + differing.front();
  }
  return {};
}

std::string fault_of_row(std::string_view id) {
  const Mechanism* mechanism = mechanism_of(id);
  if (!mechanism) return "it is not in the catalogue (engine/model/mechanisms/)";
  if (section_of_the_model(id).empty()) return "docs/model.md has no section headed by it";
  if (mechanism->shown_by.empty()) return fault_of_pair(mechanism->pair);
  // What the scenario shows is checked by tests/statistical/scenarios.
  const bool ships = std::ranges::any_of(
      shipped_templates(), [&](const Template& one) { return one.name == mechanism->shown_by; });
  return ships ? "" : fmt::format("there is no scenario {}", mechanism->shown_by);
}

TEST_P(RowOfTheRegister, MovesItsOutcomeAsDeclaredAndNothingWhenSwitchedOff) {
  const std::string_view id = GetParam();
  EXPECT_EQ(fault_of_row(id), "") << id;
}

INSTANTIATE_TEST_SUITE_P(Register, RowOfTheRegister, ::testing::ValuesIn(all_rows),
                         [](const auto& row) { return std::string(row.param); });

}  // namespace
}  // namespace commonroom::test
