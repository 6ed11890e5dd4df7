#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/staffing/parameters.hpp"

namespace commonroom {

/// What follows from the parameters of teachers alone: hazards and effects by years taught, and the make-up
/// of a staff in balance. Hazard of leaving after e years taught (see TeacherParameters): h(e) = base + early
/// exp(-e / early_years) + late / (1 + exp(-(e - late_from) / late_years)). Wish to return after y years
/// away: r(y) = returning kept^y, for those who left before retirement.
class Careers {
 public:
  /// Years taught beyond this count as this.
  static constexpr int most_experience = 60;

  explicit Careers(const TeacherParameters& parameters);

  [[nodiscard]] double leaving(int experience) const noexcept { return leaving_[row(experience)]; }
  [[nodiscard]] float leaving_logit(int experience) const noexcept { return leaving_logit_[row(experience)]; }
  [[nodiscard]] double returning(int years_away) const noexcept {
    return static_cast<std::size_t>(years_away) < returning_.size()
               ? returning_[static_cast<std::size_t>(years_away)]
               : 0.0;
  }
  /// Years away after which a leaver is forgotten.
  [[nodiscard]] int forgotten_after() const noexcept { return static_cast<int>(returning_.size()); }
  [[nodiscard]] int retired_from() const noexcept { return retired_from_; }
  /// Effect of experience on pupils' growth, SD a year; its mean over a staff in balance is 0.
  [[nodiscard]] float experience_effect(int experience) const noexcept {
    return experience_effect_[row(experience)];
  }

  /// Spread of teachers' stress in the long run, SD.
  [[nodiscard]] double stress_spread() const noexcept { return stress_spread_; }

  /// A staff in balance, by years taught; adds up to 1.
  [[nodiscard]] const std::vector<double>& staff_shares() const noexcept { return staff_shares_; }
  /// Former teachers per teacher in post, at [years taught * forgotten_after + years away].
  [[nodiscard]] const std::vector<double>& former_shares() const noexcept { return former_shares_; }
  /// Former teachers per teacher in post.
  [[nodiscard]] double former_per_teacher() const noexcept { return former_per_teacher_; }
  /// New teachers each year per teacher in post that keep a staff in balance.
  [[nodiscard]] double entrants_in_balance() const noexcept { return entrants_; }

 private:
  static constexpr std::size_t rows = most_experience + 1;
  [[nodiscard]] static constexpr std::size_t row(int experience) noexcept {
    return static_cast<std::size_t>(experience < most_experience ? experience : most_experience);
  }
  void find_balance();
  void centre_experience(const TeacherParameters& parameters);

  int retired_from_;
  std::array<double, rows> leaving_{};
  std::array<float, rows> leaving_logit_{};
  std::array<float, rows> experience_effect_{};
  std::vector<double> returning_;
  std::vector<double> staff_shares_, former_shares_;
  double former_per_teacher_ = 0;
  double entrants_ = 0;
  double stress_spread_;
};

}  // namespace commonroom
