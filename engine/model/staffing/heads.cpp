#include "model/staffing/heads.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "model/staffing/teacher_draws.hpp"
#include "random/transforms.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 1024;

// The partner of a group's own draw; the entity is the group. A school's own draw of head_start has the
// partner 0.
constexpr std::uint32_t of_area = 1;
constexpr std::uint32_t of_trust = 2;

constexpr std::uint8_t longest_tenure = std::numeric_limits<std::uint8_t>::max();

/// Chance whose odds are exp(shift) times those of `chance`.
double shifted(double chance, double shift) {
  const double odds = chance / (1 - chance) * std::exp(shift);
  return odds / (1 + odds);
}

}  // namespace

float Heads::values_of_group(SchoolId school, const Draws& draws) const {
  const TrustId trust = country_.schools.trust[school];
  if (trust != none<TrustId>) {
    return draws.normal(Process::head_start, static_cast<std::uint32_t>(trust), of_trust);
  }
  return draws.normal(Process::head_start, static_cast<std::uint32_t>(country_.schools.area[school]),
                      of_area);
}

Head Heads::appoint(SchoolId school, std::uint32_t ordinal, const Draws& draws) const {
  const Draws always = timeless(draws);
  const PhiloxBlock words = always.block(Process::head_new, static_cast<std::uint32_t>(school), ordinal);
  const double likeness = parameters_.likeness;
  const double values =
      std::sqrt(likeness) * values_of_group(school, always) + std::sqrt(1 - likeness) * to_normal(words[1]);
  float quality = to_normal(words[0]);
  if (parameters_.supply_spread > 0) {
    quality +=
        static_cast<float>(parameters_.supply_spread) *
        always.normal(Process::region_heads, static_cast<std::uint32_t>(country_.schools.region[school]));
  }
  return {.ordinal = ordinal, .quality = quality, .values = static_cast<float>(values), .tenure = 0};
}

Column<SchoolId, Head> Heads::opening(const Draws& draws) const {
  Column<SchoolId, Head> heads(country_.schools.size());
  parallel_for(heads.size(), grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    Head head = appoint(school, 0, draws);
    if (parameters_.leaving > 0) {
      const float uniform = draws.uniform(Process::head_start, static_cast<std::uint32_t>(school));
      const double years = std::floor(std::log(uniform) / std::log1p(-parameters_.leaving));
      head.tenure = static_cast<std::uint8_t>(std::min<double>(years, longest_tenure));
    }
    heads[school] = head;
  });
  return heads;
}

HeadOutcome Heads::change(const SchoolStates& states, const Draws& draws) const {
  HeadOutcome outcome{.head = states.head, .is_new = Column<SchoolId, std::uint8_t>(states.head.size(), 0)};
  if (parameters_.turnover == 0) return outcome;
  const double after_failing = shifted(parameters_.leaving, parameters_.leaving_after_failing);
  parallel_for(states.head.size(), grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    const bool has_failed = states.years_since_failing[school] < parameters_.failing_years;
    const double chance = has_failed ? after_failing : parameters_.leaving;
    Head& head = outcome.head[school];
    if (draws.uniform(Process::head_leaving, static_cast<std::uint32_t>(school)) < chance) {
      head = appoint(school, head.ordinal + 1, draws);
      outcome.is_new[school] = 1;
    } else if (head.tenure < longest_tenure) {
      ++head.tenure;
    }
  });
  for (const std::uint8_t is_new : outcome.is_new) outcome.left += is_new;
  return outcome;
}

}  // namespace commonroom
