#include "model/support/support_money.hpp"

#include <cmath>
#include <vector>

#include "model/collaboration/groups.hpp"
#include "model/support/kinds.hpp"

namespace commonroom {

namespace {

constexpr double pence_in_a_pound = 100;

std::int64_t pence(double pounds) {
  return std::llround(pounds * pence_in_a_pound);
}

/// Adds `amount` to a school's cost.
void bear(SupportMoney& money, std::int64_t amount, bool is_new_money) {
  money.cost += amount;
  if (is_new_money) money.new_money += amount;
}

/// Shares `total` out among `schools`, as evenly as pence allow.
void share_out(Column<SchoolId, SupportMoney>& money, const std::vector<SchoolId>& schools,
               std::int64_t total, bool is_new_money) {
  if (schools.empty() || total == 0) return;
  const auto count = static_cast<std::int64_t>(schools.size());
  std::int64_t left_over = total % count;
  for (const SchoolId school : schools) {
    bear(money[school], total / count + (left_over > 0 ? 1 : 0), is_new_money);
    if (left_over > 0) --left_over;
  }
}

}  // namespace

void add_money(Column<SchoolId, SupportMoney>& money, const SupportSetting& setting,
               const SupportProgramme& programme, std::span<const SupportEngagement> engagements,
               std::uint32_t new_listings) {
  std::vector<SchoolId> in_scope_of_it;
  for (std::size_t i = 0; i < money.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(setting.country.schools, school, programme.scope)) continue;
    in_scope_of_it.push_back(school);
    bear(money[school], pence(programme.cost_per_school), programme.new_money);
  }
  const KindOfSupport kind = kind_of_support(programme.support, setting.parameters.support_kind);
  const double teacher_cost = setting.parameters.money.teacher_cost;
  const std::int64_t charge = pence(programme.charge);
  std::int64_t shared =
      pence(programme.case_studies * setting.parameters.support_directory.case_study_cost * new_listings);
  for (const SupportEngagement& one : engagements) {
    shared += pence(kind.cost + programme.cost_per_supported);
    bear(money[one.receiver], pence(kind.receiver_posts * teacher_cost), programme.new_money);
    if (one.provider == none<SchoolId>) {
      bear(money[one.receiver], charge, false);
      continue;
    }
    bear(money[one.provider], pence(kind.provider_posts * teacher_cost), programme.new_money);
    money[one.receiver].moved -= charge;
    money[one.provider].moved += charge;
  }
  share_out(money, in_scope_of_it, shared, programme.new_money);
}

void add_support(Charges& charges, const SupportMoney& money) {
  const auto outside = static_cast<double>(money.new_money) / pence_in_a_pound;
  const auto own = static_cast<double>(money.cost - money.new_money) / pence_in_a_pound;
  charges.add_split(Heading::support, own, outside);
  charges.pooled += static_cast<double>(money.moved) / pence_in_a_pound;
}

}  // namespace commonroom
