#include "world/schools_of_register.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "core/contracts.hpp"
#include "world/region_of_authority.hpp"

namespace commonroom {

namespace {

std::size_t position_of_region(const std::string& region) {
  const auto found = std::find(england_regions.begin(), england_regions.end(), region);
  return static_cast<std::size_t>(found - england_regions.begin());
}

struct Authority {
  std::string name;
  std::string region;
  AreaId id{};
};

/// Authorities by code, numbered in that order.
std::map<int, Authority> authorities_of(const RegisterReading& reading) {
  std::map<int, Authority> authorities;
  for (const RegisterSchool& school : reading.schools) {
    authorities.try_emplace(school.la_code, Authority{school.la_name, school.region, {}});
  }
  expects(authorities.size() < index(none<AreaId>), "authorities must be fewer than can be numbered");
  std::size_t next = 0;
  for (auto& [code, authority] : authorities) authority.id = id_at<AreaId>(next++);
  return authorities;
}

SchoolSeed seed_of(const RegisterSchool& school, AreaId area) {
  constexpr std::uint32_t most_places = std::numeric_limits<std::uint16_t>::max();
  SchoolSeed seed;
  seed.urn = school.urn;
  seed.x_km = static_cast<float>(school.easting_km);
  seed.y_km = static_cast<float>(school.northing_km);
  seed.area = area;
  seed.phase = school.phase;
  seed.first_year = static_cast<std::uint8_t>(school.first_year);
  seed.last_year = static_cast<std::uint8_t>(school.last_year);
  seed.sector = school.sector;
  seed.faith = school.faith;
  seed.grade = school.grade;
  seed.places = static_cast<std::uint16_t>(std::min(school.places_per_year, most_places));
  seed.roll = static_cast<float>(school.pupils);
  seed.whole_roll = static_cast<float>(school.roll);
  seed.disadvantaged = static_cast<float>(school.fsm_share);
  seed.trust_code = school.trust_code;
  seed.trust_name = school.trust_name;
  seed.federation_code = school.federation_code;
  seed.filled_in = school.filled_in;
  return seed;
}

}  // namespace

SchoolSeeds schools_of_register(const RegisterReading& reading) {
  SchoolSeeds seeds;
  seeds.has_trusts = reading.report.of(FillRule::trust_column_missing).count == 0;
  seeds.has_federations = reading.report.of(FillRule::federation_column_missing).count == 0;
  const std::map<int, Authority> authorities = authorities_of(reading);

  std::map<std::size_t, std::string> regions;  // in the order of england_regions, an unknown one last
  for (const auto& [code, authority] : authorities)
    regions[position_of_region(authority.region)] = authority.region;
  for (const auto& [position, name] : regions) seeds.region_names.push_back(name);
  for (const auto& [code, authority] : authorities) {
    seeds.area_names.push_back(authority.name);
    const auto at = std::distance(regions.begin(), regions.find(position_of_region(authority.region)));
    seeds.region_of_area.push_back(id_at<RegionId>(static_cast<std::size_t>(at)));
  }
  for (const RegisterSchool& school : reading.schools) {
    seeds.schools.push_back(seed_of(school, authorities.at(school.la_code).id));
  }
  return seeds;
}

}  // namespace commonroom
