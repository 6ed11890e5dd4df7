#include "model/collaboration/surplus.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>

#include "model/collaboration/ingredients.hpp"
#include "model/collaboration/practice.hpp"
#include "model/collaboration/shared_services.hpp"
#include "model/collaboration/ties.hpp"
#include "model/collaboration/transfer.hpp"
#include "model/collaboration/view_noise.hpp"
#include "model/collaboration/willingness.hpp"

namespace commonroom {

namespace {

double self_interest_of(const Worth& worth) {
  return worth.gross > 0.0 ? std::clamp(worth.surplus() / worth.gross, 0.0, 1.0) : 0.0;
}

constexpr std::uint8_t every_department = (1U << departments) - 1;

/// How many things partners of a type share beside practice.
std::size_t shared_beside_practice(const PartnershipType& type) {
  return type.shares.size() - (type.does_share(Shared::practice) ? 1 : 0);
}

bool is_better(const Proposal& a, const Proposal& b) {
  return a.is_wanted() != b.is_wanted() ? a.is_wanted() : a.joint() > b.joint();
}

}  // namespace

Weighing::Weighing(const SchoolStates& states, const CollaborationView& view, const PartnershipFrame& frame,
                   const Column<SchoolId, SchoolContext>& contexts, const CollaborationParameters& parameters,
                   int year, std::span<const Partnership> before)
    : states_(states),
      view_(view),
      frame_(frame),
      contexts_(contexts),
      parameters_(parameters),
      mandated_(frame.mandated()),
      years_(years_of_practice(parameters.partnership.years_counted, parameters.practice)),
      year_(year),
      error_(error_after_moderation(view.value_of_gain.size(), before, frame,
                                    parameters.partnership.help_at_full_tightness, parameters.sharing)) {
  for (const PartnershipType& type : frame.types) {
    in_departments_.push_back(departments_of(type));
    shares_more_than_practice_ = shares_more_than_practice_ || shared_beside_practice(type) > 0;
  }
  const WillingnessParameters& willing = parameters.willingness;
  has_reluctance_ = !view.pressure.empty() && (willing.pressure_aversion > 0 || willing.takeover_fear > 0 ||
                                               willing.distraction_fear > 0);
  if (!has_reluctance_) return;
  share_of_gross_.reserve(view.pressure.size());
  for (const float pressure : view.pressure)
    share_of_gross_.push_back(share_of_gross_under(static_cast<double>(pressure), willing));
}

template <class Use>
void Weighing::for_each_sight(std::span<const Candidate> candidates, const Draws& draws,
                              const Use& use) const {
  for (std::size_t begin = 0; begin < candidates.size(); begin += pairs_at_once) {
    const auto pairs = candidates.subspan(begin, std::min(pairs_at_once, candidates.size() - begin));
    const auto shares_all = [&](const Candidate& pair) {
      return departments_taught(contexts_[pair.first].last_year) == departments &&
             departments_taught(contexts_[pair.second].last_year) == departments;
    };
    const ViewNoise noise = view_noise(pairs, std::any_of(pairs.begin(), pairs.end(), shares_all), draws);
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      Sight sight;
      for (std::size_t d = 0; d < departments; ++d) {
        sight.noise_first[d] = noise[d][2 * k];
        sight.noise_second[d] = noise[d][2 * k + 1];
      }
      const SchoolId first = pairs[k].first;
      const SchoolId second = pairs[k].second;
      sight.gap_first = seen_gain(first, second, sight.noise_first, every_department);
      sight.gap_second = seen_gain(second, first, sight.noise_second, every_department);
      sight.first = stakes_in(first, second, pairs[k].rivals.of_second);
      sight.second = stakes_in(second, first, pairs[k].rivals.of_first);
      if (shares_more_than_practice_) {
        const auto distance = static_cast<double>(pairs[k].distance_km);
        sight.nearness = std::exp(-(distance / parameters_.transfer.distance_decay_km));
      }
      sight.brokered = view_.brokered(first, second, contexts_[first].area == contexts_[second].area);
      use(pairs[k], sight);
    }
  }
}

std::vector<Proposal> Weighing::proposals(std::span<const Candidate> candidates, const Draws& draws) const {
  std::vector<Proposal> result;
  for_each_sight(candidates, draws, [&](const Candidate& pair, const Sight& sight) {
    const Proposal proposal = propose(look_at(pair, sight));
    if (proposal.is_wanted()) result.push_back(proposal);
  });
  return result;
}

std::array<std::vector<Proposal>, 2> Weighing::proposals_of_both(const Weighing& one, const Weighing& other,
                                                                 std::span<const Candidate> candidates,
                                                                 const Draws& draws) {
  std::array<std::vector<Proposal>, 2> result;
  one.for_each_sight(candidates, draws, [&](const Candidate& pair, const Sight& sight) {
    const std::array<Proposal, 2> both{one.propose(one.look_at(pair, sight)),
                                       other.propose(other.look_at(pair, sight))};
    for (std::size_t which = 0; which < both.size(); ++which)
      if (both[which].is_wanted()) result[which].push_back(both[which]);
  });
  return result;
}

Weighing::Look Weighing::look_at(const Candidate& pair, const Sight& sight) const {
  const SchoolContext& first = contexts_[pair.first];
  const SchoolContext& second = contexts_[pair.second];
  const auto distance = static_cast<double>(pair.distance_km);
  const double unit =
      share_of_gap(squared_distance(first, second, parameters_.transfer), distance, parameters_.transfer);
  Look look{.pair = pair, .sight = sight, .unit_share = unit};
  look.in_all = {.gain_first = unit * sight.gap_first, .gain_second = unit * sight.gap_second};
  if (view_.cross.solidarity != 0) {
    const auto& heads = view_.heads.empty() ? states_.head : view_.heads;
    look.likeness = likeness(heads[pair.first], heads[pair.second], parameters_.clumsiness);
  }
  return look;
}

Weighing::Outlook Weighing::outlook(const Look& look, std::uint8_t in_departments) const {
  const Candidate& pair = look.pair;
  const Sight& sight = look.sight;
  return {
      .gain_first = look.unit_share * seen_gain(pair.first, pair.second, sight.noise_first, in_departments),
      .gain_second =
          look.unit_share * seen_gain(pair.second, pair.first, sight.noise_second, in_departments)};
}

double Weighing::seen_gain(SchoolId school, SchoolId partner, std::span<const float> noise,
                           std::uint8_t in_departments) const {
  const std::size_t own = departments_taught(contexts_[school].last_year);
  const std::size_t shared = std::min(own, departments_taught(contexts_[partner].last_year));
  auto noise_sd = view_.error_about_others * static_cast<float>(parameters_.transfer.view_noise);
  if (!error_.empty()) noise_sd *= error_[school];
  const float common = states_.practice_common[partner] - states_.practice_common[school];
  const auto& theirs = states_.practice_by_department[partner];
  const auto& ours = states_.practice_by_department[school];
  float gain = 0;
  for (std::size_t d = 0; d < shared; ++d) {
    if ((in_departments >> d & 1U) == 0) continue;
    float gap = common + theirs[d] - ours[d] + noise_sd * noise[d];
    if (!view_.own_error.empty()) gap -= view_.own_error[school][d];
    gain += states_.articulation[partner][d] * std::max(0.0F, gap);
  }
  return static_cast<double>(gain) / static_cast<double>(own);
}

Weighing::Stakes Weighing::stakes_in(SchoolId school, SchoolId partner, std::uint32_t rival_place) const {
  Stakes stakes;
  const CrossStakes& cross = view_.cross;
  if (rival_place != RivalPlaces::no_rival && cross.loss_to_rival.owners() != 0) {
    stakes.loss = static_cast<double>(cross.loss_to_rival.values()[rival_place]);
  }
  if (!cross.public_duty.empty()) stakes.for_partner += static_cast<double>(cross.public_duty[school]);
  for (const AccountableGroups& pool : cross.pools) {
    if (pool.group[school] == none<GroupId> || pool.group[school] != pool.group[partner]) continue;
    stakes.for_partner += static_cast<double>(pool.weight_of_member[partner]);
  }
  return stakes;
}

bool Weighing::is_bound(const Partnership& partnership) const {
  return !is_mandated(partnership.type) && partnership.age + 1 < frame_.types[partnership.type].minimum_term;
}

TypeSet Weighing::types_to_weigh(const Candidate& candidate) const {
  const TypeSet mandated = candidate.types & mandated_;
  if (candidate.existing != nullptr) {
    const TypeSet present = TypeSet{1} << candidate.existing->type;
    if (mandated == 0 || (present & mandated) != 0 || is_bound(*candidate.existing)) return present;
  }
  return mandated != 0 ? mandated : candidate.types;
}

Proposal Weighing::propose(const Look& look) const {
  const Candidate& candidate = look.pair;
  TypeSet left = types_to_weigh(candidate);
  if (left == 0) return {};
  std::optional<Weighed> best;
  for (; left != 0; left &= left - 1) {
    const auto type = static_cast<std::size_t>(std::countr_zero(left));
    const Weighed weighed = of_type(look, type);
    if (!best || is_better(weighed.proposal, best->proposal)) best = weighed;
  }
  if (best->proposal.is_wanted()) best->proposal.self_interest = self_interest(*best);
  return best->proposal;
}

Weighing::Outlook Weighing::outlook_of_type(const Look& look, std::size_t position) const {
  const PartnershipType& type = frame_.types[position];
  const std::uint8_t in_departments = in_departments_[position];
  Outlook seen = in_departments == every_department ? look.in_all : outlook(look, in_departments);
  const auto distance = static_cast<double>(look.pair.distance_km);
  if (type.technology > 0) {
    const double contact =
        technology_factor(type, distance, parameters_.transfer.distance_decay_km, parameters_.sharing);
    seen.gain_first *= contact;
    seen.gain_second *= contact;
  }
  const std::size_t others = shared_beside_practice(type);
  if (others > 0) {
    const double decay = (1.0 - type.technology) * distance / parameters_.transfer.distance_decay_km;
    const double nearness = type.technology == 0 ? look.sight.nearness : std::exp(-decay);
    const double expected = parameters_.sharing.expected * static_cast<double>(others) * nearness;
    seen.gain_first += expected;
    seen.gain_second += expected;
  }
  return seen;
}

Worth Weighing::worth_of(const Side& side, const PartnershipType& type, double help, double trust) const {
  Worth worth{.gross = static_cast<double>(view_.value_of_gain[side.school]) * side.own_gain +
                       (side.stakes.for_partner + side.solidarity) * side.their_gain,
              .loss = side.stakes.loss * side.their_gain,
              .time = static_cast<double>(view_.price_of_time[side.school]) * side.time};
  if (!view_.cross.recognition.empty()) {
    const Recognition& seen = view_.cross.recognition[index(side.school)];
    worth.gross += static_cast<double>(seen.for_success) * side.their_gain;
    if (side.their_gain > 0) worth.gross += static_cast<double>(seen.for_help) * help * trust;
    worth.loss += static_cast<double>(seen.for_failure) * (1.0 - trust);
  }
  if (has_reluctance_) {
    const Reluctance felt = reluctance(
        share_of_gross_[index(side.school)], states_.grade[side.school], states_.grade[side.partner],
        static_cast<double>(view_.pressure[side.school]), type.governance, parameters_.willingness);
    worth.gross *= felt.share_of_gross;
    worth.loss += felt.loss;
    worth.time *= felt.price;
  }
  return worth;
}

float Weighing::self_interest(Weighed weighed) const {
  const Proposal& proposal = weighed.proposal;
  const PartnershipType& type = frame_.types[proposal.type];
  weighed.first.time = weighed.second.time = weighed.time_later;
  const double help = weighed.help;
  return static_cast<float>(std::min(self_interest_of(worth_of(weighed.first, type, help, weighed.trust)),
                                     self_interest_of(worth_of(weighed.second, type, help, weighed.trust))));
}

Weighing::Weighed Weighing::of_type(const Look& look, std::size_t position) const {
  const Candidate& candidate = look.pair;
  const PartnershipType& type = frame_.types[position];
  const Outlook outlook = outlook_of_type(look, position);
  const SchoolId a = candidate.first;
  const SchoolId b = candidate.second;
  const bool goes_on = candidate.existing != nullptr && candidate.existing->type == position;
  const double trust = trust_in(candidate.tie, type.forced, parameters_.trust);
  double help = type.tightness * parameters_.partnership.help_at_full_tightness;
  if (type.depth != 1.0) help *= type.depth;
  if (!type.is_funded_in(year_)) help *= 1.0 - type.funded_share;
  const double helping = help * parameters_.partnership.time_per_help;
  const double starting = type.time_to_start * (1 - view_.start_saved * look.sight.brokered);
  const double watching = type.monitoring * parameters_.commitment.time_per_monitoring;
  const double running = type.time_to_run + watching;
  const double time = helping + (goes_on ? running : starting + watching);
  const double gain_a = years_ * help * trust * outlook.gain_first;
  const double gain_b = years_ * help * trust * outlook.gain_second;
  double solidarity = static_cast<double>(view_.cross.solidarity);
  if (solidarity != 0.0) {
    solidarity *= trust * look.likeness;
  }
  Weighed weighed{.proposal = {.first = a, .second = b, .distance_km = candidate.distance_km},
                  .first = {a, b, gain_a, gain_b, look.sight.first, solidarity, time},
                  .second = {b, a, gain_b, gain_a, look.sight.second, solidarity, time},
                  .help = help,
                  .trust = trust,
                  .time_later = helping + running};
  Proposal& proposal = weighed.proposal;
  proposal.type = static_cast<std::uint16_t>(position);
  proposal.is_bound = goes_on && is_bound(*candidate.existing);
  proposal.is_mandated = is_mandated(position);
  proposal.help = static_cast<float>(help);
  proposal.time = static_cast<float>(time);
  proposal.trust = static_cast<float>(trust);
  proposal.surplus_first = static_cast<float>(worth_of(weighed.first, type, help, trust).surplus());
  const bool is_for_them_to_say = !goes_on && !proposal.is_mandated;
  if (is_for_them_to_say && !(proposal.surplus_first > 0))
    return weighed;  // one side is enough not to want it
  proposal.surplus_second = static_cast<float>(worth_of(weighed.second, type, help, trust).surplus());
  if (goes_on) proposal.existing = candidate.existing;
  if (goes_on && !proposal.is_mandated) {
    proposal.exit_first = static_cast<float>(static_cast<double>(view_.price_of_time[a]) * type.exit_cost);
    proposal.exit_second = static_cast<float>(static_cast<double>(view_.price_of_time[b]) * type.exit_cost);
  }
  return weighed;
}

}  // namespace commonroom
