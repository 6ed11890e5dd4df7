#include "analysis/experiment_table.hpp"

#include <gtest/gtest.h>

#include "parameters/diagnostic.hpp"
#include "unit/analysis/made_up_experiment.hpp"

namespace commonroom {
namespace {

using testing::missing;

ExperimentOutcome a_pair_of_points() {
  return {
      "attainment", "disadvantaged", "SD", true, {"tables", "group"}, 2, 2, {1, 2, 5, 9, missing, 3, 6, 8}};
}

TEST(Responses, AreLevelsOrDifferencesByPointAndReplicate) {
  const Response level = level_response(a_pair_of_points(), 1);
  EXPECT_EQ(level.name, "attainment, disadvantaged of group");
  EXPECT_EQ(level.values, (std::vector<double>{5, 9, 6, 8}));
  const Response difference = difference_response(a_pair_of_points(), 1, 0);
  EXPECT_EQ(difference.name, "attainment, disadvantaged, group less tables");
  EXPECT_EQ(difference.at(0, 1), 7);
  EXPECT_TRUE(std::isnan(difference.at(1, 0)));
  EXPECT_EQ(difference.at(1, 1), 5);
}

TEST(PointMeans, AreOverTheReplicatesThatThereAre) {
  const PointMeans means = point_means(level_response(a_pair_of_points(), 0));
  EXPECT_EQ(means.mean, (std::vector<double>{1.5, 3}));
  EXPECT_EQ(means.without, 0U);
  EXPECT_EQ(means.partly_without, 1U);
  EXPECT_DOUBLE_EQ(means.chance_variance, 0.25);  // of 1 and 2: 0.5 / 2
  EXPECT_EQ(notes_on_gaps(means).size(), 1U);
}

TEST(Direction, IsAskedOnlyOfOutcomesThatHaveOne) {
  ExperimentOutcome outcome = a_pair_of_points();
  EXPECT_EQ(direction_of(outcome), 1);
  outcome.higher_is_better = false;
  EXPECT_EQ(direction_of(outcome), -1);
  outcome.higher_is_better.reset();
  EXPECT_THROW((void)direction_of(outcome), InvalidInput);
}

}  // namespace
}  // namespace commonroom
