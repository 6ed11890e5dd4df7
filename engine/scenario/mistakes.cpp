#include "scenario/mistakes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace commonroom {

namespace {

constexpr std::size_t most_kept = 100;

bool is_utf8_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

void Mistakes::add(Spot spot, std::string what, std::string why, std::string suggestion) {
  if (found_.size() == most_kept) {
    ++not_kept_;
    return;
  }
  found_.push_back(diagnostic_at(place_of(spot), std::move(what), std::move(why), std::move(suggestion)));
}

void Mistakes::add_unknown(Spot spot, std::string what, std::string why, std::string_view word,
                           const std::vector<std::string>& candidates) {
  add(spot, std::move(what), std::move(why),
      found_.size() == most_kept ? "" : did_you_mean(word, candidates));
}

void Mistakes::add_missing(Spot spot, std::string what, std::string why, std::string suggestion) {
  if (complete_) add(spot, std::move(what), std::move(why), std::move(suggestion));
}

void Mistakes::note(Spot spot, std::string what, std::string why) {
  if (notes_.size() < most_kept)
    notes_.push_back(diagnostic_at(place_of(spot), std::move(what), std::move(why)));
}

SourcePlace Mistakes::place_of(Spot spot) const {
  return {sources_.at(spot.source), spot.line, spot.column, spot.length};
}

void Mistakes::throw_if_any() const {
  if (found_.empty()) return;
  std::vector<Diagnostic> all = found_;
  std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
    const bool a_in_file = a.place.line > 0, b_in_file = b.place.line > 0;
    if (a_in_file != b_in_file) return a_in_file;
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
  });
  if (not_kept_ > 0) {
    all.push_back(
        diagnostic_at({sources_.front(), 0, 0, 1}, fmt::format("{} more mistakes, not shown", not_kept_)));
  }
  throw InvalidInput(std::move(all));
}

Diagnostic diagnostic_at(SourcePlace place, std::string what, std::string why, std::string suggestion) {
  Diagnostic diagnostic;
  diagnostic.place = std::move(place);
  diagnostic.what = std::move(what);
  diagnostic.why = std::move(why);
  diagnostic.suggestion = std::move(suggestion);
  return diagnostic;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string nearest = nearest_word(word, candidates);
  return nearest.empty() ? "" : fmt::format("did you mean `{}`?", nearest);
}

std::string shown(std::string_view text, std::size_t longest) {
  std::string result;
  for (const char c : text) {
    if (result.size() >= longest && !is_utf8_continuation(c)) return result + "...";
    const auto code = static_cast<unsigned char>(c);
    result += code < 0x20 || code == 0x7F ? '?' : c;
  }
  return result;
}

}  // namespace commonroom
