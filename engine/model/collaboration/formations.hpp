#pragma once

#include <utility>
#include <vector>

#include "model/policy/partnership_type.hpp"
#include "world/country.hpp"

namespace commonroom {

/// True where the pairs that may become partners are listed one by one: neither neighbours nor mates of a
/// group.
[[nodiscard]] bool is_listed(Formation formation) noexcept;

/// Whether a school is a member of a network or has a link outside: the members are spread evenly over the
/// numbers of schools, without chance, and those of a larger share hold those of a smaller one.
[[nodiscard]] bool is_member(const PartnershipType& type, SchoolId school) noexcept;

/// The pairs of a type that lists them, smaller id first, within its scope, its authorities and the distance
/// that technology leaves, each once. Every school thinks of the `links` nearest that fit:
///   area                    schools of its authority, of whatever phase
///   network                 members
///   hub_and_spoke           the hub of its group: of `group_size` schools of an authority and stage, the one
///   of
///                           the best grade when the register was taken, then the larger
///   feeders                 those that take the year group after its last
///   affiliation             those of its faith
///   academy_and_maintained  from an academy, maintained schools
///   independent_and_state   from an independent school, state schools
/// Places, grades and kinds alone decide, never chance. Sources: the types that Weston 2013 and the
/// Association of Teachers and Lecturers 2013 name. Leaves out: who knows of whom, and invitations declined.
[[nodiscard]] std::vector<std::pair<SchoolId, SchoolId>> listed_pairs(const Country& country,
                                                                      const PartnershipType& type);

}  // namespace commonroom
