#pragma once

#include <cstdint>
#include <vector>

#include "model/policy_making/rules.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// A teacher by place: position in Teachers::staff, and school.
struct SeatedTeacher {
  std::uint32_t position;
  SchoolId school;
};

/// Draws who takes part in making a policy, without replacement, from all teachers of governed schools.
///   weight  w = exp(b_e (years taught - mean) / 10 + b_s stress)
///   key     k = -ln(u) / w,  u ~ U(0, 1) keyed by the teacher and the year
/// The `seats` smallest keys win (Efraimidis and Spirakis 2006): with b_e = b_s = 0, sortition, every set of
/// teachers is equally likely. A stratified panel is drawn systematically instead: teachers in the order of
/// phase, disadvantage of the school, experience and region, at random within, and every N/seats-th of them.
/// In the order of staff. Left out: those drawn who decline.
[[nodiscard]] std::vector<SeatedTeacher> draw_panel(const Country& country, const World& world,
                                                    const PolicyTraits& traits, const Draws& draws);

/// How like all teachers of governed schools some of them are, by trait: 1 - (1/2) sum_g |p_g - q_g|, p and q
/// the shares of group g among them and among all. By phase; by region; by years taught (below 5, 5-14, 15
/// and more); by whether the school has more disadvantaged pupils than the median teacher's. In [0, 1];
/// NaN for nobody. Even a fair draw of n gives less than 1.
[[nodiscard]] std::array<double, 4> representativeness(const Country& country, const World& world,
                                                       const std::vector<SeatedTeacher>& panel);

/// Where those who take part teach now, in the order of `participants` (sorted by key); absent those who have
/// left: their place says so with a school of none<SchoolId>.
[[nodiscard]] std::vector<SeatedTeacher> find_participants(const Teachers& teachers,
                                                           const std::vector<Participant>& participants);

}  // namespace commonroom
