#pragma once

#include "measures/record_writer.hpp"
#include "measures/school_record.hpp"
#include "measures/year_events.hpp"
#include "model/assessment/parameters.hpp"
#include "model/policy/regime.hpp"
#include "world/world.hpp"

namespace commonroom {

// All of these are of state schools; what independent schools do has outcomes of its own (independent.hpp).

/// First preferences met and distance travelled, of those who entered at the start of schooling and at year 7
/// or later.
void measure_admission(RecordWriter& record, const YearEvents& events);

/// Teachers and heads: numbers, leaving, vacancies, stress, skill.
void measure_workforce(RecordWriter& record, const Country& country, const World& world,
                       const YearEvents& events);

/// Trust, partners, classes of partnerships, what passed between schools, and where practice stands.
void measure_collaboration(RecordWriter& record, const Country& country, const World& world,
                           const YearEvents& events);

/// Improvement support: whom it reached, what it gave and took. Sums are 0 and means are nothing
/// in years without a programme of it.
void measure_support(RecordWriter& record, const Country& country, const World& world,
                     const YearEvents& events);

/// Grades, interventions, use of time, realised stakes.
void measure_accountability(RecordWriter& record, const Country& country, const World& world,
                            const YearEvents& events);

/// Pounds per pupil, by heading.
void measure_spending(RecordWriter& record, const Country& country, const YearEvents& events);

/// Gap of pupils with special needs, inclusion practice, transition, engagement, exits, outside partners: 0
/// or NaN where the mechanism is off.
void measure_pupil_life(RecordWriter& record, const World& world, const YearEvents& events,
                        const AssessmentParameters& assessment);

/// What the making of policy came to, and each level of working together.
void measure_policy(RecordWriter& record, const YearEvents& events);

/// Step 11: everything in the catalogue of outcomes.
[[nodiscard]] YearRecord observe(const Country& country, const World& world, const YearEvents& events,
                                 const AssessmentParameters& assessment);

/// Step 11 for schools one by one, where a scenario asks for it: variables in the order of
/// `school_variables`.
[[nodiscard]] SchoolYear observe_schools(const Country& country, const World& world,
                                         const YearEvents& events);

}  // namespace commonroom
