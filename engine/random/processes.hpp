#pragma once

#include <cstdint>

namespace commonroom {

/// Everything that draws, with its frozen number: a number is never reused or changed, or old seeds would
/// mean something else. Below each: what the entity and the partner of a draw are.
enum class Process : std::uint8_t {
  geography_school = 1,         // school (or authority, wave of a field), SchoolDraw
  geography_neighbourhood = 2,  // neighbourhood, or school around which homes lie; what for
  geography_trust = 3,          // school, what for
  geography_fill = 4,           // school
  pupil_birth = 10,             // slot in cohort, cohort
  pupil_start = 11,             // slot in cohort, cohort: attainment of those in school when burn-in begins
  pupil_learning = 12,          // slot in cohort, cohort
  pupil_result = 13,            // slot in cohort, cohort
  pupil_choice = 14,            // slot in cohort, cohort; one block for every four candidates
  pupil_window = 15,            // slot in cohort, cohort
  pupil_moves = 16,             // slot in cohort, cohort
  pupil_lottery = 17,           // slot in cohort, school
  teacher_birth = 20,           // teacher (two words): when first in the supply; or a region
  teacher_leaving = 21,         // teacher (two words)
  teacher_returning = 22,       // teacher (two words)
  teacher_moving = 23,          // teacher (two words)
  teacher_search = 24,          // teacher (two words), a word a round
  teacher_growth = 25,          // teacher (two words): stress; place in the row of class teachers
  head_start = 30,              // school; or an area (partner 1) or a trust (partner 2), in no year
  head_leaving = 31,            // school
  head_new = 32,                // school, ordinal of the head, in no year
  practice_start = 40,          // school
  practice_innovation = 41,     // school
  disadvantaged_practice = 43,  // school
  cohort_shock = 42,            // school, year group
  partnership_view = 50,        // school that looks, school looked at
  partnership_kept = 51,        // pair
  partnership_start = 52,       // pair
  inspection_visit = 60,        // school
  inspection_judgement = 61,    // school
  intervention = 62,            // school
  department_result = 63,       // school
  learning_takes_part = 90,     // teacher (two words)
  hub_designation = 91,         // school
  hub_known = 92,               // school, hub, in no year
  hub_search = 93,              // teacher (two words), a word a round, the last for those who move
  region_heads = 94,            // region, in no year
  pupil_exit = 100,             // slot in cohort, cohort
  inclusion_practice = 101,     // school
  support_designation = 70,     // school, kind of provider
  support_need = 71,            // school, who identifies: how its need is perceived
  support_evidence = 72,        // school, who identifies: how the needs of its departments are perceived
  support_view = 73,            // receiver, provider: how a provider's practice is seen
  support_willing = 74,         // school: whether it takes on work this year
  support_kept = 75,            // receiver, provider
  support_review = 76,          // receiver, provider
  support_listing = 77,         // school, position of the recommending body
  support_expert = 78,          // school, department: what an expert knows beyond it, in no year
  independent_school = 120,     // area, ordinal in it: a made-up independent school
  lesson_view = 121,            // school that looks, school looked at
  area_judgement = 122,         // school, area of the report card
  policy_need = 110,            // department, phase; or area and phase (entity), department
  policy_reading = 111,         // phase, or area and phase; department
  policy_aim = 112,             // 0
  policy_selection = 113,       // teacher (two words)
  policy_observation = 114,     // teacher (two words): as one who takes part
  policy_refusal = 115,         // school, year in which the policy was announced
  election = 116,               // 0
  local_assessment = 117,       // area, stage
  outside_kept = 81,            // school, number made of the name of the type
  partnership_withdrawn = 80,   // school that may withdraw, partner
};

}  // namespace commonroom
