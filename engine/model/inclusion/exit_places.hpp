#pragma once

#include <span>
#include <vector>

#include "model/inclusion/exits.hpp"

namespace commonroom {

/// Finds places for the pupils of one year group who leave their schools, one after another.
class ExitPlaces {
 public:
  ExitPlaces(const Country& country, const Cohort& cohort, int year_group,
             const Grouped<SchoolId, JointPartner>& partners, const ExitRules& rules);

  /// Fills in `to` and `managed`.
  void place(Exit& exit, NeighbourhoodId home);

 private:
  /// The partner whose turn it is: which has taken fewest for its size; null without one.
  [[nodiscard]] const JointPartner* partner_in_turn(SchoolId school) const;
  [[nodiscard]] SchoolId nearest_with_place(NeighbourhoodId home, SchoolId except) const;
  void take(SchoolId school);

  const Country& country_;
  int year_group_;
  const Grouped<SchoolId, JointPartner>& partners_;
  const ExitRules& rules_;
  std::vector<std::int32_t> places_left_;
  std::vector<std::uint32_t> taken_;
};

}  // namespace commonroom
