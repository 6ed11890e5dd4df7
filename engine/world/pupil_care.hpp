#pragma once

#include "core/column.hpp"

namespace commonroom {

/// What two schools share of what one of them knows of pupils who pass on to the other.
struct FeederLink {
  SchoolId feeder;
  std::uint32_t pupils = 0;  ///< who came from there this year
  float continuity = 0;      ///< 0 nothing is known of them, 1 all

  friend bool operator==(const FeederLink&, const FeederLink&) = default;
};

/// What schools build up for pupils beside teaching. Each is empty where its mechanism is off.
struct PupilCare {
  Grouped<SchoolId, FeederLink> feeders;     ///< by the school that receives, sorted by feeder
  Column<SchoolId, float> link_recruiting;   ///< head's time that goes into links as recruitment
  Column<SchoolId, float> outside_relation;  ///< understanding with outside partners, 0 to 1

  friend bool operator==(const PupilCare&, const PupilCare&) = default;
};

}  // namespace commonroom
