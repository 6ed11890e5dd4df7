#pragma once

#include <array>
#include <cstdint>

#include "model/consequences/parameters.hpp"
#include "model/policy/regime.hpp"
#include "world/world.hpp"

namespace commonroom {

/// What money is spent on; new ones come last, since results list them in this order.
enum class Heading : std::uint8_t {
  teaching,
  cover,
  partnerships,
  accountability,
  other,
  support,
  professional_learning,
  external_partners,
  policy
};
inline constexpr std::size_t headings = 9;

/// The headings under which something charges schools; the rest follow from their posts.
inline constexpr std::array charged_headings{Heading::accountability,    Heading::partnerships,
                                             Heading::support,           Heading::professional_learning,
                                             Heading::external_partners, Heading::policy};

/// One school's year in pence, so that it balances exactly.
struct Account {
  std::int64_t income = 0;     ///< for its pupils
  std::int64_t new_money = 0;  ///< from outside the school's budget, for what `new_money` pays for
  std::int64_t pooled = 0;     ///< from an area's pool, less what the school paid into it
  std::array<std::int64_t, headings> spent{};

  [[nodiscard]] std::int64_t total_spent() const noexcept {
    std::int64_t total = 0;
    for (const std::int64_t amount : spent) total += amount;
    return total;
  }
  /// Fees of an independent school, spent under `other` beside what its posts cost.
  void add_fees(double pounds);
  [[nodiscard]] bool balances() const noexcept { return income + new_money + pooled == total_spent(); }
};

/// What mechanisms cost a school in a year, in pounds, by heading. What is not new money comes out of the
/// school's budget.
struct Charges {
  std::array<double, headings> by_heading{};
  std::array<double, headings> new_money{};  ///< part of each that comes from outside
  double pooled = 0;                         ///< from an area's pool, less what the school paid into it

  void add(Heading heading, double pounds, bool is_new_money) {
    add_split(heading, is_new_money ? 0.0 : pounds, is_new_money ? pounds : 0.0);
  }
  /// A cost of which the budget bears a part and new money the rest.
  void add_split(Heading heading, double from_budget, double from_outside) {
    by_heading[static_cast<std::size_t>(heading)] += from_budget + from_outside;
    new_money[static_cast<std::size_t>(heading)] += from_outside;
  }
  [[nodiscard]] double under(Heading heading) const noexcept {
    return by_heading[static_cast<std::size_t>(heading)];
  }
  [[nodiscard]] double total() const noexcept;
  [[nodiscard]] double total_new_money() const noexcept;
  /// What the school's own budget has to bear; below 0 where the pool gives more than is charged.
  [[nodiscard]] double from_budget() const noexcept { return total() - total_new_money() - pooled; }
};

/// Cost of a regime's instruments to each school in their scope. Instruments of strength 0 cost nothing.
[[nodiscard]] Column<SchoolId, Charges> charges_of_instruments(const Country& country, const Regime& regime);

/// A school's account: what charges take from its budget is taken from teaching posts; posts that stay vacant
/// are covered at the same cost; all else is spent on running the school. Each amount is rounded to pence and
/// running the school takes up what rounding leaves, so that
///   income + new money + pooled = sum over headings, to the penny.
[[nodiscard]] Account account_of(double pupils_primary, double pupils_secondary, double posts,
                                 double vacancies, const Charges& charges, const MoneyParameters& parameters);

/// Teaching posts that a school's charges take away, full-time equivalents, at most its posts; below 0 where
/// an area's pool pays for posts beyond those of its roll, at most as many again.
[[nodiscard]] double posts_taken(const Charges& charges, double posts, const MoneyParameters& parameters);

}  // namespace commonroom
