#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/policy/programme_terms.hpp"
#include "world/country.hpp"

namespace commonroom {

/// Who may become partners, and who decides.
enum class Formation : std::uint8_t {
  by_consent,              ///< both sides agree, among neighbours
  assigned,                ///< an authority puts schools into groups of `group_size`
  trust,                   ///< the schools of a multi-academy trust
  federation,              ///< the schools of a federation
  area,                    ///< schools of one local authority, of whatever phase
  network,                 ///< members of a network, wherever they are
  hub_and_spoke,           ///< a hub, the best graded of `group_size` schools, with each of the others
  feeders,                 ///< a school with those that its pupils go on to
  affiliation,             ///< schools of one faith
  academy_and_maintained,  ///< an academy with a maintained school
  independent_and_state,   ///< an independent school with a state school
  outside  ///< a body outside the schools of the model: a university, a scheme, a school abroad
};
inline constexpr std::array all_formations{Formation::by_consent,
                                           Formation::assigned,
                                           Formation::trust,
                                           Formation::federation,
                                           Formation::area,
                                           Formation::network,
                                           Formation::hub_and_spoke,
                                           Formation::feeders,
                                           Formation::affiliation,
                                           Formation::academy_and_maintained,
                                           Formation::independent_and_state,
                                           Formation::outside};

/// What partners share.
enum class Shared : std::uint8_t {
  practice,           ///< what departments know: the transfer of practice
  transition,         ///< what is known of pupils who change schools
  inclusion,          ///< provision for special needs and behaviour
  staff,              ///< teachers who stand in for each other's vacancies
  training,           ///< joint professional learning
  curriculum,         ///< subjects that one school alone could not offer
  quality_assurance,  ///< moderation: seeing practice with less noise
  admissions          ///< places for pupils who are hard to place
};
inline constexpr std::array all_shared{
    Shared::practice, Shared::transition, Shared::inclusion,         Shared::staff,
    Shared::training, Shared::curriculum, Shared::quality_assurance, Shared::admissions};
inline constexpr std::array named_departments{Department::english, Department::mathematics,
                                              Department::science, Department::humanities, Department::other};

/// A kind of partnership, as data.
struct PartnershipType : ProgrammeTerms {
  Formation formation = Formation::by_consent;
  bool forced = false;      ///< nobody may decline, and trust begins lower
  bool may_leave = false;   ///< members of a group may end a partnership that the group set up
  double governance = 0.3;  ///< hierarchy that the type brings, 0..1
  double tightness = 0.5;   ///< share of what partners could share that the type lets them share, 0..1
  double clarity = 0.5;     ///< of purpose and roles, 0..1
  double depth = 1;         ///< share of staff who take part, 0..1
  std::vector<Shared> shares{Shared::practice};
  std::vector<Department> in_departments;  ///< empty: all
  double time_to_start = 0.01;             ///< head's discretionary time, once
  double time_to_run = 0.005;              ///< head's discretionary time, each year
  double cost_to_start = 0;                ///< pounds, once, for each member and partnership
  double cost_per_year = 0;                ///< pounds a year for each member and partnership
  int minimum_term = 0;                    ///< years before a partner may leave
  double exit_cost = 0;                    ///< head's discretionary time that leaving takes
  int group_size = 5;                      ///< of assigned groups, and of a hub with its spokes
  int links = 6;            ///< of area, network and the like: nearest schools that a school thinks of
  double member_share = 1;  ///< of network and outside: share of schools that are members
  bool across_authorities = false;  ///< only with schools of another authority
  double distance_limit_km = 2000;  ///< after what technology shortens
  double technology = 0;            ///< share of the distance that technology takes away, 0..1
  double technology_cost = 0;       ///< pounds a year for each member and partnership, where it is used
  int funded_until = 1'000'000;     ///< first year without its money
  double funded_share = 1;          ///< share of help that the money pays for
  double duty = 0;                  ///< professional duty to deliver what was promised, 0..1
  double monitoring = 0;            ///< probability that delivery is looked at

  [[nodiscard]] bool does_share(Shared what) const noexcept {
    return std::find(shares.begin(), shares.end(), what) != shares.end();
  }
  /// Set up for its members, who cannot decline.
  [[nodiscard]] bool is_mandated() const noexcept;
  [[nodiscard]] bool is_funded_in(int year) const noexcept { return year < funded_until; }

  friend bool operator==(const PartnershipType&, const PartnershipType&) = default;
};

[[nodiscard]] std::string_view name_of(Formation formation);
[[nodiscard]] std::string_view name_of(Shared what);
[[nodiscard]] std::string_view name_of(Department department);

}  // namespace commonroom
