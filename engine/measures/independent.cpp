#include "measures/independent.hpp"

namespace commonroom {

void measure_independent(RecordWriter& record, const Country& country, const World& world,
                         const YearEvents& events) {
  if (country.schools.independents == 0) return;
  constexpr double per_cent = 100;
  const IndependentYear& year = events.independent;
  const auto all = static_cast<double>(world.teachers.staff.size());
  const double in_state = world.teachers.school_start[country.schools.state_size()];
  if (all > 0) record.set("independent_teachers", per_cent * (all - in_state) / all);
  const double before = events.staffing.before;
  if (before > 0) {
    record.set("teachers_to_independent", per_cent * events.staffing.to_independent / before);
    record.set("teachers_from_independent", per_cent * events.staffing.from_independent / before);
  }
  record.set("independent_partners", per_cent * year.state_schools_with_partner);
  record.set("help_from_independent", year.help_to_state);
  record.set("help_to_independent", year.help_to_independent);
  record.set("lessons_in_partner_schools", per_cent * year.lessons_away);
  record.set("growth_from_sharing", year.growth);
}

}  // namespace commonroom
