#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/column.hpp"
#include "model/collaboration/parameters.hpp"
#include "random/draws.hpp"
#include "world/partnerships.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// Expected share of promises kept, (kept + a0) / (kept + broken + a0 + b0), the mean of a Beta reputation
/// (Josang and Ismail 2002). The prior a0, b0 is that of strangers, or the lower one of forced partnerships.
/// In (0, 1).
[[nodiscard]] double trust_in(const Tie& tie, bool forced, const TrustParameters& parameters);

/// One year's memory and the evidence of one promise: kept <- memory kept + 1, or broken <- memory broken +
/// weight of breach.
[[nodiscard]] Tie after_promise(const Tie& tie, bool was_kept, const TrustParameters& parameters);

/// One year without a promise: both counts fade, and trust goes back towards the prior.
[[nodiscard]] Tie after_silence(const Tie& tie, const TrustParameters& parameters);

/// The ties of schools whose head left lose a share of their evidence, once for each head; less by the share
/// that `shields` (one for each tie, or none) keep.
[[nodiscard]] std::vector<TieRecord> after_heads_left(std::span<const TieRecord> ties,
                                                      const Column<SchoolId, std::uint8_t>& head_is_new,
                                                      const TrustParameters& parameters,
                                                      std::span<const float> shields = {});

/// Probability that a year's promise is kept between two schools, rising with their heads' quality;
/// `shift` is added to its log odds.
[[nodiscard]] double reliability(const Head& first, const Head& second, const TrustParameters& parameters,
                                 double shift = 0);

/// Whether each live partnership keeps this year's promise (1) or not (0). `shifts` of the log odds: one for
/// each, or none.
[[nodiscard]] std::vector<std::uint8_t> promises_kept(std::span<const Partnership> live,
                                                      const Column<SchoolId, Head>& heads,
                                                      const TrustParameters& parameters, const Draws& draws,
                                                      std::span<const float> shifts = {});

/// Ties at the end of the year: those of live partnerships with this year's promise, all others faded and,
/// where hardly anything is left, dropped. Both inputs and the result are sorted by pair.
[[nodiscard]] std::vector<TieRecord> ties_after_year(std::span<const TieRecord> ties,
                                                     std::span<const Partnership> live,
                                                     std::span<const std::uint8_t> kept,
                                                     const TrustParameters& parameters);

}  // namespace commonroom
