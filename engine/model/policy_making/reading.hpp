#pragma once

#include <vector>

#include "model/policy_making/panel.hpp"

namespace commonroom {

/// What a year's reading of the problem says each place needs, SD, by cell and department.
struct Reading {
  std::vector<std::array<float, departments>> heard;  ///< on which policy is decided
  std::vector<std::array<float, departments>> asked;  ///< what participants alone say; 0 where there are none
};

/// Reads the problem. With n_cd the mean need of the governed schools of cell c, P its participants, v the
/// mode's voice:
///   officials     o_cd = n_cd + s_o e_cd
///   participants  p_cd = mean over P of (need_id of the own school + s_p / sqrt(y) e_id),  y years at work
///   heard         (1 - v) o_cd + v p_cd, or o_cd where P is empty
/// All e ~ N(0, 1). So a panel reads well when it is large, has someone in each place and is like the schools
/// it speaks for; and what a needy few shout is heard as if it were everyone's.
[[nodiscard]] Reading read_problem(const Country& country, const World& world, const Need& need,
                                   const std::vector<SeatedTeacher>& panel, PolicyLevel level,
                                   const PolicyTraits& traits, int years_at_work,
                                   const PolicyParameters& parameters, const Draws& draws);

/// 1 for the `breadth` departments of each cell that need it most by what was heard.
[[nodiscard]] std::vector<std::array<std::uint8_t, departments>> choose_targets(
    const std::vector<std::array<float, departments>>& heard, int breadth);

/// Share of the cells with participants in which a policy deals with what they put first; NaN without any.
[[nodiscard]] double share_listened_to(const Policy& policy);

}  // namespace commonroom
