#include "model/collaboration/proposals.hpp"

#include <array>
#include <numeric>

#include "core/parallel.hpp"
#include "model/collaboration/candidates.hpp"

namespace commonroom {

namespace {

/// Schools in a piece of work; results do not depend on it.
constexpr std::size_t schools_in_piece = 128;

}  // namespace

std::vector<Proposals> all_proposals(std::span<const Weighing* const> weighings, const Country& country,
                                     const PartnershipFrame& frame, std::span<const TieRecord> ties,
                                     std::span<const Partnership> live, int year,
                                     const PartnershipParameters& parameters, const Draws& draws) {
  std::vector<Proposals> all(weighings.size());
  const TypeSet types_now = frame.types_in(year);
  if (types_now == 0) return all;
  const std::size_t schools = country.schools.size();
  const std::size_t pieces = (schools + schools_in_piece - 1) / schools_in_piece;
  std::array<std::vector<std::vector<Proposal>>, 2> wanted;
  for (std::size_t which = 0; which < weighings.size(); ++which) wanted[which].resize(pieces);
  std::vector<std::uint32_t> weighed(pieces);
  parallel_chunks(schools, schools_in_piece, [&](std::size_t begin, std::size_t end) {
    const std::vector<Candidate> candidates = candidates_among(
        frame, country, types_now, ties, live, id_at<SchoolId>(begin), id_at<SchoolId>(end), parameters);
    const std::size_t piece = begin / schools_in_piece;
    weighed[piece] = static_cast<std::uint32_t>(candidates.size());
    if (weighings.size() == 1) {
      wanted[0][piece] = weighings[0]->proposals(candidates, draws);
    } else {
      auto both = Weighing::proposals_of_both(*weighings[0], *weighings[1], candidates, draws);
      for (std::size_t which = 0; which < both.size(); ++which) wanted[which][piece] = std::move(both[which]);
    }
  });
  const auto candidates = std::accumulate(weighed.begin(), weighed.end(), std::uint32_t{0});
  for (std::size_t which = 0; which < weighings.size(); ++which)
    all[which] = {joined(wanted[which]), candidates};
  return all;
}

}  // namespace commonroom
