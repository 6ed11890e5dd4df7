#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/column.hpp"
#include "model/staffing/field.hpp"
#include "model/staffing/labour_regions.hpp"
#include "model/staffing/parameters.hpp"
#include "world/country.hpp"
#include "world/independent_parameters.hpp"
#include "world/pupils.hpp"

namespace commonroom {

/// Whole posts of a school by department; class teachers' posts are all in Department::english.
using DepartmentPosts = std::array<std::uint16_t, departments>;

[[nodiscard]] constexpr int sum_of(const DepartmentPosts& posts) noexcept {
  int total = 0;
  for (const std::uint16_t count : posts) total += count;
  return total;
}

/// How many posts a roll pays for, and how a school divides them among its departments: one by one to the
/// department whose share is least met (the method of Webster), so that one post more never takes one from a
/// department.
class PostRules {
 public:
  explicit PostRules(const TeacherParameters& parameters, const IndependentParameters& independent = {});

  /// Posts for `roll` pupils: roll over pupils per post, to the nearest whole number, at least 1 for any
  /// pupils.
  [[nodiscard]] DepartmentPosts posts(bool by_department, double roll) const;
  /// The same, not rounded.
  [[nodiscard]] double exact_posts(bool by_department, double roll) const noexcept {
    return roll / (by_department ? secondary_roll_per_post_ : primary_roll_per_post_);
  }
  /// Posts of an independent school, whose roll is that of the opening in every year.
  [[nodiscard]] DepartmentPosts posts_of_independent(bool by_department, double roll) const;
  /// The same, not rounded, as far as they count in the supply of new teachers.
  [[nodiscard]] double counted_posts_of_independent(double roll) const noexcept {
    return supply_share_ * roll / independent_roll_per_post_;
  }
  [[nodiscard]] double department_share(int department) const noexcept {
    return shares_[static_cast<std::size_t>(department)];
  }

 private:
  [[nodiscard]] DepartmentPosts divided(bool by_department, double exact) const;

  double primary_roll_per_post_, secondary_roll_per_post_, independent_roll_per_post_, supply_share_;
  std::array<double, departments> shares_;
  std::vector<DepartmentPosts> division_;  ///< by number of posts
};

/// Posts of every school for its pupils of this year.
[[nodiscard]] Column<SchoolId, DepartmentPosts> posts_needed(const Country& country, const Pupils& pupils,
                                                             const PostRules& rules);

/// Posts of each region and field in the population as it was read or made, at [region * fields + field]. The
/// same in every year and under every regime. Rolls are scaled so that each year group has the pupils of a
/// cohort.
[[nodiscard]] std::vector<double> reference_posts(const Country& country, const PostRules& rules,
                                                  const LabourRegions& regions);

}  // namespace commonroom
