#pragma once

#include "model/staffing/careers.hpp"
#include "model/staffing/field.hpp"
#include "model/staffing/parameters.hpp"
#include "model/staffing/teacher_draws.hpp"
#include "random/transforms.hpp"

namespace commonroom {

/// A teacher in the first year: skill ~ N(0, skill_sd^2), stress as spread as everyone's.
[[nodiscard]] inline Teacher born(TeacherKey key, const Careers& careers, const TeacherParameters& parameters,
                                  const PhiloxBlock& words) {
  return {.key = key,
          .skill = static_cast<float>(parameters.skill_sd) * to_normal(words[0]),
          .stress = static_cast<float>(careers.stress_spread()) * to_normal(words[1]),
          .experience = 0,
          .department = department_of_field(field_of(key))};
}

[[nodiscard]] inline Teacher born(TeacherKey key, const Careers& careers, const TeacherParameters& parameters,
                                  const Draws& draws) {
  return born(key, careers, parameters, block_of(draws, Process::teacher_birth, key));
}

/// The order of posts within a school: department, seniority, key.
[[nodiscard]] inline bool stands_before(const Teacher& a, const Teacher& b) noexcept {
  if (a.department != b.department) return a.department < b.department;
  if (a.experience != b.experience) return a.experience > b.experience;
  return a.key < b.key;
}

}  // namespace commonroom
