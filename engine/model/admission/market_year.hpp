#pragma once

#include <cstdint>
#include <vector>

#include "model/admission/appeal.hpp"
#include "model/admission/choosers.hpp"
#include "model/admission/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// What became of those who had to choose a school.
struct EntryCounts {
  std::uint64_t choosers = 0;
  std::uint64_t first_preference = 0;  ///< got the first school on their list
  std::uint64_t nearest_first = 0;     ///< put the nearest school first
  std::uint64_t one_name = 0;          ///< named one school
  std::uint64_t full_list = 0;         ///< named as many as they may
  std::uint64_t by_authority = 0;      ///< got no school on their list
  std::uint64_t over_places = 0;       ///< of these, put into a full school
  std::uint64_t late_changes = 0;  ///< left a school that goes on for one that begins late; not counted above
  double distance_km = 0;          ///< from home to the school they got, sum

  EntryCounts& operator+=(const EntryCounts& other);
  friend bool operator==(const EntryCounts&, const EntryCounts&) = default;
};

/// One year group's market in one year.
struct MarketYear {
  std::vector<SchoolId> school;  ///< by chooser; `none` for those who stay where they are
  EntryCounts counts;
  std::vector<std::uint32_t> admitted;  ///< by school, through the lists
  std::vector<float> cut_off_km;        ///< by school
};

/// Families list schools, schools take the first in priority, and the authority finds a school for the rest.
/// `seated` (one entry a school) are the pupils of the year group who are there already and stay.
[[nodiscard]] MarketYear run_market(const Country& country, const Choosers& choosers,
                                    std::span<const std::uint32_t> seated, const ChoiceParameters& choice,
                                    const PlacementParameters& placement, const AdmissionView& view,
                                    const Draws& draws);

}  // namespace commonroom
