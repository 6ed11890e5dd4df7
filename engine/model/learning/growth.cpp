#include "model/learning/growth.hpp"

#include "core/parallel.hpp"
#include "model/effort/allocation.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;
constexpr int first_secondary_year = 7;

/// Growth common to all year groups and domains of a school, SD a year.
double shared_growth(const SchoolStates& schools, SchoolId school, const GrowthInputs& inputs) {
  const bool supported =
      schools.years_since_failing[school] < static_cast<int>(inputs.inspection.support_years);
  return inputs.learning.practice * static_cast<double>(schools.practice_common[school]) +
         inputs.learning.leadership * static_cast<double>(schools.head[school].quality) +
         growth_from_teaching(schools.effort[school], inputs.effort) +
         (supported ? inputs.inspection.support_after_failing : 0.0);
}

}  // namespace

std::array<float, domains> by_domain(const std::array<float, departments>& by_department, int year_group) {
  if (year_group < first_secondary_year) return {by_department[0], by_department[1], by_department[2]};
  return {by_department[0], by_department[1],
          (by_department[2] + by_department[3] + by_department[4]) / 3.0F};
}

Column<SchoolId, SchoolGrowth> growth_of_schools(const Country& country, const World& world,
                                                 const GrowthInputs& inputs, const Draws& draws) {
  const SchoolStates& schools = world.schools;
  const auto shock_sd = static_cast<float>(inputs.learning.cohort_shock_sd);
  Column<SchoolId, SchoolGrowth> growth(country.schools.size());
  parallel_for(growth.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    SchoolGrowth& row = growth[school];
    auto shared = static_cast<float>(shared_growth(schools, school, inputs));
    const TeachingOfSchool& teaching = inputs.teaching[school];
    auto narrowed = static_cast<float>(inputs.learning.narrowing *
                                       result_from_preparation(schools.effort[school], inputs.effort));
    if (inputs.shared != nullptr) {
      shared += inputs.shared->growth[school];
      narrowed *= 1.0F - inputs.shared->broadened[school];
    }
    for (int year = country.schools.first_year[school]; year <= country.schools.last_year[school]; ++year) {
      const auto year_group = static_cast<std::uint32_t>(year);
      const float shock =
          shock_sd * draws.normal(Process::cohort_shock, static_cast<std::uint32_t>(i), year_group);
      const auto practice = by_domain(schools.practice_by_department[school], year);
      const auto departments_teaching = by_domain(teaching.by_department, year);
      for (std::size_t d = 0; d < domains; ++d) {
        const float taught =
            year < first_secondary_year ? teaching.by_year[year_group] : departments_teaching[d];
        row.growth[year_group][d] = shared + shock +
                                    static_cast<float>(inputs.learning.practice) * practice[d] +
                                    static_cast<float>(inputs.learning.teaching) * taught;
      }
      const bool tested_soon = year == 6 || year == 2;
      if (tested_soon) row.growth[year_group][domains - 1] -= narrowed;
    }
    row.disadvantaged = schools.disadvantaged_practice[school];
    row.focused = schools.focus[school] *
                  static_cast<float>(growth_from_teaching(schools.effort[school], inputs.effort));
  });
  return growth;
}

}  // namespace commonroom
