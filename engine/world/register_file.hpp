#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace commonroom {

/// All bytes of an ordinary file. Throws FileProblem when it cannot be read, InvalidInput when it is larger
/// than any register.
[[nodiscard]] std::string bytes_of_file(const std::filesystem::path& path);

/// Throws InvalidInput when the bytes cannot be those of a text file: nothing at all, an archive, a
/// spreadsheet, UTF-16, or holding NUL near their beginning.
void expect_text(std::string_view bytes, const std::string& file_name);

}  // namespace commonroom
