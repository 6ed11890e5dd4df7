#include "experiments/journal.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/temporary_folder.hpp"

namespace commonroom {
namespace {

using Events = std::vector<std::string>;

TEST(Journal, KeepsItsEventsOverSeveralSessions) {
  const test::TemporaryFolder folder;
  EXPECT_TRUE(read_journal(folder / "journal").empty());
  Journal(folder / "journal").write("first");
  Journal(folder / "journal").write("second");
  EXPECT_EQ(read_journal(folder / "journal"), (Events{"first", "second"}));
}

TEST(Journal, CutAnywhereKeepsTheWholeLinesBeforeAndCanBeContinued) {
  const test::TemporaryFolder folder;
  {
    Journal journal(folder / "journal");
    for (const char* event : {"one", "two", "three"}) journal.write(event);
  }
  const std::string whole = test::bytes_of(folder / "journal");
  for (std::size_t cut = 0; cut < whole.size(); ++cut) {
    test::put_bytes(folder / "journal", whole.substr(0, cut));
    const Events before = read_journal(folder / "journal");
    EXPECT_EQ(before.size(), static_cast<std::size_t>(std::count(
                                 whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut), '\n')));
    Journal(folder / "journal").write("after");
    Events expected = before;
    expected.emplace_back("after");
    EXPECT_EQ(read_journal(folder / "journal"), expected);
  }
}

TEST(Journal, StopsReadingAtADamagedLine) {
  const test::TemporaryFolder folder;
  {
    Journal journal(folder / "journal");
    for (const char* event : {"one", "two", "three"}) journal.write(event);
  }
  std::string bytes = test::bytes_of(folder / "journal");
  bytes[bytes.find("two")] = 'T';
  test::put_bytes(folder / "journal", bytes);
  EXPECT_EQ(read_journal(folder / "journal"), (Events{"one"}));
}

}  // namespace
}  // namespace commonroom
