#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/limits.hpp"

namespace commonroom {

/// Text as a TOML string, in quotes.
[[nodiscard]] std::string toml_quoted(std::string_view text);

/// Writes fields as TOML, the counterpart of FieldReader. Empty text and empty lists are left out: they are
/// what stands where a scenario says nothing.
class FieldWriter {
 public:
  void section(std::string_view header);                         ///< "[run]"
  void lines(std::string_view written) { written_ += written; }  ///< of another writer

  void text(std::string_view key, const std::string& field);
  void texts(std::string_view key, const std::vector<std::string>& field);
  void list(std::string_view key, const std::vector<std::string>& field);  ///< also when it is empty
  void numbers(std::string_view key, const std::vector<double>& field, const Limits& = {});
  void flag(std::string_view key, bool field);
  void whole(std::string_view key, long long field, const Limits& = {});
  void whole_where(bool has_meaning, std::string_view key, long long field, const Limits& = {}) {
    if (has_meaning) whole(key, field);
  }
  void number_where(bool has_meaning, std::string_view key, double field, const Limits& = {}) {
    if (has_meaning) number(key, field);
  }
  void numbers_where(bool has_meaning, std::string_view key, const std::vector<double>& field,
                     const Limits& = {});
  /// The shortest text that reads back as the same number.
  void number(std::string_view key, double field, const Limits& = {});
  template <class Word, std::size_t size>
  void word_where(bool has_meaning, std::string_view key, Word field, std::string_view kind,
                  const std::array<Word, size>& choices) {
    if (has_meaning) word(key, field, kind, choices);
  }
  template <class Word, std::size_t size>
  void word(std::string_view key, Word field, std::string_view, const std::array<Word, size>&) {
    text(key, std::string(name_of(field)));
  }
  template <class Word, std::size_t size>
  void word_or_nothing(std::string_view key, std::optional<Word> field, std::string_view,
                       const std::array<Word, size>&) {
    text(key, field ? std::string(name_of(*field)) : "nothing");
  }
  template <class Word, std::size_t size>
  void words(std::string_view key, const std::vector<Word>& field, std::string_view,
             const std::array<Word, size>&) {
    std::vector<std::string> names;
    for (const Word one : field) names.emplace_back(name_of(one));
    texts(key, names);
  }

  template <class Word, std::size_t size>
  void words_where(bool has_meaning, std::string_view key, const std::vector<Word>& field,
                   std::string_view kind, const std::array<Word, size>& choices) {
    if (has_meaning) words(key, field, kind, choices);
  }

  [[nodiscard]] const std::string& written() const noexcept { return written_; }

 private:
  void line(std::string_view key, std::string_view value);

  std::string written_;
};

}  // namespace commonroom
