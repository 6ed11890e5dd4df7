#include "experiments/delimited_text.hpp"

#include <algorithm>

namespace commonroom {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Where the cell that begins at `begin` ends: at the next comma outside of quotes.
std::size_t end_of_cell(std::string_view line, std::size_t begin) {
  bool is_quoted = false;
  for (std::size_t i = begin; i < line.size(); ++i) {
    if (line[i] == '"') is_quoted = !is_quoted;
    if (line[i] == ',' && !is_quoted) return i;
  }
  return line.size();
}

std::string unquoted(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::string(text);
  std::string result;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] == '"' && text[i + 1] == '"' && i + 2 < text.size()) ++i;
    result += text[i];
  }
  return result;
}

}  // namespace

std::vector<DelimitedCell> cells_of(std::string_view line, bool between_commas) {
  std::vector<DelimitedCell> cells;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end =
        between_commas ? end_of_cell(line, begin) : std::min(line.find_first_of(blanks, begin), line.size());
    const std::string_view text = trimmed(line.substr(begin, end - begin));
    const std::size_t at = text.empty() ? begin : static_cast<std::size_t>(text.data() - line.data());
    if (between_commas || !text.empty())
      cells.push_back(
          {between_commas ? unquoted(text) : std::string(text), static_cast<std::uint32_t>(at + 1)});
    begin = end + 1;
  }
  return cells;
}

std::string as_cell(std::string_view text) {
  const bool is_plain =
      !text.empty() && text.find_first_of(",\"#") == std::string_view::npos && trimmed(text) == text;
  if (is_plain) return std::string(text);
  std::string cell = "\"";
  for (const char letter : text) {
    if (letter == '"') cell += '"';
    cell += letter;
  }
  return cell + '"';
}

}  // namespace commonroom
