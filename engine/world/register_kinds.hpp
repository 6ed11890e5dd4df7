#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "world/register_report.hpp"
#include "world/school_types.hpp"

namespace commonroom {

/// The sector of a state-funded mainstream school by its TypeOfEstablishment (name), or why an establishment
/// of this type is left out.
[[nodiscard]] std::variant<Sector, LeftOut> kind_of(std::string_view type);

/// Why an establishment with this EstablishmentStatus (name) is left out; nothing where it is open.
[[nodiscard]] std::optional<LeftOut> unusable_status(std::string_view status);

/// ReligiousCharacter (name) as the engine tells them apart. Where two are named, the first.
[[nodiscard]] Faith faith_of(std::string_view religious_character);

/// OfstedRating (name) as one of the four grades; nothing where it is none of them. The two names of a
/// failing school count as inadequate, and "satisfactory" (until 2012) as what replaced it.
[[nodiscard]] std::optional<Grade> grade_of(std::string_view rating);

/// Calendar year of a date written dd-mm-yyyy, dd/mm/yyyy or yyyy-mm-dd; nothing where it is no such date.
[[nodiscard]] std::optional<int> year_of_date(std::string_view date);

}  // namespace commonroom
