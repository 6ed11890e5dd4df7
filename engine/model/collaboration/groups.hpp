#pragma once

#include "core/column.hpp"
#include "model/policy/regime.hpp"
#include "world/country.hpp"

namespace commonroom {

/// True where something of this scope applies to the school. Nothing that governs state schools applies to an
/// independent one.
[[nodiscard]] bool in_scope(const Schools& schools, SchoolId school, const Scope& scope);

/// The same by place and phase alone: for what reaches independent schools too.
[[nodiscard]] bool in_scope_of_any_sector(const Schools& schools, SchoolId school, const Scope& scope);

/// The groups that an authority would make of its schools: within one authority and stage, near schools
/// together, sizes as equal as possible and as near `size` as they can be (at least 1 school). Schools out of
/// scope belong to none<GroupId>. Groups are numbered from 0 without gaps. Places alone decide, never chance.
[[nodiscard]] Column<SchoolId, GroupId> assigned_groups(const Country& country, int size,
                                                        const Scope& scope = {});

/// The group of every school by `unit`; `size` is that of assigned groups. A school in no trust or no
/// federation is a group of its own. Groups are numbered from 0 without gaps.
[[nodiscard]] Column<SchoolId, GroupId> groups_of(const Country& country, GroupUnit unit, int size);

/// The schools of each group, in the order of their ids; schools in none<GroupId> are left out.
[[nodiscard]] Grouped<GroupId, SchoolId> members_of(const Column<SchoolId, GroupId>& groups);

}  // namespace commonroom
