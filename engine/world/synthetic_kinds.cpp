#include "world/synthetic_kinds.hpp"

#include <cmath>

#include "world/register_years.hpp"

namespace commonroom {

namespace {

constexpr int years_of_primary = 7;
constexpr int years_of_infant = 3;
constexpr double church_in_country = 0.3;
constexpr double part_by_primaries = 0.38;  // of the gap between places in primary and secondary years

std::size_t part_of(double share, std::size_t count) {
  return static_cast<std::size_t>(std::lround(share * static_cast<double>(count)));
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

}  // namespace

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

void count_years(std::vector<SchoolSeed>& schools, const Values& scores, double share_with_more,
                 const RegisterParameters& parameters) {
  const std::vector<std::uint32_t> order = ascending(scores);
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

}  // namespace commonroom
