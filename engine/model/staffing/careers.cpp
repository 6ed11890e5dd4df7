#include "model/staffing/careers.hpp"

#include <algorithm>
#include <cmath>

namespace commonroom {

namespace {

constexpr double most_likely = 0.999;  ///< keeps the logit finite for any parameters

double leaving_hazard(const TeacherParameters& p, double experience) {
  const double hazard =
      p.leaving_base + p.leaving_early * std::exp(-experience / p.leaving_early_years) +
      p.leaving_late / (1 + std::exp(-(experience - p.leaving_late_from) / p.leaving_late_years));
  return std::min(hazard, most_likely);
}

/// Gain from experience before centring: a steep part, a flat part, a plateau.
double gain_from_experience(const TeacherParameters& p, double experience) {
  const double early = std::min(experience, p.early_return_years);
  const double late = std::max(0.0, std::min(experience, p.late_return_until) - p.early_return_years);
  return p.early_return * early + p.late_return * late;
}

}  // namespace

Careers::Careers(const TeacherParameters& parameters)
    : retired_from_(static_cast<int>(parameters.retired_from)),
      stress_spread_(parameters.stress_noise /
                     std::sqrt(1 - parameters.stress_persistence * parameters.stress_persistence)) {
  for (std::size_t experience = 0; experience < rows; ++experience) {
    const double hazard = leaving_hazard(parameters, static_cast<double>(experience));
    leaving_[experience] = hazard;
    leaving_logit_[experience] = static_cast<float>(std::log(hazard / (1 - hazard)));
  }
  double chance = parameters.returning;
  for (int away = 0; away < static_cast<int>(parameters.forgotten_after); ++away) {
    returning_.push_back(chance);
    chance *= parameters.returning_kept;
  }
  find_balance();
  centre_experience(parameters);
}

/// Flows are linear, so a staff in balance is the sum over all years of the life of one cohort of entrants.
void Careers::find_balance() {
  constexpr int longest_life = 150;
  const std::size_t memory = returning_.size();
  std::vector<double> staff(rows, 0.0), former(rows * memory, 0.0);
  staff_shares_.assign(rows, 0.0);
  former_shares_.assign(rows * memory, 0.0);
  staff[0] = 1;
  for (int year = 0; year < longest_life; ++year) {
    std::vector<double> next_staff(rows, 0.0), next_former(rows * memory, 0.0);
    for (std::size_t taught = 0; taught < rows; ++taught) {
      staff_shares_[taught] += staff[taught];
      const std::size_t next = std::min(taught + 1, rows - 1);
      const double leavers = staff[taught] * leaving_[taught];
      next_staff[next] += staff[taught] - leavers;
      if (static_cast<int>(taught) < retired_from_) next_former[next * memory] += leavers;
      for (std::size_t away = 0; away < memory; ++away) {
        const double people = former[taught * memory + away];
        if (people == 0) continue;
        former_shares_[taught * memory + away] += people;
        const double back = people * returning_[away];
        next_staff[taught] += back;
        if (away + 1 < memory) next_former[taught * memory + away + 1] += people - back;
      }
    }
    staff = std::move(next_staff);
    former = std::move(next_former);
  }
  double stock = 0;
  for (const double share : staff_shares_) stock += share;
  for (double& share : staff_shares_) share /= stock;
  for (double& share : former_shares_) {
    share /= stock;
    former_per_teacher_ += share;
  }
  entrants_ = 1 / stock;
}

void Careers::centre_experience(const TeacherParameters& parameters) {
  double mean = 0;
  for (std::size_t experience = 0; experience < rows; ++experience) {
    mean += staff_shares_[experience] * gain_from_experience(parameters, static_cast<double>(experience));
  }
  for (std::size_t experience = 0; experience < rows; ++experience) {
    experience_effect_[experience] =
        static_cast<float>(gain_from_experience(parameters, static_cast<double>(experience)) - mean);
  }
}

}  // namespace commonroom
