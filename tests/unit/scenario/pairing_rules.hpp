#pragma once

#include <functional>

#include "model/policy/partnership_type.hpp"
#include "support/collaboration/field_of_schools.hpp"

/// Which pairs of schools each kind of partnership may bring together, and schools for it to do so.
namespace commonroom::pairing {

/// 120 schools of two authorities, every third an academy, some in trusts or federations, some independent,
/// some of a faith, some outstanding; heads who care much for gains and have time for everything. Its regime
/// has this kind of partnership alone.
[[nodiscard]] test::FieldOfSchools field_with(const PartnershipType& kind);

/// Over all schools, in the unit of the column.
[[nodiscard]] double sum(const Column<SchoolId, float>& column);

/// A pair of schools as the rules of a kind see it.
struct Two {
  const Country& country;
  const PartnershipType& kind;
  SchoolId a, b;

  [[nodiscard]] const Schools& schools() const { return country.schools; }
};
using Rule = std::function<bool(const Two&)>;

/// Both have one value of a column, and not that which stands for none.
template <class Value>
[[nodiscard]] Rule same(Column<SchoolId, Value> Schools::*column, Value nothing) {
  return [=](const Two& two) {
    const auto& values = two.schools().*column;
    return values[two.a] == values[two.b] && values[two.a] != nothing;
  };
}

/// One is of one sector and one of the other.
[[nodiscard]] Rule sectors(Sector one, Sector other);

[[nodiscard]] bool are_neighbours(const Two& two);

/// Of one authority.
[[nodiscard]] bool same_area(const Two& two);

/// Two secondary schools of one authority.
[[nodiscard]] bool both_secondary(const Two& two);

/// One of the `links` nearest secondary schools of a primary school.
[[nodiscard]] bool feeder_and_its_secondary(const Two& two);

/// Of one group of the size that the kind gives.
[[nodiscard]] bool of_one_group(const Two& two);

/// Of one group, and one of the two is graded at least as well as every school of the group.
[[nodiscard]] bool hub_and_its_spoke(const Two& two);

[[nodiscard]] bool independent_and_state(const Two& two);

[[nodiscard]] bool members_across_authorities(const Two& two);

}  // namespace commonroom::pairing
