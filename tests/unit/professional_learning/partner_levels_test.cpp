#include "model/professional_learning/partner_levels.hpp"

#include <gtest/gtest.h>

#include "support/professional_learning/staffroom.hpp"

namespace commonroom {
namespace {

using testing::Staffroom;

Partnership between(SchoolId first, SchoolId second, float effectiveness) {
  Partnership partnership;
  partnership.first = first;
  partnership.second = second;
  partnership.effectiveness = effectiveness;
  return partnership;
}

TEST(PartnerLevels, AreTheMeansOfPartnersByHowEffectiveEachPartnershipIs) {
  Staffroom room;
  const SchoolId own = room.add_school({0.0F}), near = room.add_school({0.2F, 0.4F}),
                 far = room.add_school({0.9F});
  Collaboration collaboration;
  collaboration.live = {between(own, near, 0.6F), between(own, far, 0.2F)};
  const auto levels = partner_levels(room.country, room.teachers, collaboration);
  EXPECT_NEAR(levels[own].skill[0], (0.6 * 0.3 + 0.2 * 0.9) / 0.8, 1e-6);
  EXPECT_NEAR(levels[own].reach[0], 0.8, 1e-6);
  EXPECT_NEAR(levels[near].skill[0], 0.0, 1e-6);
  EXPECT_NEAR(levels[near].reach[0], 0.6, 1e-6);
}

TEST(PartnerLevels, NeverReachMoreThanAll) {
  Staffroom room;
  const SchoolId own = room.add_school({0.0F}), one = room.add_school({0.1F}), two = room.add_school({0.1F});
  Collaboration collaboration;
  collaboration.live = {between(own, one, 0.9F), between(own, two, 0.9F)};
  EXPECT_EQ(partner_levels(room.country, room.teachers, collaboration)[own].reach[0], 1);
}

TEST(PartnerLevels, AreNoneBetweenClassTeachersAndDepartmentsOrWithoutTeachers) {
  Staffroom room;
  const SchoolId secondary = room.add_school({0.0F}), primary = room.add_school({0.5F}),
                 empty = room.add_school({});
  room.country.schools.last_year[primary] = 6;
  Collaboration collaboration;
  collaboration.live = {between(secondary, primary, 1), between(secondary, empty, 1)};
  const auto levels = partner_levels(room.country, room.teachers, collaboration);
  for (const SchoolId school : {secondary, primary, empty}) EXPECT_EQ(levels[school].reach[0], 0);
}

}  // namespace
}  // namespace commonroom
