#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "parameters/parameter.hpp"

namespace commonroom {

/// A parameter of any group, for readers and writers that do not know the groups.
/// `Owner` is the struct that holds all groups.
template <class Owner>
struct CatalogueEntry {
  std::string full_name;  ///< "effort.teaching_productivity"
  std::string_view group;
  std::string_view name;
  std::string_view unit;
  double least;
  double most;
  double standard;  ///< the default
  Evidence evidence;
  std::string_view source;
  std::string_view meaning;
  ParameterKind kind;
  std::function<double(const Owner&)> get;
  std::function<void(Owner&, double)> set;
};

/// Appends the parameters of one group, a member of Owner, to a catalogue.
template <class Owner, class Group>
void add_group(std::vector<CatalogueEntry<Owner>>& catalogue, Group Owner::*member) {
  static_assert(fully_described<Group>(), "a parameter lacks its description, unit, source or range");
  const Group defaults{};
  for (const Parameter<Group>& row : Group::described()) {
    catalogue.push_back(
        {.full_name = std::string(Group::group_name) + "." + std::string(row.name),
         .group = Group::group_name,
         .name = row.name,
         .unit = row.unit,
         .least = row.least,
         .most = row.most,
         .standard = defaults.*(row.field),
         .evidence = row.evidence,
         .source = row.source,
         .meaning = row.meaning,
         .kind = row.kind,
         .get = [member, field = row.field](const Owner& owner) { return owner.*member.*field; },
         .set = [member, field = row.field](Owner& owner, double value) { owner.*member.*field = value; }});
  }
}

[[nodiscard]] std::string_view name_of(Evidence evidence);

}  // namespace commonroom
