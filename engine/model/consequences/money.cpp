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

double Charges::total() const noexcept {
  double sum = 0;
  for (const Heading heading : charged_headings) sum += under(heading);
  return sum;
}

double Charges::total_new_money() const noexcept {
  double sum = 0;
  for (const Heading heading : charged_headings) sum += new_money[static_cast<std::size_t>(heading)];
  return sum;
}

void Account::add_fees(double pounds) {
  const std::int64_t fees = pence(pounds);
  income += fees;
  spent[static_cast<std::size_t>(Heading::other)] += fees;
}

Column<SchoolId, Charges> charges_of_instruments(const Country& country, const Regime& regime) {
  Column<SchoolId, Charges> charges(country.schools.size());
  for (const Instrument& instrument : regime.instruments) {
    if (!(instrument.strength > 0) || instrument.cost_per_school == 0) continue;
    for (std::size_t i = 0; i < charges.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!in_scope(country.schools, school, instrument.scope)) continue;
      charges[school].add(Heading::accountability, instrument.cost_per_school, instrument.new_money);
    }
  }
  return charges;
}

double posts_taken(const Charges& charges, double posts, const MoneyParameters& parameters) {
  return std::clamp(charges.from_budget() / parameters.teacher_cost, charges.pooled > 0 ? -posts : 0.0,
                    posts);
}

Account account_of(double pupils_primary, double pupils_secondary, double posts, double vacancies,
                   const Charges& charges, const MoneyParameters& parameters) {
  Account account;
  account.income =
      pence(pupils_primary * parameters.income_primary + pupils_secondary * parameters.income_secondary);
  account.pooled = pence(charges.pooled);
  const auto spent = [&](Heading heading) -> std::int64_t& {
    return account.spent[static_cast<std::size_t>(heading)];
  };
  for (const Heading heading : charged_headings) {
    spent(heading) = pence(charges.under(heading));
    account.new_money += pence(charges.new_money[static_cast<std::size_t>(heading)]);
  }
  spent(Heading::cover) = pence(vacancies * parameters.teacher_cost);
  const double taken = posts_taken(charges, posts, parameters);
  spent(Heading::teaching) = pence(std::max(0.0, posts - vacancies - taken) * parameters.teacher_cost);
  spent(Heading::other) = account.income + account.new_money + account.pooled - account.total_spent();
  return account;
}

}  // namespace commonroom
