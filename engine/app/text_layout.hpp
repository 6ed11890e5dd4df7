#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom::app {

inline constexpr std::size_t page_width = 80;
/// How far a text under a line is set in.
inline constexpr std::size_t inset = 2;
/// Where the text under a heading begins.
inline constexpr std::size_t text_column = 4;

/// Breaks `text` between words into lines of at most `width` characters; a line break in it stays.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// `text` in lines of at most `page_width`, each behind `indent` spaces.
[[nodiscard]] std::string paragraph(std::string_view text, std::size_t indent = 0);

/// A word or two at the left, and what it means beside it, from `column` on.
[[nodiscard]] std::string entry(std::string_view left, std::string_view right, std::size_t column);

/// "1 school", "20,185 schools"; `many` is the plural, "one" and an s where empty.
[[nodiscard]] std::string counted(unsigned long long count, std::string_view one, std::string_view many = {});

/// Seconds as a person says them: "8 s", "3 min 20 s", "2 h 5 min".
[[nodiscard]] std::string duration_in_words(double seconds);

}  // namespace commonroom::app
