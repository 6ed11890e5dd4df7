#include "measures/authorities.hpp"

#include <limits>

#include "core/contracts.hpp"
#include "measures/least_schools.hpp"

namespace commonroom {

namespace {

constexpr auto everyone = static_cast<std::size_t>(PupilGroup::all);

bool is_told_of(const Country& country, std::size_t schools_to_16, std::size_t schools_in_all) {
  return schools_to_16 >= least_schools_of_an_authority &&
         (!country.is_real || schools_in_all >= least_real_schools);
}

float mean_place(const Column<SchoolId, float>& places, std::span<const SchoolId> schools) {
  double sum = 0;
  for (const SchoolId school : schools) sum += static_cast<double>(places[school]);
  return static_cast<float>(sum / static_cast<double>(schools.size()));
}

}  // namespace

std::vector<ToldAuthority> authorities_told_of(const Country& country) {
  std::vector<std::vector<SchoolId>> to_16(country.area_names.size());
  std::vector<std::size_t> in_all(country.area_names.size(), 0);
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t area = index(country.schools.area[school]);
    ++in_all[area];
    if (country.schools.serves(school, tested_year(Stage::secondary))) to_16[area].push_back(school);
  }
  std::vector<ToldAuthority> told;
  for (std::size_t area = 0; area < to_16.size(); ++area) {
    if (is_told_of(country, to_16[area].size(), in_all[area]))
      told.push_back({id_at<AreaId>(area), std::move(to_16[area])});
  }
  return told;
}

AuthorityTable table_of(const Country& country, std::span<const ToldAuthority> authorities) {
  AuthorityTable table;
  for (const ToldAuthority& authority : authorities) {
    table.name.push_back(country.area_names[index(authority.area)]);
    table.x_km.push_back(mean_place(country.schools.x_km, authority.schools));
    table.y_km.push_back(mean_place(country.schools.y_km, authority.schools));
    table.schools.push_back(static_cast<std::uint32_t>(authority.schools.size()));
  }
  return table;
}

void measure_authorities(std::span<const ToldAuthority> authorities, const Tests& tests,
                         std::span<double> means) {
  expects(means.size() == authorities.size(), "every authority has a place for its mean");
  const TestedStage& tested = tests[static_cast<std::size_t>(Stage::secondary)];
  for (std::size_t i = 0; i < authorities.size(); ++i) {
    double pupils = 0, attained = 0;
    for (const SchoolId school : authorities[i].schools) {
      const TestSums& sums = tested.by_school[school];
      pupils += sums.n;
      attained += sums.group_attained[everyone];
    }
    means[i] = pupils > 0 ? attained / pupils : std::numeric_limits<double>::quiet_NaN();
  }
}

}  // namespace commonroom
