#include "model/staffing/posts.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr double most_posts = 30'000;       ///< no register may make a school that 16 bits cannot count
constexpr std::size_t divided_posts = 600;  ///< larger schools keep the shares of the first so many posts

std::vector<DepartmentPosts> divide_posts(const std::array<double, departments>& shares) {
  std::vector<DepartmentPosts> division(1);
  division.reserve(divided_posts + 1);
  while (division.size() <= divided_posts) {
    DepartmentPosts posts = division.back();
    std::size_t next = 0;
    double most = -1;
    for (std::size_t department = 0; department < posts.size(); ++department) {
      const double claim = shares[department] / (posts[department] + 0.5);
      if (claim > most) {
        most = claim;
        next = department;
      }
    }
    ++posts[next];
    division.push_back(posts);
  }
  return division;
}

}  // namespace

PostRules::PostRules(const TeacherParameters& parameters, const IndependentParameters& independent)
    : primary_roll_per_post_(parameters.primary_roll_per_post),
      secondary_roll_per_post_(parameters.secondary_roll_per_post),
      independent_roll_per_post_(independent.pupils_per_post),
      supply_share_(independent.supply_share),
      shares_{parameters.english_posts, parameters.mathematics_posts, parameters.science_posts,
              parameters.humanities_posts,
              1 - parameters.english_posts - parameters.mathematics_posts - parameters.science_posts -
                  parameters.humanities_posts},
      division_(divide_posts(shares_)) {}

DepartmentPosts PostRules::posts(bool by_department, double roll) const {
  return roll > 0 ? divided(by_department, exact_posts(by_department, roll)) : DepartmentPosts{};
}

DepartmentPosts PostRules::posts_of_independent(bool by_department, double roll) const {
  return roll > 0 ? divided(by_department, roll / independent_roll_per_post_) : DepartmentPosts{};
}

DepartmentPosts PostRules::divided(bool by_department, double exact) const {
  const double total = std::clamp(std::floor(exact + 0.5), 1.0, most_posts);
  auto posts = static_cast<std::size_t>(total);
  if (!by_department) return {static_cast<std::uint16_t>(posts), 0, 0, 0, 0};
  DepartmentPosts result{};
  for (; posts > divided_posts; posts -= divided_posts) {
    for (std::size_t d = 0; d < result.size(); ++d) {
      result[d] = static_cast<std::uint16_t>(result[d] + division_[divided_posts][d]);
    }
  }
  for (std::size_t d = 0; d < result.size(); ++d) {
    result[d] = static_cast<std::uint16_t>(result[d] + division_[posts][d]);
  }
  return result;
}

Column<SchoolId, DepartmentPosts> posts_needed(const Country& country, const Pupils& pupils,
                                               const PostRules& rules) {
  constexpr std::size_t grain = 1024;
  Column<SchoolId, DepartmentPosts> needed(country.schools.size());
  parallel_for(country.schools.size(), grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    const bool by_department = has_departments(country.schools, school);
    needed[school] = country.schools.is_independent(school)
                         ? rules.posts_of_independent(
                               by_department, static_cast<double>(country.schools.opening_roll[school]))
                         : rules.posts(by_department, roll_of(pupils, school));
  });
  return needed;
}

std::vector<double> reference_posts(const Country& country, const PostRules& rules,
                                    const LabourRegions& regions) {
  const Schools& schools = country.schools;
  std::array<double, year_groups> opening{};
  const auto each_year_group = [&](SchoolId school, auto&& visit) {
    const double share = static_cast<double>(schools.opening_roll[school]) / schools.years_served(school);
    for (int year = schools.first_year[school]; year <= schools.last_year[school]; ++year) {
      visit(static_cast<std::size_t>(year), share);
    }
  };
  for (std::size_t position = 0; position < schools.state_size(); ++position) {
    each_year_group(id_at<SchoolId>(position), [&](std::size_t year, double roll) { opening[year] += roll; });
  }
  std::vector<double> posts(regions.count() * fields, 0.0);
  for (std::size_t position = 0; position < schools.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    double roll = 0;
    each_year_group(school, [&](std::size_t year, double pupils) {
      const bool is_counted = country.cohort_size() > 0 && opening[year] > 0;
      roll += is_counted ? pupils * static_cast<double>(country.cohort_size()) / opening[year] : pupils;
    });
    const bool by_department = has_departments(schools, school);
    const double exact =
        schools.is_independent(school)
            ? rules.counted_posts_of_independent(static_cast<double>(schools.opening_roll[school]))
            : rules.exact_posts(by_department, roll);
    const std::size_t row = index(regions.region_of(schools.area[school])) * fields;
    if (!by_department) {
      posts[row + primary_field] += exact;
      continue;
    }
    for (int department = 0; department < departments; ++department) {
      posts[row + static_cast<std::size_t>(field_of(true, department))] +=
          exact * rules.department_share(department);
    }
  }
  return posts;
}

}  // namespace commonroom
