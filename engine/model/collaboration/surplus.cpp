#include "model/collaboration/surplus.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "model/collaboration/ingredients.hpp"
#include "model/collaboration/practice.hpp"
#include "model/collaboration/ties.hpp"
#include "model/collaboration/transfer.hpp"
#include "model/collaboration/view_noise.hpp"

namespace commonroom {

namespace {

double self_interest_of(const Worth& worth) {
  return worth.gross > 0.0 ? std::clamp(worth.surplus() / worth.gross, 0.0, 1.0) : 0.0;
}

}  // namespace

Weighing::Weighing(const SchoolStates& states, const CollaborationView& view, const PartnershipFrame& frame,
                   const Column<SchoolId, SchoolContext>& contexts, const CollaborationParameters& parameters)
    : states_(states),
      view_(view),
      frame_(frame),
      contexts_(contexts),
      parameters_(parameters),
      mandated_(frame.mandated()),
      years_(years_of_practice(parameters.partnership.years_counted, parameters.practice)) {}

std::vector<Proposal> Weighing::proposals(std::span<const Candidate> candidates, const Draws& draws) const {
  std::vector<Proposal> result;
  for (std::size_t begin = 0; begin < candidates.size(); begin += pairs_at_once) {
    const auto pairs = candidates.subspan(begin, std::min(pairs_at_once, candidates.size() - begin));
    const auto shares_all = [&](const Candidate& pair) {
      return departments_taught(contexts_[pair.first].last_year) == departments &&
             departments_taught(contexts_[pair.second].last_year) == departments;
    };
    const ViewNoise noise = view_noise(pairs, std::any_of(pairs.begin(), pairs.end(), shares_all), draws);
    for (std::size_t k = 0; k < pairs.size(); ++k) {
      std::array<float, departments> first{};
      std::array<float, departments> second{};
      for (std::size_t d = 0; d < departments; ++d) {
        first[d] = noise[d][2 * k];
        second[d] = noise[d][2 * k + 1];
      }
      const double unit = share_of_gap(
          squared_distance(contexts_[pairs[k].first], contexts_[pairs[k].second], parameters_.transfer),
          static_cast<double>(pairs[k].distance_km), parameters_.transfer);
      const Proposal proposal = propose(pairs[k], outlook(pairs[k], unit, first, second));
      if (proposal.is_wanted()) result.push_back(proposal);
    }
  }
  return result;
}

Weighing::Outlook Weighing::outlook(const Candidate& pair, double unit_share,
                                    std::span<const float> noise_first,
                                    std::span<const float> noise_second) const {
  return {.gain_first = unit_share * seen_gain(pair.first, pair.second, noise_first),
          .gain_second = unit_share * seen_gain(pair.second, pair.first, noise_second)};
}

double Weighing::seen_gain(SchoolId school, SchoolId partner, std::span<const float> noise) const {
  const std::size_t own = departments_taught(contexts_[school].last_year);
  const std::size_t shared = std::min(own, departments_taught(contexts_[partner].last_year));
  const auto noise_sd = view_.error_about_others * static_cast<float>(parameters_.transfer.view_noise);
  const float common = states_.practice_common[partner] - states_.practice_common[school];
  const auto& theirs = states_.practice_by_department[partner];
  const auto& ours = states_.practice_by_department[school];
  float gain = 0;
  for (std::size_t d = 0; d < shared; ++d) {
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

Proposal Weighing::propose(const Candidate& candidate, const Outlook& outlook) const {
  const Stakes first = stakes_in(candidate.first, candidate.second, candidate.rivals.of_second);
  const Stakes second = stakes_in(candidate.second, candidate.first, candidate.rivals.of_first);
  TypeSet left = types_to_weigh(candidate);
  Proposal best;
  for (bool is_first = true; left != 0; is_first = false, left &= left - 1) {
    const auto type = static_cast<std::size_t>(std::countr_zero(left));
    const Proposal proposal = of_type(candidate, outlook, first, second, type);
    const bool is_better =
        proposal.is_wanted() != best.is_wanted() ? proposal.is_wanted() : proposal.joint() > best.joint();
    if (is_first || is_better) best = proposal;
  }
  return best;
}

Proposal Weighing::of_type(const Candidate& candidate, const Outlook& outlook, const Stakes& first,
                           const Stakes& second, std::size_t position) const {
  const PartnershipType& type = frame_.types[position];
  const SchoolId a = candidate.first;
  const SchoolId b = candidate.second;
  const bool goes_on = candidate.existing != nullptr && candidate.existing->type == position;
  const double trust = trust_in(candidate.tie, type.forced, parameters_.trust);
  const double help = type.tightness * parameters_.partnership.help_at_full_tightness;
  const double helping = help * parameters_.partnership.time_per_help;
  const double brokered = view_.brokered(a, b, contexts_[a].area == contexts_[b].area);
  const double starting = type.time_to_start * (1 - view_.start_saved * brokered);
  const double time = helping + (goes_on ? type.time_to_run : starting);
  const double price_a = static_cast<double>(view_.price_of_time[a]);
  const double price_b = static_cast<double>(view_.price_of_time[b]);
  const double gain_a = years_ * help * trust * outlook.gain_first;
  const double gain_b = years_ * help * trust * outlook.gain_second;
  double solidarity = static_cast<double>(view_.cross.solidarity);
  if (solidarity != 0.0) {
    solidarity *= trust * likeness(states_.head[a], states_.head[b], parameters_.clumsiness);
  }
  const auto worth = [&](SchoolId school, double own, double theirs, const Stakes& stakes, double price) {
    return Worth{.gross = static_cast<double>(view_.value_of_gain[school]) * own +
                          (stakes.for_partner + solidarity) * theirs,
                 .loss = stakes.loss * theirs,
                 .time = price * time};
  };
  Worth worth_a = worth(a, gain_a, gain_b, first, price_a);
  Worth worth_b = worth(b, gain_b, gain_a, second, price_b);
  Proposal proposal{.first = a, .second = b, .distance_km = candidate.distance_km};
  proposal.type = static_cast<std::uint16_t>(position);
  proposal.is_bound = goes_on && is_bound(*candidate.existing);
  proposal.is_mandated = is_mandated(position);
  proposal.help = static_cast<float>(help);
  proposal.time = static_cast<float>(time);
  proposal.trust = static_cast<float>(trust);
  proposal.surplus_first = static_cast<float>(worth_a.surplus());
  proposal.surplus_second = static_cast<float>(worth_b.surplus());
  if (goes_on) proposal.existing = candidate.existing;
  if (goes_on && !proposal.is_mandated) {
    proposal.exit_first = static_cast<float>(price_a * type.exit_cost);
    proposal.exit_second = static_cast<float>(price_b * type.exit_cost);
  }
  // Self-interest looks beyond the cost of starting.
  worth_a.time = price_a * (helping + type.time_to_run);
  worth_b.time = price_b * (helping + type.time_to_run);
  proposal.self_interest = static_cast<float>(std::min(self_interest_of(worth_a), self_interest_of(worth_b)));
  return proposal;
}

}  // namespace commonroom
