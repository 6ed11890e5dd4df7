#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/assessment/test_sums.hpp"
#include "random/draws.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// What turns attainment into results.
struct Marking {
  std::array<float, domains> weight, noise;  ///< of a domain in the overall result; SD of its error
  float preparation, threshold;
};

/// Up to philox_lanes pupils side by side. Lanes from `count` on hold nothing of meaning.
struct MarkedLanes {
  using Lanes = std::array<float, philox_lanes>;

  std::size_t count = 0;
  std::array<Lanes, domains> attained{}, result{};
  Lanes attained_overall{}, prior{}, overall{};
  std::array<std::uint8_t, philox_lanes> traits{};
};

/// Marks the `marked.count` pupils of a cohort from `begin` on: result in a domain = attainment + what
/// preparation added + error; overall results are weighted means of domains.
void mark(MarkedLanes& marked, const Cohort& cohort, std::size_t begin, const Marking& marking,
          const Draws& draws);

/// TestSums of pupils added in turn, lanes of them at a time: each sum to the same bits as one pupil after
/// another, and each of the sums that are equal only once.
class SumsInTurn {
 public:
  void add(const MarkedLanes& marked, float threshold);
  [[nodiscard]] TestSums total() const;

  /// The sums that are kept. a: attained; o: 1 - f; other letters as in TestSums.
  enum Term : std::size_t { p, r, pp, rr, rp, pf, ps, rf, rs, ro, a, af, ao, as, by_domain };
  static constexpr std::size_t terms = by_domain + 2 * domains;
  using Terms = std::array<std::array<double, philox_lanes>, terms>;

 private:
  std::array<double, terms> sums_{};
  std::uint32_t pupils_ = 0, disadvantaged_ = 0, sen_ = 0, both_ = 0, reached_ = 0;
};

}  // namespace commonroom
