#include "world/register_fill.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "core/contracts.hpp"

namespace commonroom {

namespace {

constexpr std::string_view unknown_region = "unknown";

std::optional<double> median_of(std::vector<double> values) {
  if (values.empty()) return std::nullopt;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

using ByPhase = std::array<std::optional<double>, all_phases.size()>;

std::size_t phase_index(const RegisterCandidate& candidate) {
  return static_cast<std::size_t>(candidate.school.phase);
}

/// Median of value(candidate) in each phase, over the candidates that have one.
template <class Value>
ByPhase medians_by_phase(const std::vector<RegisterCandidate>& candidates, const Value& value) {
  std::array<std::vector<double>, all_phases.size()> values;
  for (const RegisterCandidate& candidate : candidates) {
    if (const std::optional<double> known = value(candidate))
      values[phase_index(candidate)].push_back(*known);
  }
  ByPhase medians;
  for (std::size_t i = 0; i < values.size(); ++i) medians[i] = median_of(std::move(values[i]));
  return medians;
}

std::optional<double> as_real(const std::optional<std::uint32_t>& number) {
  if (!number) return std::nullopt;
  return static_cast<double>(*number);
}

std::uint32_t to_nearest(double value) {
  return static_cast<std::uint32_t>(std::lround(value));
}

struct Point {
  double x = 0;
  double y = 0;
};

double squared_distance(Point a, Point b) {
  return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}

Point place_of(const RegisterSchool& school) {
  return {school.easting_km, school.northing_km};
}

/// Middle of the schools of each authority whose region is not known.
std::map<int, Point> middles_of_unplaced(const std::vector<RegisterCandidate>& candidates) {
  std::map<int, std::pair<Point, double>> sums;
  for (const RegisterCandidate& candidate : candidates) {
    if (!candidate.school.region.empty()) continue;
    auto& [sum, count] = sums[candidate.school.la_code];
    const Point place = place_of(candidate.school);
    sum = {sum.x + place.x, sum.y + place.y};
    count += 1;
  }
  std::map<int, Point> middles;
  for (const auto& [code, sum_and_count] : sums) {
    const auto& [sum, count] = sum_and_count;
    middles[code] = {sum.x / count, sum.y / count};
  }
  return middles;
}

/// Region of the school nearest to a point among those that know theirs; empty where none does.
std::string nearest_region(const std::vector<RegisterCandidate>& candidates, Point point) {
  std::string region;
  double nearest = std::numeric_limits<double>::infinity();
  for (const RegisterCandidate& candidate : candidates) {
    if (candidate.school.region.empty()) continue;
    const double distance = squared_distance(place_of(candidate.school), point);
    if (distance < nearest) {
      nearest = distance;
      region = candidate.school.region;
    }
  }
  return region;
}

/// Roll and capacity to use where a phase has examples.
struct SizeMedians {
  ByPhase fullness;
  ByPhase roll;
  ByPhase capacity;
};

SizeMedians size_medians(const std::vector<RegisterCandidate>& candidates) {
  const auto fullness = [](const RegisterCandidate& candidate) -> std::optional<double> {
    if (!candidate.roll || *candidate.roll == 0 || !candidate.capacity) return std::nullopt;
    return static_cast<double>(*candidate.roll) / *candidate.capacity;
  };
  return {.fullness = medians_by_phase(candidates, fullness),
          .roll = medians_by_phase(candidates, [](const auto& candidate) { return as_real(candidate.roll); }),
          .capacity = medians_by_phase(candidates,
                                       [](const auto& candidate) { return as_real(candidate.capacity); })};
}

void fill_size(RegisterCandidate& candidate, const SizeMedians& medians,
               const RegisterParameters& parameters) {
  const std::size_t phase = phase_index(candidate);
  const bool is_roll_blank = !candidate.roll;
  const bool is_capacity_blank = !candidate.capacity;
  if (is_roll_blank && !is_capacity_blank) {
    const auto& fullness = medians.fullness[phase];
    candidate.roll = to_nearest(*candidate.capacity * fullness.value_or(parameters.usual_fullness));
    candidate.note(fullness ? FillRule::roll_from_capacity : FillRule::roll_from_parameter,
                   register_filled::roll);
  } else if (is_roll_blank && medians.roll[phase] && medians.capacity[phase]) {
    candidate.roll = to_nearest(*medians.roll[phase]);
    candidate.note(FillRule::roll_from_phase, register_filled::roll);
  }
  if (!is_capacity_blank) return;
  if (!is_roll_blank && *candidate.roll > 0) {
    candidate.capacity = candidate.roll;
    candidate.note(FillRule::capacity_from_roll, register_filled::capacity);
  } else if (medians.capacity[phase]) {
    candidate.capacity = to_nearest(*medians.capacity[phase]);
    candidate.note(FillRule::capacity_from_phase, register_filled::capacity);
  }
}

}  // namespace

void fill_regions(std::vector<RegisterCandidate>& candidates) {
  std::map<int, std::string> regions;
  for (const auto& [code, middle] : middles_of_unplaced(candidates)) {
    regions[code] = nearest_region(candidates, middle);
  }
  for (RegisterCandidate& candidate : candidates) {
    std::string& region = candidate.school.region;
    if (!region.empty()) continue;
    region = regions[candidate.school.la_code];
    candidate.note(region.empty() ? FillRule::region_unknown : FillRule::region_from_neighbours,
                   register_filled::region);
    if (region.empty()) region = unknown_region;
  }
}

void fill_sizes(std::vector<RegisterCandidate>& candidates, const RegisterParameters& parameters) {
  const SizeMedians medians = size_medians(candidates);
  for (RegisterCandidate& candidate : candidates) fill_size(candidate, medians, parameters);
}

void fill_disadvantage(std::vector<RegisterCandidate>& candidates, const RegisterParameters& parameters) {
  const ByPhase of_phase =
      medians_by_phase(candidates, [](const auto& candidate) { return candidate.fsm_share; });
  std::map<std::pair<int, Phase>, std::vector<double>> shares;
  for (const RegisterCandidate& candidate : candidates) {
    if (candidate.fsm_share)
      shares[{candidate.school.la_code, candidate.school.phase}].push_back(*candidate.fsm_share);
  }
  std::map<std::pair<int, Phase>, double> of_authority;
  for (auto& [key, values] : shares) of_authority[key] = *median_of(std::move(values));

  for (RegisterCandidate& candidate : candidates) {
    if (candidate.fsm_share) continue;
    const auto found = of_authority.find({candidate.school.la_code, candidate.school.phase});
    if (found != of_authority.end()) {
      candidate.fsm_share = found->second;
      candidate.note(FillRule::fsm_from_authority, register_filled::fsm);
    } else if (const auto& median = of_phase[phase_index(candidate)]) {
      candidate.fsm_share = *median;
      candidate.note(FillRule::fsm_from_phase, register_filled::fsm);
    } else {
      candidate.fsm_share = parameters.usual_disadvantaged;
      candidate.note(FillRule::fsm_from_parameter, register_filled::fsm);
    }
  }
}

RegisterSchool finished(RegisterCandidate candidate, const RegisterParameters& parameters) {
  expects(candidate.roll && candidate.capacity && candidate.fsm_share,
          "a school is finished after its blanks");
  const double size = school_in_year_groups(candidate.years, parameters);
  RegisterSchool school = std::move(candidate.school);
  school.roll = *candidate.roll;
  school.capacity = *candidate.capacity;
  school.fsm_share = *candidate.fsm_share;
  school.pupils = to_nearest(school.roll * (candidate.years.count() / size));
  school.places_per_year = std::max(1U, to_nearest(std::max(school.roll, school.capacity) / size));
  return school;
}

}  // namespace commonroom
