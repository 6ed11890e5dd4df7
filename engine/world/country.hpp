#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/column.hpp"
#include "world/kinds_of_schools.hpp"
#include "world/published_results.hpp"
#include "world/school_types.hpp"

namespace commonroom {

inline constexpr int year_groups = 12;  ///< 0 (reception) to 11
inline constexpr int domains = 3;       ///< English, mathematics, other
inline constexpr int departments = 5;   ///< English, mathematics, science, humanities, other

enum class Department : std::uint8_t { english, mathematics, science, humanities, other };

/// What was made up or filled in for a school, because the register does not say.
namespace filled {
inline constexpr std::uint16_t roll = 1U << 0U;
inline constexpr std::uint16_t capacity = 1U << 1U;
inline constexpr std::uint16_t fsm = 1U << 2U;
inline constexpr std::uint16_t grade = 1U << 3U;
inline constexpr std::uint16_t region = 1U << 4U;
inline constexpr std::uint16_t trust = 1U << 5U;
inline constexpr std::uint16_t faith = 1U << 6U;
inline constexpr std::uint16_t synthetic = 1U << 7U;  ///< the whole school
inline constexpr std::uint16_t inspection_year = 1U << 8U;
inline constexpr std::uint16_t federation = 1U << 9U;
}  // namespace filled

/// Schools as they are when a run begins. Nothing here changes in a run.
struct Schools {
  Column<SchoolId, std::uint32_t> urn;  ///< register number; 900001 and on for synthetic schools
  Column<SchoolId, float> x_km, y_km;
  Column<SchoolId, AreaId> area;  ///< local authority
  Column<SchoolId, RegionId> region;
  Column<SchoolId, Phase> phase;
  Column<SchoolId, std::uint8_t> first_year, last_year;  ///< year groups served
  Column<SchoolId, Sector> sector;
  Column<SchoolId, Faith> faith;
  Column<SchoolId, TrustId> trust;            ///< none<TrustId> for schools in no trust
  Column<SchoolId, FederationId> federation;  ///< none<FederationId> for schools in no federation
  Column<SchoolId, std::uint16_t> places;     ///< in each year group
  Column<SchoolId, float> opening_roll;       ///< pupils in years 0-11 when the register was taken
  Column<SchoolId, float> opening_fsm;        ///< share disadvantaged, 0..1
  Column<SchoolId, Grade> opening_grade;
  Column<SchoolId, std::uint16_t> filled_in;  ///< bits of `filled`
  std::size_t independents = 0;  ///< independent schools; their ids come after those of all state schools

  [[nodiscard]] std::size_t state_size() const noexcept { return size() - independents; }
  [[nodiscard]] bool is_independent(SchoolId school) const noexcept { return index(school) >= state_size(); }
  [[nodiscard]] std::size_t size() const noexcept { return urn.size(); }
  [[nodiscard]] bool serves(SchoolId school, int year_group) const noexcept {
    return first_year[school] <= year_group && year_group <= last_year[school];
  }
  [[nodiscard]] int years_served(SchoolId school) const noexcept {
    return last_year[school] - first_year[school] + 1;
  }
};

/// A neighbourhood is a small place in which homes are taken to be in one spot: about 40 pupils, as a census
/// output area has. Every cohort puts the same number of children into it, so a slot in the cohort (0, 1, 2,
/// ...) has the same home in every cohort.
struct Neighbourhoods {
  Column<NeighbourhoodId, float> x_km, y_km;
  Column<NeighbourhoodId, AreaId> area;
  Column<NeighbourhoodId, float>
      deprivation;  ///< mean of the deprivation latent; about it pupils vary by `individual_deprivation`
  Column<NeighbourhoodId, float>
      home_advantage;  ///< mean of home advantage; about it pupils vary by `individual_home_advantage`
  Column<NeighbourhoodId, std::uint32_t>
      first_slot;  ///< first slot of each; one entry more than neighbourhoods

  [[nodiscard]] std::size_t size() const noexcept { return x_km.size(); }
};

/// A school that a family in a neighbourhood may think of.
struct NearbySchool {
  SchoolId school;
  float distance_km;
};

/// For each year group at which children enter schools: the schools near each neighbourhood that admit there,
/// nearest first. A market with no schools has no rows.
struct EntryMarket {
  std::uint8_t year_group;
  Grouped<NeighbourhoodId, NearbySchool> nearby;
};

/// Weight of one school in another's market for pupils.
struct Rival {
  SchoolId school;
  float overlap;  ///< w_ij = w_ji; the mean over schools of the sum over rivals is 1
};

/// A school within reach as a partner.
struct Neighbour {
  SchoolId school;
  float distance_km;
};

/// The fixed frame of a run: places, schools, homes and who is near whom. Shared, never copied.
struct Country {
  Schools schools;
  KindsOfSchools kinds;  ///< empty where a country was put together by hand
  Neighbourhoods neighbourhoods;
  std::vector<std::string> area_names, region_names, trust_names;
  Column<AreaId, RegionId> region_of_area;
  Column<NeighbourhoodId, std::uint32_t> slot_counts;
  std::vector<NeighbourhoodId> home_of_slot;     ///< neighbourhood of each slot of a cohort
  std::vector<EntryMarket> markets;              ///< one for each entry year group, in order
  Grouped<SchoolId, Rival> rivals;               ///< symmetric
  Grouped<SchoolId, Neighbour> neighbours;       ///< symmetric; may hold schools of other authorities
  Column<SchoolId, PublishedResults> published;  ///< empty where a run does not start from published results
  float deprivation_threshold = 0;               ///< latent above which a pupil is disadvantaged (FSM)
  double individual_deprivation = 0;     ///< variance of the latent between homes of one neighbourhood
  double individual_home_advantage = 0;  ///< variance of home advantage between homes of one neighbourhood
  bool is_real = false;                  ///< from the register, not synthetic
  std::string provenance;                ///< how the population was made, for results and summary
  std::vector<std::string> filled_in_notes;  ///< what was generated or filled in, counted, one line each
  std::vector<std::string> left_out_notes;   ///< what of a register could not be used, counted, one line each

  [[nodiscard]] std::size_t cohort_size() const noexcept { return home_of_slot.size(); }
  [[nodiscard]] const EntryMarket* market_at(int year_group) const noexcept {
    for (const EntryMarket& market : markets) {
      if (market.year_group == year_group) return &market;
    }
    return nullptr;
  }
};

}  // namespace commonroom
