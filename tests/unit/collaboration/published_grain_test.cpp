#include "model/collaboration/published_grain.hpp"

#include <gtest/gtest.h>

#include <set>
#include <utility>

#include "model/collaboration/context.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

const Publication by_school{};
const Publication by_department = [] {
  Publication publication;
  publication.grain = PublicationGrain::department;
  return publication;
}();
const Publication nothing = [] {
  Publication publication = by_department;
  publication.measure.reset();
  return publication;
}();

using Pairs = std::set<std::pair<SchoolId, SchoolId>>;

/// Who works together in a first year, seeing departments as this publication shows them.
Pairs partners_seeing(test::FieldOfSchools field, const Publication& publication) {
  const std::size_t schools = field.country.schools.size();
  field.view.error_about_others = error_about_others(publication, field.parameters.transfer);
  field.view.own_error = errors_about_own(schools, publication, field.parameters.transfer, Draws(1, 0, 1));
  Pairs pairs;
  for (const Partnership& live : field.year(1).next.live) pairs.insert({live.first, live.second});
  return pairs;
}

test::FieldOfSchools without_errors(test::FieldOfSchools field) {
  field.parameters.transfer.view_noise = 0;
  field.parameters.transfer.own_view_noise = 0;
  return field;
}

std::size_t in_both(const Pairs& some, const Pairs& others) {
  std::size_t both = 0;
  for (const auto& pair : some) both += others.contains(pair) ? 1U : 0U;
  return both;
}

double share_that_a_clear_sight_would_choose(const test::FieldOfSchools& field,
                                             const Publication& publication) {
  const Pairs clear = partners_seeing(without_errors(field), publication);
  const Pairs chosen = partners_seeing(field, publication);
  EXPECT_GT(chosen.size(), 100U);
  return static_cast<double>(in_both(chosen, clear)) / static_cast<double>(chosen.size());
}

TEST(PublishedGrain, ByDepartmentSchoolsPickPartnersMoreLikeThoseOfAClearSight) {
  test::FieldOfSchools field = test::field_of_schools(400, 40);
  field.parameters.transfer.view_noise = 0.06;
  field.parameters.transfer.noise_by_department = 0.25;
  EXPECT_GT(share_that_a_clear_sight_would_choose(field, by_department),
            0.05 + share_that_a_clear_sight_would_choose(field, by_school));
}

TEST(PublishedGrain, ByDepartmentSchoolsSeeTheirOwnWeaknessesBetter) {
  test::FieldOfSchools field = test::field_of_schools(400, 40);
  field.parameters.transfer.view_noise = 0;
  field.parameters.transfer.own_view_noise = 0.06;
  field.parameters.transfer.noise_by_department = 0.25;
  EXPECT_GT(share_that_a_clear_sight_would_choose(field, by_department),
            0.05 + share_that_a_clear_sight_would_choose(field, by_school));
}

TEST(PublishedGrain, BySchoolNothingHangsOnTheSizeOfErrorsByDepartment) {
  const test::FieldOfSchools field = test::field_of_schools(100, 20);
  test::FieldOfSchools other = field;
  other.parameters.transfer.noise_by_department = 0;
  EXPECT_EQ(partners_seeing(field, by_school), partners_seeing(other, by_school));
  EXPECT_EQ(error_about_others(by_school, other.parameters.transfer), 1.0F);
  EXPECT_TRUE(errors_about_own(100, by_school, other.parameters.transfer, Draws(1, 0, 1)).empty())
      << "a school knows its own departments unless told otherwise";
}

TEST(PublishedGrain, WhatIsNotPublishedHasNoGrain) {
  const TransferParameters parameters;
  EXPECT_EQ(error_about_others(nothing, parameters), 1.0F);
  EXPECT_EQ(error_about_others(by_department, parameters),
            static_cast<float>(parameters.noise_by_department));
}

TEST(PublishedGrain, ErrorsAboutOwnDepartmentsShrinkInTheSameProportion) {
  TransferParameters parameters;
  parameters.own_view_noise = 0.04;
  parameters.noise_by_department = 0.5;
  const auto coarse = errors_about_own(50, by_school, parameters, Draws(1, 0, 1));
  const auto fine = errors_about_own(50, by_department, parameters, Draws(1, 0, 1));
  for (std::size_t i = 0; i < 50; ++i) {
    const auto school = id_at<SchoolId>(i);
    for (std::size_t d = 0; d < departments; ++d) {
      EXPECT_NE(coarse[school][d], 0.0F);
      EXPECT_FLOAT_EQ(fine[school][d], 0.5F * coarse[school][d]);
    }
  }
}

TEST(MeanOfTaught, LeavesOutDepartmentsThatASchoolDoesNotHave) {
  EXPECT_DOUBLE_EQ(mean_of_taught({1, 1, 1, 0, 0}, 6), 1);
  EXPECT_DOUBLE_EQ(mean_of_taught({1, 1, 1, 0, 0}, 11), 0.6);
}

}  // namespace
}  // namespace commonroom
