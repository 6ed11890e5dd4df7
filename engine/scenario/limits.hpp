#pragma once

#include <cstddef>
#include <string_view>

namespace commonroom {

/// What a number of a scenario may be, and its unit in words (empty for a pure number).
struct Limits {
  double least;
  double most;
  std::string_view unit;
};

namespace limits {

inline constexpr Limits years{1, 200, "years"};
inline constexpr Limits burn_in{0, 500, "years"};
inline constexpr Limits replicates{1, 100'000, ""};
inline constexpr Limits seed{0, 4'294'967'295.0, ""};
inline constexpr Limits authorities{1, 500, ""};
inline constexpr Limits primary_schools{1, 1'000, "schools in each authority"};
inline constexpr Limits secondary_schools{1, 300, "schools in each authority"};
inline constexpr Limits independent_schools{0, 300, "schools in each authority"};
inline constexpr Limits cut{-6, 6, "SD of schools' true effect"};
inline constexpr Limits step_value{0, 10, ""};
inline constexpr Limits point{1, 5, ""};
inline constexpr Limits areas_to_fail{1, 6, "areas"};
inline constexpr Limits lessons{0, 0.5, "of lessons"};
inline constexpr Limits strength{0, 100, ""};
inline constexpr Limits years_averaged{1, 5, "years"};
inline constexpr Limits group_size{2, 200, "schools"};
inline constexpr Limits links{1, 100, "schools"};
inline constexpr Limits distance{0, 2000, "km"};
inline constexpr Limits peer_pressure{0, 10, "of strength"};
inline constexpr Limits rivalry{0, 10, "of strength"};
inline constexpr Limits floor{-5, 5, "SD"};
inline constexpr Limits cost{0, 10'000'000, "pounds a year"};
inline constexpr Limits share{0, 1, ""};
inline constexpr Limits term{0, 200, "years"};
inline constexpr Limits year{-1'000'000, 1'000'000, ""};
inline constexpr Limits between_policies{1, 100, "years"};
inline constexpr Limits between_elections{0, 100, "years"};
inline constexpr Limits worth_noticing_sd{0, 10, "SD"};
inline constexpr Limits worth_noticing_points{0, 100, "percentage points"};

inline constexpr std::size_t regimes = 64;
inline constexpr std::size_t instruments = 64;  ///< of one regime
inline constexpr std::size_t programmes = 256;
inline constexpr std::size_t partnership_types = 32;  ///< of one regime: as many bits as TypeSet has
inline constexpr std::size_t parties = 16;
inline constexpr std::size_t changes = 1'000;
inline constexpr std::size_t names_in_a_list = 200;  ///< England has 153 authorities
inline constexpr std::size_t numbers_in_a_list = 20;
inline constexpr std::size_t bytes_of_text = 2'000;
inline constexpr std::size_t bytes_of_name = 40;
inline constexpr std::size_t primary_outcomes = 3;
inline constexpr std::size_t overrides = 1'000;
/// England has about 20,000 schools; each synthetic one brings hundreds of pupils.
inline constexpr int synthetic_schools = 30'000;
inline constexpr double bytes_of_results = 8e9;

}  // namespace limits
}  // namespace commonroom
