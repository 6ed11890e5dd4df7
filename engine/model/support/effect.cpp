#include "model/support/effect.hpp"

#include <algorithm>
#include <cmath>

#include "model/collaboration/ties.hpp"
#include "model/support/directory.hpp"

namespace commonroom {

namespace {

double towards_one(double value, double weight) {
  return 1.0 - weight * (1.0 - value);
}

/// 0 where a school requires improvement, 1 where it is outstanding.
double credibility_of(Grade grade) {
  if (grade == Grade::not_inspected) return 0;
  constexpr int none = static_cast<int>(Grade::requires_improvement);
  constexpr int all = static_cast<int>(Grade::outstanding);
  return std::max(0.0, static_cast<double>(none - static_cast<int>(grade)) / (none - all));
}

/// How provider and receiver stand to each other.
struct Standing {
  double distance_km = 0;
  double fit = 1;
  bool share_community = false;
  double credibility = 0;  ///< of an outsider; 0 for others
};

Standing standing_of(const SupportSetting& setting, const SupportProgramme& programme,
                     const SupportEngagement& engagement) {
  if (engagement.provider == none<SchoolId>)
    return {.credibility = programme.bodies[engagement.body].accuracy};
  const Schools& schools = setting.country.schools;
  const SchoolId r = engagement.receiver;
  const SchoolId s = engagement.provider;
  const bool same_trust = schools.trust[r] != none<TrustId> && schools.trust[r] == schools.trust[s];
  Standing standing;
  standing.distance_km = static_cast<double>(distance_between(schools, r, s));
  standing.share_community = same_trust || schools.area[r] == schools.area[s];
  if (!standing.share_community) standing.credibility = credibility_of(setting.world.schools.grade[s]);
  const double width = setting.parameters.support.context_width;
  const double apart =
      squared_distance(setting.contexts[r], setting.contexts[s], setting.parameters.transfer);
  standing.fit = std::exp(-apart / (2.0 * width * width));
  return standing;
}

/// The provider's practice in a department; that of the receiver where it has none to show.
double practice_shown(const SupportSetting& setting, const SupportEngagement& engagement, std::size_t d,
                      double own, const TaughtByBodies& taught) {
  const Schools& schools = setting.country.schools;
  if (engagement.provider == none<SchoolId>) {
    const Stage stage = stage_of(schools.last_year[engagement.receiver]);
    const double mean = taught.practice(engagement.body, stage, d);
    return std::isnan(mean) ? own : mean;
  }
  if (d >= departments_taught(schools.last_year[engagement.provider])) return own;
  const double practice = practice_of(setting.world.schools, engagement.provider, d);
  if (engagement.is_expert == 0) return practice;
  return practice +
         expert_knowledge(engagement.provider, d, setting.parameters.support_directory, setting.draws);
}

}  // namespace

double uptake_of(const SupportEngagement& engagement, bool is_reviewed, const ModelParameters& parameters) {
  const SupportParameters& p = parameters.support;
  double uptake = p.uptake;
  if (engagement.is_aim_imposed != 0) uptake *= 1.0 - p.loss_without_aim;
  if (engagement.is_process_imposed != 0) uptake *= 1.0 - p.loss_without_process;
  if (!is_reviewed) return uptake;
  const double owned = uptake * (1.0 - parameters.support_review.fear);
  return owned + parameters.support_review.compliance * (1.0 - owned);
}

double contacts_of(const SupportProgramme& programme, const KindOfSupport& kind, double distance_km,
                   const ModelParameters& parameters) {
  double contacts = kind.contacts * std::exp(-distance_km / parameters.support.contact_distance_km);
  if (programme.provider == SupportProvider::regional_team)
    contacts *= 1.0 - parameters.support_provider.advisers_distance;
  return contacts;
}

SupportEffect effect_of(const SupportSetting& setting, const SupportProgramme& programme,
                        const SupportEngagement& engagement, double help, const TaughtByBodies& taught) {
  const SupportParameters& p = setting.parameters.support;
  const Standing standing = standing_of(setting, programme, engagement);
  const KindOfSupport kind = kind_of_support(programme.support, setting.parameters.support_kind);
  const bool is_forced = engagement.is_aim_imposed != 0 && engagement.is_process_imposed != 0;
  SupportEffect effect;
  effect.distance_km = standing.distance_km;
  effect.uptake = uptake_of(engagement, programme.review, setting.parameters);
  effect.trust = trust_in(engagement.tie, is_forced, setting.parameters.trust);
  const double contacts = contacts_of(programme, kind, standing.distance_km, setting.parameters);
  const double contact = contacts / (contacts + p.contacts_half);
  const double moved = help * p.rate * effect.uptake * towards_one(effect.trust, p.weight_of_trust) *
                       towards_one(contact, p.weight_of_contact) *
                       towards_one(standing.fit, p.transfer_loss) *
                       (1.0 + (standing.share_community ? p.shared_community : 0.0)) *
                       (1.0 + p.challenge * standing.credibility);
  for_each_department(engagement.departments, [&](std::size_t d) {
    const double own = practice_of(setting.world.schools, engagement.receiver, d);
    const double gap = practice_shown(setting, engagement, d, own, taught) - own;
    const double articulation =
        engagement.provider == none<SchoolId>
            ? 1.0
            : static_cast<double>(setting.world.schools.articulation[engagement.provider][d]);
    effect.gap[d] = static_cast<float>(std::max(0.0, gap));
    effect.gain[d] = static_cast<float>(moved * articulation * std::max(0.0, gap));
    effect.disruption[d] = static_cast<float>(help * effect.uptake * p.disruption * (1.0 - standing.fit));
  });
  return effect;
}

}  // namespace commonroom
