#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "world/country.hpp"
#include "world/population_parameters.hpp"
#include "world/pupils.hpp"

namespace commonroom::testing {

struct TinySchool {
  Phase phase = Phase::primary;
  int first_year = 0, last_year = 6;
  double x_km = 0, y_km = 0;
  int places = 30;  ///< in each year group
  Faith faith = Faith::none_;
  double fsm = 0.2;
};

struct TinyHomes {
  double x_km = 0, y_km = 0;
  int children = 10;  ///< in each cohort
  double deprivation = 0, home_advantage = 0;
};

/// Builds small countries by hand: schools and neighbourhoods in the order in which they are added, one area,
/// one region, no trusts. Each market (none with build(0)) lists the nearest schools that begin at its year
/// group, or, for year groups above 0, where none begins, those that serve it and the one before. Rivals and
/// neighbours are left empty.
class TinyCountry {
 public:
  SchoolId add(const TinySchool& school) {
    schools_.push_back(school);
    return id_at<SchoolId>(schools_.size() - 1);
  }
  NeighbourhoodId add(const TinyHomes& homes) {
    homes_.push_back(homes);
    return id_at<NeighbourhoodId>(homes_.size() - 1);
  }
  void change(NeighbourhoodId home, int children) { homes_[index(home)].children = children; }

  [[nodiscard]] Country build(std::size_t most_near = 12) const {
    Country country;
    add_schools(country);
    add_homes(country);
    country.area_names = {"area"};
    country.region_names = {"region"};
    country.region_of_area.push_back(RegionId{0});
    for (int g = 0; most_near > 0 && g < year_groups; ++g) add_market(country, g, most_near);
    const std::vector<std::uint32_t> nobody(schools_.size() + 1, 0);
    country.rivals = {nobody, {}};
    country.neighbours = {nobody, {}};
    country.individual_deprivation = PopulationParameters{}.individual_deprivation();
    country.individual_home_advantage = PopulationParameters{}.individual_home_advantage();
    country.provenance = "built by a test";
    return country;
  }

 private:
  void add_schools(Country& country) const {
    Schools& all = country.schools;
    for (const TinySchool& school : schools_) {
      all.urn.push_back(900001 + static_cast<std::uint32_t>(all.urn.size()));
      all.x_km.push_back(static_cast<float>(school.x_km));
      all.y_km.push_back(static_cast<float>(school.y_km));
      all.area.push_back(AreaId{0});
      all.region.push_back(RegionId{0});
      all.phase.push_back(school.phase);
      all.first_year.push_back(static_cast<std::uint8_t>(school.first_year));
      all.last_year.push_back(static_cast<std::uint8_t>(school.last_year));
      all.sector.push_back(Sector::maintained);
      all.faith.push_back(school.faith);
      all.trust.push_back(none<TrustId>);
      all.federation.push_back(none<FederationId>);
      all.places.push_back(static_cast<std::uint16_t>(school.places));
      const int years = school.last_year - school.first_year + 1;
      all.opening_roll.push_back(static_cast<float>(school.places * years));
      all.opening_fsm.push_back(static_cast<float>(school.fsm));
      all.opening_grade.push_back(Grade::good);
      all.filled_in.push_back(filled::synthetic);
    }
  }

  void add_homes(Country& country) const {
    Neighbourhoods& all = country.neighbourhoods;
    for (std::size_t at = 0; at < homes_.size(); ++at) {
      const TinyHomes& homes = homes_[at];
      all.x_km.push_back(static_cast<float>(homes.x_km));
      all.y_km.push_back(static_cast<float>(homes.y_km));
      all.area.push_back(AreaId{0});
      all.deprivation.push_back(static_cast<float>(homes.deprivation));
      all.home_advantage.push_back(static_cast<float>(homes.home_advantage));
      all.first_slot.push_back(static_cast<std::uint32_t>(country.home_of_slot.size()));
      country.slot_counts.push_back(static_cast<std::uint32_t>(homes.children));
      country.home_of_slot.insert(country.home_of_slot.end(), static_cast<std::size_t>(homes.children),
                                  id_at<NeighbourhoodId>(at));
    }
    all.first_slot.push_back(static_cast<std::uint32_t>(country.home_of_slot.size()));
  }

  [[nodiscard]] bool begins(const TinySchool& school, int year_group) const {
    return school.first_year == year_group;
  }
  [[nodiscard]] bool goes_on(const TinySchool& school, int year_group) const {
    return school.first_year < year_group && year_group <= school.last_year;
  }

  void add_market(Country& country, int year_group, std::size_t most_near) const {
    const bool some_begin =
        std::ranges::any_of(schools_, [&](const auto& s) { return begins(s, year_group); });
    const bool some_end =
        std::ranges::any_of(schools_, [&](const auto& s) { return s.last_year == year_group - 1; });
    if (!some_begin && !some_end) return;
    std::vector<std::uint32_t> starts{0};
    std::vector<NearbySchool> values;
    for (const TinyHomes& homes : homes_) {
      std::vector<NearbySchool> near;
      for (std::size_t at = 0; at < schools_.size(); ++at) {
        const TinySchool& school = schools_[at];
        if (some_begin ? !begins(school, year_group) : !goes_on(school, year_group)) continue;
        near.push_back({id_at<SchoolId>(at),
                        static_cast<float>(std::hypot(school.x_km - homes.x_km, school.y_km - homes.y_km))});
      }
      std::ranges::stable_sort(near, {}, [](const NearbySchool& n) { return n.distance_km; });
      near.resize(std::min(near.size(), most_near));
      values.insert(values.end(), near.begin(), near.end());
      starts.push_back(static_cast<std::uint32_t>(values.size()));
    }
    country.markets.push_back(
        {static_cast<std::uint8_t>(year_group), {std::move(starts), std::move(values)}});
  }

  std::vector<TinySchool> schools_;
  std::vector<TinyHomes> homes_;
};

/// A cohort in the order of slots, in no school, of children without faith, disadvantage or home advantage.
/// Attainment holds the slot (first domain), so that a test can follow each child.
[[nodiscard]] inline Cohort plain_cohort(const Country& country, std::int32_t born) {
  const std::size_t size = country.cohort_size();
  Cohort cohort;
  cohort.born = born;
  cohort.slot.resize(size);
  std::iota(cohort.slot.begin(), cohort.slot.end(), 0U);
  for (auto& column : cohort.attainment) column.assign(size, 0.0F);
  for (std::size_t slot = 0; slot < size; ++slot) cohort.attainment[0][slot] = static_cast<float>(slot);
  cohort.home_advantage.assign(size, 0.0F);
  cohort.prior.assign(size, 0.0F);
  cohort.traits.assign(size, 0);
  return cohort;
}

/// Cohorts for the start of a run: the one in year group g was born g + 1 years before the run's first year.
[[nodiscard]] inline std::array<Cohort, year_groups> plain_cohorts(const Country& country) {
  std::array<Cohort, year_groups> cohorts;
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    cohorts[static_cast<std::size_t>(year_group)] = plain_cohort(country, -1 - year_group);
  }
  return cohorts;
}

/// The school of each slot of a sorted cohort.
[[nodiscard]] inline std::vector<SchoolId> school_of_slot(const Cohort& cohort) {
  std::vector<SchoolId> school(cohort.size(), none<SchoolId>);
  for (std::size_t at = 0; at + 1 < cohort.school_start.size(); ++at) {
    for (std::uint32_t p = cohort.school_start[at]; p < cohort.school_start[at + 1]; ++p) {
      school[cohort.slot[p]] = id_at<SchoolId>(at);
    }
  }
  return school;
}

}  // namespace commonroom::testing
