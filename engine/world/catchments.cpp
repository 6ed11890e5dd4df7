#include "world/catchments.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr float least_share = 0.01F;
constexpr int first_secondary_entry = 5;
constexpr std::size_t neighbourhoods_a_task = 2048;

void append_shares(std::span<const NearbySchool> nearby, int year_group,
                   const PopulationParameters& parameters, std::vector<CatchmentShare>& shares) {
  const double distaste = year_group < first_secondary_entry ? parameters.rivalry_distance_primary
                                                             : parameters.rivalry_distance_secondary;
  const std::size_t begin = shares.size();
  double all = 0;
  for (const NearbySchool& school : nearby) {
    const double km =
        static_cast<double>(school.distance_km) - static_cast<double>(nearby.front().distance_km);
    // Taking the nearest as the origin changes no share and keeps the exponentials from all being 0.
    const double nearest =
        std::pow(static_cast<double>(nearby.front().distance_km), parameters.rivalry_distance_power);
    const double utility = km == 0 ? 0.0
                                   : -distaste * (std::pow(static_cast<double>(school.distance_km),
                                                           parameters.rivalry_distance_power) -
                                                  nearest);
    all += std::exp(utility);
    shares.push_back({school.school, static_cast<float>(std::exp(utility))});
  }
  for (std::size_t i = begin; i < shares.size(); ++i) shares[i].share /= static_cast<float>(all);
  shares.erase(std::remove_if(shares.begin() + static_cast<std::ptrdiff_t>(begin), shares.end(),
                              [](const CatchmentShare& s) { return s.share < least_share; }),
               shares.end());
}

/// Builds groups out of pieces made by make_row(neighbourhood, values), which appends.
template <class MakeRow>
Grouped<NeighbourhoodId, CatchmentShare> grouped(std::size_t size, const MakeRow& make_row) {
  struct Piece {
    std::vector<std::uint32_t> ends;
    std::vector<CatchmentShare> shares;
  };
  std::vector<Piece> pieces((size + neighbourhoods_a_task - 1) / neighbourhoods_a_task);
  parallel_chunks(size, neighbourhoods_a_task, [&](std::size_t begin, std::size_t end) {
    Piece& piece = pieces[begin / neighbourhoods_a_task];
    for (std::size_t n = begin; n < end; ++n) {
      make_row(id_at<NeighbourhoodId>(n), piece.shares);
      piece.ends.push_back(static_cast<std::uint32_t>(piece.shares.size()));
    }
  });
  std::vector<std::uint32_t> starts{0};
  std::vector<CatchmentShare> shares;
  for (const Piece& piece : pieces) {
    const auto before = static_cast<std::uint32_t>(shares.size());
    for (const std::uint32_t end : piece.ends) starts.push_back(before + end);
    shares.insert(shares.end(), piece.shares.begin(), piece.shares.end());
  }
  return {std::move(starts), std::move(shares)};
}

}  // namespace

Grouped<NeighbourhoodId, CatchmentShare> catchment_shares(const EntryMarket& market,
                                                          const PopulationParameters& parameters) {
  return grouped(market.nearby.owners(), [&](NeighbourhoodId place, std::vector<CatchmentShare>& shares) {
    append_shares(market.nearby[place], market.year_group, parameters, shares);
  });
}

Grouped<NeighbourhoodId, CatchmentShare> catchment_shares(const std::vector<EntryMarket>& markets,
                                                          const PopulationParameters& parameters) {
  const std::size_t size = markets.empty() ? 0 : markets.front().nearby.owners();
  return grouped(size, [&](NeighbourhoodId place, std::vector<CatchmentShare>& shares) {
    const auto begin = static_cast<std::ptrdiff_t>(shares.size());
    for (const EntryMarket& market : markets) {
      append_shares(market.nearby[place], market.year_group, parameters, shares);
    }
    std::sort(shares.begin() + begin, shares.end(), [](const CatchmentShare& a, const CatchmentShare& b) {
      return a.school < b.school || (a.school == b.school && a.share > b.share);
    });
    shares.erase(
        std::unique(shares.begin() + begin, shares.end(),
                    [](const CatchmentShare& a, const CatchmentShare& b) { return a.school == b.school; }),
        shares.end());
  });
}

}  // namespace commonroom
