#include "world/text_encoding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace commonroom {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::uint32_t replacement = 0xFFFD;

/// Code points of bytes 0x80 to 0x9F in Windows-1252; the other bytes stand for themselves.
constexpr std::array<std::uint16_t, 32> windows_1252_upper = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
static_assert(windows_1252_upper[1] == replacement);

constexpr std::uint8_t byte_at(std::string_view bytes, std::size_t position) {
  return static_cast<std::uint8_t>(bytes[position]);
}

constexpr bool is_ascii(char c) {
  return static_cast<std::uint8_t>(c) < 0x80;
}

constexpr bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Length of the well-formed sequence that begins at `position`, or 0.
std::size_t sequence_length(std::string_view bytes, std::size_t position) {
  const std::uint8_t lead = byte_at(bytes, position);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || bytes.size() - position < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte_at(bytes, position + i) & 0xC0U) != 0x80U) return 0;
  }
  const std::uint8_t second = byte_at(bytes, position + 1);
  const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  const bool surrogate = lead == 0xED && second > 0x9F;
  const bool too_large = lead == 0xF4 && second > 0x8F;
  return overlong || surrogate || too_large ? 0 : length;
}

/// Appends a code point below U+10000.
void append_code_point(std::string& text, std::uint32_t code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0U | (code >> 6U));
    text += static_cast<char>(0x80U | (code & 0x3FU));
  } else {
    text += static_cast<char>(0xE0U | (code >> 12U));
    text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    text += static_cast<char>(0x80U | (code & 0x3FU));
  }
}

}  // namespace

std::string_view name_of(Encoding encoding) {
  return encoding == Encoding::utf_8 ? "UTF-8" : "Windows-1252";
}

bool is_utf8(std::string_view bytes) {
  std::size_t position = 0;
  while (position < bytes.size()) {
    const std::size_t length = sequence_length(bytes, position);
    if (length == 0) return false;
    position += length;
  }
  return true;
}

EncodingFound find_encoding(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) return {Encoding::utf_8, true, byte_order_mark.size()};
  return {is_utf8(bytes) ? Encoding::utf_8 : Encoding::windows_1252, false, 0};
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  if (std::all_of(bytes.begin(), bytes.end(), is_ascii)) return std::string(bytes);
  if (encoding == Encoding::utf_8 && is_utf8(bytes)) return std::string(bytes);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint32_t code = byte_at(bytes, i);
    append_code_point(text, code >= 0x80 && code < 0xA0 ? windows_1252_upper[code - 0x80] : code);
  }
  return text;
}

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool pending_space = false;
  for (const char c : text) {
    const auto code = static_cast<std::uint8_t>(c);
    if (code <= ' ' || code == 0x7F) {
      pending_space = !line.empty();
      continue;
    }
    if (pending_space) line += ' ';
    pending_space = false;
    line += c;
  }
  return line;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) {
    if (!text.empty()) text += between;
    text += part;
  }
  return text;
}

}  // namespace commonroom
