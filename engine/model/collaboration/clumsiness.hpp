#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "model/collaboration/parameters.hpp"
#include "world/partnerships.hpp"

namespace commonroom {

/// What a partnership is by its ingredients. Clumsy holds all three; hollow holds none; in between, what it
/// holds most of gives the name: self-interest a deal, solidarity a friendship, hierarchy a committee.
enum class PartnershipClass : std::uint8_t { deal, friendship, committee, clumsy, hollow };
inline constexpr std::size_t partnership_classes = 5;

/// Settings of the limit from which on an ingredient counts as present: low, middle, high.
inline constexpr std::size_t class_settings = 3;

[[nodiscard]] std::string_view name_of(PartnershipClass kind);

/// The limits of the three settings.
[[nodiscard]] std::array<double, class_settings> class_limits(const ClumsinessParameters& parameters);

/// Class of a partnership at one limit. Equal ingredients go to the first of self-interest, solidarity,
/// hierarchy.
[[nodiscard]] PartnershipClass classify(const Ingredients& ingredients, double limit);

}  // namespace commonroom
