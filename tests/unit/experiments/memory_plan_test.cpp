#include "experiments/memory_plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "experiments/forecast.hpp"
#include "simulation/run.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

namespace commonroom {
namespace {

constexpr const char* scenario_of_any_size = R"(schema = 1
[run]
baseline = "tables"
years = 2
burn_in = 2
replicates = 2
POPULATION
[regime.tables.league_table]
strength = 1.5
[design]
method = "grid"
[design.vary]
)";

constexpr const char* made_up_population = R"([population.synthetic]
primary_schools = 8
secondary_schools = 2)";

class SizedExperiment : public ::testing::Test {
 protected:
  Experiment varying(const std::string& lines, const std::string& population = made_up_population) {
    std::string text = scenario_of_any_size;
    text.replace(text.find("POPULATION"), 10, population);
    test::put_bytes(folder_ / "study.toml", text + lines + "\n");
    return load_experiment((folder_ / "study.toml").string(), {}, true);
  }
  static Country base_of(const Experiment& experiment) { return country_of(experiment.base.plan); }
  static double pupils_at(const Experiment& experiment, std::size_t point) {
    return static_cast<double>(pupils_of(country_of(scenario_at(experiment, point).plan)));
  }

  test::TemporaryFolder folder_;
};

TEST_F(SizedExperiment, WithOnePopulationHasItAtEveryPoint) {
  const Experiment experiment =
      varying("effort.teaching_productivity = { low = 0.1, high = 0.2, steps = 3 }");
  const Country base = base_of(experiment);
  const PopulationSizes sizes = population_sizes(experiment, base);
  EXPECT_FALSE(sizes.differ);
  EXPECT_EQ(sizes.most_pupils, pupils_of(base));
  EXPECT_EQ(sizes.pupils, std::vector<double>(3, static_cast<double>(pupils_of(base))));
}

TEST_F(SizedExperiment, WithFewPopulationsKnowsThePupilsOfEach) {
  const Experiment experiment =
      varying(R"("population.synthetic.authorities" = { low = 1, high = 4, whole = true, steps = 4 }
"run.burn_in" = { values = [1, 5] })");
  const PopulationSizes sizes = population_sizes(experiment, base_of(experiment));
  EXPECT_TRUE(sizes.differ);
  ASSERT_EQ(sizes.pupils.size(), 8U);
  for (std::size_t point = 0; point < experiment.points(); ++point)
    EXPECT_EQ(sizes.pupils[point], pupils_at(experiment, point)) << point;
  EXPECT_EQ(static_cast<double>(sizes.most_pupils), std::ranges::max(sizes.pupils));
}

TEST_F(SizedExperiment, WithManyPopulationsBoundsTheirPupilsAndReckonsThemNearly) {
  const Experiment experiment =
      varying(R"("population.synthetic.authorities" = { low = 1, high = 6, whole = true, steps = 6 }
"population.synthetic.primary_schools" = { low = 4, high = 12, whole = true, steps = 5 })");
  const PopulationSizes sizes = population_sizes(experiment, base_of(experiment), {.built = 8});
  double reckoned = 0, found = 0;
  for (std::size_t point = 0; point < experiment.points(); ++point) {
    const double pupils = pupils_at(experiment, point);
    EXPECT_LE(pupils, static_cast<double>(sizes.most_pupils)) << point;
    reckoned += sizes.pupils[point];
    found += pupils;
  }
  EXPECT_NEAR(reckoned / found, 1, 0.2);
}

TEST_F(SizedExperiment, ThatIsNotReadWholeIsBoundedByItsFarEndAndReckonedByTheRest) {
  const Experiment experiment =
      varying(R"("population.synthetic.authorities" = { low = 1, high = 12, whole = true, steps = 12 })");
  const PopulationSizes sizes = population_sizes(experiment, base_of(experiment), {.read = 3});
  EXPECT_GE(static_cast<double>(sizes.most_pupils), pupils_at(experiment, 11));
  EXPECT_EQ(sizes.pupils[11], pupils_at(experiment, 11));
  EXPECT_NEAR(sizes.pupils[1], (sizes.pupils[0] + sizes.pupils[5] + sizes.pupils[11]) / 3, 1e-6);
}

TEST_F(SizedExperiment, OfMoreSelectionsFromARegisterThanAreBuiltIsBoundedByTheWhole) {
  const std::string path = testing::source_folder() + "/tests/data/register/made_up_register.csv";
  const Experiment experiment =
      varying(R"("population.independent" = { values = [false, true] })",
              "[population]\nregister = \"" + path + "\"\nauthorities = [\"Camden\"]");
  Plan whole = experiment.base.plan;
  whole.population.authorities.clear();
  const PopulationSizes sizes = population_sizes(experiment, base_of(experiment), {.built = 1});
  EXPECT_GE(sizes.most_pupils, pupils_of(country_of(whole)));
  EXPECT_LT(pupils_of(base_of(experiment)), pupils_of(country_of(whole)));
}

TEST_F(SizedExperiment, KeepsWithinABoundByFewerTasksSideBySide) {
  const Experiment experiment =
      varying("effort.teaching_productivity = { low = 0.1, high = 0.2, steps = 4 }");
  const Country base = base_of(experiment);
  MemoryNeeds needs{population_sizes(experiment, base), 8, 0};
  const MemoryPlan free = memory_plan(experiment, base, needs);
  EXPECT_EQ(free.workers, 8U);
  const std::size_t a_task = memory_of_a_task(experiment.base.plan, needs.populations.most_pupils);
  needs.bound = free.bytes - 3 * a_task;
  const MemoryPlan bounded = memory_plan(experiment, base, needs);
  EXPECT_LT(bounded.workers, free.workers);
  EXPECT_GE(bounded.workers, 4U);
  EXPECT_LE(bounded.bytes, needs.bound);
  needs.bound = 1;
  const MemoryPlan least = memory_plan(experiment, base, needs);
  EXPECT_EQ(least.workers, 1U) << "one task runs whatever it takes";
  EXPECT_GT(least.bytes, needs.bound) << "and is not said to take less";
}

TEST_F(SizedExperiment, IsExpectedToTakeLongerWhereItLivesLonger) {
  const std::string burn_in = R"("run.burn_in" = { values = [1, YEARS] })";
  const auto expected = [&](const std::string& years) {
    std::string lines = burn_in;
    const Experiment experiment = varying(lines.replace(lines.find("YEARS"), 5, years));
    return forecast(experiment, std::make_shared<const Country>(base_of(experiment)), order_of(experiment), 2,
                    0)
        .seconds;
  };
  EXPECT_GT(expected("200"), 3 * expected("2"));
}

}  // namespace
}  // namespace commonroom
