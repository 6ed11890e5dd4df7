#include "model/support/designation.hpp"

#include "core/parallel.hpp"

namespace commonroom {

namespace {
constexpr std::size_t grain = 1024;
}

Column<SchoolId, std::uint8_t> next_designations(const Country& country, const SchoolStates& states,
                                                 const SupportProgramme& programme,
                                                 const Column<SchoolId, std::uint8_t>& before,
                                                 const Draws& draws) {
  const std::size_t schools = country.schools.size();
  Column<SchoolId, std::uint8_t> next(schools, 0);
  const auto kind = static_cast<std::uint32_t>(programme.provider);
  parallel_for(schools, grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const std::uint8_t left = before.empty() ? 0 : before[school];
    next[school] = left > 0 ? static_cast<std::uint8_t>(left - 1) : std::uint8_t{0};
    const Grade grade = states.grade[school];
    if (country.schools.is_independent(school) || grade == Grade::not_inspected ||
        grade > programme.provider_grade)
      return;
    if (programme.provider == SupportProvider::sponsor && country.schools.trust[school] == none<TrustId>)
      return;
    const float draw = draws.uniform(Process::support_designation, static_cast<std::uint32_t>(i), kind);
    if (static_cast<double>(draw) < programme.designated_a_year)
      next[school] = static_cast<std::uint8_t>(programme.designation_years);
  });
  return next;
}

}  // namespace commonroom
