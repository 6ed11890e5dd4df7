#include "app/sha256.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "parameters/diagnostic.hpp"
#include "support/temporary_folder.hpp"

using namespace commonroom;

namespace {

// FIPS 180-2, appendix B.
constexpr const char* of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST(Sha256, agrees_with_the_published_example) {
  EXPECT_EQ(app::sha256_of_text("abc"), of_abc);
}

TEST(Sha256, of_a_file_is_that_of_its_bytes) {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = folder / "file";
  std::ofstream(path, std::ios::binary) << "abc";
  EXPECT_EQ(app::sha256_of_file(path), of_abc);
  const std::string large(3'000'001, 'x');  // several pieces
  std::ofstream(path, std::ios::binary) << large;
  EXPECT_EQ(app::sha256_of_file(path), app::sha256_of_text(large));
  std::filesystem::remove(path);
  EXPECT_THROW((void)app::sha256_of_file(path), FileProblem);
}

}  // namespace
