#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace commonroom {

/// What messages call the file.
inline constexpr std::string_view the_register = "the register of schools";

/// All bytes of an ordinary file. Throws FileProblem when it cannot be read, InvalidInput when it is larger
/// than any register.
[[nodiscard]] std::string bytes_of_file(const std::filesystem::path& path,
                                        std::string_view called = the_register);

/// Throws InvalidInput when the bytes cannot be those of a text file: nothing at all, an archive, a
/// spreadsheet, UTF-16, or holding NUL near their beginning.
void expect_text(std::string_view bytes, const std::string& file_name,
                 std::string_view called = the_register);

}  // namespace commonroom
