#include "analysis/sensitivity/tornado.hpp"

#include <gtest/gtest.h>

#include "analysis/paired_difference.hpp"
#include "parameters/diagnostic.hpp"
#include "unit/analysis/made_up_experiment.hpp"

namespace commonroom {
namespace {

using testing::missing;

/// A base point, then a small and a large x1, and another kind; x2 is a choice.
DesignTable small_design() {
  DesignTable design{"one_at_a_time", 4, {}, {}, {}};
  design.factors.push_back({"x1", {5, 9, 1, 5}, {}, {0.5, 1, 0, 0.5}});
  design.factors.push_back({"kind", {0, 0, 0, 1}, {"lottery", "distance"}, {0, 0, 0, 1}});
  return design;
}

/// Luck of 10, 20 and 60 shared by all points; effects by point and a little luck of their own.
Response small_response() {
  return {"y",
          "SD",
          4,
          3,
          {10, 20, 60,                      //
           10 + 2, 20 + 2.5, 60 + 3,        //
           10 - 1, 20 - 1, 60 - 1,          //
           10 + 7, 20 + 8, 60 + missing}};  // the last run failed
}

TEST(Tornado, SortsByWidthAndPairsByReplicate) {
  const Tornado tornado = tornado_of(small_design(), small_response());
  ASSERT_EQ(tornado.bars.size(), 2U);
  EXPECT_EQ(tornado.bars[0].key, "kind");
  EXPECT_DOUBLE_EQ(tornado.bars[0].high, 7.5);
  EXPECT_DOUBLE_EQ(tornado.bars[0].low, 0);
  EXPECT_EQ(tornado.bars[0].arms[0].setting, "distance");
  EXPECT_EQ(tornado.bars[0].arms[0].effect.replicates, 2);
  const TornadoBar& number = tornado.bars[1];
  EXPECT_EQ(number.base_setting, "5");
  ASSERT_EQ(number.arms.size(), 2U);
  EXPECT_EQ(number.arms[0].setting, "1");  // in the order of the settings, not of the points
  EXPECT_DOUBLE_EQ(number.low, -1);
  EXPECT_DOUBLE_EQ(number.arms[0].effect.upper, -1);  // luck that is shared is taken out
  EXPECT_DOUBLE_EQ(number.high, 2.5);
  const IntervalEstimate by_hand = estimate_mean(std::vector<double>{2, 2.5, 3});
  EXPECT_DOUBLE_EQ(number.arms[1].effect.lower, by_hand.lower);
}

TEST(Tornado, CountsWhatHasNoRun) {
  Response response = small_response();
  for (std::size_t i = 9; i < 12; ++i) response.values[i] = missing;
  const Tornado tornado = tornado_of(small_design(), response);
  EXPECT_EQ(tornado.without, 1U);
  EXPECT_EQ(tornado.bars[1].key, "kind");
  EXPECT_DOUBLE_EQ(tornado.bars[1].width(), 0);
  const std::string text = findings_text(findings_of(tornado));
  EXPECT_NE(text.find("1 setting has no replicate in common"), std::string::npos) << text;
}

TEST(Tornado, RefusesADesignThatChangesTwoFactorsAtOnce) {
  DesignTable design = small_design();
  design.factors[1].values[1] = 1;
  EXPECT_THROW((void)tornado_of(design, small_response()), InvalidInput);
}

TEST(TornadoFindings, ReadAsATable) {
  const std::string text = findings_text(findings_of(tornado_of(small_design(), small_response())));
  EXPECT_NE(text.find("One factor at a time: y (SD)\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  factor  base     set to    effect"), std::string::npos) << text;
  EXPECT_NE(text.find("`kind` moves it most"), std::string::npos) << text;
}

}  // namespace
}  // namespace commonroom
