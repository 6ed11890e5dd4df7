#pragma once

#include <vector>

#include "model/professional_learning/teachers_learn.hpp"

namespace commonroom::testing {

/// Schools with the teachers that a test gives them, and nothing else, to learn from one another.
struct Staffroom {
  Country country;
  Teachers teachers;
  TeacherParameters careers_of{};
  ProfessionalLearningParameters parameters{};
  Column<SchoolId, float> pace;
  Column<SchoolId, PartnerLevels> partners;
  std::vector<RunningProgramme> programmes;

  /// A further school whose teachers have these skills, all of one department.
  SchoolId add_school(const std::vector<float>& skills, std::uint8_t experience = 20) {
    const auto school = id_at<SchoolId>(country.schools.urn.size());
    country.schools.urn.push_back(0);
    country.schools.first_year.push_back(7);
    country.schools.last_year.push_back(11);
    if (teachers.school_start.empty()) teachers.school_start.push_back(0);
    for (const float skill : skills) {
      Teacher teacher;
      teacher.key.ordinal = static_cast<std::uint32_t>(teachers.staff.size());
      teacher.skill = skill;
      teacher.experience = experience;
      teachers.staff.push_back(teacher);
    }
    teachers.school_start.push_back(static_cast<std::uint32_t>(teachers.staff.size()));
    return school;
  }

  /// Gives a programme to all schools that are there.
  void run_everywhere(const ProfessionalLearningProgramme& programme) {
    programmes.push_back(
        {&programme, Column<SchoolId, std::uint8_t>(country.schools.size(), 1), {}, programmes.size()});
  }

  LearningOutcome learn(std::uint32_t year = 1) {
    const Careers careers(careers_of);
    return teachers_learn(country, teachers, {parameters, careers, programmes, pace, partners},
                          Draws(1, 0, year));
  }

  [[nodiscard]] float learning(std::size_t teacher) const { return teachers.staff[teacher].learning; }
};

}  // namespace commonroom::testing
