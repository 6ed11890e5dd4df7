#pragma once

#include "model/stakes/stakes.hpp"

namespace commonroom {

/// What an instrument of any kind makes of work with others, in units of stake, added to what others make:
///   credit strength c_h for a unit of help delivered, strength c_s for 1 SD of a partner's growth, penalty
///   strength p for a partnership that fails. Heads count both credits among the returns to time with
///   partners.
/// Off where all three are 0. Source: that inspectorates should credit work with others and might penalise
/// failed partnerships, with doubts, Association of Teachers and Lecturers 2013 and Weston 2013; values
/// assumed. Leaves out: credit for partnerships in name only.
void add_recognition(Stakes& stakes, const Country& country, const Instrument& instrument);

}  // namespace commonroom
