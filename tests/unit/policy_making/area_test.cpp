#include <gtest/gtest.h>

#include <cmath>

#include "model/policy/levels.hpp"
#include "model/policy_making/area_body.hpp"
#include "model/policy_making/area_conversation.hpp"
#include "support/policy_making/governed.hpp"

namespace commonroom {
namespace {

using testing::Governed;

Column<SchoolId, RollCount> rolls_of(std::size_t schools) {
  Column<SchoolId, RollCount> rolls(schools);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    rolls[school].pupils[0] = static_cast<std::uint32_t>(101 + 7 * i);
    rolls[school].disadvantaged[0] = static_cast<std::uint32_t>(3 * i);
  }
  return rolls;
}

TEST(ThePoolOfAnArea, GivesExactlyWhatItTakesAndMoreWhereThereIsMoreDisadvantage) {
  const Governed governed(7);
  Column<SchoolId, float> share(7, 0.0333F);
  const auto pounds =
      pool_of_areas(governed.country, rolls_of(7), share, AreaParameters{}, MoneyParameters{});
  std::int64_t pence = 0;
  for (const double one : pounds) pence += std::llround(one * 100);
  EXPECT_EQ(pence, 0);
  EXPECT_LT(pounds[SchoolId{0}], 0);
  EXPECT_GT(pounds[SchoolId{6}], 0);
}

TEST(ThePoolOfAnArea, OfOneSchoolChangesNothing) {
  const Governed governed(3);
  Column<SchoolId, float> share(3, 0.0F);
  share[SchoolId{1}] = 0.1F;
  for (const double one :
       pool_of_areas(governed.country, rolls_of(3), share, AreaParameters{}, MoneyParameters{})) {
    EXPECT_EQ(one, 0);
  }
}

TEST(AreaBodies, AreNothingWhereTheyHaveNoMeansOrNotYetBegun) {
  const Governed governed(3);
  AreaBody body;
  const auto none = area_bodies_in(governed.country, {body}, 1, AreaParameters{}, Draws(1, 0, 1));
  EXPECT_TRUE(none.brokerage.empty() && none.pooled.empty() && none.accountability.empty() &&
              none.moderated.empty());
  body.brokerage = 0.5;
  body.from_year = 3;
  EXPECT_TRUE(
      area_bodies_in(governed.country, {body}, 2, AreaParameters{}, Draws(1, 0, 1)).brokerage.empty());
  EXPECT_EQ(
      area_bodies_in(governed.country, {body}, 3, AreaParameters{}, Draws(1, 0, 1)).brokerage[SchoolId{2}],
      0.5F);
}

TEST(Moderation, MakesPreparationPayLessAndTeachingAsMuch) {
  Stakes stakes(2);
  stakes.immediate.fill(2);
  stakes.lasting.fill(3);
  moderate_stakes(stakes, Column<SchoolId, float>(2, 0.25F));
  EXPECT_EQ(stakes.immediate[SchoolId{1}], 1.5F);
  EXPECT_EQ(stakes.lasting[SchoolId{1}], 3.0F);
}

TEST(AreaConversations, BringAgreementThatFadesWhenTheyEnd) {
  const Governed governed(4);
  AreaConversation talk;
  talk.intensity = 0.5;
  talk.until_year = 3;
  const AreaParameters parameters;
  Government government;
  government.agreement = agreement_after_year(governed.country, government, {talk}, 1, parameters);
  EXPECT_NEAR(static_cast<double>(government.agreement[SchoolId{0}]), 0.5, 1e-6);
  government.agreement = agreement_after_year(governed.country, government, {talk}, 2, parameters);
  EXPECT_NEAR(static_cast<double>(government.agreement[SchoolId{0}]), 0.7, 1e-6);
  government.agreement = agreement_after_year(governed.country, government, {talk}, 3, parameters);
  EXPECT_NEAR(static_cast<double>(government.agreement[SchoolId{0}]), 0.56, 1e-6);
  talk.intensity = 0;
  EXPECT_TRUE(agreement_after_year(governed.country, Government{}, {talk}, 1, parameters).empty());
}

TEST(AreaConversations, BringHeadsTogetherAndLeaveTheirMeanWhereItWas) {
  const Governed governed(2);
  Column<SchoolId, Head> heads(2);
  heads[SchoolId{0}].values = 1;
  heads[SchoolId{1}].values = -1;
  AreaParameters parameters;
  parameters.solidarity = 0.5;
  const auto nearer =
      heads_in_agreement(governed.country, heads, Column<SchoolId, float>(2, 1.0F), parameters);
  EXPECT_NEAR(static_cast<double>(nearer[SchoolId{0}].values), 0.5, 1e-6);
  EXPECT_NEAR(static_cast<double>(nearer[SchoolId{1}].values), -0.5, 1e-6);
  const auto apart =
      heads_in_agreement(governed.country, heads, Column<SchoolId, float>(2, 0.0F), parameters);
  EXPECT_EQ(apart[SchoolId{0}].values, 1.0F);
}

TEST(Levels, TakeAwayTheirOwnProgrammesAndNoOthers) {
  Regime every;
  every.conversations.resize(1);
  every.partnerships.resize(1);
  every.supports.resize(1);
  every.professional_learning.resize(1);
  every.outside_programmes.resize(1);
  every.shared_goals.resize(1);
  EXPECT_EQ(with_levels_switched_off(every), every);
  const auto left_without = [&](CollaborationLevel level) {
    Regime regime = every;
    regime.without_levels = {level};
    const Regime left = with_levels_switched_off(regime);
    return std::vector<std::size_t>{left.conversations.size(),      left.partnerships.size(),
                                    left.supports.size(),           left.professional_learning.size(),
                                    left.outside_programmes.size(), left.shared_goals.size()};
  };
  using Left = std::vector<std::size_t>;
  EXPECT_EQ(left_without(CollaborationLevel::system), (Left{0, 1, 1, 1, 1, 1}));
  EXPECT_EQ(left_without(CollaborationLevel::schools), (Left{1, 0, 0, 1, 1, 1}));
  EXPECT_EQ(left_without(CollaborationLevel::teachers), (Left{1, 1, 1, 0, 1, 1}));
  EXPECT_EQ(left_without(CollaborationLevel::outside), (Left{1, 1, 1, 1, 0, 1}));
  EXPECT_EQ(left_without(CollaborationLevel::pupils), (Left{1, 1, 1, 1, 1, 0}));
}

}  // namespace
}  // namespace commonroom
