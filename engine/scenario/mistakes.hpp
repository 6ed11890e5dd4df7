#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parameters/diagnostic.hpp"
#include "scenario/value.hpp"

namespace commonroom {

/// Gathers the mistakes of one scenario, to be thrown together. Keeps the first hundred and counts the rest,
/// so that a hopeless file costs neither time nor pages.
class Mistakes {
 public:
  /// `sources`: what Spot::source counts: the file's name, then each override as it was given.
  explicit Mistakes(std::vector<std::string> sources) : sources_(std::move(sources)) {}

  void add(Spot spot, std::string what, std::string why = {}, std::string suggestion = {});
  /// As add(), with "did you mean" the candidate nearest to `word`, where there is one.
  void add_unknown(Spot spot, std::string what, std::string why, std::string_view word,
                   const std::vector<std::string>& candidates);

  /// As add(), for something that is not there: silent once lines of the file had to be left out, since it
  /// may have stood in one of them.
  void add_missing(Spot spot, std::string what, std::string why = {}, std::string suggestion = {});
  void some_lines_are_left_out() noexcept { complete_ = false; }

  /// Something that is allowed and worth saying: `check` does.
  void note(Spot spot, std::string what, std::string why);
  [[nodiscard]] const std::vector<Diagnostic>& notes() const noexcept { return notes_; }

  [[nodiscard]] bool none() const noexcept { return found_.empty(); }
  [[nodiscard]] SourcePlace place_of(Spot spot) const;
  /// Throws InvalidInput, in the order of the file, when there is any.
  void throw_if_any() const;

 private:
  std::vector<std::string> sources_;
  std::vector<Diagnostic> found_;
  std::vector<Diagnostic> notes_;
  std::size_t not_kept_ = 0;
  bool complete_ = true;
};

/// One mistake, as InvalidInput carries it.
[[nodiscard]] Diagnostic diagnostic_at(SourcePlace place, std::string what, std::string why = {},
                                       std::string suggestion = {});

/// "did you mean `NEAREST`?", or nothing when no candidate is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

/// What a user wrote, fit for a message: shortened, and without characters that would upset a terminal.
[[nodiscard]] std::string shown(std::string_view text, std::size_t longest = 60);

}  // namespace commonroom
