#include "support/shipped.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "support/places.hpp"
#include "unit/scenario/plans_are_equal.hpp"
#include "unit/scenario/scenario_testing.hpp"

namespace commonroom {
namespace {

namespace fs = std::filesystem;

const std::string folder = testing::source_folder() + "/scenarios/";
const std::vector<std::string> with_register{"population.register=schools.csv"};

std::vector<std::string> overrides_of(std::string_view name) {
  return test::given_to_read(template_scenario(name));
}

std::vector<std::string_view> names_of_templates() {
  std::vector<std::string_view> names;
  for (const Template& one : shipped_templates()) names.push_back(one.name);
  return names;
}

double total_strength(const Regime& regime) {
  double total = 0;
  for (const Instrument& instrument : regime.instruments) total += instrument.strength;
  return total;
}

TEST(ShippedScenarios, AreEachATemplateOfTheSameText) {
  std::size_t files = 0;
  for (const auto& file : fs::directory_iterator(folder)) {
    if (file.path().extension() != ".toml") continue;
    ++files;
    EXPECT_EQ(template_scenario(file.path().stem().string()), read_scenario_text(file.path().string()));
  }
  EXPECT_EQ(files, shipped_templates().size());
}

TEST(ShippedScenarios, AreFreeOfMistakesAndReadTheSameResolved) {
  for (const Template& one : shipped_templates()) {
    const Scenario scenario = parse_scenario(one.text, "", overrides_of(one.name));
    testing::expect_equal(scenario.plan, parse_scenario(scenario.resolved, "").plan);
  }
}

TEST(ShippedScenarios, HoldNothingThatHasNoEffect) {
  for (const Template& one : shipped_templates()) {
    for (const Diagnostic& note : parse_scenario(one.text, "", overrides_of(one.name)).notes)
      ADD_FAILURE() << one.name << ": " << note.what;
  }
}

TEST(ShippedScenarios, OpenWithTheQuestionTheyAnswer) {
  for (const Template& one : shipped_templates()) {
    EXPECT_EQ(one.text.substr(0, 2), "# ") << one.name;
    const std::string_view opening = one.text.substr(0, one.text.find("\nschema"));
    EXPECT_NE(opening.find('?'), std::string_view::npos) << one.name;
    EXPECT_NE(opening.find("would count against"), std::string_view::npos)
        << one.name << " does not say in its opening comment what would count against its own idea";
    EXPECT_FALSE(testing::plan_of(one.text, overrides_of(one.name)).question.empty()) << one.name;
  }
}

TEST(ShippedScenarios, OfTheThreeRegimesCompareEqualStrengthsThatDifferInNothingElse) {
  for (const std::string_view name : {"three_regimes", "england", "suffolk"}) {
    const Plan plan = testing::plan_of(template_scenario(name), overrides_of(name));
    const Regime& baseline = plan.regimes.front();
    EXPECT_EQ(baseline.name, "tables");
    for (const Regime& regime : plan.regimes) {
      EXPECT_NEAR(total_strength(regime), 2.0, 1e-12) << regime.name;
      EXPECT_EQ(regime.publication, baseline.publication);
      EXPECT_EQ(regime.partnerships, baseline.partnerships);
    }
    ASSERT_EQ(plan.others.size(), 1U);
    EXPECT_EQ(plan.others[0].partnerships, baseline.partnerships);
  }
}

TEST(ShippedScenarios, ThreeRegimesIsAnAuthorityOfMedianSizeThirtyTimes) {
  const Plan plan = load_scenario(folder + "three_regimes.toml").plan;
  EXPECT_EQ(plan.regimes.size(), 4U);
  EXPECT_EQ(plan.replicates, 30);
  EXPECT_EQ(plan.years, 20);
  EXPECT_EQ(plan.population.synthetic.primary_schools, 69);
  EXPECT_EQ(plan.population.synthetic.secondary_schools, 16);
  EXPECT_EQ(plan.baseline, "tables");
  EXPECT_EQ(plan.burn_in_regime, "england_today");
}

TEST(ShippedScenarios, EnglandAndSuffolkAskForARegister) {
  for (const std::string name : {"england", "suffolk"}) {
    try {
      static_cast<void>(load_scenario(folder + name + ".toml"));
      FAIL() << name << " was read without a register";
    } catch (const InvalidInput& mistakes) {
      ASSERT_EQ(mistakes.diagnostics().size(), 1U);
      EXPECT_EQ(mistakes.diagnostics()[0].suggestion, "give it with --set population.register=PATH");
    }
  }
  const Plan england = load_scenario(folder + "england.toml", with_register).plan;
  EXPECT_EQ(england.regimes.size(), 3U);
  EXPECT_EQ(england.replicates, 1);
  EXPECT_TRUE(england.one_regime_at_a_time);
  const Plan suffolk = load_scenario(folder + "suffolk.toml", with_register).plan;
  EXPECT_EQ(suffolk.population.authorities, std::vector<std::string>{"Suffolk"});
  EXPECT_EQ(suffolk.population.register_path, "schools.csv");
}

TEST(ShippedScenarios, AnUnknownTemplateIsReportedWithTheNearest) {
  try {
    static_cast<void>(template_scenario("three_regime"));
    FAIL();
  } catch (const InvalidInput& mistakes) {
    EXPECT_EQ(render_all(mistakes, ""),
              fmt::format("error: there is no template `three_regime`\n  = there are: {}\n"
                          "  = did you mean `three_regimes`?\n",
                          fmt::join(names_of_templates(), ", ")));
  }
}

TEST(ShippedScenarios, AFileThatCannotBeReadIsAProblemOfTheFile) {
  EXPECT_THROW(static_cast<void>(load_scenario(folder + "none.toml")), FileProblem);
  EXPECT_THROW(static_cast<void>(load_scenario(folder)), FileProblem);
}

}  // namespace
}  // namespace commonroom
