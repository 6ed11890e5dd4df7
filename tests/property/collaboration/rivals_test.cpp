#include <gtest/gtest.h>

#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

using test::FieldOfSchools;

constexpr std::size_t couples = 400;

/// Couples of schools, each 2 km apart and far from all others, every second couple in one market for pupils;
/// all with the same spread of gaps of practice.
FieldOfSchools couples_of_schools() {
  FieldOfSchools field;
  field.regime.partnerships = {test::informal_partnership()};
  constexpr float far = 100;
  for (std::size_t couple = 0; couple < couples; ++couple) {
    const float x_km = far * static_cast<float>(couple % 20);
    const float y_km = far * static_cast<float>(couple / 20);
    test::add_school(field, x_km, y_km);
    test::add_school(field, x_km + 2, y_km);
  }
  test::finish(field, 1, 1);
  SchoolStates& states = field.world.schools;
  states.fsm_share.fill(0.2F);
  for (std::size_t couple = 1; couple < couples; couple += 2) {  // twins of the couple before
    for (std::size_t side = 0; side < 2; ++side) {
      const auto school = id_at<SchoolId>(2 * couple + side);
      const auto twin = id_at<SchoolId>(2 * couple + side - 2);
      states.practice_common[school] = states.practice_common[twin];
      states.practice_by_department[school] = states.practice_by_department[twin];
      states.articulation[school] = states.articulation[twin];
      states.head[school] = states.head[twin];
    }
  }
  field.parameters.transfer.view_noise = 0;  // twins see the same
  std::vector<Rival> rivals(field.country.rivals.values().begin(), field.country.rivals.values().end());
  for (std::size_t position = 0; position < rivals.size(); ++position) {
    rivals[position].overlap = position / 2 % 2 == 0 ? 1.0F : 0.0F;
  }
  const auto starts = field.country.rivals.starts();
  field.country.rivals = {{starts.begin(), starts.end()}, std::move(rivals)};
  return field;
}

struct Count {
  std::uint32_t rivals = 0;
  std::uint32_t others = 0;
};

Count partnerships(const FieldOfSchools& field) {
  Count count;
  for (const Partnership& partnership : field.year(0).next.live) {
    ++(index(partnership.first) / 2 % 2 == 0 ? count.rivals : count.others);
  }
  return count;
}

TEST(Rivals, AtEqualDistanceAndGapPartnerLessThanOthersUnderTables) {
  FieldOfSchools field = couples_of_schools();
  field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 1.9F);
  const Count under_tables = partnerships(field);
  EXPECT_GT(under_tables.others, 20U);
  EXPECT_LT(under_tables.rivals, under_tables.others);
}

TEST(Rivals, PartnerJustAsOftenWithoutTables) {
  FieldOfSchools field = couples_of_schools();
  const Count without_instrument = partnerships(field);
  EXPECT_EQ(without_instrument.rivals, without_instrument.others);
  field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 0);
  const Count at_strength_zero = partnerships(field);
  EXPECT_EQ(at_strength_zero.rivals, without_instrument.rivals);
  EXPECT_EQ(at_strength_zero.others, without_instrument.others);
}

TEST(Rivals, PartnerLessTheStrongerTheTables) {
  FieldOfSchools field = couples_of_schools();
  std::uint32_t before = partnerships(field).rivals;
  for (const float strength : {1.0F, 2.0F, 4.0F, 8.0F}) {
    field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, strength);
    const std::uint32_t now = partnerships(field).rivals;
    EXPECT_LE(now, before) << "strength " << strength;
    before = now;
  }
  EXPECT_LT(before, partnerships(couples_of_schools()).rivals);
}

}  // namespace
}  // namespace commonroom
