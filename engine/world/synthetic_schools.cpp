#include "world/synthetic_schools.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "parameters/diagnostic.hpp"
#include "world/england_quantiles.hpp"
#include "world/normal.hpp"
#include "world/register_years.hpp"
#include "world/synthetic_map.hpp"

namespace commonroom {

namespace {

// Rank correlations between schools, computed from the register of April 2022.
constexpr double size_with_distance_primary = -0.39;
constexpr double share_with_distance_primary = -0.31;
constexpr double size_with_share_secondary = -0.33;

// Grades from outstanding to inadequate, April 2022 (EVIDENCE), cumulated.
constexpr std::array grades_primary{0.14, 0.91, 0.99};
constexpr std::array grades_secondary{0.17, 0.83, 0.98};

constexpr double nursery_share = 0.48;     // of primary schools, register of April 2022
constexpr double sixth_form_share = 0.63;  // of secondary schools, register of April 2022
constexpr int field_waves = 64;
constexpr double neighbourhoods_per_school = 10;
constexpr double part_by_primaries =
    0.45;  // of the gap between primary and secondary places, closed by primaries
constexpr std::uint32_t first_urn = 900001;
constexpr std::size_t most_schools = 60000;
constexpr int most_authorities = 400;

constexpr int years_of_primary = 7;
constexpr int years_of_infant = 3;
constexpr std::uint8_t last_primary_year = 6;
constexpr double field_km_secondary = 2.5;
constexpr double noise_in_secondary_share = 0.35;
constexpr double church_in_country = 0.3;
constexpr double rank_jitter = 0.5;
constexpr double pair_jitter = 0.8;
constexpr auto distance_draw = static_cast<std::uint32_t>(SchoolDraw::place);

using Values = std::vector<double>;
using Order = std::vector<std::uint32_t>;

Order ascending(const Values& values) {
  Order order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
  return order;
}

/// Position of each value among all, as a normal score.
Values normal_scores(const Values& values) {
  const Order order = ascending(values);
  Values scores(values.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    scores[order[rank]] =
        normal_quantile((static_cast<double>(rank) + 0.5) / static_cast<double>(values.size()));
  }
  return scores;
}

/// Makes the schools of one phase. `first` is the number of its first school in all draws.
class PhaseMaker {
 public:
  PhaseMaker(std::vector<MapPoint> points, std::uint32_t first, const Draws& draws)
      : points_(std::move(points)), first_(first), draws_(draws) {}

  [[nodiscard]] std::size_t size() const { return points_.size(); }
  [[nodiscard]] const std::vector<MapPoint>& points() const { return points_; }

  [[nodiscard]] Values noise(SchoolDraw what) const {
    Values values;
    for (std::uint32_t i = 0; i < size(); ++i) {
      values.push_back(static_cast<double>(
          draws_.normal(Process::geography_school, first_ + i, static_cast<std::uint32_t>(what))));
    }
    return normal_scores(values);
  }

  /// Values of a distribution, drawn evenly over it, the larger the score the larger the value.
  template <class Table>
  [[nodiscard]] Values spread_over(const Table& table, const Values& scores, SchoolDraw what) const {
    const Order order = ascending(scores);
    Values values(size());
    for (std::uint32_t rank = 0; rank < size(); ++rank) {
      values[order[rank]] = table.at(share_of_rank(rank, what));
    }
    return values;
  }

  /// Moves the schools until the distances to the nearest have the distribution. Two schools that are each
  /// other's nearest have one distance between them, so each draw stands for two.
  template <class Table>
  void match(const Table& distances) {
    Values target;
    for (std::uint32_t rank = 0; rank < size(); ++rank) {
      const std::uint32_t pair = rank / 2;
      const auto draw = static_cast<double>(
          to_uniform(draws_.block(Process::geography_school, first_ + pair, distance_draw, 1)[0]));
      target.push_back(distances.at(
          std::min(1.0, 2 * (pair + 0.5 + pair_jitter * (draw - 0.5)) / static_cast<double>(size()))));
    }
    std::sort(target.begin(), target.end());
    match_distances(points_, target);
  }

 private:
  [[nodiscard]] double share_of_rank(std::uint32_t rank, SchoolDraw what) const {
    const PhiloxBlock words =
        draws_.block(Process::geography_school, first_ + rank, static_cast<std::uint32_t>(what), 1);
    const double jitter = rank_jitter * (static_cast<double>(to_uniform(words[0])) - 0.5);
    return (rank + 0.5 + jitter) / static_cast<double>(size());
  }

  std::vector<MapPoint> points_;
  std::uint32_t first_;
  const Draws& draws_;
};

Values mixed(double weight, const Values& a, const Values& b) {
  Values values(a.size());
  for (std::size_t i = 0; i < a.size(); ++i)
    values[i] = weight * a[i] + std::sqrt(1 - weight * weight) * b[i];
  return values;
}

/// A smooth random field with variance 1 at each point, as a sum of waves.
Values smooth_field(const std::vector<MapPoint>& points, double length_km, const Draws& draws) {
  Values values(points.size(), 0.0);
  for (std::uint32_t wave = 0; wave < field_waves; ++wave) {
    const PhiloxBlock words =
        draws.block(Process::geography_school, wave, static_cast<std::uint32_t>(SchoolDraw::field));
    const double along_x = static_cast<double>(to_normal(words[0])) / length_km;
    const double along_y = static_cast<double>(to_normal(words[1])) / length_km;
    const double phase = 2 * std::numbers::pi * static_cast<double>(to_uniform(words[2]));
    for (std::size_t i = 0; i < points.size(); ++i) {
      values[i] +=
          std::sqrt(2.0 / field_waves) * std::cos(along_x * static_cast<double>(points[i].x_km) +
                                                  along_y * static_cast<double>(points[i].y_km) + phase);
    }
  }
  return values;
}

/// Where disadvantage is high: by town, by place, and by school, in the proportions of the deprivation
/// latent.
Values disadvantage_of_primaries(const PhaseMaker& maker, const PopulationParameters& parameters,
                                 const Draws& draws) {
  const Values field = smooth_field(maker.points(), parameters.deprivation_smooth_km, draws);
  const Values own = maker.noise(SchoolDraw::disadvantage);
  const double own_share = parameters.deprivation_small_area_share / neighbourhoods_per_school;
  constexpr std::uint32_t towns_in_authority = 16;
  Values values(maker.size());
  for (std::size_t i = 0; i < maker.size(); ++i) {
    const MapPoint& point = maker.points()[i];
    const auto town = static_cast<double>(draws.normal(Process::geography_school,
                                                       point.authority * towns_in_authority + point.town,
                                                       static_cast<std::uint32_t>(SchoolDraw::towns) + 1));
    values[i] = std::sqrt(parameters.deprivation_town_share) * town +
                std::sqrt(parameters.deprivation_smooth_share) * field[i] + std::sqrt(own_share) * own[i];
  }
  return normal_scores(values);
}

/// Secondary schools take after the primary schools near them.
Values disadvantage_of_secondaries(const PhaseMaker& maker, const PhaseMaker& primaries,
                                   const Values& primary_scores) {
  const Values own = maker.noise(SchoolDraw::disadvantage);
  Values around(maker.size());
  for (std::size_t i = 0; i < maker.size(); ++i) {
    double sum = 0;
    double weight = 0;
    for (std::size_t j = 0; j < primaries.size(); ++j) {
      const double dx = static_cast<double>(maker.points()[i].x_km - primaries.points()[j].x_km);
      const double dy = static_cast<double>(maker.points()[i].y_km - primaries.points()[j].y_km);
      const double near = std::exp(-std::sqrt(dx * dx + dy * dy) / field_km_secondary);
      sum += near * primary_scores[j];
      weight += near;
    }
    around[i] = weight > 0 ? sum / weight : 0;
  }
  return mixed(noise_in_secondary_share, own, normal_scores(around));
}

std::size_t rounded_by_draw(double expected, const Draws& draws, std::uint32_t which) {
  const auto draw = static_cast<double>(
      draws.uniform(Process::geography_school, which, static_cast<std::uint32_t>(SchoolDraw::kind) + 1000));
  return static_cast<std::size_t>(std::floor(expected + draw));
}

/// Turns the closest pairs of mutual neighbours into an infant and a junior school, with as many pupils a
/// year.
void pair_infants_with_juniors(std::vector<SchoolSeed>& schools, std::size_t pairs) {
  struct Pair {
    std::uint32_t first, second;
    double km;
  };
  const auto distance = [&](std::uint32_t a, std::uint32_t b) {
    return std::hypot(static_cast<double>(schools[a].x_km - schools[b].x_km),
                      static_cast<double>(schools[a].y_km - schools[b].y_km));
  };
  const auto nearest = [&](std::uint32_t a) {
    std::uint32_t best = a;
    for (std::uint32_t b = 0; b < schools.size(); ++b) {
      if (b != a && schools[b].area == schools[a].area && (best == a || distance(a, b) < distance(a, best)))
        best = b;
    }
    return best;
  };
  std::vector<Pair> mutual;
  for (std::uint32_t a = 0; a < schools.size(); ++a) {
    const std::uint32_t b = nearest(a);
    if (b > a && nearest(b) == a) mutual.push_back({a, b, distance(a, b)});
  }
  std::stable_sort(mutual.begin(), mutual.end(), [](const Pair& a, const Pair& b) { return a.km < b.km; });
  if (mutual.size() > pairs) mutual.resize(pairs);
  for (const Pair& pair : mutual) {
    SchoolSeed& infant = schools[pair.first];
    SchoolSeed& junior = schools[pair.second];
    const float a_year = (infant.whole_roll + junior.whole_roll) / years_of_primary;
    infant.phase = Phase::infant;
    infant.last_year = years_of_infant - 1;
    infant.whole_roll = a_year * years_of_infant;
    junior.phase = Phase::junior;
    junior.first_year = years_of_infant;
    junior.whole_roll = a_year * (years_of_primary - years_of_infant);
  }
}

/// Gives the first `share` of the schools in the order of `scores` whatever `mark` does.
template <class Mark>
void mark_lowest(std::vector<SchoolSeed>& schools, const Values& scores, std::size_t from, std::size_t to,
                 const Mark& mark) {
  const Order order = ascending(scores);
  for (std::size_t rank = from; rank < std::min(to, order.size()); ++rank) mark(schools[order[rank]]);
}

std::size_t part_of(double share, std::size_t count) {
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(count)));
}

struct PhaseShares {
  double academies, church, catholic;
  std::array<double, 3> grades;
};

/// Sector, faith, grade: what does not depend on the year groups.
void describe(std::vector<SchoolSeed>& schools, const PhaseMaker& maker, const PhaseShares& shares) {
  const std::size_t count = schools.size();
  mark_lowest(schools, maker.noise(SchoolDraw::sector), 0, part_of(shares.academies, count),
              [](SchoolSeed& school) { school.sector = Sector::academy; });
  const Values remoteness = normal_scores(distances_to_nearest(maker.points()));
  Values faith = maker.noise(SchoolDraw::faith);
  for (std::size_t i = 0; i < count; ++i) faith[i] -= church_in_country * remoteness[i];
  const std::size_t church = part_of(shares.church, count);
  mark_lowest(schools, faith, 0, church, [](SchoolSeed& school) { school.faith = Faith::church_of_england; });
  mark_lowest(schools, faith, count - std::min(count, part_of(shares.catholic, count)), count,
              [](SchoolSeed& school) { school.faith = Faith::catholic; });
  std::size_t from = 0;
  int grade = 1;
  for (const double share : shares.grades) {
    const std::size_t to = part_of(share, count);
    mark_lowest(schools, maker.noise(SchoolDraw::grade), from, to,
                [grade](SchoolSeed& school) { school.grade = static_cast<Grade>(grade); });
    from = to;
    ++grade;
  }
  mark_lowest(schools, maker.noise(SchoolDraw::grade), from, count,
              [](SchoolSeed& school) { school.grade = Grade::inadequate; });
}

std::vector<SchoolSeed> schools_on(const PhaseMaker& maker, const Values& sizes, const Values& shares) {
  std::vector<SchoolSeed> schools(maker.size());
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const MapPoint& point = maker.points()[i];
    schools[i].x_km = point.x_km;
    schools[i].y_km = point.y_km;
    schools[i].area = id_at<AreaId>(point.authority);
    schools[i].whole_roll = static_cast<float>(sizes[i]);
    schools[i].disadvantaged = static_cast<float>(shares[i]);
    schools[i].filled_in = filled::synthetic;
  }
  return schools;
}

/// Pupils in a year group of all schools together: mean over the years `from` to `to`.
double pupils_a_year(const std::vector<SchoolSeed>& schools, int from, int to) {
  double sum = 0;
  for (const SchoolSeed& school : schools) {
    const int years = std::min<int>(to, school.last_year) - std::max<int>(from, school.first_year) + 1;
    if (years > 0) sum += static_cast<double>(school.roll) * years / school.years_served();
  }
  return sum / (to - from + 1);
}

/// Brings the places before year 7 and from year 7 on together, each moving part of the way.
void balance_phases(std::vector<SchoolSeed>& schools) {
  constexpr int last_year_group = year_groups - 1;
  constexpr int passes = 6;  // all-through schools do not move, so one pass falls short
  for (int pass = 0; pass < passes; ++pass) {
    const double ratio = pupils_a_year(schools, last_primary_year + 1, last_year_group) /
                         pupils_a_year(schools, 0, last_primary_year);
    for (SchoolSeed& school : schools) {
      double factor = 1;
      if (school.last_year <= last_primary_year) factor = std::pow(ratio, part_by_primaries);
      if (school.first_year > last_primary_year) factor = std::pow(ratio, part_by_primaries - 1);
      school.whole_roll *= static_cast<float>(factor);
      school.roll *= static_cast<float>(factor);
    }
  }
}

/// Pupils of years 0-11 in the whole roll, for schools of which some have a nursery or a sixth form.
void count_years(std::vector<SchoolSeed>& schools, const Values& scores, double share_with_more,
                 const RegisterParameters& parameters) {
  const Order order = ascending(scores);
  const std::size_t with_more = part_of(share_with_more, schools.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    SchoolSeed& school = schools[order[rank]];
    YearsTaught years{.first = school.first_year, .last = school.last_year};
    years.has_nursery = rank < with_more && school.first_year == 0 && school.last_year <= last_primary_year;
    years.has_sixth_form = rank < with_more && school.last_year == year_groups - 1;
    school.roll =
        school.whole_roll * static_cast<float>(years.count() / school_in_year_groups(years, parameters));
  }
}

void give_places(std::vector<SchoolSeed>& schools, std::size_t begin, std::size_t end, const Values& scores,
                 const PopulationParameters& parameters) {
  for (std::size_t i = begin; i < end; ++i) {
    SchoolSeed& school = schools[i];
    const double fullness =
        parameters.typical_fullness * std::exp(parameters.fullness_log_sd * scores[i - begin]);
    const double pupils = static_cast<double>(school.roll);
    school.places =
        static_cast<std::uint16_t>(std::ceil(std::max(pupils / fullness, pupils) / school.years_served()));
  }
}

void check(const SyntheticPlan& plan) {
  std::vector<Diagnostic> diagnostics;
  const auto refuse = [&](std::string what, std::string why) {
    Diagnostic diagnostic;
    diagnostic.what = std::move(what);
    diagnostic.why = std::move(why);
    diagnostics.push_back(std::move(diagnostic));
  };
  if (plan.authorities < 1 || plan.authorities > most_authorities) {
    refuse(fmt::format("{} made-up authorities", plan.authorities),
           fmt::format("there must be 1 to {}", most_authorities));
  }
  if (plan.primary_schools < 1 || plan.secondary_schools < 1) {
    refuse("a made-up authority without schools of both phases",
           "pupils go to a primary and then to a secondary school");
  }
  const double schools = static_cast<double>(plan.authorities) *
                         (static_cast<double>(plan.primary_schools) + plan.secondary_schools);
  if (schools > static_cast<double>(most_schools)) {
    refuse(fmt::format("{:.0f} made-up schools", schools),
           fmt::format("there may be {} at most", most_schools));
  }
  if (!diagnostics.empty()) throw InvalidInput(std::move(diagnostics));
}

std::vector<SchoolSeed> primaries_of(const PhaseMaker& maker, const Values& scores,
                                     const PopulationParameters& parameters,
                                     const RegisterParameters& register_parameters, const Draws& draws) {
  const Values remoteness = normal_scores(distances_to_nearest(maker.points()));
  const Values sizes = maker.spread_over(
      england::primary_sizes, mixed(size_with_distance_primary, remoteness, maker.noise(SchoolDraw::size)),
      SchoolDraw::size);
  const Values shares =
      maker.spread_over(england::primary_shares, mixed(share_with_distance_primary, remoteness, scores),
                        SchoolDraw::disadvantage);
  std::vector<SchoolSeed> schools = schools_on(maker, sizes, shares);
  for (SchoolSeed& school : schools) school.last_year = last_primary_year;
  pair_infants_with_juniors(
      schools, rounded_by_draw(parameters.infant_junior_share * static_cast<double>(maker.size()), draws, 0));
  describe(schools, maker,
           {parameters.academy_share_primary, parameters.church_share_primary, parameters.catholic_share,
            grades_primary});
  count_years(schools, maker.noise(SchoolDraw::kind), nursery_share, register_parameters);
  return schools;
}

std::vector<SchoolSeed> secondaries_of(const PhaseMaker& maker, const Values& scores,
                                       const PopulationParameters& parameters,
                                       const RegisterParameters& register_parameters, const Draws& draws) {
  const Values shares = maker.spread_over(england::secondary_shares, scores, SchoolDraw::disadvantage);
  const Values sizes = maker.spread_over(
      england::secondary_sizes,
      mixed(size_with_share_secondary, normal_scores(shares), maker.noise(SchoolDraw::size)),
      SchoolDraw::size);
  std::vector<SchoolSeed> schools = schools_on(maker, sizes, shares);
  for (SchoolSeed& school : schools) {
    school.phase = Phase::secondary;
    school.first_year = last_primary_year + 1;
    school.last_year = year_groups - 1;
  }
  const Values kind = maker.noise(SchoolDraw::kind);
  mark_lowest(schools, kind, 0,
              rounded_by_draw(parameters.all_through_share * static_cast<double>(maker.size()), draws, 1),
              [](SchoolSeed& school) {
                school.phase = Phase::all_through;
                school.first_year = 0;
              });
  describe(schools, maker,
           {parameters.academy_share_secondary, parameters.church_share_secondary, parameters.catholic_share,
            grades_secondary});
  count_years(schools, kind, sixth_form_share, register_parameters);
  return schools;
}

}  // namespace

SchoolSeeds synthetic_schools(const SyntheticPlan& plan, const PopulationParameters& parameters,
                              const RegisterParameters& register_parameters, std::uint32_t seed) {
  check(plan);
  const Draws draws(seed, 0, 0);
  PhaseMaker primary(map_of_primaries(plan.authorities, plan.primary_schools, parameters, draws), 0, draws);
  primary.match(england::primary_distances);
  const Values primary_scores = disadvantage_of_primaries(primary, parameters, draws);
  std::vector<SchoolSeed> schools =
      primaries_of(primary, primary_scores, parameters, register_parameters, draws);

  Values pupils;
  for (const SchoolSeed& school : schools) pupils.push_back(static_cast<double>(school.roll));
  PhaseMaker secondary(
      map_of_secondaries(primary.points(), pupils, plan.authorities, plan.secondary_schools, draws),
      static_cast<std::uint32_t>(primary.size()), draws);
  secondary.match(england::secondary_distances);
  const std::vector<SchoolSeed> secondaries =
      secondaries_of(secondary, disadvantage_of_secondaries(secondary, primary, primary_scores), parameters,
                     register_parameters, draws);
  schools.insert(schools.end(), secondaries.begin(), secondaries.end());

  balance_phases(schools);
  give_places(schools, 0, primary.size(), primary.noise(SchoolDraw::fullness), parameters);
  give_places(schools, primary.size(), schools.size(), secondary.noise(SchoolDraw::fullness), parameters);
  std::stable_sort(schools.begin(), schools.end(),
                   [](const SchoolSeed& a, const SchoolSeed& b) { return a.area < b.area; });

  SchoolSeeds seeds;
  for (std::size_t i = 0; i < schools.size(); ++i) schools[i].urn = first_urn + static_cast<std::uint32_t>(i);
  seeds.schools = std::move(schools);
  seeds.region_names = {"Made-up region"};
  for (int authority = 1; authority <= plan.authorities; ++authority) {
    seeds.area_names.push_back(fmt::format("Made-up authority {}", authority));
    seeds.region_of_area.push_back(id_at<RegionId>(0));
  }
  return seeds;
}

}  // namespace commonroom
