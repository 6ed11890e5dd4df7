#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "measures/authority_record.hpp"
#include "model/assessment/tests.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Nothing is told of a local authority in which fewer state schools than this take pupils to 16, so that no
/// school can be read off the mean of a few. Of a real register it needs `least_real_schools` of all phases,
/// too.
inline constexpr std::size_t least_schools_of_an_authority = 3;

/// A local authority that results tell of.
struct ToldAuthority {
  AreaId area{};
  std::vector<SchoolId> schools;  ///< its state schools that take pupils to 16
};

/// Those that results tell of, in the order of their numbers.
[[nodiscard]] std::vector<ToldAuthority> authorities_told_of(const Country& country);

/// The same as results describe them.
[[nodiscard]] AuthorityTable table_of(const Country& country, std::span<const ToldAuthority> authorities);

/// Mean true attainment at 16 (SD) of the pupils tested in each authority, into `means` [authority]; NaN
/// where nobody was.
void measure_authorities(std::span<const ToldAuthority> authorities, const Tests& tests,
                         std::span<double> means);

}  // namespace commonroom
