#include "world/neighbourhood_traits.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"
#include "world/normal.hpp"

namespace commonroom {

namespace {

using Shares = Grouped<NeighbourhoodId, CatchmentShare>;

constexpr std::size_t neighbourhoods_a_task = 2048;
constexpr double step_of_correction = 0.7;
constexpr double least_fitted_share = 0.005;
constexpr double most_fitted_share = 0.95;
constexpr double farthest_latent = 3;
constexpr double least_variance = 1e-9;  // less is rounding
constexpr int halvings = 60;
constexpr double widest_threshold = 8;

double bounded(double share) {
  return std::clamp(share, least_fitted_share, most_fitted_share);
}

/// Share to be met around each school that teaches `year_group`: its own, drawn towards that of its
/// authority.
Column<SchoolId, double> targets(const Schools& schools, int year_group, double residential_share) {
  std::vector<double> pupils(index(none<AreaId>), 0.0);
  std::vector<double> latent(index(none<AreaId>), 0.0);
  const auto own_latent = [&](SchoolId s) {
    return normal_quantile(bounded(static_cast<double>(schools.opening_fsm[s])));
  };
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!schools.serves(school, year_group)) continue;
    pupils[index(schools.area[school])] += static_cast<double>(schools.opening_roll[school]);
    latent[index(schools.area[school])] +=
        static_cast<double>(schools.opening_roll[school]) * own_latent(school);
  }
  Column<SchoolId, double> target(schools.size(), 0.0);
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t area = index(schools.area[school]);
    const double mean = pupils[area] > 0 ? latent[area] / pupils[area] : own_latent(school);
    target[school] = normal_share(mean + residential_share * (own_latent(school) - mean));
  }
  return target;
}

double share_of_all_schools(const Schools& schools) {
  double pupils = 0;
  double disadvantaged = 0;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    pupils += static_cast<double>(schools.opening_roll[school]);
    disadvantaged += static_cast<double>(schools.opening_roll[school] * schools.opening_fsm[school]);
  }
  return pupils > 0 ? disadvantaged / pupils : 0;
}

/// Schools of one level, primary or secondary, and what each adds to the homes around it.
struct Level {
  const Shares& shares;
  Column<SchoolId, double> target;  ///< share of disadvantaged children to be met
  Column<SchoolId, double> latent;  ///< its part of the deprivation of homes around the school
  int rounds;                       ///< of correction
};

/// Deprivation of homes: small-area noise, and what the schools around them add at each level.
void blend(const std::vector<Level>& levels, const Column<NeighbourhoodId, float>& noise,
           Column<NeighbourhoodId, float>& mean) {
  parallel_for(mean.size(), neighbourhoods_a_task, [&](std::size_t n) {
    const auto place = id_at<NeighbourhoodId>(n);
    double total = 0;
    for (const Level& level : levels) {
      if (level.shares.owners() == 0) continue;
      double sum = 0;
      double weight = 0;
      for (const CatchmentShare& share : level.shares[place]) {
        sum += static_cast<double>(share.share) * level.latent[share.school];
        weight += static_cast<double>(share.share);
      }
      if (weight > 0) total += sum / weight;
    }
    mean[place] = static_cast<float>(total) + noise[place];
  });
}

struct WeightedMean {
  double sum = 0;
  double weight = 0;
  WeightedMean& operator+=(const WeightedMean& other) {
    sum += other.sum;
    weight += other.weight;
    return *this;
  }
  [[nodiscard]] double value() const { return weight > 0 ? sum / weight : 0; }
};

/// Mean over children of f(neighbourhood).
template <class Function>
double mean_over_children(const Homes& homes, const Function& function) {
  return ordered_sum<WeightedMean>(homes.slot_counts.size(), neighbourhoods_a_task,
                                   [&](std::size_t begin, std::size_t end) {
                                     WeightedMean part;
                                     for (std::size_t n = begin; n < end; ++n) {
                                       const auto place = id_at<NeighbourhoodId>(n);
                                       const double children = homes.slot_counts[place];
                                       part += {children * function(place), children};
                                     }
                                     return part;
                                   })
      .value();
}

/// The threshold at which the share of disadvantaged children is `share`.
double threshold_for(double share, const Homes& homes, const Column<NeighbourhoodId, float>& mean,
                     double own_sd) {
  double low = -widest_threshold;
  double high = widest_threshold;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (low + high) / 2;
    const double above = mean_over_children(homes, [&](NeighbourhoodId place) {
      return normal_share((static_cast<double>(mean[place]) - middle) / own_sd);
    });
    (above > share ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// Values of schools as the neighbourhoods in their catchments see them: mean over schools, by share.
std::vector<double> seen_from_homes(const std::vector<double>& of_school, const Shares& shares,
                                    std::size_t places) {
  std::vector<double> values(places, 0.0);
  if (shares.owners() == 0) return values;
  parallel_for(places, neighbourhoods_a_task, [&](std::size_t n) {
    WeightedMean mean;
    for (const CatchmentShare& share : shares[id_at<NeighbourhoodId>(n)]) {
      const auto weight = static_cast<double>(share.share);
      mean += {weight * of_school[index(share.school)], weight};
    }
    values[n] = mean.value();
  });
  return values;
}

/// Mean over the children of each school's catchment.
std::vector<double> means_of_catchments(const std::vector<double>& values, const Homes& homes,
                                        const Shares& shares, std::size_t schools) {
  std::vector<WeightedMean> means(schools);
  for (std::size_t n = 0; n < shares.owners(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    for (const CatchmentShare& share : shares[place]) {
      const double children = static_cast<double>(share.share) * homes.slot_counts[place];
      means[index(share.school)] += {children * values[n], children};
    }
  }
  std::vector<double> result;
  for (const WeightedMean& mean : means) result.push_back(mean.value());
  return result;
}

/// Brings the mean over children to 0 and the variance to 1 (or leaves all at 0).
void standardise(std::vector<double>& values, const Homes& homes) {
  const auto at = [&](NeighbourhoodId place) { return values[index(place)]; };
  const double mean = mean_over_children(homes, at);
  const double variance = mean_over_children(
      homes, [&](NeighbourhoodId place) { return (at(place) - mean) * (at(place) - mean); });
  for (double& value : values) value = variance > least_variance ? (value - mean) / std::sqrt(variance) : 0;
}

}  // namespace

Column<SchoolId, double> expected_disadvantaged(const Schools& schools, const Homes& homes,
                                                const Shares& at_start, const Deprivation& deprivation,
                                                const PopulationParameters& parameters) {
  const double own_sd = std::sqrt(parameters.individual_deprivation());
  std::vector<double> share(homes.slot_counts.size());
  parallel_for(share.size(), neighbourhoods_a_task, [&](std::size_t n) {
    const double mean = static_cast<double>(deprivation.mean[id_at<NeighbourhoodId>(n)]);
    share[n] = normal_share((mean - static_cast<double>(deprivation.threshold)) / own_sd);
  });
  std::vector<WeightedMean> means(schools.size());
  for (std::size_t n = 0; n < at_start.owners(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    for (const CatchmentShare& catchment : at_start[place]) {
      const double children = static_cast<double>(catchment.share) * homes.slot_counts[place];
      means[index(catchment.school)] += {children * share[n], children};
    }
  }
  Column<SchoolId, double> expected(schools.size(), 0.0);
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    expected[school] =
        means[i].weight > 0 ? means[i].value() : static_cast<double>(schools.opening_fsm[school]);
  }
  return expected;
}

Deprivation fit_deprivation(const Schools& schools, const Homes& homes, const Shares& at_start,
                            const Shares& at_transfer, const PopulationParameters& parameters,
                            const Draws& draws) {
  constexpr int first_secondary_year = 7;
  const std::size_t places = homes.slot_counts.size();
  const double own_sd = std::sqrt(parameters.individual_deprivation());
  const double all_sd =
      std::sqrt(parameters.individual_deprivation() + parameters.deprivation_small_area_share);
  const double share_of_all = share_of_all_schools(schools);

  Column<NeighbourhoodId, float> noise(places);
  parallel_for(places, neighbourhoods_a_task, [&](std::size_t n) {
    noise[id_at<NeighbourhoodId>(n)] =
        static_cast<float>(std::sqrt(parameters.deprivation_small_area_share)) *
        draws.normal(Process::geography_neighbourhood, static_cast<std::uint32_t>(n), 2);
  });

  std::vector<Level> levels{
      {at_start, targets(schools, 0, parameters.residential_share),
       Column<SchoolId, double>(schools.size(), 0.0), static_cast<int>(parameters.deprivation_corrections)},
      {at_transfer, targets(schools, first_secondary_year, parameters.residential_share_secondary),
       Column<SchoolId, double>(schools.size(), 0.0),
       static_cast<int>(parameters.deprivation_corrections_secondary)}};
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    levels.front().latent[school] = all_sd * normal_quantile(bounded(levels.front().target[school]));
  }
  Deprivation deprivation{Column<NeighbourhoodId, float>(places), 0};
  const int rounds = std::max(levels.front().rounds, levels.back().rounds);
  for (int round = 0; round < rounds; ++round) {
    for (Level& level : levels) {
      if (round >= level.rounds) continue;
      blend(levels, noise, deprivation.mean);
      const Column<SchoolId, double> expected =
          expected_disadvantaged(schools, homes, level.shares, deprivation, parameters);
      for (std::size_t i = 0; i < schools.size(); ++i) {
        const auto school = id_at<SchoolId>(i);
        const double gap =
            normal_quantile(bounded(level.target[school])) - normal_quantile(bounded(expected[school]));
        level.latent[school] = std::clamp(level.latent[school] + step_of_correction * all_sd * gap,
                                          -farthest_latent, farthest_latent);
      }
    }
  }
  blend(levels, noise, deprivation.mean);

  const double mean =
      mean_over_children(homes, [&](NeighbourhoodId p) { return static_cast<double>(deprivation.mean[p]); });
  for (float& value : deprivation.mean) value -= static_cast<float>(mean);
  deprivation.threshold = static_cast<float>(threshold_for(share_of_all, homes, deprivation.mean, own_sd));
  return deprivation;
}

Column<NeighbourhoodId, float> draw_home_advantage(const Homes& homes, const Deprivation& deprivation,
                                                   const Shares& at_start, const Shares& at_transfer,
                                                   std::size_t schools,
                                                   const PopulationParameters& parameters,
                                                   const Draws& draws) {
  constexpr std::uint32_t draw_of_secondary = 10;
  constexpr std::uint32_t draw_of_primary = 11;
  const std::size_t places = homes.slot_counts.size();
  const double correlation = parameters.home_advantage_deprivation_correlation;
  std::vector<double> left(places);
  for (std::size_t n = 0; n < places; ++n)
    left[n] = static_cast<double>(deprivation.mean[id_at<NeighbourhoodId>(n)]);

  std::vector<double> advantage(places, 0.0);
  const auto add_level = [&](const Shares& shares, std::uint32_t which, double variance) {
    std::vector<double> deprived =
        seen_from_homes(means_of_catchments(left, homes, shares, schools), shares, places);
    for (std::size_t n = 0; n < places; ++n) left[n] -= deprived[n];
    standardise(deprived, homes);
    std::vector<double> of_school(schools);
    for (std::uint32_t i = 0; i < schools; ++i) {
      of_school[i] = static_cast<double>(draws.normal(Process::geography_neighbourhood, i, which));
    }
    std::vector<double> own = seen_from_homes(of_school, shares, places);
    standardise(own, homes);
    for (std::size_t n = 0; n < places; ++n) {
      advantage[n] += std::sqrt(variance) *
                      (correlation * deprived[n] + std::sqrt(1 - correlation * correlation) * own[n]);
    }
  };
  add_level(at_transfer, draw_of_secondary, parameters.home_advantage_secondary_share);
  add_level(at_start, draw_of_primary, parameters.home_advantage_primary_share);

  Column<NeighbourhoodId, float> result(places);
  for (std::size_t n = 0; n < places; ++n)
    result[id_at<NeighbourhoodId>(n)] = static_cast<float>(advantage[n]);
  return result;
}

}  // namespace commonroom
