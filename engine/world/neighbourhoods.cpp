#include "world/neighbourhoods.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "core/parallel.hpp"
#include "world/spatial_index.hpp"

namespace commonroom {

namespace {

constexpr double golden_angle = std::numbers::pi * (3 - 2.23606797749978969);
constexpr std::size_t schools_a_task = 256;

/// A school with homes around it.
struct Centre {
  SchoolId school;
  double weight;  ///< pupils a year
};

std::vector<Centre> centres_of(const Schools& schools, std::size_t areas) {
  std::vector<std::uint8_t> has_beginners(areas, 0);
  for (std::size_t i = 0; i < schools.size(); ++i) {
    if (schools.serves(id_at<SchoolId>(i), 0)) has_beginners[index(schools.area[id_at<SchoolId>(i)])] = 1;
  }
  std::vector<Centre> centres;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (has_beginners[index(schools.area[school])] != 0 && !schools.serves(school, 0)) continue;
    const double a_year = static_cast<double>(schools.opening_roll[school]) / schools.years_served(school);
    centres.push_back({school, std::max(1.0, a_year)});
  }
  std::stable_sort(centres.begin(), centres.end(), [&](const Centre& a, const Centre& b) {
    return schools.area[a.school] < schools.area[b.school];
  });
  return centres;
}

/// Children of one cohort in each authority: whole numbers that add up to the cohort of all.
std::vector<std::uint32_t> cohort_by_area(const Schools& schools, std::size_t areas,
                                          const std::vector<Centre>& centres) {
  std::vector<double> pupils(areas, 0.0);
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    pupils[index(schools.area[school])] += static_cast<double>(schools.opening_roll[school]);
  }
  std::vector<std::uint32_t> least(areas, 0);  // one child for each school with homes around it
  for (const Centre& centre : centres) ++least[index(schools.area[centre.school])];
  std::vector<std::uint32_t> cohort(areas);
  double passed = 0;
  double given = 0;
  for (std::size_t area = 0; area < areas; ++area) {
    passed += pupils[area] / year_groups;
    const double rounded = std::round(passed);
    cohort[area] = std::max(static_cast<std::uint32_t>(rounded - given), least[area]);
    given = rounded;
  }
  return cohort;
}

/// Shares `whole` out in proportion to the weights, at least 1 to each.
std::vector<std::uint32_t> shared_out(std::uint32_t whole, const std::vector<double>& weights) {
  const double all = std::accumulate(weights.begin(), weights.end(), 0.0);
  const auto spare = static_cast<double>(whole - weights.size());
  std::vector<std::uint32_t> shares(weights.size());
  // Each gets 1 and a part of the rest that makes up for it, as far as that is possible.
  std::vector<double> wanted(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    wanted[i] = std::max(0.0, weights[i] / all * static_cast<double>(whole) - 1);
  }
  const double all_wanted = std::accumulate(wanted.begin(), wanted.end(), 0.0);
  double passed = 0;
  double given = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    passed += all_wanted > 0 ? wanted[i] / all_wanted * spare : spare / static_cast<double>(weights.size());
    const double rounded = i + 1 == weights.size() ? spare : std::min(spare, std::round(passed));
    shares[i] = 1 + static_cast<std::uint32_t>(rounded - given);
    given = rounded;
  }
  return shares;
}

std::vector<std::uint32_t> cohort_by_centre(const Schools& schools, std::size_t areas,
                                            const std::vector<Centre>& centres) {
  const std::vector<std::uint32_t> by_area = cohort_by_area(schools, areas, centres);
  std::vector<std::uint32_t> by_centre;
  for (std::size_t begin = 0; begin < centres.size();) {
    const AreaId area = schools.area[centres[begin].school];
    std::vector<double> weights;
    std::size_t end = begin;
    for (; end < centres.size() && schools.area[centres[end].school] == area; ++end) {
      weights.push_back(centres[end].weight);
    }
    const std::vector<std::uint32_t> shares = shared_out(by_area[index(area)], weights);
    by_centre.insert(by_centre.end(), shares.begin(), shares.end());
    begin = end;
  }
  return by_centre;
}

/// Standard deviation of homes around each centre in each direction, km.
std::vector<double> spreads(const Schools& schools, const std::vector<Centre>& centres,
                            const PopulationParameters& parameters) {
  std::vector<std::uint32_t> members;
  for (const Centre& centre : centres) members.push_back(static_cast<std::uint32_t>(centre.school));
  std::sort(members.begin(), members.end());
  const SpatialIndex nearby(schools.x_km.values(), schools.y_km.values(), members);
  std::vector<double> spread(centres.size());
  parallel_chunks(centres.size(), schools_a_task, [&](std::size_t begin, std::size_t end) {
    std::vector<FoundPoint> found;
    for (std::size_t i = begin; i < end; ++i) {
      const auto self = static_cast<std::uint32_t>(centres[i].school);
      nearby.find_nearest(
          schools.x_km[centres[i].school], schools.y_km[centres[i].school], 1,
          std::numeric_limits<float>::infinity(), [self](std::uint32_t other) { return other != self; },
          found);
      const double apart = found.empty() ? std::numeric_limits<double>::infinity()
                                         : std::sqrt(static_cast<double>(found[0].squared_km));
      spread[i] = std::max(parameters.least_home_spread_km,
                           std::min(parameters.home_spread * apart, parameters.most_home_spread_km));
    }
  });
  return spread;
}

}  // namespace

Homes make_homes(const Schools& schools, std::size_t areas, const PopulationParameters& parameters,
                 const Draws& draws) {
  const std::vector<Centre> centres = centres_of(schools, areas);
  const std::vector<std::uint32_t> cohort = cohort_by_centre(schools, areas, centres);
  const std::vector<double> spread = spreads(schools, centres, parameters);
  const double usual_slots = parameters.pupils_per_neighbourhood / year_groups;

  Homes homes;
  Neighbourhoods& places = homes.neighbourhoods;
  std::uint32_t slots = 0;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    const SchoolId school = centres[i].school;
    const auto count = static_cast<std::uint32_t>(std::max(1.0, std::round(cohort[i] / usual_slots)));
    const auto turn = 2 * std::numbers::pi *
                      static_cast<double>(draws.uniform(Process::geography_neighbourhood,
                                                        static_cast<std::uint32_t>(school), 1));
    for (std::uint32_t ring = 0; ring < count; ++ring) {
      // Radius: quantiles of the distance of a point of a round normal distribution from its middle.
      const double radius = spread[i] * std::sqrt(-2 * std::log(1 - (ring + 0.5) / count));
      const double angle = turn + golden_angle * ring;
      places.x_km.push_back(schools.x_km[school] + static_cast<float>(radius * std::cos(angle)));
      places.y_km.push_back(schools.y_km[school] + static_cast<float>(radius * std::sin(angle)));
      places.area.push_back(schools.area[school]);
      places.first_slot.push_back(slots);
      const std::uint32_t until = static_cast<std::uint32_t>(std::uint64_t{cohort[i]} * (ring + 1) / count);
      const std::uint32_t from = static_cast<std::uint32_t>(std::uint64_t{cohort[i]} * ring / count);
      homes.slot_counts.push_back(until - from);
      homes.of_slot.insert(homes.of_slot.end(), until - from, id_at<NeighbourhoodId>(places.size() - 1));
      slots += until - from;
    }
  }
  places.first_slot.push_back(slots);
  places.deprivation.assign(places.size(), 0);
  places.home_advantage.assign(places.size(), 0);
  return homes;
}

}  // namespace commonroom
