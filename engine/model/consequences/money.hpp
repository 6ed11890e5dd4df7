#pragma once

#include <array>
#include <cstdint>

#include "model/consequences/parameters.hpp"
#include "model/policy/regime.hpp"
#include "world/world.hpp"

namespace commonroom {

enum class Heading : std::uint8_t { teaching, cover, partnerships, accountability, other };
inline constexpr std::size_t headings = 5;

/// One school's year in pence, so that it balances exactly.
struct Account {
  std::int64_t income = 0;     ///< for its pupils
  std::int64_t new_money = 0;  ///< from outside the school's budget, for what `new_money` pays for
  std::array<std::int64_t, headings> spent{};

  [[nodiscard]] std::int64_t total_spent() const noexcept {
    std::int64_t total = 0;
    for (const std::int64_t amount : spent) total += amount;
    return total;
  }
  [[nodiscard]] bool balances() const noexcept { return income + new_money == total_spent(); }
};

/// What instruments and partnerships cost a school in a year, in pounds.
struct Charges {
  double accountability = 0;
  double partnerships = 0;
  double new_money = 0;  ///< part of the two that comes from outside
};

/// Cost of a regime's instruments to each school in their scope. Instruments of strength 0 cost nothing.
[[nodiscard]] Column<SchoolId, Charges> charges_of_instruments(const Country& country, const Regime& regime);

/// A school's account: what charges take from its budget is taken from teaching posts; posts that stay vacant
/// are covered at the same cost; all else is spent on running the school.
[[nodiscard]] Account account_of(double pupils_primary, double pupils_secondary, double posts,
                                 double vacancies, const Charges& charges, const MoneyParameters& parameters);

/// Teaching posts that a school's charges take away, full-time equivalents, at most its posts.
[[nodiscard]] double posts_taken(const Charges& charges, double posts, const MoneyParameters& parameters);

}  // namespace commonroom
