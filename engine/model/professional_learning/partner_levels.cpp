#include "model/professional_learning/partner_levels.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "model/staffing/field.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 512;

struct DepartmentSkill {
  std::array<float, departments> sum{};
  std::array<std::uint16_t, departments> teachers{};

  [[nodiscard]] float mean(std::size_t department) const {
    return sum[department] / static_cast<float>(teachers[department]);
  }
};

Column<SchoolId, DepartmentSkill> skill_of_departments(const Teachers& teachers, std::size_t schools) {
  Column<SchoolId, DepartmentSkill> skill(schools);
  parallel_for(schools, grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    for (const Teacher& teacher : teachers.of(school)) {
      const auto department = static_cast<std::size_t>(teacher.department);
      skill[school].sum[department] += teacher.skill + teacher.learning;
      ++skill[school].teachers[department];
    }
  });
  return skill;
}

}  // namespace

Column<SchoolId, PartnerLevels> partner_levels(const Country& country, const Teachers& teachers,
                                               const Collaboration& collaboration) {
  const std::size_t schools = country.schools.size();
  const auto skill = skill_of_departments(teachers, schools);
  Column<SchoolId, PartnerLevels> levels(schools);
  const auto add = [&](SchoolId school, SchoolId partner, float weight) {
    for (std::size_t d = 0; d < departments; ++d) {
      if (skill[school].teachers[d] == 0 || skill[partner].teachers[d] == 0) continue;
      levels[school].skill[d] += weight * skill[partner].mean(d);
      levels[school].reach[d] += weight;
    }
  };
  for (const Partnership& partnership : collaboration.live) {
    if (!(partnership.effectiveness > 0)) continue;
    if (has_departments(country.schools, partnership.first) !=
        has_departments(country.schools, partnership.second)) {
      continue;
    }
    add(partnership.first, partnership.second, partnership.effectiveness);
    add(partnership.second, partnership.first, partnership.effectiveness);
  }
  for (PartnerLevels& of_school : levels) {
    for (std::size_t d = 0; d < departments; ++d) {
      if (of_school.reach[d] > 0) of_school.skill[d] /= of_school.reach[d];
      of_school.reach[d] = std::min(of_school.reach[d], 1.0F);
    }
  }
  return levels;
}

}  // namespace commonroom
