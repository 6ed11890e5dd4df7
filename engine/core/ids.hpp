#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace commonroom {

// Identifiers. Each is its own type, so that a school cannot be looked up with an area's number.
enum class SchoolId : std::uint32_t {};
enum class NeighbourhoodId : std::uint32_t {};
enum class AreaId : std::uint16_t {};
enum class RegionId : std::uint8_t {};
enum class TrustId : std::uint32_t {};
enum class FederationId : std::uint32_t {};
enum class GroupId : std::uint32_t {};

template <class Id>
concept Identifier = std::is_enum_v<Id>;

/// Position of an identifier in a column.
template <Identifier Id>
[[nodiscard]] constexpr std::size_t index(Id id) noexcept {
  return static_cast<std::size_t>(id);
}

template <Identifier Id>
[[nodiscard]] constexpr Id id_at(std::size_t position) noexcept {
  return static_cast<Id>(position);
}

/// Stands for "belongs to none": the largest number of the type.
template <Identifier Id>
inline constexpr Id none = static_cast<Id>(std::numeric_limits<std::underlying_type_t<Id>>::max());

}  // namespace commonroom
