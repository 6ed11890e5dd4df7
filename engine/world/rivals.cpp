#include "world/rivals.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_a_task = 64;

struct HomeShare {
  NeighbourhoodId place;
  float share;
};

/// Neighbourhoods from which a school would draw, in order.
Grouped<SchoolId, HomeShare> by_school(std::size_t schools,
                                       const Grouped<NeighbourhoodId, CatchmentShare>& shares) {
  std::vector<std::uint32_t> starts(schools + 1, 0);
  for (const CatchmentShare& share : shares.values()) ++starts[index(share.school) + 1];
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  std::vector<HomeShare> homes(shares.values().size());
  for (std::size_t n = 0; n < shares.owners(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    for (const CatchmentShare& share : shares[place])
      homes[next[index(share.school)]++] = {place, share.share};
  }
  return {std::move(starts), std::move(homes)};
}

double years_in_common(const Schools& schools, SchoolId a, SchoolId b) {
  const int common = std::min<int>(schools.last_year[a], schools.last_year[b]) -
                     std::max<int>(schools.first_year[a], schools.first_year[b]) + 1;
  if (common <= 0) return 0;
  return static_cast<double>(common) / (schools.years_served(a) + schools.years_served(b) - common);
}

struct Pair {
  SchoolId first, second;  ///< first < second
  double overlap;
};

/// Overlaps of one school with those of larger number: each pair is computed once.
class OverlapSum {
 public:
  explicit OverlapSum(std::size_t schools) : sums_(schools, 0.0) {}

  void add_pairs_of(SchoolId school, const Schools& schools,
                    const Column<NeighbourhoodId, std::uint32_t>& children,
                    const Grouped<NeighbourhoodId, CatchmentShare>& shares,
                    const Grouped<SchoolId, HomeShare>& homes, const Column<SchoolId, double>& size,
                    double least, std::vector<Pair>& pairs) {
    touched_.clear();
    for (const HomeShare& home : homes[school]) {
      const double here = static_cast<double>(home.share) * children[home.place];
      if (here == 0) continue;
      for (const CatchmentShare& other : shares[home.place]) {
        if (!(school < other.school)) continue;
        double& sum = sums_[index(other.school)];
        if (sum == 0) touched_.push_back(other.school);
        sum += here * static_cast<double>(other.share);
      }
    }
    std::sort(touched_.begin(), touched_.end());
    for (const SchoolId other : touched_) {
      const double overlap = years_in_common(schools, school, other) * sums_[index(other)] /
                             std::sqrt(size[school] * size[other]);
      sums_[index(other)] = 0;
      if (overlap > least) pairs.push_back({school, other, overlap});
    }
  }

 private:
  std::vector<double> sums_;
  std::vector<SchoolId> touched_;
};

/// Keeps the pairs in which each is among the `most` strongest rivals of the other.
std::vector<Pair> strongest(std::size_t schools, const std::vector<Pair>& pairs, std::size_t most) {
  std::vector<std::vector<std::uint32_t>> of_school(schools);
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    of_school[index(pairs[p].first)].push_back(p);
    of_school[index(pairs[p].second)].push_back(p);
  }
  std::vector<std::uint8_t> votes(pairs.size(), 0);
  for (std::vector<std::uint32_t>& own : of_school) {
    std::stable_sort(own.begin(), own.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return pairs[a].overlap > pairs[b].overlap; });
    for (std::size_t rank = 0; rank < std::min(most, own.size()); ++rank) ++votes[own[rank]];
  }
  std::vector<Pair> kept;
  for (std::size_t p = 0; p < pairs.size(); ++p) {
    if (votes[p] == 2) kept.push_back(pairs[p]);
  }
  return kept;
}

Grouped<SchoolId, Rival> both_ways(std::size_t schools, const std::vector<Pair>& pairs) {
  double all = 0;
  for (const Pair& pair : pairs) all += 2 * pair.overlap;
  const double scale = all > 0 ? static_cast<double>(schools) / all : 0;
  std::vector<std::uint32_t> starts(schools + 1, 0);
  for (const Pair& pair : pairs) {
    ++starts[index(pair.first) + 1];
    ++starts[index(pair.second) + 1];
  }
  std::partial_sum(starts.begin(), starts.end(), starts.begin());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  std::vector<Rival> rivals(starts.back());
  for (const Pair& pair : pairs) {
    const auto weight = static_cast<float>(scale * pair.overlap);
    rivals[next[index(pair.first)]++] = {pair.second, weight};
    rivals[next[index(pair.second)]++] = {pair.first, weight};
  }
  for (std::size_t i = 0; i < schools; ++i) {
    std::sort(rivals.begin() + starts[i], rivals.begin() + starts[i + 1],
              [](const Rival& a, const Rival& b) { return a.school < b.school; });
  }
  return {std::move(starts), std::move(rivals)};
}

}  // namespace

Grouped<SchoolId, Rival> make_rivals(const Schools& schools,
                                     const Column<NeighbourhoodId, std::uint32_t>& children,
                                     const Grouped<NeighbourhoodId, CatchmentShare>& shares,
                                     const PopulationParameters& parameters) {
  const Grouped<SchoolId, HomeShare> homes = by_school(schools.size(), shares);
  Column<SchoolId, double> size(schools.size(), 0.0);
  for (std::size_t i = 0; i < schools.size(); ++i) {
    for (const HomeShare& home : homes[id_at<SchoolId>(i)]) {
      size[id_at<SchoolId>(i)] += static_cast<double>(home.share) * children[home.place];
    }
  }
  std::vector<std::vector<Pair>> parts((schools.size() + schools_a_task - 1) / schools_a_task);
  parallel_chunks(schools.size(), schools_a_task, [&](std::size_t begin, std::size_t end) {
    OverlapSum sum(schools.size());
    for (std::size_t i = begin; i < end; ++i) {
      sum.add_pairs_of(id_at<SchoolId>(i), schools, children, shares, homes, size, parameters.least_overlap,
                       parts[begin / schools_a_task]);
    }
  });
  std::vector<Pair> pairs;
  for (const std::vector<Pair>& part : parts) pairs.insert(pairs.end(), part.begin(), part.end());
  return both_ways(schools.size(),
                   strongest(schools.size(), pairs, static_cast<std::size_t>(parameters.most_rivals)));
}

}  // namespace commonroom
