#include "model/stakes/league_table.hpp"

#include <cmath>
#include <numbers>

#include "core/parallel.hpp"
#include "random/transforms.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;

float normal_density(float z) {
  constexpr auto peak = static_cast<float>(std::numbers::inv_sqrtpi / std::numbers::sqrt2);
  return peak * plain_exp(-0.5F * z * z);
}

double normal_probability(double z) {
  return 0.5 * std::erfc(-z / std::numbers::sqrt2);
}

}  // namespace

Column<SchoolId, double> rank_payoffs(const Grouped<SchoolId, Rival>& rivals,
                                      const Column<SchoolId, float>& measure, double scale) {
  Column<SchoolId, double> payoff(measure.size(), 0.0);
  parallel_for(measure.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    for (const Rival& rival : rivals[school]) {
      const double gap = static_cast<double>(measure[school]) - static_cast<double>(measure[rival.school]);
      if (std::isnan(gap)) continue;
      payoff[school] += static_cast<double>(rival.overlap) * (normal_probability(gap / scale) - 0.5);
    }
  });
  return payoff;
}

Grouped<SchoolId, float> rank_losses(const Grouped<SchoolId, Rival>& rivals,
                                     const Column<SchoolId, float>& measure, double scale) {
  Grouped<SchoolId, float> losses(std::vector<std::uint32_t>(rivals.starts().begin(), rivals.starts().end()),
                                  std::vector<float>(rivals.values().size(), 0.0F));
  const auto per_scale = static_cast<float>(1 / scale);
  parallel_for(measure.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const auto terms = losses[school];
    const auto mine = rivals[school];
    for (std::size_t j = 0; j < mine.size(); ++j) {
      const float gap = measure[school] - measure[mine[j].school];
      const bool is_known = gap == gap;  // a school without results has none to compare
      const float term = mine[j].overlap * normal_density(is_known ? gap * per_scale : 0.0F) * per_scale;
      terms[j] = is_known ? term : 0.0F;
    }
  });
  return losses;
}

Column<SchoolId, float> rank_gradient(const Grouped<SchoolId, Rival>& rivals,
                                      const Column<SchoolId, float>& measure, double scale) {
  const Grouped<SchoolId, float> losses = rank_losses(rivals, measure, scale);
  Column<SchoolId, float> gradient(measure.size(), 0.0F);
  for (std::size_t i = 0; i < measure.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    for (const float term : losses[school]) gradient[school] += term;
  }
  return gradient;
}

}  // namespace commonroom
