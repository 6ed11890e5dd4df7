#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/policy/programme_terms.hpp"

namespace commonroom {

/// How government makes policy.
enum class PolicyMode : std::uint8_t {
  imposed,             ///< decided and announced
  consultation,        ///< on paper, after the plan has been made
  social_partnership,  ///< with the unions, from the first idea on
  co_production,       ///< with commissioners who engage their constituencies
  sortition,           ///< with teachers drawn by lot and seconded
  member_task_group    ///< with members chosen to be as diverse as possible
};
inline constexpr std::array all_policy_modes{
    PolicyMode::imposed,       PolicyMode::consultation, PolicyMode::social_partnership,
    PolicyMode::co_production, PolicyMode::sortition,    PolicyMode::member_task_group};
inline constexpr std::size_t policy_modes = all_policy_modes.size();

/// Where problems are read and policies aimed.
enum class PolicyLevel : std::uint8_t { national, area };
inline constexpr std::array all_policy_levels{PolicyLevel::national, PolicyLevel::area};

/// Schools that a government holds dear.
enum class Favour : std::uint8_t { nobody, maintained, academies, primaries, secondaries };
inline constexpr std::array all_favours{Favour::nobody, Favour::maintained, Favour::academies,
                                        Favour::primaries, Favour::secondaries};

/// A government that an election may bring in.
struct Party {
  PolicyMode mode = PolicyMode::imposed;
  std::string regime;  ///< whose instruments and programmes hold under it; empty: those of the regime itself
  double funding = 1;  ///< share of what is new money elsewhere that it pays; the rest falls on budgets
  Favour favours = Favour::nobody;

  friend bool operator==(const Party&, const Party&) = default;
};

/// A government's way of making policy. What distinguishes the modes is in the parameters of each mode. Of
/// its terms, the cost is that of each policy in force, beside the cost of making it.
struct PolicyProcess : ProgrammeTerms {
  PolicyMode mode = PolicyMode::imposed;
  PolicyLevel level = PolicyLevel::national;
  int every_years = 2;            ///< between the beginnings of two policies, unless making one takes longer
  int lasts_years = 4;            ///< in which schools carry a policy out
  int elections_every_years = 0;  ///< 0: no elections
  double change_of_government = 0.5;  ///< chance that an election brings in another of `parties`
  std::vector<Party> parties;         ///< who may govern; the first begins. Empty: one that never changes

  friend bool operator==(const PolicyProcess&, const PolicyProcess&) = default;
};

[[nodiscard]] std::string_view name_of(PolicyMode mode);
[[nodiscard]] std::string_view name_of(PolicyLevel level);
[[nodiscard]] std::string_view name_of(Favour favour);

}  // namespace commonroom
