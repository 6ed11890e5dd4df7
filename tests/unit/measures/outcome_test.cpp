#include "measures/outcome.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "measures/school_record.hpp"

namespace commonroom {
namespace {

TEST(Outcomes, AreFullyDescribedAndNamedOnce) {
  std::set<std::string_view> names;
  for (const Outcome& outcome : outcome_catalogue()) {
    EXPECT_TRUE(names.insert(outcome.name).second) << outcome.name;
    EXPECT_FALSE(outcome.unit.empty()) << outcome.name;
    EXPECT_FALSE(outcome.long_name.empty()) << outcome.name;
    EXPECT_TRUE(outcome.direction >= -1 && outcome.direction <= 1) << outcome.name;
  }
}

TEST(Outcomes, AreFoundByTheirNamesAlone) {
  for (std::size_t i = 0; i < outcome_catalogue().size(); ++i) {
    EXPECT_EQ(outcome_named(outcome_catalogue()[i].name), i);
  }
  EXPECT_EQ(outcome_named("atainment_16"), std::nullopt);
  EXPECT_EQ(outcome_named(""), std::nullopt);
}

TEST(Outcomes, AreNotNamedLikeADimensionOrGroupOfResults) {
  std::set<std::string_view> taken{"point",         "regime",  "replicate",  "year",   "status",
                                   "failure_cause", "schools", "parameters", "paired", "summary"};
  for (std::size_t axis = 1; axis < axes; ++axis) taken.insert(name_of(static_cast<Axis>(axis)));
  for (const Outcome& outcome : outcome_catalogue())
    EXPECT_FALSE(taken.contains(outcome.name)) << outcome.name;
}

TEST(Outcomes, FollowEachOtherInARecordWithoutGaps) {
  std::size_t expected = 0;
  for (std::size_t i = 0; i < outcome_catalogue().size(); ++i) {
    EXPECT_EQ(outcome_offset(i), expected);
    expected += labels_of(outcome_catalogue()[i].axis).size();
  }
  EXPECT_EQ(outcome_offset(outcome_catalogue().size()), expected);
  EXPECT_EQ(record_length(), expected);
}

TEST(Axes, HaveANameAndLabelsThatDiffer) {
  std::set<std::string_view> names;
  for (std::size_t i = 1; i < axes; ++i) {
    const auto axis = static_cast<Axis>(i);
    EXPECT_TRUE(names.insert(name_of(axis)).second);
    const std::set<std::string_view> labels(labels_of(axis).begin(), labels_of(axis).end());
    EXPECT_EQ(labels.size(), labels_of(axis).size()) << name_of(axis);
    EXPECT_FALSE(labels.contains("")) << name_of(axis);
  }
  ASSERT_EQ(labels_of(Axis::none).size(), 1U);
  EXPECT_EQ(labels_of(Axis::none)[0], "");
}

TEST(SchoolVariables, AreFullyDescribedAndNamedOnce) {
  std::set<std::string_view> names{"school", "regime", "replicate", "year",     "x_km",
                                   "y_km",   "phase",  "authority", "filled_in"};
  for (const SchoolVariable& variable : school_variables()) {
    EXPECT_TRUE(names.insert(variable.name).second) << variable.name;
    EXPECT_FALSE(variable.unit.empty()) << variable.name;
    EXPECT_FALSE(variable.long_name.empty()) << variable.name;
  }
}

}  // namespace
}  // namespace commonroom
