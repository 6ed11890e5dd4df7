#pragma once

#include "model/inclusion/exits.hpp"

namespace commonroom {

/// What a year's observation needs of what happened to pupils beside learning.
struct PupilTally {
  // Transition
  bool transition = false;  ///< on
  double changed_school = 0;
  double continuity = 0;           ///< sum over those who changed school
  double to_main_destination = 0;  ///< of these, to the school that takes most of their feeder's leavers
  double loss = 0;                 ///< of attainment, sum, SD
  // Exclusion and off-rolling
  bool exits_on = false;
  ExitCounts exits;
  // Programmes
  double outside_programmes = 0;  ///< pairs of a school and an outside programme that it has
  double outside_delivered = 0;   ///< sum over them of the share delivered
};

}  // namespace commonroom
