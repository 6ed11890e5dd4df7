#include <gtest/gtest.h>

#include <cmath>

#include "model/collaboration/ties.hpp"

namespace commonroom {
namespace {

// Level of every test here: 4.5 standard errors two-sided, about 7 in a million, at a fixed seed.
constexpr double errors_of_promises = 4.5;
constexpr std::uint32_t pairs = 20000;

std::vector<Partnership> separate_pairs() {
  std::vector<Partnership> live(pairs);
  for (std::uint32_t k = 0; k < pairs; ++k) {
    live[k].first = SchoolId{2 * k};
    live[k].second = SchoolId{2 * k + 1};
  }
  return live;
}

TEST(Promises, AreKeptAsOftenAsTheyAreReliable) {
  const TrustParameters parameters;
  const Column<SchoolId, Head> heads(2 * pairs, Head{});
  const auto kept = promises_kept(separate_pairs(), heads, parameters, Draws(3, 0, 1));
  double sum = 0;
  for (const std::uint8_t one : kept) sum += one;
  const double p = parameters.reliability;
  EXPECT_NEAR(sum / pairs, p, errors_of_promises * std::sqrt(p * (1 - p) / pairs));
}

/// With memory m, reliability r and weight of breach k, the stationary means are r / (1 - m) promises kept
/// and k (1 - r) / (1 - m) broken, with variances r (1 - r) / (1 - m^2), that of broken ones k^2 times.
TEST(Trust, HoldsTheStationaryEvidenceOfTheClosedForm) {
  const TrustParameters parameters;
  const Column<SchoolId, Head> heads(2 * pairs, Head{});
  const std::vector<Partnership> live = separate_pairs();
  std::vector<TieRecord> ties;
  for (std::uint32_t year = 0; year < 120; ++year) {
    ties = ties_after_year(ties, live, promises_kept(live, heads, parameters, Draws(3, 0, year)), parameters);
  }
  double kept = 0;
  double broken = 0;
  for (const TieRecord& record : ties) {
    kept += static_cast<double>(record.tie.kept);
    broken += static_cast<double>(record.tie.broken);
  }
  const double r = parameters.reliability;
  const double m = parameters.memory;
  const double k = parameters.weight_of_breach;
  const double error = errors_of_promises * std::sqrt(r * (1 - r) / (1 - m * m) / pairs);
  EXPECT_NEAR(kept / pairs, r / (1 - m), error);
  EXPECT_NEAR(broken / pairs, k * (1 - r) / (1 - m), k * error);
}

}  // namespace
}  // namespace commonroom
