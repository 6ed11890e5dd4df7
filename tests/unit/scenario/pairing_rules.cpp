#include "unit/scenario/pairing_rules.hpp"

#include <algorithm>

#include "model/collaboration/formations.hpp"
#include "model/collaboration/groups.hpp"

namespace commonroom::pairing {
namespace {

using test::FieldOfSchools;

FieldOfSchools willing_field() {
  FieldOfSchools field = test::field_of_schools(120, 40);
  Schools& schools = field.country.schools;
  schools.opening_grade.assign(schools.size(), Grade::good);
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (schools.x_km[school] > 20) schools.area[school] = AreaId{1};
    if (i % 3 == 0) schools.sector[school] = Sector::academy;
    if (i % 3 == 0) schools.trust[school] = id_at<TrustId>(i / 20);
    if (i % 15 == 1 || i % 15 == 2) schools.federation[school] = id_at<FederationId>(i / 15);
    if (i % 4 == 1) schools.faith[school] = Faith::catholic;
    if (i % 4 == 2) schools.faith[school] = Faith::church_of_england;
    if (i % 9 == 0) schools.opening_grade[school] = Grade::outstanding;
  }
  constexpr std::size_t independents = 12;  // they come after the state schools
  schools.independents = independents;
  schools.opening_roll.assign(schools.size(), 200);
  for (std::size_t i = schools.size() - independents; i < schools.size(); ++i) {
    schools.sector[id_at<SchoolId>(i)] = Sector::independent;
  }
  field.view.value_of_gain.fill(1000);
  field.view.time_for_partners.fill(5);
  field.parameters.sharing.expected = 0.01;
  return field;
}

}  // namespace

FieldOfSchools field_with(const PartnershipType& kind) {
  FieldOfSchools field = willing_field();
  field.regime.partnerships = {kind};
  return field;
}

double sum(const Column<SchoolId, float>& column) {
  double total = 0;
  for (const float value : column) total += static_cast<double>(value);
  return total;
}

bool are_neighbours(const Two& two) {
  const auto row = two.country.neighbours[two.a];
  return std::any_of(row.begin(), row.end(), [&](const Neighbour& n) { return n.school == two.b; });
}

bool same_area(const Two& two) {
  return two.schools().area[two.a] == two.schools().area[two.b];
}

bool both_secondary(const Two& two) {
  return same_area(two) && two.schools().phase[two.a] == Phase::secondary &&
         two.schools().phase[two.b] == Phase::secondary;
}

bool feeder_and_its_secondary(const Two& two) {
  const Schools& schools = two.schools();
  const bool a_is_first = schools.first_year[two.a] < schools.first_year[two.b];
  const SchoolId feeder = a_is_first ? two.a : two.b;
  const SchoolId next = a_is_first ? two.b : two.a;
  if (schools.last_year[feeder] + 1 != schools.first_year[next]) return false;
  int nearer = 0;
  for (std::size_t i = 0; i < schools.size(); ++i) {
    const auto other = id_at<SchoolId>(i);
    if (schools.is_independent(other) || schools.first_year[other] != schools.first_year[next]) continue;
    nearer += distance_between(schools, feeder, other) < distance_between(schools, feeder, next) ? 1 : 0;
  }
  return nearer < two.kind.links;
}

bool hub_and_its_spoke(const Two& two) {
  const auto groups = assigned_groups(two.country, two.kind.group_size, two.kind.scope);
  if (groups[two.a] != groups[two.b]) return false;
  Grade best = Grade::inadequate;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (groups[school] == groups[two.a]) best = std::min(best, two.schools().opening_grade[school]);
  }
  return std::min(two.schools().opening_grade[two.a], two.schools().opening_grade[two.b]) == best;
}

Rule sectors(Sector one, Sector other) {
  return [=](const Two& two) {
    const Sector a = two.schools().sector[two.a];
    const Sector b = two.schools().sector[two.b];
    return (a == one && b == other) || (a == other && b == one);
  };
}

bool independent_and_state(const Two& two) {
  return two.schools().is_independent(two.a) != two.schools().is_independent(two.b);
}

bool of_one_group(const Two& two) {
  const auto groups = assigned_groups(two.country, two.kind.group_size, two.kind.scope);
  return groups[two.a] == groups[two.b];
}

bool members_across_authorities(const Two& two) {
  return is_member(two.kind, two.a) && is_member(two.kind, two.b) && !same_area(two);
}

}  // namespace commonroom::pairing
