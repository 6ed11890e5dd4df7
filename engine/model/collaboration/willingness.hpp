#pragma once

#include "model/collaboration/commitment_parameters.hpp"
#include "world/school_types.hpp"

namespace commonroom {

/// What fear and pressure make of a partnership in the eyes of one side.
struct Reluctance {
  double share_of_gross = 1;  ///< what of the gains still counts
  double loss = 0;            ///< units of stake
  double price = 1;           ///< of the head's time, in its usual price
};

/// With own pressure theta (realised stake) and the type's governance G:
///   share of gross = exp(-nu theta)                                    pressure demoralises
///   loss           = phi G theta where own grade is below good and the partner's is not   fear of takeover
///   price          = 1 + delta theta where own grade is good or better   fear of distraction
/// nu, phi, delta assumed and 0 by default; that pressure demoralises, that weak schools suspect who helps
/// them and strong ones fear distraction: Association of Teachers and Lecturers 2013. Leaves out: that fear
/// fades with acquaintance other than through trust.
[[nodiscard]] Reluctance reluctance(Grade own, Grade partner, double pressure, double governance,
                                    const WillingnessParameters& parameters);

/// The first line of it, which takes an exponential and is the same for all of a school's partners; and the
/// rest given the first.
[[nodiscard]] double share_of_gross_under(double pressure, const WillingnessParameters& parameters);
[[nodiscard]] Reluctance reluctance(double share_of_gross, Grade own, Grade partner, double pressure,
                                    double governance, const WillingnessParameters& parameters);

}  // namespace commonroom
