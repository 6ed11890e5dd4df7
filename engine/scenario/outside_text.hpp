#pragma once

#include <string_view>
#include <vector>

#include "scenario/value.hpp"

namespace commonroom {

/// Something outside the strings and comments of TOML text that toml++ must not see.
struct Stray {
  enum class Kind : std::uint8_t {
    not_ascii,     ///< a character that can only stand in text; version 3.3 is undefined where it meets one
    too_many_dots  ///< keys that open too many tables within tables; the reader calls itself for each
  };
  Kind kind;
  Spot spot;
};

/// Most dots outside strings and comments, and most in all, that a line may have.
inline constexpr int most_dots_in_a_line = 100;
inline constexpr int most_dots_with_text = 4'000;

/// The first stray of each line, for the first twenty of such lines. Up to the first character that is not
/// valid TOML this sees strings and comments where a full reader sees them, and such a reader goes no
/// further.
[[nodiscard]] std::vector<Stray> find_strays(std::string_view text);

}  // namespace commonroom
