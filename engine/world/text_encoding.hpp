#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom {

enum class Encoding { utf_8, windows_1252 };

[[nodiscard]] std::string_view name_of(Encoding encoding);

/// What can be told of a file from its bytes.
struct EncodingFound {
  Encoding encoding;
  bool has_byte_order_mark;
  std::size_t text_begins;  ///< bytes to skip: the length of the byte order mark
};

/// True when `bytes` is well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, at most U+10FFFF).
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// UTF-8 where there is a byte order mark or all bytes are well-formed UTF-8, otherwise Windows-1252, in
/// which the department publishes its register.
[[nodiscard]] EncodingFound find_encoding(std::string_view bytes);

/// `bytes` as UTF-8. Bytes that are not well-formed in `encoding` are read as Windows-1252; the five bytes
/// that mean nothing there become U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);

/// One line of text: white space and control characters at the ends removed, inside turned into one space.
[[nodiscard]] std::string one_line(std::string_view text);

/// `text` without ASCII white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Capital letters A-Z made small; everything else as it is.
[[nodiscard]] std::string lower_case(std::string_view text);

/// True when two texts differ at most in capital letters A-Z.
[[nodiscard]] bool same_ignoring_case(std::string_view a, std::string_view b);

/// The parts one after the other, with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between);

}  // namespace commonroom
