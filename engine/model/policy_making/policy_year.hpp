#pragma once

#include <array>
#include <cstdint>
#include <limits>

namespace commonroom {

/// What the making of policy came to in a year, for observation. NaN: nothing to measure.
struct PolicyYear {
  static constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

  bool is_made = false;         ///< a policy process is at work
  double in_force = 0;          ///< policies that schools are asked to carry out
  double adopted = 0;           ///< policies adopted this year
  double nothing_new = 0;       ///< of those, ones that ask for what schools do already
  double withdrawn = 0;         ///< adopted, then given up because too many schools refused
  double cut_short = 0;         ///< given up by a new government
  double delay = nothing;       ///< mean years from announcement to adoption, of those adopted this year
  double legitimacy = nothing;  ///< mean chance of a school's going along, policies adopted this year
  double refusing = nothing;    ///< share of schools that refuse a policy in force, mean over policies
  double fidelity = nothing;    ///< mean over schools and policies in force
  double fit = nothing;         ///< mean over schools and policies in force
  double practice = 0;          ///< mean change of practice that policies made, SD a year
  double trust_of_others = nothing;
  double trust_of_participants = nothing;
  double participants = 0;  ///< who sit now
  double seconded = 0;      ///< teachers away from their classrooms, full-time equivalents
  double workload = 0;      ///< mean share of heads' time
  double cost = 0;          ///< pounds, all schools
  std::array<double, 4> representativeness{nothing, nothing, nothing, nothing};  ///< by trait, 0..1
  double change_of_government = 0;
  double agreement = nothing;        ///< mean over areas with a conversation
  double practice_by_agreement = 0;  ///< mean gain that agreement adds to what partners pass on, SD a year
  double by_agreement = 0;           ///< mean growth from that gain, SD a year
  double by_partners = 0;            ///< mean growth from what partners pass on, SD a year
  double by_teachers = 0;            ///< mean growth from what teachers learn of each other, SD a year
  double by_outside_partners = nothing;  ///< mean growth that programmes for pupils add or take, SD a year
  double by_shared_goals = nothing;      ///< mean growth from the engagement that they add, SD a year
  double pooled = 0;                     ///< pounds that areas' pools moved between schools
};

}  // namespace commonroom
