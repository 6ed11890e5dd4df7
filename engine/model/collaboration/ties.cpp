#include "model/collaboration/ties.hpp"

#include <cmath>
#include <utility>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 2048;

template <class Record>
std::pair<SchoolId, SchoolId> pair_of(const Record& record) {
  return {record.first, record.second};
}

}  // namespace

double trust_in(const Tie& tie, bool forced, const TrustParameters& parameters) {
  const double prior_kept = forced ? parameters.forced_prior_kept : parameters.prior_kept;
  const double prior_broken = forced ? parameters.forced_prior_broken : parameters.prior_broken;
  const double kept = static_cast<double>(tie.kept) + prior_kept;
  return kept / (kept + static_cast<double>(tie.broken) + prior_broken);
}

Tie after_promise(const Tie& tie, bool was_kept, const TrustParameters& parameters) {
  Tie next = after_silence(tie, parameters);
  if (was_kept) {
    next.kept += 1.0F;
  } else {
    next.broken += static_cast<float>(parameters.weight_of_breach);
  }
  return next;
}

Tie after_silence(const Tie& tie, const TrustParameters& parameters) {
  const auto memory = static_cast<float>(parameters.memory);
  return {memory * tie.kept, memory * tie.broken};
}

std::vector<TieRecord> after_heads_left(std::span<const TieRecord> ties,
                                        const Column<SchoolId, std::uint8_t>& head_is_new,
                                        const TrustParameters& parameters, std::span<const float> shields) {
  std::vector<TieRecord> next(ties.begin(), ties.end());
  parallel_chunks(next.size(), grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t position = begin; position < end; ++position) {
      TieRecord& record = next[position];
      const double shield = shields.empty() ? 0.0 : static_cast<double>(shields[position]);
      const auto stays = static_cast<float>(1.0 - parameters.lost_with_head * (1.0 - shield));
      for (const SchoolId school : {record.first, record.second}) {
        if (head_is_new[school] == 0) continue;
        record.tie.kept *= stays;
        record.tie.broken *= stays;
      }
    }
  });
  return next;
}

double reliability(const Head& first, const Head& second, const TrustParameters& parameters, double shift) {
  const double base = parameters.reliability;
  if (base <= 0.0 || base >= 1.0) return base;
  const double quality = 0.5 * (static_cast<double>(first.quality) + static_cast<double>(second.quality));
  return 1.0 / (1.0 + (1.0 - base) / base * std::exp(-parameters.reliability_per_quality * quality - shift));
}

std::vector<std::uint8_t> promises_kept(std::span<const Partnership> live,
                                        const Column<SchoolId, Head>& heads,
                                        const TrustParameters& parameters, const Draws& draws,
                                        std::span<const float> shifts) {
  std::vector<std::uint8_t> kept(live.size());
  parallel_for(live.size(), grain, [&](std::size_t position) {
    const Partnership& partnership = live[position];
    const double shift = shifts.empty() ? 0.0 : static_cast<double>(shifts[position]);
    const double probability =
        reliability(heads[partnership.first], heads[partnership.second], parameters, shift);
    const float draw = draws.uniform(Process::partnership_kept, static_cast<std::uint32_t>(partnership.first),
                                     static_cast<std::uint32_t>(partnership.second));
    kept[position] = static_cast<double>(draw) < probability ? 1 : 0;
  });
  return kept;
}

std::vector<TieRecord> ties_after_year(std::span<const TieRecord> ties, std::span<const Partnership> live,
                                       std::span<const std::uint8_t> kept,
                                       const TrustParameters& parameters) {
  std::vector<TieRecord> next;
  next.reserve(ties.size() + live.size());
  std::size_t met = 0;
  std::size_t partner = 0;
  while (met < ties.size() || partner < live.size()) {
    const bool has_partnership =
        partner < live.size() && (met == ties.size() || pair_of(live[partner]) <= pair_of(ties[met]));
    if (!has_partnership) {
      const Tie faded = after_silence(ties[met].tie, parameters);
      if (static_cast<double>(faded.kept + faded.broken) >= parameters.forgotten_below) {
        next.push_back({ties[met].first, ties[met].second, faded});
      }
      ++met;
      continue;
    }
    const Partnership& partnership = live[partner];
    const bool has_met = met < ties.size() && pair_of(ties[met]) == pair_of(partnership);
    const Tie before = has_met ? ties[met].tie : Tie{};
    next.push_back(
        {partnership.first, partnership.second, after_promise(before, kept[partner] != 0, parameters)});
    if (has_met) ++met;
    ++partner;
  }
  return next;
}

}  // namespace commonroom
