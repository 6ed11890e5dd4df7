#include "model/staffing/labour_regions.hpp"

#include <algorithm>

#include "core/contracts.hpp"

namespace commonroom {

namespace {

/// Groups the identifiers 0..size-1 by owner, in order.
template <Identifier Member>
Grouped<RegionId, Member> group_by_region(std::size_t regions, std::span<const RegionId> region_of) {
  std::vector<std::uint32_t> starts(regions + 1, 0);
  for (const RegionId region : region_of) {
    if (region != none<RegionId>) ++starts[index(region) + 1];
  }
  for (std::size_t region = 0; region < regions; ++region) starts[region + 1] += starts[region];
  std::vector<Member> members(starts.back());
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (std::size_t position = 0; position < region_of.size(); ++position) {
    const RegionId region = region_of[position];
    if (region != none<RegionId>) members[next[index(region)]++] = id_at<Member>(position);
  }
  return {std::move(starts), std::move(members)};
}

}  // namespace

LabourRegions::LabourRegions(const Country& country) {
  const Schools& schools = country.schools;
  std::size_t regions = country.region_names.size(), areas = country.area_names.size();
  for (std::size_t position = 0; position < schools.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    expects(schools.region[school] != none<RegionId> && schools.area[school] != none<AreaId>,
            "every school must lie in an area and a region");
    regions = std::max(regions, index(schools.region[school]) + 1);
    areas = std::max(areas, index(schools.area[school]) + 1);
  }
  region_of_area_.assign(areas, none<RegionId>);
  for (std::size_t position = 0; position < schools.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    RegionId& region = region_of_area_[schools.area[school]];
    if (region == none<RegionId>) region = schools.region[school];
  }
  Column<SchoolId, RegionId> region_of_school(schools.size());
  for (std::size_t position = 0; position < schools.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    region_of_school[school] = region_of_area_[schools.area[school]];
  }
  schools_ = group_by_region<SchoolId>(regions, region_of_school.values());
  areas_ = group_by_region<AreaId>(regions, region_of_area_.values());
  place_of_area_.assign(areas, 0);
  for (std::size_t region = 0; region < regions; ++region) {
    std::uint16_t place = 0;
    for (const AreaId area : areas_[id_at<RegionId>(region)]) place_of_area_[area] = place++;
  }
}

}  // namespace commonroom
