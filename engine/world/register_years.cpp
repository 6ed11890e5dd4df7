#include "world/register_years.hpp"

#include <algorithm>

#include "core/contracts.hpp"

namespace commonroom {

namespace {

constexpr int last_year_group = 11;
constexpr int oldest_in_nursery = 3;             // a school that takes children this young has a nursery
constexpr int youngest_leaving_sixth_form = 17;  // a school that keeps pupils to this age has a sixth form
constexpr int age_starting_school = 5;

// Year groups at which phases change, by the ages in brackets.
constexpr int last_of_infants = 2;        // (7)
constexpr int last_of_first_schools = 5;  // (10)
constexpr int last_of_primary = 6;        // (11)
constexpr int last_of_middle = 9;         // (14)
constexpr int first_of_juniors = 3;       // (7)
constexpr int first_of_secondary = 7;     // (11)
constexpr int first_of_upper = 9;         // (13)

}  // namespace

YearsTaught years_taught(int low_age, int high_age) {
  const int first = low_age <= age_starting_school ? 0 : low_age - age_starting_school + 1;
  return {.first = first,
          .last = std::min(last_year_group, high_age - age_starting_school),
          .has_nursery = low_age <= oldest_in_nursery,
          .has_sixth_form = high_age >= youngest_leaving_sixth_form};
}

Phase phase_of(const YearsTaught& years) {
  expects(years.count() > 0, "a phase needs year groups");
  const auto [first, last] = std::pair(years.first, years.last);
  if (last <= last_of_infants) return Phase::infant;
  if (last <= last_of_primary) {
    if (first > 0) return Phase::junior;
    return last <= last_of_first_schools ? Phase::first : Phase::primary;
  }
  if (last <= last_of_middle) {
    if (first >= first_of_upper) return Phase::upper;
    if (first >= first_of_secondary) return Phase::secondary;
    if (first >= first_of_juniors) return Phase::middle;
    return last < last_of_middle ? Phase::primary : Phase::all_through;
  }
  if (first >= first_of_upper) return Phase::upper;
  // Ten-year-olds in their last primary year do not make a secondary school all-through.
  return first >= last_of_primary ? Phase::secondary : Phase::all_through;
}

double school_in_year_groups(const YearsTaught& years, const RegisterParameters& parameters) {
  return years.count() + (years.has_nursery ? parameters.nursery_weight : 0.0) +
         (years.has_sixth_form ? parameters.sixth_form_weight : 0.0);
}

}  // namespace commonroom
