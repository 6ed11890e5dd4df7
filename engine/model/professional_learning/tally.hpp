#pragma once

#include <cstdint>

namespace commonroom {

/// What a year of professional learning came to; means over all teachers, SD a year unless said otherwise.
struct LearningTally {
  double by_conditions = 0;    ///< what conditions added to, or took from, the gain from experience
  double from_colleagues = 0;  ///< learnt from better colleagues
  double from_partners = 0;    ///< learnt from colleagues of partner schools
  double from_programmes = 0;  ///< learnt in programmes
  double stress = 0;           ///< that programmes put on teachers, SD
  double time = 0;             ///< posts' worth of time, all schools
  double conditions = 0;       ///< mean over schools of the index, 0..1; 0 where it is not in use
  std::uint32_t hubs = 0;      ///< schools that are hubs
  std::uint32_t served = 0;    ///< schools that a hub serves
};

}  // namespace commonroom
