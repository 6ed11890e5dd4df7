// Replays the inputs that fuzzing found to reach different parts of the reader of published results.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "fuzz/results_properties.hpp"
#include "support/places.hpp"

namespace commonroom::testing {
namespace {

TEST(ResultsCorpus, KeepsEveryPromise) {
  const auto folder = std::filesystem::path(source_folder()) / "tests/fuzz/corpus/results";
  int files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(fuzz::broken_promise_of_results(bytes), "") << entry.path();
    ++files;
  }
  EXPECT_GE(files, 4);
}

}  // namespace
}  // namespace commonroom::testing
