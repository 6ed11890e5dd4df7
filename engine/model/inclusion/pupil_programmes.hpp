#pragma once

#include "core/column.hpp"
#include "model/consequences/money.hpp"
#include "model/effort/parameters.hpp"
#include "model/inclusion/parameters.hpp"
#include "model/learning/growth.hpp"
#include "model/policy/regime.hpp"
#include "world/country.hpp"
#include "world/school_state.hpp"

namespace commonroom {

/// Programmes that act on pupils. A programme with partners outside schools delivers, of what it aims at,
///   D = R b_school b_partner,   b_school = 1 - exp(-x_C / x0),
/// x_C the head's time for collaborating, R the understanding of school and partners, which builds up while a
/// programme runs, R' = R + beta (1 - R), fades as fast without one, and goes in part with a head. Delivered
/// work adds to growth: attendance and wellbeing for all, provision for pupils with special needs,
/// competencies in other subjects of years 7-11; and to engagement. A programme of shared goals adds to
/// engagement: feedback (1 + parents), and voice (authenticity - what it needs), which is negative where
/// nobody listens. Costs: time t is taken from teaching, A_T (sqrt(x_T) - sqrt(x_T - t)); a curriculum of the
/// area takes from English and mathematics, delivered or not; money is a charge on the schools in scope.
/// Sources: ATL evidence to HC 269 (2013), paragraph 7; Taylor, Clumsy collaboration (2013); sizes assumed.
/// Left out: what pupils gain outside school; limits of what partners can give in an area.

/// What all programmes together do in a school.
struct ProgrammeEffect {
  float all = 0;             ///< growth of all pupils, SD a year; time taken from teaching is negative
  float sen = 0;             ///< further growth of pupils with special needs
  float core = 0;            ///< further growth in English and mathematics, years 7-11
  float other = 0;           ///< further growth in other subjects, years 7-11
  float engagement = 0;      ///< SD a year
  float delivered = 0;       ///< mean D over the outside programmes that the school has
  std::uint8_t outside = 0;  ///< how many outside programmes the school has
};

struct PupilProgrammesYear {
  Column<SchoolId, ProgrammeEffect> effect;  ///< empty where there is no programme
  Column<SchoolId, float> outside_relation;  ///< R, empty where there never was one
};

struct PupilProgrammeRules {
  const OutsideParameters& outside;
  const EngagementParameters& engagement;
  const EffortParameters& effort;
};

/// `relation` is last year's, empty at first; `year` counts as programmes do.
[[nodiscard]] PupilProgrammesYear pupil_programmes_year(const Country& country, const SchoolStates& schools,
                                                        const Regime& regime, int year,
                                                        const Column<SchoolId, float>& relation,
                                                        const Column<SchoolId, std::uint8_t>& head_is_new,
                                                        const PupilProgrammeRules& rules);

/// Adds what the programmes of a year cost each school in their scope.
void charge_pupil_programmes(Column<SchoolId, Charges>& charges, const Country& country, const Regime& regime,
                             int year);

/// Adds the effects to what schools add; the engagement part is not growth and is left to the caller.
void add_programmes(Column<SchoolId, SchoolGrowth>& growth, const Column<SchoolId, ProgrammeEffect>& effect);

}  // namespace commonroom
