#include "model/admission/group_by_school.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "random/draws.hpp"

namespace commonroom {
namespace {

TEST(GroupBySchool, is_a_stable_sort_for_lists_of_one_piece_and_of_many) {
  const Draws draws(3, 0, 0);
  for (const std::size_t size : {0U, 1U, 100U, 65536U, 300001U}) {
    Stream stream = draws.stream(Process::geography_fill, static_cast<std::uint32_t>(size));
    constexpr std::size_t schools = 301;
    std::vector<SchoolId> school_of(size);
    for (SchoolId& school : school_of)
      school = id_at<SchoolId>(stream() % (schools - 1));  // the last gets nobody
    const SchoolGroups groups = group_by_school(school_of, schools);
    std::vector<std::uint32_t> expected(size);
    std::iota(expected.begin(), expected.end(), 0U);
    std::ranges::stable_sort(expected, {}, [&](std::uint32_t at) { return school_of[at]; });
    EXPECT_EQ(groups.order, expected);
    EXPECT_EQ(groups.start.front(), 0U);
    EXPECT_EQ(groups.start.back(), size);
    for (std::size_t school = 0; school < schools; ++school) {
      for (const std::uint32_t at : groups.of(school)) ASSERT_EQ(index(school_of[at]), school);
    }
  }
}

}  // namespace
}  // namespace commonroom
