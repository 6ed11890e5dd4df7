#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "world/country.hpp"
#include "world/published_results.hpp"

namespace commonroom {

/// What a file of published results holds, and what became of its rows and values.
struct PublishedReading {
  std::map<std::uint32_t, PublishedResults> schools;          ///< by URN
  std::uint64_t rows_read = 0;                                ///< without the heading and empty lines
  std::uint64_t without_urn = 0;                              ///< of the nation, or of an authority
  std::array<std::uint64_t, published_measures> published{};  ///< values, by measure
  std::map<std::string, std::uint64_t> not_published;         ///< by the mark that stands in place of a value
};

/// Reads published results by URN as the department writes them: columns in any order and others ignored; a
/// value is a number or a mark of why there is none (SUPP, NE, LOWCOV, NA, NP, NEW, SP, DNS and the
/// one-letter symbols c, x, z, u; or blank, "." and "-"). Throws InvalidInput with the line and column of
/// each value that is neither, or beyond what the measure can be, of each URN that is no number, and of each
/// that stands twice; of the first twenty.
[[nodiscard]] PublishedReading parse_published_results(std::string_view bytes, const std::string& file_name);

/// Gives the schools of a country the results of the file, and notes what could not be used, counted.
void add_published_results(Country& country, const std::string& path);

}  // namespace commonroom
