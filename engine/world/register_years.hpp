#pragma once

#include "world/register_parameters.hpp"
#include "world/school_types.hpp"

namespace commonroom {

/// What a school's statutory ages say of its year groups.
struct YearsTaught {
  int first = 0;  ///< 0 (reception) to 11; first > last where the school teaches none of them
  int last = -1;
  bool has_nursery = false;
  bool has_sixth_form = false;

  [[nodiscard]] int count() const noexcept { return last >= first ? last - first + 1 : 0; }
};

/// Year groups between two statutory ages, in years. Year y is of the children who turn y + 5 in it, and a
/// school "from 5" admits to reception, where children turn 5.
[[nodiscard]] YearsTaught years_taught(int low_age, int high_age);

/// The phase of a school by the year groups it teaches. Needs years.count() > 0.
[[nodiscard]] Phase phase_of(const YearsTaught& years);

/// Size of the whole school in year groups: those of years 0-11 count 1 each, nursery and sixth form as
/// `parameters` has them.
[[nodiscard]] double school_in_year_groups(const YearsTaught& years, const RegisterParameters& parameters);

}  // namespace commonroom
