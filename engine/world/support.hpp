#pragma once

#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "world/country.hpp"
#include "world/partnerships.hpp"

namespace commonroom {

/// A school that is being supported. A school has at most one of each programme.
struct SupportEngagement {
  SchoolId receiver{};
  SchoolId provider{};                  ///< none<SchoolId>: the recommending body itself trains
  std::uint16_t programme = 0;          ///< position in the regime's programmes of support
  std::uint8_t age = 0;                 ///< whole years
  std::uint8_t departments = 0;         ///< those supported, one bit each
  std::uint8_t body = 0;                ///< recommending body of a directory
  std::uint8_t is_expert = 0;           ///< one person, not a department
  std::uint8_t is_aim_imposed = 0;      ///< others chose what to improve
  std::uint8_t is_process_imposed = 0;  ///< others chose how
  std::uint8_t is_reluctant = 0;        ///< provider who is only expected to provide
  std::uint8_t is_dismissed = 0;        ///< a review dismissed the provider; another is to be found
  Tie tie;                              ///< what receiver and provider remember of each other

  friend bool operator==(const SupportEngagement&, const SupportEngagement&) = default;
};

/// A department, or one expert in it, that a body recommends in a directory.
struct SupportListing {
  SchoolId school{};
  std::uint16_t programme = 0;
  std::uint8_t department = 0;
  std::uint8_t body = 0;
  std::uint8_t is_expert = 0;
  std::uint8_t years_left = 0;

  friend bool operator==(const SupportListing&, const SupportListing&) = default;
};

/// Everything that support carries from one year to the next. Empty without programmes of support.
struct Support {
  std::vector<SupportEngagement> live;   ///< by programme, then receiver
  std::vector<SupportListing> listings;  ///< by programme, department, school, body
  /// Years for which each school is still designated, by programme; 0: it is not.
  std::vector<Column<SchoolId, std::uint8_t>> designated;
  /// Share of its other time that a head gave to support this year; empty where none did.
  Column<SchoolId, float> time_taken;

  friend bool operator==(const Support&, const Support&) = default;
};

}  // namespace commonroom
