#include "world/markets.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "core/parallel.hpp"
#include "world/spatial_index.hpp"

namespace commonroom {

namespace {

constexpr std::size_t neighbourhoods_a_task = 2048;
constexpr int first_transfer_year = 7;

std::vector<std::uint32_t> schools_where(const Schools& schools, auto condition) {
  std::vector<std::uint32_t> members;
  for (std::uint32_t i = 0; i < schools.size(); ++i) {
    if (condition(id_at<SchoolId>(i))) members.push_back(i);
  }
  return members;
}

/// The schools that can be entered at one year group, and how far and how many families look.
class EntryYear {
 public:
  EntryYear(const Schools& schools, int year_group, const PopulationParameters& parameters)
      : beginning_(index_of(schools, [&](SchoolId s) { return schools.first_year[s] == year_group; })),
        passing_(index_of(schools, [&](SchoolId s) { return is_passed(schools, s, year_group); })),
        always_wanted_(year_group == 0),
        fewest_(static_cast<std::size_t>(parameters.fewest_candidates)) {
    if (year_group == 0) {
      most_ = static_cast<std::size_t>(parameters.candidates_at_start);
      reach_km_ = static_cast<float>(parameters.reach_at_start_km);
    } else if (year_group >= first_transfer_year) {
      most_ = static_cast<std::size_t>(parameters.candidates_at_transfer);
      reach_km_ = static_cast<float>(year_group == first_transfer_year ? parameters.reach_at_transfer_km
                                                                       : parameters.reach_elsewhere_km);
    } else {
      most_ = static_cast<std::size_t>(parameters.candidates_elsewhere);
      reach_km_ = static_cast<float>(parameters.reach_elsewhere_km);
    }
    most_ = std::max(most_, fewest_);
  }

  /// The schools that families at a place may think of, nearest first. `is_needed`: some children's school
  /// ends.
  void look(float x, float y, bool is_needed, std::vector<FoundPoint>& found,
            std::vector<FoundPoint>& spare) const {
    const auto any = [](std::uint32_t) { return true; };
    beginning_.find_nearest(x, y, most_, reach_km_, any, found);
    if (found.size() >= fewest_) return;
    if (!is_needed && !always_wanted_) return;
    passing_.find_nearest(x, y, fewest_ - found.size(), reach_km_, any, spare);
    found.insert(found.end(), spare.begin(), spare.end());
    if (found.size() < fewest_) look_far(x, y, found, spare);
    std::sort(found.begin(), found.end());
  }

 private:
  template <class Condition>
  static SpatialIndex index_of(const Schools& schools, Condition condition) {
    return {schools.x_km.values(), schools.y_km.values(), schools_where(schools, condition)};
  }
  static bool is_passed(const Schools& schools, SchoolId school, int year_group) {
    return schools.serves(school, year_group) && schools.first_year[school] != year_group;
  }

  /// Adds the nearest schools beyond reach until there are the fewest that there must be.
  void look_far(float x, float y, std::vector<FoundPoint>& found, std::vector<FoundPoint>& spare) const {
    constexpr float anywhere = std::numeric_limits<float>::infinity();
    const auto is_new = [&](std::uint32_t position) {
      return std::none_of(found.begin(), found.end(),
                          [&](const FoundPoint& f) { return f.position == position; });
    };
    for (const SpatialIndex* index : {&beginning_, &passing_}) {
      if (found.size() >= fewest_) return;
      index->find_nearest(x, y, fewest_ - found.size(), anywhere, is_new, spare);
      found.insert(found.end(), spare.begin(), spare.end());
    }
  }

  SpatialIndex beginning_;
  SpatialIndex passing_;
  bool always_wanted_;
  std::size_t fewest_;
  std::size_t most_ = 0;
  float reach_km_ = 0;
};

using YearGroupSet = std::uint16_t;

/// Rows of one market for consecutive neighbourhoods.
struct Rows {
  std::vector<std::uint32_t> counts;
  std::vector<NearbySchool> nearby;
};

Rows rows_of(const EntryYear& entry, int year_group, const Schools& schools, const Neighbourhoods& places,
             std::size_t begin, std::size_t end, std::vector<YearGroupSet>& needed) {
  Rows rows;
  rows.counts.reserve(end - begin);
  std::vector<FoundPoint> found;
  std::vector<FoundPoint> spare;
  for (std::size_t n = begin; n < end; ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    const bool is_needed = ((needed[n] >> year_group) & 1) != 0;
    entry.look(places.x_km[place], places.y_km[place], is_needed, found, spare);
    rows.counts.push_back(static_cast<std::uint32_t>(found.size()));
    for (const FoundPoint& point : found) {
      const auto school = id_at<SchoolId>(point.position);
      rows.nearby.push_back({school, std::sqrt(point.squared_km)});
      needed[n] = static_cast<YearGroupSet>(needed[n] | (1U << (schools.last_year[school] + 1U)));
    }
  }
  return rows;
}

EntryMarket joined(int year_group, std::vector<Rows>& parts) {
  std::vector<std::uint32_t> starts{0};
  std::vector<NearbySchool> nearby;
  std::size_t all = 0;
  for (const Rows& part : parts) all += part.nearby.size();
  nearby.reserve(all);
  for (Rows& part : parts) {
    for (const std::uint32_t count : part.counts) starts.push_back(starts.back() + count);
    nearby.insert(nearby.end(), part.nearby.begin(), part.nearby.end());
    part = Rows{};
  }
  return {static_cast<std::uint8_t>(year_group), {std::move(starts), std::move(nearby)}};
}

}  // namespace

std::vector<EntryMarket> make_markets(const Schools& schools, const Neighbourhoods& places,
                                      const PopulationParameters& parameters) {
  std::vector<EntryMarket> markets;
  std::vector<YearGroupSet> needed(places.size(), 1);
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    const EntryYear entry(schools, year_group, parameters);
    std::vector<Rows> parts((places.size() + neighbourhoods_a_task - 1) / neighbourhoods_a_task);
    parallel_chunks(places.size(), neighbourhoods_a_task, [&](std::size_t begin, std::size_t end) {
      parts[begin / neighbourhoods_a_task] = rows_of(entry, year_group, schools, places, begin, end, needed);
    });
    EntryMarket market = joined(year_group, parts);
    if (!market.nearby.values().empty()) markets.push_back(std::move(market));
  }
  return markets;
}

}  // namespace commonroom
