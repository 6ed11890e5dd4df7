#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom {

/// Where in a user's file something is wrong. Lines and columns count from 1; 0 means "not known".
struct SourcePlace {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 1;  ///< characters to underline
};

/// One mistake of a user: where, what, why and what to do.
struct Diagnostic {
  SourcePlace place;
  std::string what;        ///< "unknown key `penality` in [regime.tables.league_table]"
  std::string why;         ///< may be empty
  std::string suggestion;  ///< "did you mean `penalty`?"; may be empty
};

/// Invalid input (exit code 3), with every mistake that was found.
class InvalidInput : public std::runtime_error {
 public:
  explicit InvalidInput(std::vector<Diagnostic> diagnostics);
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const noexcept { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

/// A file that cannot be read or written (exit code 4).
class FileProblem : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Two things that should match and do not: populations, seeds, versions (exit code 6).
class Mismatch : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Text of a diagnostic in the manner of a compiler, with the line of `source` it points at (when given).
[[nodiscard]] std::string render(const Diagnostic& diagnostic, std::string_view source = {});

/// The candidate nearest to `word` by edit distance, or empty when none is near.
[[nodiscard]] std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace commonroom
