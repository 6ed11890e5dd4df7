#include "model/support/review.hpp"

namespace commonroom {

std::vector<std::uint8_t> failed_reviews(const SupportSetting& setting,
                                         std::span<const SupportProgramme> programmes,
                                         std::span<const SupportEngagement> live,
                                         std::span<const float> net_gain, std::uint32_t& reviewed) {
  const SupportReviewParameters& p = setting.parameters.support_review;
  std::vector<std::uint8_t> failed(live.size(), 0);
  for (std::size_t i = 0; i < live.size(); ++i) {
    const SupportEngagement& one = live[i];
    const int years = one.age + 1;
    if (!programmes[one.programme].review || years < static_cast<int>(p.after_years)) continue;
    ++reviewed;
    const auto noise = static_cast<double>(to_normal(setting.draws.block(
        Process::support_review, static_cast<std::uint32_t>(one.receiver),
        static_cast<std::uint32_t>(one.provider), one.programme)[0]));  // the same pair in each by itself
    if (static_cast<double>(net_gain[i]) + p.noise * noise < p.bar) failed[i] = 1;
  }
  return failed;
}

}  // namespace commonroom
