#include "app/text_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace commonroom::app {
namespace {

/// Characters, not bytes: the bytes of UTF-8 that begin one.
std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

void wrap_line(std::string_view text, std::size_t width, std::vector<std::string>& lines) {
  std::string line;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty()) break;
    const std::string_view word = text.substr(0, text.find(' '));
    if (!line.empty() && characters(line) + 1 + characters(word) > width) {
      lines.push_back(line);
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
    text.remove_prefix(word.size());
  }
  lines.push_back(line);
}

std::string with_commas(unsigned long long number) {
  std::string digits = std::to_string(number);
  for (std::size_t place = digits.size(); place > 3;) {
    place -= 3;
    digits.insert(place, 1, ',');
  }
  return digits;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    wrap_line(text.substr(begin, end - begin), width, lines);
    begin = end + 1;
  }
  return lines;
}

std::string paragraph(std::string_view text, std::size_t indent) {
  std::string page;
  for (const std::string& line : wrapped(text, page_width - indent)) {
    page += line.empty() ? "\n" : std::string(indent, ' ') + line + "\n";
  }
  return page;
}

std::string entry(std::string_view left, std::string_view right, std::size_t column) {
  std::string text = fmt::format("  {}", left);
  if (text.size() + 2 > column) {
    text += fmt::format("\n{:{}}", "", column);
  } else {
    text.resize(column, ' ');
  }
  bool first = true;
  for (const std::string& line : wrapped(right, page_width - column)) {
    if (!first) text += std::string(column, ' ');
    text += line + "\n";
    first = false;
  }
  return text;
}

std::string counted(unsigned long long count, std::string_view one, std::string_view many) {
  const std::string plural = many.empty() ? std::string(one) + "s" : std::string(many);
  return fmt::format("{} {}", with_commas(count), count == 1 ? std::string(one) : plural);
}

std::string duration_in_words(double seconds) {
  constexpr long long minute = 60;
  constexpr long long hour = 60 * minute;
  const long long whole = std::max(0LL, std::llround(seconds));
  if (whole < minute) return fmt::format("{} s", whole);
  if (whole < hour) return fmt::format("{} min {} s", whole / minute, whole % minute);
  return fmt::format("{} h {} min", whole / hour, whole % hour / minute);
}

}  // namespace commonroom::app
