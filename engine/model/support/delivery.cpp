#include "model/support/delivery.hpp"

#include <algorithm>
#include <bit>

#include "model/support/brokerage.hpp"

namespace commonroom {

namespace {

/// A provider's help and what of it is beyond its spare capacity.
class Stretch {
 public:
  Stretch(const SupportSetting& setting, std::span<const SupportProgramme> programmes,
          std::span<const SupportEngagement> live)
      : setting_(setting), agreed_(help_agreed(setting, programmes, live)) {
    has_specialists_.assign(agreed_.size(), 0);
    for (const SupportEngagement& one : live) {
      const bool hub = programmes[one.programme].provider == SupportProvider::teaching_school;
      if (hub && one.provider != none<SchoolId>) has_specialists_[one.provider] = 1;
    }
  }

  [[nodiscard]] double agreed(SchoolId school) const { return agreed_[school]; }
  [[nodiscard]] double to_partners(SchoolId school) const {
    const auto& help = setting_.view.help_to_partners;
    return help.empty() ? 0.0 : static_cast<double>(help[school]);
  }
  [[nodiscard]] double spare(SchoolId school) const {
    const SupportProviderParameters& p = setting_.parameters.support_provider;
    return p.spare_capacity + (has_specialists_[school] != 0 ? p.specialists : 0.0);
  }
  [[nodiscard]] double beyond(SchoolId school, double help) const {
    return std::max(0.0, help - spare(school));
  }
  /// What is left of help that a stretched provider gives.
  [[nodiscard]] double left_by_thinning(SchoolId school) const {
    const double help = agreed(school) + to_partners(school);
    if (!(help > 0)) return 1;
    return 1.0 - setting_.parameters.support_provider.thinning * beyond(school, help) / help;
  }
  [[nodiscard]] double loss(SchoolId school) const {
    const double partners = to_partners(school);
    return setting_.parameters.support_provider.donor_loss *
           (beyond(school, partners + agreed(school)) - beyond(school, partners));
  }

 private:
  const SupportSetting& setting_;
  Column<SchoolId, double> agreed_;
  Column<SchoolId, std::uint8_t> has_specialists_;
};

/// What all engagements of each school together do, to be capped.
struct Together {
  Column<SchoolId, ByDepartment> gain, disruption, gap;

  explicit Together(std::size_t schools) : gain(schools), disruption(schools), gap(schools) {}

  void add(SchoolId school, const SupportEffect& effect) {
    for (std::size_t d = 0; d < departments; ++d) {
      gain[school][d] += effect.gain[d];
      disruption[school][d] += effect.disruption[d];
      gap[school][d] = std::max(gap[school][d], effect.gap[d]);
    }
  }
  /// Share of gains that the cap leaves.
  [[nodiscard]] float left(SchoolId school, std::size_t d, double cap_share) const {
    const float most = static_cast<float>(cap_share) * gap[school][d];
    return gain[school][d] > most ? most / gain[school][d] : 1.0F;
  }
};

double help_of(const SupportSetting& setting, const SupportProgramme& programme,
               const SupportEngagement& one) {
  const KindOfSupport kind = kind_of_support(programme.support, setting.parameters.support_kind);
  return kind.depth * (one.is_expert != 0 ? setting.parameters.support_directory.expert_depth : 1.0);
}

float net_gain(const SupportEffect& effect, const SupportEngagement& one, const Together& together,
               double cap_share) {
  float sum = 0;
  for_each_department(one.departments, [&](std::size_t d) {
    sum += effect.gain[d] * together.left(one.receiver, d, cap_share) - effect.disruption[d];
  });
  return sum / static_cast<float>(std::max(1, std::popcount(one.departments)));
}

void add_time(Column<SchoolId, float>& time, const SupportSetting& setting,
              std::span<const SupportProgramme> programmes, std::span<const SupportEngagement> live) {
  const ModelParameters& p = setting.parameters;
  const auto& areas = setting.country.schools.area;
  for (const SupportEngagement& one : live) {
    const SupportProgramme& programme = programmes[one.programme];
    const KindOfSupport kind = kind_of_support(programme.support, p.support_kind);
    double each = programme.review ? p.support_review.time : 0.0;
    if (one.provider != none<SchoolId> && areas[one.provider] != areas[one.receiver])
      each += p.support_provider.time_across_boundary;
    time[one.receiver] += static_cast<float>(kind.time + each);
    if (one.provider == none<SchoolId>) continue;
    const double load = load_of(kind, one.is_expert != 0, p.support_directory);
    time[one.provider] += static_cast<float>(p.support_provider.time_per_help * load + each);
  }
  for (float& share : time) share = std::min(share, 1.0F);
}

}  // namespace

Column<SchoolId, double> help_agreed(const SupportSetting& setting,
                                     std::span<const SupportProgramme> programmes,
                                     std::span<const SupportEngagement> live) {
  Column<SchoolId, double> agreed(setting.country.schools.size());
  for (const SupportEngagement& one : live) {
    if (one.provider == none<SchoolId> || one.is_dismissed != 0) continue;
    const KindOfSupport kind =
        kind_of_support(programmes[one.programme].support, setting.parameters.support_kind);
    agreed[one.provider] += load_of(kind, one.is_expert != 0, setting.parameters.support_directory);
  }
  return agreed;
}

std::vector<std::uint8_t> support_kept(const SupportSetting& setting,
                                       std::span<const SupportProgramme> programmes,
                                       std::span<const SupportEngagement> live) {
  const double alone = setting.parameters.support_provider.reliability;
  const double reviewed = alone + (1.0 - alone) * setting.parameters.support_review.diligence;
  std::vector<std::uint8_t> kept;
  kept.reserve(live.size());
  for (const SupportEngagement& one : live) {
    const float draw = to_uniform(setting.draws.block(
        Process::support_kept, static_cast<std::uint32_t>(one.receiver),
        static_cast<std::uint32_t>(one.provider), one.programme)[0]);  // the same pair in each by itself
    const double chance = programmes[one.programme].review ? reviewed : alone;
    kept.push_back(static_cast<double>(draw) < chance ? 1 : 0);
  }
  return kept;
}

Delivered deliver(const SupportSetting& setting, std::span<const SupportProgramme> programmes,
                  std::span<const SupportEngagement> live, std::span<const std::uint8_t> kept,
                  std::span<const TaughtByBodies> taught, SupportTally& tally) {
  const std::size_t schools = setting.country.schools.size();
  const double cap_share = setting.parameters.support.cap_share;
  const Stretch stretch(setting, programmes, live);
  std::vector<SupportEffect> effects;
  effects.reserve(live.size());
  Together together(schools);
  for (std::size_t i = 0; i < live.size(); ++i) {
    const SupportEngagement& one = live[i];
    const SupportProgramme& programme = programmes[one.programme];
    const double promised = help_of(setting, programme, one);
    double help = kept[i] != 0 ? promised : 0.0;
    if (one.is_reluctant != 0) help *= 1.0 - setting.parameters.support_provider.reluctance;
    if (one.provider != none<SchoolId>) help *= stretch.left_by_thinning(one.provider);
    effects.push_back(effect_of(setting, programme, one, help, taught[one.programme]));
    together.add(one.receiver, effects.back());
    tally.help_promised += promised;
    tally.help_delivered += help;
    tally.uptake += effects.back().uptake;
    tally.trust += effects.back().trust;
    tally.distance_km += effects.back().distance_km;
    tally.need += static_cast<double>(setting.need.of_school[one.receiver]);
  }
  Delivered result{Column<SchoolId, ByDepartment>(schools), Column<SchoolId, float>(schools), {}};
  result.net_gain.reserve(live.size());
  for (std::size_t i = 0; i < live.size(); ++i)
    result.net_gain.push_back(net_gain(effects[i], live[i], together, cap_share));
  for (const float gain : result.net_gain) tally.gain_of_supported += static_cast<double>(gain);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t own = departments_taught(setting.country.schools.last_year[school]);
    const auto loss = static_cast<float>(stretch.loss(school));
    double gained = 0;
    for (std::size_t d = 0; d < own; ++d) {
      const float gain =
          together.gain[school][d] * together.left(school, d, cap_share) - together.disruption[school][d];
      gained += static_cast<double>(gain);
      result.practice_change[school][d] = gain - loss;
    }
    tally.practice_gained += gained / static_cast<double>(own);
    tally.provider_loss += static_cast<double>(loss);
  }
  add_time(result.time_taken, setting, programmes, live);
  return result;
}

}  // namespace commonroom
