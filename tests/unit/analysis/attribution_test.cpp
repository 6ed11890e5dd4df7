#include "analysis/attribution/attribution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

#include "analysis/numbers.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

/// Outcome of three mechanisms at level 0 (first regime) or 1 (second).
using Rule = std::function<double(double a, double b, double c)>;

/// Two and three alone, four together, nothing.
double rule(double a, double b, double /*c*/) {
  return 2 * a + 3 * b + 4 * a * b;
}

/// All reruns, each replicate with luck of its own that all runs share.
SwitchedRuns rerun(const Rule& outcome, const std::vector<double>& luck, double elsewhere = 0) {
  SwitchedRuns runs{"attainment", "SD", "tables", "group", {}, {}, {}, {}, {}, {}};
  runs.mechanisms = {{"nothing", {}, {}, {}}, {"two", {}, {}, {}}, {"three", {}, {}, {}}};
  for (const double own : luck) {
    runs.all_first.push_back(own + outcome(0, 0, 0));
    runs.all_second.push_back(own + outcome(1, 1, 1));
    runs.first_regime.push_back(runs.all_first.back());
    runs.second_regime.push_back(runs.all_second.back() + elsewhere);
    runs.mechanisms[0].switched_on.push_back(own + outcome(0, 0, 1));
    runs.mechanisms[1].switched_on.push_back(own + outcome(1, 0, 0));
    runs.mechanisms[2].switched_on.push_back(own + outcome(0, 1, 0));
    runs.mechanisms[0].switched_off.push_back(own + outcome(1, 1, 0));
    runs.mechanisms[1].switched_off.push_back(own + outcome(0, 1, 1));
    runs.mechanisms[2].switched_off.push_back(own + outcome(1, 0, 1));
    runs.mechanisms[1].without.push_back(3);
  }
  return runs;
}

TEST(Attribution, SharesOutAKnownDifference) {
  const Attribution found = attribution_of(rerun(rule, {0, 10, -7}));
  EXPECT_EQ(found.difference.mean, 9);
  ASSERT_EQ(found.mechanisms.size(), 3U);
  EXPECT_EQ(found.mechanisms[0].mechanism, "three");
  EXPECT_EQ(found.mechanisms[0].alone.mean, 3);
  EXPECT_EQ(found.mechanisms[0].last.mean, 7);
  EXPECT_DOUBLE_EQ(found.mechanisms[0].alone_share, 3.0 / 9);
  EXPECT_DOUBLE_EQ(found.mechanisms[0].last_share, 7.0 / 9);
  EXPECT_TRUE(std::isnan(found.mechanisms[0].when_off.mean));
  EXPECT_EQ(found.mechanisms[1].when_off.mean, 3);
  EXPECT_EQ(found.mechanisms[2].alone.mean, 0);
  EXPECT_EQ(found.interaction.mean, 4);
  EXPECT_EQ(found.interaction.upper, 4);  // luck that all runs share is taken out
  EXPECT_DOUBLE_EQ(found.interaction_share, 4.0 / 9);
  EXPECT_EQ(found.elsewhere.mean, 0);
}

TEST(Attribution, AddsUpExactlyInEveryReplicate) {
  // Whole numbers are exact in floating point: not even rounding is left.
  EXPECT_EQ(attribution_of(rerun(rule, {0, 10, -7})).gap, 0);
  const Rule curved = [](double a, double b, double c) { return std::exp(a + 0.3 * b) / (1.7 - c); };
  const Attribution found = attribution_of(rerun(curved, {0.1, 1e6, -0.37}, 0.01));
  double sum = found.interaction.mean + found.elsewhere.mean;
  for (const MechanismShare& share : found.mechanisms) sum += share.alone.mean;
  EXPECT_NEAR(sum, found.difference.mean, 1e-9);
  EXPECT_LT(found.gap, 1e-9);
}

TEST(Attribution, SaysHowMuchNeedsWhatBothHave) {
  SwitchedRuns runs = rerun(rule, {0, 10, -7});
  runs.shared = {{"little", {8, 8, 8}}, {"much", {0, 3, missing}}};
  const Attribution found = attribution_of(runs);
  ASSERT_EQ(found.shared.size(), 2U);
  EXPECT_EQ(found.shared[0].mechanism, "much");
  EXPECT_EQ(found.shared[0].through.mean, 7.5);
  EXPECT_EQ(found.shared[0].through.replicates, 2);
  EXPECT_EQ(found.shared[1].when_off.mean, 8);
  EXPECT_DOUBLE_EQ(found.shared[1].through_share, 1.0 / 9);
  const Findings findings = findings_of(found);
  ASSERT_EQ(findings.tables.size(), 3U);
  EXPECT_EQ(findings.tables[2].rows.size(), 2U);
  runs.shared = {{"hardly", {9.001, 9.001, 9.001}}};
  const std::string text = findings_text(findings_of(attribution_of(runs)));
  EXPECT_EQ(text.find("-0%"), std::string::npos) << text;
}

TEST(Attribution, HasNoInteractionWhereEffectsAddUp) {
  const Rule sum = [](double a, double b, double c) { return 5 * a - 2 * b + c; };
  const Attribution found = attribution_of(rerun(sum, {0, 1}));
  EXPECT_EQ(found.interaction.mean, 0);
  EXPECT_EQ(found.mechanisms[0].alone_share, 1.25);
  EXPECT_EQ(found.mechanisms[1].alone_share, -0.5);  // works against the difference
}

TEST(Attribution, KeepsApartWhatIsNoMechanism) {
  const Attribution found = attribution_of(rerun(rule, {0, 1, 2}, 1));
  EXPECT_EQ(found.difference.mean, 10);
  EXPECT_EQ(found.elsewhere.mean, 1);
  EXPECT_EQ(found.interaction.mean, 4);
  EXPECT_NE(findings_text(findings_of(found)).find("10% is due to what the regimes differ in"),
            std::string::npos);
}

TEST(Attribution, LeavesOutAReplicateWithAFailedRun) {
  SwitchedRuns runs = rerun(rule, {0, 10, -7, 3});
  runs.mechanisms[1].switched_off[2] = missing;
  const Attribution found = attribution_of(runs);
  EXPECT_EQ(found.used, 3U);
  EXPECT_EQ(found.difference.mean, 9);
  EXPECT_EQ(found.interaction.mean, 4);
  EXPECT_NE(findings_text(findings_of(found)).find("1 of 4 replicates are left out"), std::string::npos);
}

TEST(Attribution, SharesOutNothingWhereTheDifferenceMayBeChance) {
  SwitchedRuns runs = rerun(rule, {0, 0});
  runs.second_regime = {-20, 25};
  const Attribution found = attribution_of(runs);
  EXPECT_TRUE(std::isnan(found.interaction_share));
  EXPECT_TRUE(std::isnan(found.mechanisms[0].alone_share));
  EXPECT_NE(findings_text(findings_of(found)).find("cannot be told from chance"), std::string::npos);
}

TEST(Attribution, AsksForTheSameReplicatesEverywhere) {
  SwitchedRuns runs = rerun(rule, {0, 0});
  runs.mechanisms[1].switched_off.pop_back();
  EXPECT_THROW((void)attribution_of(runs), ContractViolation);
}

TEST(AttributionFindings, EndWithTheDifference) {
  const std::string text = findings_text(findings_of(attribution_of(rerun(rule, {0, 10, -7}))));
  EXPECT_NE(
      text.find("What makes the difference in attainment: group less tables (SD)\n"
                "Of the difference of +9, three accounts for 33% when it changes alone and 78% when it"),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("44% is interaction"), std::string::npos) << text;
}

}  // namespace
}  // namespace commonroom
