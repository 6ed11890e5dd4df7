#pragma once

#include <cstdint>
#include <string_view>

namespace commonroom {

/// The first line of TOML text, from 1, on which dotted keys could open too many tables within tables; 0
/// without one. The reader of TOML calls itself once for each, and would run out of stack.
[[nodiscard]] std::uint32_t line_of_too_deep_keys(std::string_view text);

/// Most dots outside strings and comments, and most in all, that a line may have.
inline constexpr int most_dots_in_a_line = 100;
inline constexpr int most_dots_with_text = 4'000;

}  // namespace commonroom
