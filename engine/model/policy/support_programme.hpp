#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/policy/programme_terms.hpp"
#include "world/school_types.hpp"

namespace commonroom {

/// Who decides that a school needs support.
enum class Identification : std::uint8_t {
  inspection,  ///< schools graded below good
  self,        ///< the school itself, where support is worth its while
  trust,       ///< the multi-academy trust, among its schools
  regional,    ///< a regional team, from what it knows of its schools
  group        ///< the partners of a school
};
inline constexpr std::array all_identifications{Identification::inspection, Identification::self,
                                                Identification::trust, Identification::regional,
                                                Identification::group};

/// Who gives support.
enum class SupportProvider : std::uint8_t {
  national_leader,  ///< designated schools anywhere
  local_leader,     ///< designated schools of the same authority
  teaching_school,  ///< designated schools that keep a team of specialists
  regional_team,    ///< advisers released by designated schools, working for the region
  sponsor,          ///< designated schools of another multi-academy trust
  trust_internal,   ///< schools of the same multi-academy trust
  directory         ///< departments and experts that some body recommends
};
inline constexpr std::array all_support_providers{
    SupportProvider::national_leader, SupportProvider::local_leader, SupportProvider::teaching_school,
    SupportProvider::regional_team,   SupportProvider::sponsor,      SupportProvider::trust_internal,
    SupportProvider::directory};

/// What support consists of. Depth, reach and cost are parameters.
enum class SupportKind : std::uint8_t { visit_and_coaching, secondment, joint_planning, training_programme };
inline constexpr std::size_t support_kinds = 4;
inline constexpr std::array all_support_kinds{SupportKind::visit_and_coaching, SupportKind::secondment,
                                              SupportKind::joint_planning, SupportKind::training_programme};

/// How far a broker looks for a provider.
enum class Boundary : std::uint8_t { authority, region, open };
inline constexpr std::array all_boundaries{Boundary::authority, Boundary::region, Boundary::open};

/// A body that recommends departments and experts in a directory.
struct RecommendingBody {
  std::string name;
  double accuracy = 0.5;     ///< correlation of its judgement with how good a department is, 0..1
  double selectivity = 1.5;  ///< it recommends those it judges this far above the mean, SD
  double experts = 0.2;      ///< share of its recommendations that are of one person

  friend bool operator==(const RecommendingBody&, const RecommendingBody&) = default;
};

/// A programme of improvement support, as data. Off: share_supported = 0 or capacity_per_provider = 0.
struct SupportProgramme : ProgrammeTerms {
  Identification identification = Identification::inspection;
  double need_from = 0.5;         ///< perceived need, SD across schools, from which on a school is supported
  double share_supported = 1;     ///< most schools supported at once, as a share of those in scope
  double evidence_quality = 0.5;  ///< correlation of perceived with true need of departments and practice of
                                  ///< providers, 0..1
  Boundary boundary = Boundary::region;
  double weight_of_need = 1;  ///< of what a provider is good at, in brokering or search
  double weight_of_nearness = 1;
  double weight_of_values = 0;
  SupportProvider provider = SupportProvider::national_leader;
  SupportKind support = SupportKind::visit_and_coaching;
  Grade provider_grade = Grade::outstanding;  ///< lowest grade at which a school is designated
  double designated_a_year = 0.5;             ///< chance that a school with that grade is designated
  int designation_years = 4;                  ///< for which designation lasts whatever becomes of the school
  double capacity_per_provider = 2;  ///< units of help that a provider gives in a year, all programmes
  double capacity_per_region = 1e6;  ///< units of help in a year that a region's providers give here
  int term_years = 2;                ///< for which a school is supported
  bool choice_of_aim = true;         ///< the school supported chooses what to improve
  bool choice_of_process = true;     ///< and how
  bool directed = false;             ///< schools graded inadequate must take part
  bool expected_to_provide = false;  ///< all schools graded good or better are expected to provide
  bool review = false;               ///< provider and receiver answer for progress
  double cost_per_supported = 0;     ///< pounds a year for each school supported, borne like cost_per_school
  double charge = 0;                 ///< pounds a year from receiver to provider
  // directory
  double case_studies = 0;  ///< share of recommendations described in a case study, 0..1
  std::vector<RecommendingBody> bodies;

  friend bool operator==(const SupportProgramme&, const SupportProgramme&) = default;
};

[[nodiscard]] std::string_view name_of(Identification identification);
[[nodiscard]] std::string_view name_of(SupportProvider provider);
[[nodiscard]] std::string_view name_of(SupportKind kind);
[[nodiscard]] std::string_view name_of(Boundary boundary);

}  // namespace commonroom
