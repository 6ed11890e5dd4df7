#pragma once

#include <cmath>
#include <cstdint>
#include <limits>

#include "model/staffing/parameters.hpp"
#include "random/transforms.hpp"
#include "world/world.hpp"

namespace commonroom {

/// How schools that are hubs draw teachers, and choose among them. One who comes upon an opening of another
/// school turns to one of a hub with the chance `hub_pull`; a hub and a teacher agree with the odds of any
/// school and teacher times exp(hub_selection x / skill_sd), x the teacher's skill with what has been learnt.
/// Both assumed. Leaves out: pay, and reasons to avoid a hub.
class HubDraw {
 public:
  HubDraw(const Workforce& workforce, const TeacherParameters& parameters)
      : workforce_(workforce),
        parameters_(parameters),
        is_at_work_(!workforce.hub_years.empty() &&
                    (parameters.hub_pull > 0 || parameters.hub_selection > 0)) {}

  /// False where there are no hubs, or where they are schools like any other.
  [[nodiscard]] bool is_at_work() const noexcept { return is_at_work_; }
  [[nodiscard]] bool is_hub(SchoolId school) const noexcept {
    return is_at_work_ && workforce_.is_hub(school);
  }
  [[nodiscard]] bool turns(std::uint32_t word) const noexcept {
    return static_cast<double>(to_uniform(word)) < parameters_.hub_pull;
  }
  /// The chance that they agree, as a threshold for words; `usual` is that of a school like any other.
  [[nodiscard]] std::uint32_t agreement(std::uint32_t usual, const Teacher& teacher) const {
    constexpr double most = std::numeric_limits<std::uint32_t>::max();
    const double chance = usual / most;
    const double spread = parameters_.skill_sd;
    if (!(chance < 1) || !(spread > 0)) return usual;
    const double skill = static_cast<double>(teacher.skill + teacher.learning) / spread;
    const double odds = chance / (1 - chance) * std::exp(parameters_.hub_selection * skill);
    return static_cast<std::uint32_t>(odds / (1 + odds) * most);
  }
  /// Whether a teacher who comes upon an opening of a school applies, by a word of chance.
  [[nodiscard]] bool applies(SchoolId school, std::uint32_t usual, const Teacher& teacher,
                             std::uint32_t word) const {
    return word < (is_hub(school) ? agreement(usual, teacher) : usual);
  }

 private:
  const Workforce& workforce_;
  const TeacherParameters& parameters_;
  bool is_at_work_;
};

}  // namespace commonroom
