#include "model/inclusion/exit_places.hpp"

#include "model/admission/appeal.hpp"

namespace commonroom {

ExitPlaces::ExitPlaces(const Country& country, const Cohort& cohort, int year_group,
                       const Grouped<SchoolId, JointPartner>& partners, const ExitRules& rules)
    : country_(country),
      year_group_(year_group),
      partners_(partners),
      rules_(rules),
      places_left_(country.schools.size(), 0),
      taken_(country.schools.size(), 0) {
  for (std::size_t i = 0; i < places_left_.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!country.schools.serves(school, year_group)) continue;
    places_left_[i] = static_cast<std::int32_t>(country.schools.places[school]) -
                      static_cast<std::int32_t>(cohort.roll(school));
  }
}

void ExitPlaces::place(Exit& exit, NeighbourhoodId home) {
  exit.managed = false;
  exit.to = none<SchoolId>;
  if (exit.kind == ExitKind::returns) {
    exit.to = nearest_with_place(home, none<SchoolId>);
  } else {
    const JointPartner* const partner = partner_in_turn(exit.from);
    const float agrees = partner != nullptr ? partner->effectiveness : 0.0F;
    if (exit.uniform < agrees) {
      exit.managed = true;
      exit.to = partner->school;
    } else if (exit.uniform >= agrees + (1 - agrees) * static_cast<float>(rules_.exclusion.out_of_system)) {
      exit.to = nearest_with_place(home, exit.from);
    }
  }
  if (exit.to != none<SchoolId>) take(exit.to);
}

const JointPartner* ExitPlaces::partner_in_turn(SchoolId school) const {
  const JointPartner* next = nullptr;
  double least = 0;
  for (const JointPartner& partner : partners_[school]) {
    if (!country_.schools.serves(partner.school, year_group_)) continue;
    const double burden =
        (taken_[index(partner.school)] + 1.0) / (country_.schools.places[partner.school] + 1.0);
    if (next != nullptr && burden >= least) continue;
    next = &partner;
    least = burden;
  }
  return next;
}

SchoolId ExitPlaces::nearest_with_place(NeighbourhoodId home, SchoolId except) const {
  const auto reach_km =
      static_cast<float>(year_group_ >= first_secondary_year ? rules_.placement.secondary_reach
                                                             : rules_.placement.primary_reach);
  SchoolId found = none<SchoolId>;
  float nearest = reach_km;
  for (const EntryMarket& market : country_.markets) {
    if (market.year_group > year_group_ || market.nearby.owners() == 0) continue;
    for (const NearbySchool& near : market.nearby[home]) {
      if (near.distance_km > nearest) break;
      if (near.school == except || places_left_[index(near.school)] <= 0) continue;
      if (near.distance_km == nearest && found != none<SchoolId> && found < near.school) continue;
      found = near.school;
      nearest = near.distance_km;
      break;
    }
  }
  return found;
}

void ExitPlaces::take(SchoolId school) {
  --places_left_[index(school)];
  ++taken_[index(school)];
}

}  // namespace commonroom
