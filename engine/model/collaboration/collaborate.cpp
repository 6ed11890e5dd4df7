#include "model/collaboration/collaborate.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <span>
#include <utility>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "model/collaboration/commitment.hpp"
#include "model/collaboration/formation.hpp"
#include "model/collaboration/ingredients.hpp"
#include "model/collaboration/outside_links.hpp"
#include "model/collaboration/proposals.hpp"
#include "model/collaboration/shared_services.hpp"
#include "model/collaboration/surplus.hpp"
#include "model/collaboration/tally.hpp"
#include "model/collaboration/ties.hpp"

namespace commonroom {

namespace {

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

/// What a year's collaboration starts from.
struct Start {
  const Country& country;
  const PartnershipFrame& frame;
  const World& world;
  int year;
  const CollaborationParameters& parameters;
  const Draws& draws;
};

using Contexts = Column<SchoolId, SchoolContext>;

/// What comes of proposals, between schools that see `view` and stand in `contexts`.
Agreed agree_on(const Start& start, const CollaborationView& view, const Contexts& contexts,
                std::vector<TieRecord> ties, const Proposals& proposals) {
  const auto& [country, frame, world, year, parameters, draws] = start;
  const SchoolStates& states = world.schools;
  const Column<SchoolId, Head>& heads = view.heads.empty() ? states.head : view.heads;
  Agreed agreed;
  agreed.ties = std::move(ties);
  Formed formed = formed_partnerships(proposals.wanted, view.time_for_partners);
  agreed.candidates = proposals.candidates;
  agreed.time_used = std::move(formed.time_used);

  agreed.live.resize(formed.accepted.size());
  agreed.help.resize(formed.accepted.size());
  constexpr std::size_t grain = 512;
  parallel_for(formed.accepted.size(), grain, [&](std::size_t position) {
    const Proposal& proposal = proposals.wanted[formed.accepted[position]];
    const bool share_area = contexts[proposal.first].area == contexts[proposal.second].area;
    agreed.live[position] = partnership_of(proposal, start.frame.types[proposal.type], heads,
                                           view.brokered(proposal.first, proposal.second, share_area),
                                           start.parameters.clumsiness);
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

/// What schools agree on under each of one or two views that differ in goals and heads only.
std::vector<Agreed> agree(const Start& start, std::span<const CollaborationView* const> views) {
  const World& world = start.world;
  const PartnershipFrame& frame = start.frame;
  const CollaborationParameters& parameters = start.parameters;
  for (const CollaborationView* view : views) check_sizes(start.country, world, *view);
  const auto& before = world.collaboration;
  std::vector<TieRecord> ties;
  std::vector<Contexts> contexts;
  std::deque<Weighing> weighings;
  std::vector<const Weighing*> all;
  at_one_time({[&] {
                 ties = after_heads_left(
                     before.ties, views[0]->head_is_new, parameters.trust,
                     shields_of_ties(before.ties, before.live, frame, parameters.commitment));
               },
               [&] {
                 const Contexts plain = contexts_of(start.country.schools, world.schools);
                 for (const CollaborationView* view : views)
                   contexts.push_back(with_goals(plain, view->goals));
                 for (std::size_t which = 0; which < views.size(); ++which) {
                   all.push_back(&weighings.emplace_back(world.schools, *views[which], frame, contexts[which],
                                                         parameters, start.year, before.live));
                 }
               }});
  const auto proposals = all_proposals(all, start.country, frame, ties, before.live, start.year,
                                       parameters.partnership, start.draws);
  std::vector<Agreed> agreed(views.size());
  parallel_for(views.size(), 1, [&](std::size_t which) {  // at one time: parts of each take one thread
    agreed[which] = agree_on(start, *views[which], contexts[which], ties, proposals[which]);
  });
  return agreed;
}

CollaborationOutcome outcome_of(const Start& start, const CollaborationView& view, Agreed agreed) {
  const PartnershipFrame& frame = start.frame;
  const World& world = start.world;
  const CollaborationParameters& parameters = start.parameters;
  const std::vector<Partnership>& live = agreed.live;
  CollaborationOutcome outcome;
  outcome.candidates = agreed.candidates;
  outcome.time_used = std::move(agreed.time_used);
  outcome.transfer = std::move(agreed.transfer);
  std::vector<float> trust;
  at_one_time({[&] { outcome.practice_change = outcome.transfer.change(); },
               [&] {
                 outcome.next.ties = ties_after_year(agreed.ties, live, agreed.kept, parameters.trust);
                 trust = trust_of_partnerships(live, outcome.next.ties, frame, parameters.trust);
               }});
  const PartnershipYear facts{world.collaboration.live,   live,      agreed.help, agreed.kept, trust,
                              frame.types_in(start.year), start.year};
  OutsideLinks outside;
  at_one_time({[&] { outcome.tally = tally_of(facts, frame, parameters.clumsiness); },
               [&] {
                 outcome.by_school =
                     collaboration_by_school(start.country.schools.size(), facts, frame, parameters.trust);
               },
               [&] {
                 outside = outside_links(world.schools, view, frame, start.year, outcome.time_used,
                                         world.collaboration.outside, parameters, start.draws);
               }});
  outcome.tally.withdrawn = agreed.withdrawn;
  add_outside(outcome, std::move(outside));
  outcome.tally.time_leaving = mean_of(outcome.by_school.time_leaving);
  outcome.next.live = std::move(agreed.live);
  outcome.delivered = std::move(agreed.delivered);
  return outcome;
}

}  // namespace

CollaborationOutcome collaborate(const Country& country, const PartnershipFrame& frame, const World& world,
                                 int year, const CollaborationView& view,
                                 const CollaborationParameters& parameters, const Draws& draws) {
  const Start start{country, frame, world, year, parameters, draws};
  const std::array views{&view};
  return outcome_of(start, view, std::move(agree(start, views)[0]));
}

CollaborationBeside collaborate_beside(const Country& country, const PartnershipFrame& frame,
                                       const World& world, int year, const CollaborationView& view,
                                       const ActingTogether& together,
                                       const CollaborationParameters& parameters, const Draws& draws) {
  CollaborationView agreeing = view;
  agreeing.goals = together.goals;
  agreeing.heads = together.heads;
  const Start start{country, frame, world, year, parameters, draws};
  const std::array<const CollaborationView*, 2> views{&agreeing, &view};
  std::vector<Agreed> agreed = agree(start, views);
  Transfer without = std::move(agreed[1].transfer);
  return {outcome_of(start, agreeing, std::move(agreed[0])), std::move(without)};
}

CollaborationOutcome collaborate(const Country& country, const World& world, const Regime& regime, int year,
                                 const CollaborationView& view, const CollaborationParameters& parameters,
                                 const Draws& draws) {
  const PartnershipFrame frame = partnership_frame(country, regime.partnerships, parameters.partnership);
  return collaborate(country, frame, world, year, view, parameters, draws);
}

}  // namespace commonroom
