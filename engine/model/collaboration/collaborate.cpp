#include "model/collaboration/collaborate.hpp"

#include <algorithm>
#include <span>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "model/collaboration/commitment.hpp"
#include "model/collaboration/formation.hpp"
#include "model/collaboration/ingredients.hpp"
#include "model/collaboration/outside_links.hpp"
#include "model/collaboration/shared_services.hpp"
#include "model/collaboration/surplus.hpp"
#include "model/collaboration/tally.hpp"
#include "model/collaboration/ties.hpp"

namespace commonroom {

namespace {

/// Schools in a piece of work; results do not depend on it.
constexpr std::size_t schools_in_piece = 128;

struct Proposals {
  std::vector<Proposal> wanted;  ///< sorted by pair
  std::uint32_t candidates = 0;  ///< pairs that were weighed
};

/// All proposals of the year.
Proposals all_proposals(const Weighing& weighing, const Country& country, const PartnershipFrame& frame,
                        std::span<const TieRecord> ties, std::span<const Partnership> live, int year,
                        const PartnershipParameters& parameters, const Draws& draws) {
  const TypeSet types_now = frame.types_in(year);
  if (types_now == 0) return {};
  const std::size_t schools = country.schools.size();
  std::vector<Proposals> pieces((schools + schools_in_piece - 1) / schools_in_piece);
  parallel_chunks(schools, schools_in_piece, [&](std::size_t begin, std::size_t end) {
    const std::vector<Candidate> candidates = candidates_among(
        frame, country, types_now, ties, live, id_at<SchoolId>(begin), id_at<SchoolId>(end), parameters);
    pieces[begin / schools_in_piece] = {weighing.proposals(candidates, draws),
                                        static_cast<std::uint32_t>(candidates.size())};
  });
  std::size_t total = 0;
  for (const Proposals& piece : pieces) total += piece.wanted.size();
  Proposals all;
  all.wanted.reserve(total);
  for (const Proposals& piece : pieces) {
    all.wanted.insert(all.wanted.end(), piece.wanted.begin(), piece.wanted.end());
    all.candidates += piece.candidates;
  }
  return all;
}

/// A proposal as the partnership that it becomes, with this year's ingredients.
Partnership partnership_of(const Proposal& proposal, const PartnershipType& type,
                           const Column<SchoolId, Head>& heads, double brokered,
                           const ClumsinessParameters& parameters) {
  const Head& first = heads[proposal.first];
  const Head& second = heads[proposal.second];
  const double lead = leadership(first, second, parameters);
  const double governance = type.governance + brokered * (1 - type.governance);
  Partnership partnership{.first = proposal.first, .second = proposal.second, .type = proposal.type};
  partnership.distance_km = proposal.distance_km;
  if (proposal.existing != nullptr) {
    constexpr std::uint16_t oldest = 0xFFFF;
    partnership.age =
        proposal.existing->age < oldest ? static_cast<std::uint16_t>(proposal.existing->age + 1) : oldest;
    partnership.upkeep = upkeep_after_year(proposal.existing->upkeep, lead, parameters);
  }
  const double solidarity = static_cast<double>(proposal.trust) * likeness(first, second, parameters);
  const Ingredients fresh{proposal.self_interest, static_cast<float>(solidarity),
                          static_cast<float>(hierarchy(governance, lead, parameters))};
  for (std::size_t k = 0; k < fresh.size(); ++k)
    partnership.ingredients[k] = partnership.upkeep[k] * fresh[k];
  partnership.effectiveness = static_cast<float>(effectiveness(partnership.ingredients, parameters));
  return partnership;
}

/// Breaks the promises that are withdrawn; returns how many would have been kept.
std::uint32_t withdraw(std::vector<std::uint8_t>& kept, std::span<const std::uint8_t> withdrawn) {
  std::uint32_t count = 0;
  for (std::size_t position = 0; position < withdrawn.size(); ++position) {
    if (withdrawn[position] == 0 || kept[position] == 0) continue;
    kept[position] = 0;
    ++count;
  }
  return count;
}

/// The terms of each live partnership; none where all types share practice in all departments and meet in
/// person.
std::vector<TransferTerms> terms_of(std::span<const Partnership> live, const PartnershipFrame& frame,
                                    const CollaborationParameters& parameters) {
  const auto is_plain = [](const PartnershipType& type) {
    return type.technology == 0 && type.in_departments.empty() && type.does_share(Shared::practice);
  };
  if (std::all_of(frame.types.begin(), frame.types.end(), is_plain)) return {};
  std::vector<TransferTerms> terms;
  terms.reserve(live.size());
  for (const Partnership& partnership : live) {
    const PartnershipType& type = frame.types[partnership.type];
    const double contact = technology_factor(type, static_cast<double>(partnership.distance_km),
                                             parameters.transfer.distance_decay_km, parameters.sharing);
    terms.push_back({static_cast<float>(contact), departments_of(type)});
  }
  return terms;
}

double mean_of(const Column<SchoolId, float>& column) {
  double sum = 0;
  for (const float value : column) sum += static_cast<double>(value);
  return column.empty() ? 0 : sum / static_cast<double>(column.size());
}

void add_outside(CollaborationOutcome& outcome, OutsideLinks outside) {
  if (outside.change.empty()) return;
  outcome.tally.outside = outside.links;
  outcome.next.outside = std::move(outside.next);
  for (std::size_t type = 0; type < outside.by_type.size(); ++type) {
    outcome.tally.by_type[type] += outside.by_type[type];
  }
  for (std::size_t position = 0; position < outside.change.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    for (std::size_t d = 0; d < departments; ++d) {
      outcome.practice_change[school][d] += outside.change[school][d];
    }
    outcome.by_school.cost[school] += outside.cost[school];
    outcome.by_school.cost_new_money[school] += outside.cost_new_money[school];
    outcome.by_school.time_leaving[school] += outside.time_leaving[school];
    outcome.time_used[school] += outside.time[school];
  }
}

void check_sizes(const Country& country, const World& world, const CollaborationView& view) {
  const std::size_t schools = country.schools.size();
  expects(view.value_of_gain.size() == schools && view.price_of_time.size() == schools &&
              view.time_for_partners.size() == schools && view.head_is_new.size() == schools,
          "the view covers every school");
  expects(world.schools.head.size() == schools, "every school has its state");
  const std::size_t losses = view.cross.loss_to_rival.values().size();
  expects(losses == 0 || losses == country.rivals.values().size(),
          "losses of rank are in rows like those of rivals");
}

/// What schools agree on and what passes between them, before it is counted.
struct Agreed {
  std::vector<TieRecord> ties;
  std::vector<Partnership> live;
  std::vector<float> help;
  std::vector<std::uint8_t> kept;
  std::vector<float> delivered;
  Column<SchoolId, float> time_used;
  Transfer transfer;
  std::uint32_t withdrawn = 0;
  std::uint32_t candidates = 0;
};

/// Help, less what was promised and not kept.
std::vector<float> delivered_of(const std::vector<float>& help, std::span<const std::uint8_t> kept) {
  std::vector<float> delivered = help;
  for (std::size_t position = 0; position < delivered.size(); ++position) {
    if (kept[position] == 0) delivered[position] = 0;
  }
  return delivered;
}

Agreed agree(const Country& country, const PartnershipFrame& frame, const World& world, int year,
             const CollaborationView& view, const CollaborationParameters& parameters, const Draws& draws) {
  check_sizes(country, world, view);
  const SchoolStates& states = world.schools;
  const Column<SchoolId, Head>& heads = view.heads.empty() ? states.head : view.heads;
  const auto contexts = with_goals(contexts_of(country.schools, states), view.goals);
  const auto& before = world.collaboration;
  Agreed agreed;
  agreed.ties = after_heads_left(before.ties, view.head_is_new, parameters.trust,
                                 shields_of_ties(before.ties, before.live, frame, parameters.commitment));

  const Weighing weighing(states, view, frame, contexts, parameters, year, before.live);
  const auto proposals =
      all_proposals(weighing, country, frame, agreed.ties, before.live, year, parameters.partnership, draws);
  Formed formed = formed_partnerships(proposals.wanted, view.time_for_partners);
  agreed.candidates = proposals.candidates;
  agreed.time_used = std::move(formed.time_used);

  agreed.live.resize(formed.accepted.size());
  agreed.help.resize(formed.accepted.size());
  constexpr std::size_t grain = 512;
  parallel_for(formed.accepted.size(), grain, [&](std::size_t position) {
    const Proposal& proposal = proposals.wanted[formed.accepted[position]];
    const bool share_area = contexts[proposal.first].area == contexts[proposal.second].area;
    agreed.live[position] =
        partnership_of(proposal, frame.types[proposal.type], heads,
                       view.brokered(proposal.first, proposal.second, share_area), parameters.clumsiness);
    agreed.help[position] = proposal.help;
  });
  const std::vector<Partnership>& live = agreed.live;
  agreed.kept = promises_kept(live, heads, parameters.trust, draws,
                              commitment_shifts(live, frame, view.cross.recognition, parameters.commitment));
  agreed.withdrawn =
      withdraw(agreed.kept, withdrawals(live, states.grade, view.pressure, parameters.commitment, draws));
  agreed.delivered = delivered_of(agreed.help, agreed.kept);
  agreed.transfer = transfer(contexts, states, live, agreed.delivered, parameters.transfer,
                             terms_of(live, frame, parameters));
  return agreed;
}

}  // namespace

CollaborationOutcome collaborate(const Country& country, const PartnershipFrame& frame, const World& world,
                                 int year, const CollaborationView& view,
                                 const CollaborationParameters& parameters, const Draws& draws) {
  Agreed agreed = agree(country, frame, world, year, view, parameters, draws);
  const std::vector<Partnership>& live = agreed.live;
  CollaborationOutcome outcome;
  outcome.candidates = agreed.candidates;
  outcome.time_used = std::move(agreed.time_used);
  outcome.transfer = std::move(agreed.transfer);
  outcome.practice_change = outcome.transfer.change();
  outcome.next.ties = ties_after_year(agreed.ties, live, agreed.kept, parameters.trust);
  const auto trust = trust_of_partnerships(live, outcome.next.ties, frame, parameters.trust);
  const PartnershipYear facts{world.collaboration.live, live, agreed.help, agreed.kept, trust,
                              frame.types_in(year),     year};
  outcome.by_school = collaboration_by_school(country.schools.size(), facts, frame, parameters.trust);
  outcome.tally = tally_of(facts, frame, parameters.clumsiness);
  outcome.tally.withdrawn = agreed.withdrawn;
  add_outside(outcome, outside_links(world.schools, view, frame, year, outcome.time_used,
                                     world.collaboration.outside, parameters, draws));
  outcome.tally.time_leaving = mean_of(outcome.by_school.time_leaving);
  outcome.next.live = std::move(agreed.live);
  outcome.delivered = std::move(agreed.delivered);
  return outcome;
}

Transfer passed_on(const Country& country, const PartnershipFrame& frame, const World& world, int year,
                   const CollaborationView& view, const CollaborationParameters& parameters,
                   const Draws& draws) {
  return agree(country, frame, world, year, view, parameters, draws).transfer;
}

CollaborationOutcome collaborate(const Country& country, const World& world, const Regime& regime, int year,
                                 const CollaborationView& view, const CollaborationParameters& parameters,
                                 const Draws& draws) {
  const PartnershipFrame frame = partnership_frame(country, regime.partnerships, parameters.partnership);
  return collaborate(country, frame, world, year, view, parameters, draws);
}

}  // namespace commonroom
