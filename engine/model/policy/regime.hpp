#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.hpp"
#include "world/school_types.hpp"

namespace commonroom {

enum class InstrumentKind : std::uint8_t {
  league_table,
  inspection,
  floor_target,
  group_accountability,
  enrolment
};
enum class Measure : std::uint8_t { value_added, contextual_value_added, raw, threshold };
enum class GroupUnit : std::uint8_t { area, trust, federation, assigned_group };

/// Which schools something applies to. Empty lists mean all. A scenario names authorities; `areas` holds
/// their numbers once the population is known (resolve_areas() of scenario/).
struct Scope {
  std::vector<Phase> phases;
  std::vector<AreaId> areas;
  std::vector<std::string> area_names;

  friend bool operator==(const Scope&, const Scope&) = default;
};

/// One instrument of accountability. Strength 1 is the value to a head of 1 SD of own pupils' learning at the
/// mean school; strength 0 is no instrument at all.
struct Instrument {
  InstrumentKind kind = InstrumentKind::league_table;
  double strength = 0;
  Measure measure = Measure::value_added;
  int years_averaged = 1;  ///< years of results behind a judgement, 1..5
  Scope scope;
  double cost_per_school = 0;  ///< pounds a year
  bool new_money = false;      ///< paid from outside the schools' budgets
  // group_accountability
  GroupUnit unit = GroupUnit::area;
  int group_size = 5;  ///< of assigned groups
  double peer_pressure =
      0;  ///< motive that colleagues in the group add, as a share of strength at full trust; assumed
  double rivalry =
      0;  ///< "them and us": what a rival in another group takes, as a share of strength; assumed
  // floor_target
  double floor = -0.5;  ///< level of the measure, SD of the measure across schools

  friend bool operator==(const Instrument&, const Instrument&) = default;
};

/// What families are told, a year later. `measure` empty: nothing is published.
struct Publication {
  std::optional<Measure> measure = Measure::raw;
  bool grades = true;  ///< inspection grades too

  friend bool operator==(const Publication&, const Publication&) = default;
};

enum class Formation : std::uint8_t {
  by_consent,  ///< both sides agree, among neighbours
  assigned,    ///< an authority puts schools into groups of `group_size`
  trust,       ///< the schools of a multi-academy trust
  federation   ///< the schools of a federation
};

/// A kind of partnership, as data.
struct PartnershipType {
  std::string name;
  Formation formation = Formation::by_consent;
  bool forced = false;          ///< begins from the lower prior of trust
  double governance = 0.3;      ///< hierarchy that the type brings, 0..1
  double tightness = 0.5;       ///< share of what partners could share that the type lets them share, 0..1
  double time_to_start = 0.01;  ///< head's discretionary time, once
  double time_to_run = 0.005;   ///< head's discretionary time, each year
  double cost_per_year = 0;     ///< pounds a year for each member and partnership
  bool new_money = false;
  int minimum_term = 0;  ///< years before a partner may leave
  double exit_cost = 0;  ///< head's discretionary time that leaving takes
  int group_size = 5;    ///< of assigned groups
  int from_year =
      -1'000'000;  ///< first year, counted from the end of burn-in; the default is in all of burn-in
  int until_year = 1'000'000;  ///< first year without it
  Scope scope;

  friend bool operator==(const PartnershipType&, const PartnershipType&) = default;
};

/// A regime is any set of instruments, with what is published and which partnerships there may be.
struct Regime {
  std::string name;
  std::vector<Instrument> instruments;
  Publication publication;
  std::vector<PartnershipType> partnerships;
  std::string label;  ///< what a reader of results is shown beside the name; may be empty

  friend bool operator==(const Regime&, const Regime&) = default;
};

[[nodiscard]] std::string_view name_of(InstrumentKind kind);
[[nodiscard]] std::string_view name_of(Measure measure);
[[nodiscard]] std::string_view name_of(GroupUnit unit);
[[nodiscard]] std::string_view name_of(Formation formation);

}  // namespace commonroom
