#include "world/groups_of_schools.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "world/spatial_index.hpp"

namespace commonroom {

namespace {

enum class TrustDraw : std::uint32_t { order, federation };

constexpr double least_trust = 2;
constexpr double widest_exponent = 20;
constexpr int halvings = 60;
constexpr float small_federation_share = 0.6F;  // of two schools, the rest of three
constexpr double size_against_chance = 1.5;
constexpr std::uint8_t last_primary_year = 6;

/// Schools in the order of a draw of their own.
std::vector<std::uint32_t> shuffled(const std::vector<std::uint32_t>& members, const Draws& draws) {
  std::vector<std::uint32_t> order = members;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    constexpr auto which = static_cast<std::uint32_t>(TrustDraw::order);
    return draws.block(Process::geography_trust, a, which)[0] <
           draws.block(Process::geography_trust, b, which)[0];
  });
  return order;
}

/// Quantile of a Pareto distribution cut off at both ends.
double pareto(double share, double exponent, double least, double most) {
  const double cut = 1 - std::pow(least / most, exponent);
  return least * std::pow(1 - share * cut, -1 / exponent);
}

double pareto_mean(double exponent, double least, double most) {
  if (std::abs(exponent - 1) < 1e-9) return least * std::log(most / least) / (1 - least / most);
  const double ratio = std::pow(least / most, exponent);
  return exponent / (exponent - 1) * least * (1 - ratio * most / least) / (1 - ratio);
}

double exponent_for(double mean, double least, double most) {
  double low = 1e-3;
  double high = widest_exponent;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    (pareto_mean(middle, least, most) > mean ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

std::vector<std::size_t> trust_sizes(std::size_t trusts, std::size_t schools,
                                     const PopulationParameters& parameters) {
  const double most = parameters.trust_most_schools + 0.5;
  const double mean = std::clamp(parameters.trust_mean_schools, least_trust * 1.01, most * 0.9);
  const double exponent = exponent_for(mean, least_trust, most);
  std::vector<double> wanted;
  for (std::size_t i = 0; i < trusts; ++i) {
    const double share = 1 - (static_cast<double>(i) + 0.5) / static_cast<double>(trusts);
    wanted.push_back(pareto(share, exponent, least_trust, most) - least_trust);
  }
  const double all = std::accumulate(wanted.begin(), wanted.end(), 0.0);
  const auto spare = static_cast<double>(schools - static_cast<std::size_t>(least_trust) * trusts);
  std::vector<std::size_t> sizes;
  double passed = 0;
  double given = 0;
  for (std::size_t i = 0; i < trusts; ++i) {
    passed += all > 0 ? wanted[i] / all * spare : spare / static_cast<double>(trusts);
    const double rounded = i + 1 == trusts ? spare : std::min(spare, std::round(passed));
    sizes.push_back(static_cast<std::size_t>(least_trust + rounded - given));
    given = rounded;
  }
  std::sort(sizes.rbegin(), sizes.rend());
  return sizes;
}

GeneratedTrusts generate_trusts(const Schools& schools, const PopulationParameters& parameters,
                                const Draws& draws) {
  GeneratedTrusts trusts{Column<SchoolId, TrustId>(schools.size(), none<TrustId>), {}};
  std::vector<std::uint32_t> academies;
  for (std::uint32_t i = 0; i < schools.size(); ++i) {
    if (schools.sector[id_at<SchoolId>(i)] == Sector::academy) academies.push_back(i);
  }
  const double in_multi = parameters.england_multi_trusts * parameters.trust_mean_schools;
  const double all = in_multi + parameters.england_single_trusts;
  const double scale = all > 0 ? static_cast<double>(academies.size()) / all : 0;
  auto singles = static_cast<std::size_t>(std::lround(parameters.england_single_trusts * scale));
  singles = std::min(singles, academies.size());
  const std::size_t left = academies.size() - singles;
  auto multi = static_cast<std::size_t>(std::lround(parameters.england_multi_trusts * scale));
  multi = std::clamp<std::size_t>(multi, left >= 2 ? 1 : 0, left / 2);
  if (multi == 0) singles = academies.size();

  const std::vector<std::uint32_t> order = shuffled(academies, draws);
  const auto new_trust = [&] {
    trusts.names.push_back(fmt::format("Generated trust {}", trusts.names.size() + 1));
    return id_at<TrustId>(trusts.names.size() - 1);
  };
  const auto is_free = [&](std::uint32_t s) { return trusts.of_school[id_at<SchoolId>(s)] == none<TrustId>; };
  for (std::size_t i = 0; i < singles; ++i) trusts.of_school[id_at<SchoolId>(order[i])] = new_trust();
  if (multi == 0) return trusts;

  const SpatialIndex nearby(schools.x_km.values(), schools.y_km.values(), academies);
  std::vector<FoundPoint> found;
  auto next = order.begin() + static_cast<std::ptrdiff_t>(singles);
  for (const std::size_t size : trust_sizes(multi, left, parameters)) {
    next = std::find_if(next, order.end(), is_free);
    const TrustId trust = new_trust();
    const auto first = id_at<SchoolId>(*next);
    nearby.find_nearest(schools.x_km[first], schools.y_km[first], size,
                        std::numeric_limits<float>::infinity(), is_free, found);
    for (const FoundPoint& point : found) trusts.of_school[id_at<SchoolId>(point.position)] = trust;
  }
  return trusts;
}

Column<SchoolId, FederationId> generate_federations(const Schools& schools,
                                                    const PopulationParameters& parameters,
                                                    const Draws& draws) {
  Column<SchoolId, FederationId> federation(schools.size(), none<FederationId>);
  std::vector<std::uint32_t> maintained;
  for (std::uint32_t i = 0; i < schools.size(); ++i) {
    if (schools.sector[id_at<SchoolId>(i)] == Sector::maintained) maintained.push_back(i);
  }
  const auto wanted = static_cast<std::size_t>(
      std::lround(parameters.federation_share * static_cast<double>(maintained.size())));
  const auto word = [&](std::uint32_t s, std::size_t which) {
    return draws.block(Process::geography_trust, s, static_cast<std::uint32_t>(TrustDraw::federation))[which];
  };
  const auto rank = [&](std::uint32_t s) {  // log of size, with chance
    return size_against_chance * std::log(1 + static_cast<double>(schools.opening_roll[id_at<SchoolId>(s)])) +
           static_cast<double>(to_normal(word(s, 0)));
  };
  std::vector<std::uint32_t> order = maintained;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });

  const SpatialIndex nearby(schools.x_km.values(), schools.y_km.values(), maintained);
  std::vector<FoundPoint> found;
  std::size_t members = 0;
  std::size_t federations = 0;
  for (const std::uint32_t middle : order) {
    if (members + 2 > wanted) break;
    const auto school = id_at<SchoolId>(middle);
    if (federation[school] != none<FederationId>) continue;
    const bool is_primary = schools.last_year[school] <= last_primary_year;
    const auto may_join = [&](std::uint32_t position) {
      const auto other = id_at<SchoolId>(position);
      return federation[other] == none<FederationId> &&
             (schools.last_year[other] <= last_primary_year) == is_primary;
    };
    const std::size_t size = to_uniform(word(middle, 1)) < small_federation_share ? 2 : 3;
    nearby.find_nearest(schools.x_km[school], schools.y_km[school], size,
                        static_cast<float>(parameters.federation_reach_km), may_join, found);
    if (found.size() < 2) continue;
    for (const FoundPoint& point : found)
      federation[id_at<SchoolId>(point.position)] = id_at<FederationId>(federations);
    ++federations;
    members += found.size();
  }
  return federation;
}

}  // namespace commonroom
