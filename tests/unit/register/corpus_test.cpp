// Replays the inputs that fuzzing found to reach different parts of the reader.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/register_properties.hpp"
#include "support/places.hpp"

namespace commonroom::testing {
namespace {

TEST(RegisterCorpus, KeepsEveryPromise) {
  const auto folder = std::filesystem::path(source_folder()) / "tests/fuzz/corpus/register";
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(fuzz::broken_promise(bytes), "") << entry.path();
    ++files;
  }
  EXPECT_GE(files, 10);
}

}  // namespace
}  // namespace commonroom::testing
