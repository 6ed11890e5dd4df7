#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/staffing/careers.hpp"
#include "model/staffing/parameters.hpp"
#include "random/draws.hpp"
#include "world/country.hpp"
#include "world/school_state.hpp"
#include "world/teachers.hpp"

namespace commonroom {

using DepartmentTeaching = std::array<float, departments>;
using ClassTeaching = std::array<float, year_groups>;

/// What teachers add to their pupils' growth, SD a year: skill and experience, with those who cover posts
/// that are unfilled or that the budget does not pay for. A post without money displaces a teacher:
///   x = (1 - c) mean(skill + learning + experience) + c cover,  c = (vacancies + unfunded + away) / posts,
/// c being the share of the school's posts that are covered, at most 1, 0 where teachers outnumber posts;
/// away are posts whose teachers learn, or are seconded, in place of teaching.
/// Centred: the mean teacher of a staff in balance adds about 0.
class Teaching {
 public:
  Teaching(const TeacherParameters& parameters, const Careers& careers);

  /// Share of a school's posts that are covered, at most 1; below 0 where money pays for posts beyond them.
  [[nodiscard]] static float covered_share(double posts, double vacancies, double unfunded) noexcept;

  /// Mean by department. In schools without departments all five are the mean of all class teachers; so is a
  /// department without teachers.
  [[nodiscard]] DepartmentTeaching by_department(std::span<const Teacher> staff, bool has_departments,
                                                 float covered) const;

  /// Mean by year group, 0 outside `first_year`..`last_year`. Class teachers stand in a row and the n year
  /// groups share it out: group k has the stretch from k/n to (k+1)/n. A teacher keeps the place in the row
  /// for `class_years` years, then draws another. In schools with departments every year group has the same
  /// mean.
  [[nodiscard]] ClassTeaching by_year_group(std::span<const Teacher> staff, bool has_departments,
                                            int first_year, int last_year, float covered,
                                            const Draws& draws) const;

 private:
  [[nodiscard]] float effect(const Teacher& teacher) const noexcept {
    return teacher.skill + teacher.learning + experience_effect_[teacher.experience];
  }
  /// Effects of class teachers in the order of their places in the row.
  [[nodiscard]] std::vector<float> row_of_effects(std::span<const Teacher> staff, const Draws& draws) const;
  [[nodiscard]] float with_cover(float mean, float covered) const noexcept {
    return (1.0F - covered) * mean + covered * cover_skill_;
  }

  std::array<float, 256> experience_effect_;
  float cover_skill_;
  std::uint32_t class_years_;
};

/// Teaching of a school by department, from the world after staffing.
[[nodiscard]] DepartmentTeaching department_teaching(const Country& country, const Teachers& teachers,
                                                     const SchoolStates& states, SchoolId school,
                                                     const Teaching& teaching);

/// Teaching of a school by year group, from the world after staffing. `draws` are those of the year.
[[nodiscard]] ClassTeaching class_teaching(const Country& country, const Teachers& teachers,
                                           const SchoolStates& states, SchoolId school,
                                           const Teaching& teaching, const Draws& draws);

}  // namespace commonroom
