#pragma once

#include <vector>

#include "model/support/settings.hpp"
#include "model/support/support_tally.hpp"

namespace commonroom {

/// Whether a programme of support does anything in a year, numbered as in results.
[[nodiscard]] inline bool is_on(const SupportProgramme& programme, int year) noexcept {
  return programme.runs_in(year) && programme.share_supported > 0 && programme.capacity_per_provider > 0;
}

/// Who supports whom in a year, and who may.
struct Agreements {
  Support next;                             ///< time taken is left to delivery
  std::vector<std::uint32_t> new_listings;  ///< recommendations made this year, by programme
};

/// Everyone's agreements of the year: for each programme, who is designated or recommended; what goes on from
/// last year; then, in the order of programmes, what is newly agreed within the capacity that is left. Those
/// of a programme stand together, in the order of receivers.
[[nodiscard]] Agreements agree_on_support(const SupportSetting& setting,
                                          const std::vector<SupportProgramme>& programmes, int year,
                                          SupportTally& tally);

}  // namespace commonroom
