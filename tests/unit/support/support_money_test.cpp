#include "model/support/support_money.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "support/improvement/supported_field.hpp"

namespace commonroom::test {
namespace {

struct Totals {
  std::int64_t cost = 0, new_money = 0, moved = 0;
};

Totals totals(const SupportOutcome& outcome) {
  Totals sum;
  for (const SupportMoney& money : outcome.money) {
    sum.cost += money.cost;
    sum.new_money += money.new_money;
    sum.moved += money.moved;
  }
  return sum;
}

TEST(MoneyOfSupport, MovesChargesFromReceiverToProviderToThePenny) {
  SupportedField made = one_strong_school(5, 1, 0.05F);
  made.programme().capacity_per_provider = 3;
  made.programme().charge = 8000.33;
  const SupportOutcome outcome = made.year(1);
  EXPECT_EQ(totals(outcome).moved, 0);
  EXPECT_EQ(outcome.money[SchoolId{0}].moved, 3 * 800'033);
  std::int64_t paid = 0;
  for (std::size_t i = 1; i < 5; ++i) paid -= outcome.money[id_at<SchoolId>(i)].moved;
  EXPECT_EQ(paid, 3 * 800'033);
}

TEST(MoneyOfSupport, IsSharedOutAmongSchoolsInScopeToThePenny) {
  SupportedField made = one_strong_school(7, 1, 0.05F);
  made.parameters.money.teacher_cost = 1;  // so that staff out of class hardly counts
  made.parameters.support_kind.coaching_provider_posts =
      made.parameters.support_kind.coaching_receiver_posts = 0;
  made.parameters.support_kind.coaching_cost = 0;
  made.programme().cost_per_supported = 100;
  made.programme().cost_per_school = 1;
  const Totals sum = totals(made.year(1));
  EXPECT_EQ(sum.cost, 2 * 100'00 + 7 * 1'00) << "two are supported, seven in scope";
  EXPECT_EQ(sum.new_money, 0) << "budgets pay unless it says otherwise";
}

TEST(MoneyOfSupport, IsAllNewMoneyWhereTheProgrammeSaysSo) {
  SupportedField made = one_strong_school(7, 1, 0.05F);
  made.programme().cost_per_supported = 100'000;
  made.programme().new_money = true;
  const Totals sum = totals(made.year(1));
  EXPECT_GT(sum.cost, 200'000'00);
  EXPECT_EQ(sum.new_money, sum.cost);
}

TEST(MoneyOfSupport, TakesTeachersOutOfClassOnBothSides) {
  SupportedField made = one_strong_school(2, 1, 0.05F);
  made.parameters.support_kind.coaching_cost = 0;
  const SupportOutcome outcome = made.year(1);
  const double post = made.parameters.money.teacher_cost * 100;
  EXPECT_NEAR(static_cast<double>(outcome.money[SchoolId{0}].cost),
              made.parameters.support_kind.coaching_provider_posts * post, 1);
  EXPECT_NEAR(static_cast<double>(outcome.money[SchoolId{1}].cost),
              made.parameters.support_kind.coaching_receiver_posts * post, 1);
}

TEST(MoneyOfSupport, LeavesAccountsInBalance) {
  SupportedField made = one_strong_school(5, 1, 0.05F);
  made.programme().charge = 12'345.67;
  made.programme().cost_per_supported = 999.99;
  const SupportOutcome outcome = made.year(1);
  std::int64_t pooled = 0;
  for (const SupportMoney& money : outcome.money) {
    Charges charges;
    add_support(charges, money);
    const Account account = account_of(200, 0, 15, 1, charges, made.parameters.money);
    EXPECT_TRUE(account.balances());
    EXPECT_EQ(account.spent[static_cast<std::size_t>(Heading::support)], money.cost);
    pooled += account.pooled;
  }
  EXPECT_EQ(pooled, 0);
}

}  // namespace
}  // namespace commonroom::test
