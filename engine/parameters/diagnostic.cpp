#include "parameters/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace commonroom {

namespace {

std::string summary_of(const std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return "invalid input";
  if (diagnostics.size() == 1) return diagnostics.front().what;
  return fmt::format("{} (and {} more)", diagnostics.front().what, diagnostics.size() - 1);
}

std::string_view line_of(std::string_view source, std::uint32_t line) {
  std::size_t begin = 0;
  for (std::uint32_t current = 1; current < line; ++current) {
    begin = source.find('\n', begin);
    if (begin == std::string_view::npos) return {};
    ++begin;
  }
  std::string_view text = source.substr(begin, source.find('\n', begin) - begin);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}

}  // namespace

InvalidInput::InvalidInput(std::vector<Diagnostic> diagnostics)
    : std::runtime_error(summary_of(diagnostics)), diagnostics_(std::move(diagnostics)) {}

std::string render(const Diagnostic& diagnostic, std::string_view source) {
  std::string text = fmt::format("error: {}\n", diagnostic.what);
  const SourcePlace& place = diagnostic.place;
  if (place.line == 0) {
    if (!place.file.empty()) text += fmt::format("  --> {}\n", place.file);
    for (const auto& note : {diagnostic.why, diagnostic.suggestion}) {
      if (!note.empty()) text += fmt::format("  = {}\n", note);
    }
    return text;
  }
  const std::string number = std::to_string(place.line);
  const std::string margin(number.size(), ' ');
  text += fmt::format("{}--> {}:{}:{}\n", margin, place.file, place.line, place.column);
  const std::string_view line = line_of(source, place.line);
  if (!line.empty() && line.size() <= 400) {
    const std::size_t column = std::max<std::size_t>(place.column, 1) - 1;
    const std::size_t room = line.size() > column ? line.size() - column : 1;
    const std::size_t marks = std::clamp<std::size_t>(place.length, 1, room);
    text += fmt::format("{} |\n{} | {}\n{} | {}{}", margin, number, line, margin, std::string(column, ' '),
                        std::string(marks, '^'));
    if (!diagnostic.suggestion.empty()) text += " " + diagnostic.suggestion;
    text += '\n';
  } else if (!diagnostic.suggestion.empty()) {
    text += fmt::format("{} = {}\n", margin, diagnostic.suggestion);
  }
  if (!diagnostic.why.empty()) text += fmt::format("{} = {}\n", margin, diagnostic.why);
  return text;
}

std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.size() > 64) return {};
  std::string best;
  // At least one letter has to be the same.
  std::size_t best_distance = std::min(std::max<std::size_t>(2, word.size() / 3) + 1, word.size());
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace commonroom
