#include "model/collaboration/collaborate.hpp"

#include <algorithm>
#include <span>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "model/collaboration/formation.hpp"
#include "model/collaboration/ingredients.hpp"
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

}  // namespace

CollaborationOutcome collaborate(const Country& country, const PartnershipFrame& frame, const World& world,
                                 int year, const CollaborationView& view,
                                 const CollaborationParameters& parameters, const Draws& draws) {
  check_sizes(country, world, view);
  const SchoolStates& states = world.schools;
  const auto contexts = with_goals(contexts_of(country.schools, states), view.goals);
  const auto ties = after_heads_left(world.collaboration.ties, view.head_is_new, parameters.trust);

  const Weighing weighing(states, view, frame, contexts, parameters);
  const auto proposals = all_proposals(weighing, country, frame, ties, world.collaboration.live, year,
                                       parameters.partnership, draws);
  Formed formed = formed_partnerships(proposals.wanted, view.time_for_partners);

  std::vector<Partnership> live(formed.accepted.size());
  std::vector<float> help(live.size());
  constexpr std::size_t grain = 512;
  parallel_for(live.size(), grain, [&](std::size_t position) {
    const Proposal& proposal = proposals.wanted[formed.accepted[position]];
    const bool share_area = contexts[proposal.first].area == contexts[proposal.second].area;
    live[position] =
        partnership_of(proposal, frame.types[proposal.type], states.head,
                       view.brokered(proposal.first, proposal.second, share_area), parameters.clumsiness);
    help[position] = proposal.help;
  });
  const auto kept = promises_kept(live, states.head, parameters.trust, draws);
  std::vector<float> delivered = help;
  for (std::size_t position = 0; position < delivered.size(); ++position) {
    if (kept[position] == 0) delivered[position] = 0;
  }

  CollaborationOutcome outcome;
  outcome.candidates = proposals.candidates;
  outcome.time_used = std::move(formed.time_used);
  outcome.transfer = transfer(contexts, states, live, delivered, parameters.transfer);
  outcome.practice_change = outcome.transfer.change();
  outcome.next.ties = ties_after_year(ties, live, kept, parameters.trust);
  const auto trust = trust_of_partnerships(live, outcome.next.ties, frame, parameters.trust);
  const PartnershipYear facts{world.collaboration.live, live, help, kept, trust};
  outcome.by_school =
      collaboration_by_school(country.schools.size(), facts, frame, frame.types_in(year), parameters.trust);
  outcome.tally = tally_of(facts, frame, parameters.clumsiness);
  outcome.next.live = std::move(live);
  outcome.delivered = std::move(delivered);
  return outcome;
}

CollaborationOutcome collaborate(const Country& country, const World& world, const Regime& regime, int year,
                                 const CollaborationView& view, const CollaborationParameters& parameters,
                                 const Draws& draws) {
  const PartnershipFrame frame = partnership_frame(country, regime.partnerships, parameters.partnership);
  return collaborate(country, frame, world, year, view, parameters, draws);
}

}  // namespace commonroom
