#include "world/register_kinds.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace commonroom {
namespace {

LeftOut reason_of(std::string_view type) {
  return std::get<LeftOut>(kind_of(type));
}

TEST(Kinds, StateFundedMainstreamSchoolsHaveASector) {
  for (const std::string_view type :
       {"Community school", "Foundation school", "Voluntary aided school", "Voluntary controlled school"}) {
    EXPECT_EQ(std::get<Sector>(kind_of(type)), Sector::maintained) << type;
  }
  for (const std::string_view type :
       {"Academy converter", "Academy sponsor led", "Free schools", "Studio schools",
        "University technical college", "City technology college"}) {
    EXPECT_EQ(std::get<Sector>(kind_of(type)), Sector::academy) << type;
  }
}

TEST(Kinds, OthersAreLeftOutForAReason) {
  EXPECT_EQ(reason_of("Other independent school"), LeftOut::independent);
  EXPECT_EQ(reason_of("Academy special converter"), LeftOut::special);
  EXPECT_EQ(reason_of("Free schools alternative provision"), LeftOut::alternative_provision);
  EXPECT_EQ(reason_of("Local authority nursery school"), LeftOut::nursery);
  EXPECT_EQ(reason_of("Academy 16-19 converter"), LeftOut::after_sixteen);
  EXPECT_EQ(reason_of("Welsh establishment"), LeftOut::outside_england);
  EXPECT_EQ(reason_of("Miscellaneous"), LeftOut::other_establishment);
  EXPECT_EQ(reason_of(""), LeftOut::type_unknown);
  EXPECT_EQ(reason_of("Community schools"), LeftOut::type_unknown);
}

TEST(Kinds, OnlyOpenSchoolsAreUsable) {
  EXPECT_FALSE(unusable_status("Open").has_value());
  EXPECT_FALSE(unusable_status("open, but proposed to close").has_value());
  EXPECT_EQ(unusable_status("Closed"), LeftOut::closed);
  EXPECT_EQ(unusable_status("Proposed to open"), LeftOut::proposed_to_open);
  EXPECT_EQ(unusable_status("Opening soon"), LeftOut::status_unknown);
}

TEST(Kinds, FaithIsThatNamedFirst) {
  EXPECT_EQ(faith_of("Does not apply"), Faith::none_);
  EXPECT_EQ(faith_of("None"), Faith::none_);
  EXPECT_EQ(faith_of(""), Faith::none_);
  EXPECT_EQ(faith_of("Church of England"), Faith::church_of_england);
  EXPECT_EQ(faith_of("Anglican/Church of England"), Faith::church_of_england);
  EXPECT_EQ(faith_of("Roman Catholic"), Faith::catholic);
  EXPECT_EQ(faith_of("Church of England/Roman Catholic"), Faith::church_of_england);
  EXPECT_EQ(faith_of("Roman Catholic/Church of England"), Faith::catholic);
  EXPECT_EQ(faith_of("Orthodox Jewish"), Faith::other);
}

TEST(Kinds, GradesIncludeTheOldAndTheFailingOnes) {
  EXPECT_EQ(grade_of("Outstanding"), Grade::outstanding);
  EXPECT_EQ(grade_of("Requires improvement"), Grade::requires_improvement);
  EXPECT_EQ(grade_of("Satisfactory"), Grade::requires_improvement);
  EXPECT_EQ(grade_of("Serious Weaknesses"), Grade::inadequate);
  EXPECT_EQ(grade_of("Special Measures"), Grade::inadequate);
  EXPECT_FALSE(grade_of("Insufficient evidence").has_value());
  EXPECT_FALSE(grade_of("").has_value());
}

TEST(Kinds, DatesAreReadInThreeForms) {
  EXPECT_EQ(year_of_date("19-04-2013"), 2013);
  EXPECT_EQ(year_of_date("19/04/2013"), 2013);
  EXPECT_EQ(year_of_date("2013-04-19"), 2013);
  for (const std::string_view date :
       {"", "2013", "19-04", "19-04/2013", "32-01-2013", "01-13-2013", "01-01-13", "-1-01-2013",
        "01-01-2013 ", "01--01-2013", "a-b-c", "--", "//", "0x1-01-2013"}) {
    EXPECT_FALSE(year_of_date(date).has_value()) << date;
  }
}

}  // namespace
}  // namespace commonroom
