#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/policy/area_body.hpp"
#include "model/policy/area_conversation.hpp"
#include "model/policy/charitable_status.hpp"
#include "model/policy/inspection_scale.hpp"
#include "model/policy/partnership_type.hpp"
#include "model/policy/policy_process.hpp"
#include "model/policy/professional_learning_programme.hpp"
#include "model/policy/pupil_programmes.hpp"
#include "model/policy/scope.hpp"
#include "model/policy/support_programme.hpp"

namespace commonroom {

enum class InstrumentKind : std::uint8_t {
  league_table,
  inspection,
  floor_target,
  group_accountability,
  enrolment
};
enum class Measure : std::uint8_t { value_added, contextual_value_added, raw, threshold };
enum class GroupUnit : std::uint8_t { area, trust, federation, assigned_group, pyramid };

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
  InspectionScale scale;  ///< of inspection
  // What working with others does, on any instrument, as shares of strength: a unit of help delivered, 1 SD
  // of a partner's growth, a partnership that fails.
  double credit_for_help = 0;
  double credit_for_partner_success = 0;
  double penalty_for_failed_partnership = 0;
  // floor_target
  double floor = -0.5;  ///< level of the measure, SD of the measure across schools

  friend bool operator==(const Instrument&, const Instrument&) = default;
};

/// How finely results are published: of schools, or of their departments too.
enum class PublicationGrain : std::uint8_t { school, department };

/// What families are told, a year later. `measure` empty: nothing is published. The grain is for schools:
/// what they see of departments, their own and others' (model/collaboration/published_grain.hpp).
struct Publication {
  std::optional<Measure> measure = Measure::raw;
  bool grades = true;                 ///< inspection grades or report cards too
  std::vector<InspectionArea> areas;  ///< of report cards, those that families are told; empty: all
  PublicationGrain grain = PublicationGrain::school;

  friend bool operator==(const Publication&, const Publication&) = default;
};

/// The levels at which people of a school system work together (C4).
enum class CollaborationLevel : std::uint8_t {
  system,    ///< the public conversation of an area
  schools,   ///< between schools
  teachers,  ///< between teachers
  outside,   ///< with outside organisations
  pupils     ///< of professionals and pupils
};
inline constexpr std::size_t collaboration_levels = 5;

/// A regime is any set of instruments, with what is published and which partnerships there may be.
struct Regime {
  std::string name;
  std::vector<Instrument> instruments;
  Publication publication;
  // Programmes, a list for each kind.
  std::vector<PartnershipType> partnerships;
  std::vector<ProfessionalLearningProgramme> professional_learning;
  std::vector<OutsideProgramme> outside_programmes;
  std::vector<SharedGoalsProgramme> shared_goals;
  std::vector<SupportProgramme> supports;
  std::vector<CharitableStatus> charitable_status;
  std::vector<AreaBody> area_bodies;
  std::vector<AreaConversation> conversations;
  std::optional<PolicyProcess> policy;             ///< how government makes policy; without: it makes none
  std::vector<CollaborationLevel> without_levels;  ///< levels whose programmes are switched off
  std::string label;  ///< what a reader of results is shown beside the name; may be empty

  friend bool operator==(const Regime&, const Regime&) = default;
};

[[nodiscard]] std::string_view name_of(InstrumentKind kind);
[[nodiscard]] std::string_view name_of(Measure measure);
[[nodiscard]] std::string_view name_of(GroupUnit unit);
[[nodiscard]] std::string_view name_of(PublicationGrain grain);
[[nodiscard]] std::string_view name_of(CollaborationLevel level);

}  // namespace commonroom
