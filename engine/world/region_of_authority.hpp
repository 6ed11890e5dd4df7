#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace commonroom {

/// England's nine regions, named as the register names them.
inline constexpr std::array<std::string_view, 9> england_regions = {
    "North East",    "North West",    "Yorkshire and the Humber",
    "East Midlands", "West Midlands", "East of England",
    "London",        "South East",    "South West"};

/// Region in which the local authority with this three-digit code of the Department for Education lies; codes
/// of authorities abolished since 2009 are known too. Nothing for any other number.
[[nodiscard]] std::optional<std::string_view> region_of_authority(int code);

/// The region that `name` stands for, whatever its capital letters, or nothing.
[[nodiscard]] std::optional<std::string_view> region_named(std::string_view name);

}  // namespace commonroom
