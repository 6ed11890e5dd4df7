#include "model/consequences/money.hpp"

#include <algorithm>
#include <cmath>

#include "model/collaboration/groups.hpp"

namespace commonroom {

namespace {
constexpr double pence_in_a_pound = 100;

std::int64_t pence(double pounds) {
  return std::llround(pounds * pence_in_a_pound);
}
}  // namespace

Column<SchoolId, Charges> charges_of_instruments(const Country& country, const Regime& regime) {
  Column<SchoolId, Charges> charges(country.schools.size());
  for (const Instrument& instrument : regime.instruments) {
    if (!(instrument.strength > 0) || instrument.cost_per_school == 0) continue;
    for (std::size_t i = 0; i < charges.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!in_scope(country.schools, school, instrument.scope)) continue;
      charges[school].accountability += instrument.cost_per_school;
      if (instrument.new_money) charges[school].new_money += instrument.cost_per_school;
    }
  }
  return charges;
}

double posts_taken(const Charges& charges, double posts, const MoneyParameters& parameters) {
  const double from_budget = charges.accountability + charges.partnerships - charges.new_money;
  return std::clamp(from_budget / parameters.teacher_cost, 0.0, posts);
}

Account account_of(double pupils_primary, double pupils_secondary, double posts, double vacancies,
                   const Charges& charges, const MoneyParameters& parameters) {
  Account account;
  account.income =
      pence(pupils_primary * parameters.income_primary + pupils_secondary * parameters.income_secondary);
  account.new_money = pence(charges.new_money);
  const auto spent = [&](Heading heading) -> std::int64_t& {
    return account.spent[static_cast<std::size_t>(heading)];
  };
  spent(Heading::accountability) = pence(charges.accountability);
  spent(Heading::partnerships) = pence(charges.partnerships);
  spent(Heading::cover) = pence(vacancies * parameters.teacher_cost);
  const double taken = posts_taken(charges, posts, parameters);
  spent(Heading::teaching) = pence(std::max(0.0, posts - vacancies - taken) * parameters.teacher_cost);
  spent(Heading::other) = account.income + account.new_money - account.total_spent();
  return account;
}

}  // namespace commonroom
