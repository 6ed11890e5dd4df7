#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/limits.hpp"
#include "scenario/mistakes.hpp"
#include "scenario/value.hpp"

namespace commonroom {

/// Reads the keys of one table into the fields of a struct. A key that is not there leaves its field as it
/// is, and so does a mistake. What has been asked for is known; finish() reports the rest.
class FieldReader {
 public:
  /// `section` is what messages call the table: "[run]", or "the file" for its top.
  FieldReader(const Value& table, std::string section, Mistakes& mistakes)
      : table_(table), section_(std::move(section)), mistakes_(mistakes) {}

  void text(std::string_view key, std::string& field);
  void texts(std::string_view key, std::vector<std::string>& field);
  void flag(std::string_view key, bool& field);
  void number(std::string_view key, double& field, const Limits& limits);
  void numbers(std::string_view key, std::vector<double>& field, const Limits& limits);
  template <class Integer>
  void whole(std::string_view key, Integer& field, const Limits& limits) {
    if (const auto value = whole_within(key, limits)) field = static_cast<Integer>(*value);
  }

  /// A key that has a meaning only where something holds. It is read anyway, so that a message can say so.
  template <class Integer>
  void whole_where(bool, std::string_view key, Integer& field, const Limits& limits) {
    whole(key, field, limits);
  }

  void number_where(bool, std::string_view key, double& field, const Limits& limits) {
    number(key, field, limits);
  }
  void numbers_where(bool, std::string_view key, std::vector<double>& field, const Limits& limits) {
    numbers(key, field, limits);
  }

  /// One of `choices`, by its name_of(). `kind` is what a message calls them: "measure".
  template <class Word, std::size_t size>
  void word_where(bool, std::string_view key, Word& field, std::string_view kind,
                  const std::array<Word, size>& choices) {
    word(key, field, kind, choices);
  }
  template <class Word, std::size_t size>
  void word(std::string_view key, Word& field, std::string_view kind, const std::array<Word, size>& choices) {
    if (const auto chosen = choice(key, kind, names_of(choices))) field = choices[*chosen];
  }
  template <class Word, std::size_t size>
  void word_or_nothing(std::string_view key, std::optional<Word>& field, std::string_view kind,
                       const std::array<Word, size>& choices) {
    std::vector<std::string> names = names_of(choices);
    names.emplace_back("nothing");
    if (const auto chosen = choice(key, kind, names)) {
      field = *chosen < size ? std::optional<Word>(choices[*chosen]) : std::nullopt;
    }
  }
  template <class Word, std::size_t size>
  void words(std::string_view key, std::vector<Word>& field, std::string_view kind,
             const std::array<Word, size>& choices) {
    if (const auto chosen = several_choices(key, kind, names_of(choices))) {
      field.clear();
      for (const std::size_t position : *chosen) field.push_back(choices[position]);
    }
  }

  template <class Word, std::size_t size>
  void words_where(bool, std::string_view key, std::vector<Word>& field, std::string_view kind,
                   const std::array<Word, size>& choices) {
    words(key, field, kind, choices);
  }

  /// The table under `key`, or nothing; anything else there is a mistake.
  [[nodiscard]] const TableEntry* table(std::string_view key);
  /// The table, or the tables of the list, under `key`.
  [[nodiscard]] std::vector<const Value*> tables(std::string_view key);
  /// The entry of `key`, known from now on.
  [[nodiscard]] const TableEntry* entry(std::string_view key);

  [[nodiscard]] bool has(std::string_view key) const { return find_entry(table_, key) != nullptr; }
  /// Of a key and its value where it is there, otherwise of the table.
  [[nodiscard]] Spot spot(std::string_view key) const;
  /// Of the value, and of the item of a list at `position`.
  [[nodiscard]] Spot value_spot(std::string_view key) const;
  [[nodiscard]] Spot item_spot(std::string_view key, std::size_t position) const;
  [[nodiscard]] const std::string& section() const noexcept { return section_; }
  [[nodiscard]] Mistakes& mistakes() noexcept { return mistakes_; }

  /// Reports that `key` has to be there, when it is not.
  void require(std::string_view key, std::string why = {});
  /// Reports every key that nobody asked for.
  void finish();

 private:
  template <class Word, std::size_t size>
  static std::vector<std::string> names_of(const std::array<Word, size>& choices) {
    std::vector<std::string> names;
    for (const Word choice : choices) names.emplace_back(name_of(choice));
    return names;
  }

  std::optional<double> number_within(std::string_view key, const Value& value, const Limits& limits);
  std::optional<std::int64_t> whole_within(std::string_view key, const Limits& limits);
  std::optional<std::size_t> choice(std::string_view key, std::string_view kind,
                                    const std::vector<std::string>& names);
  std::optional<std::vector<std::size_t>> several_choices(std::string_view key, std::string_view kind,
                                                          const std::vector<std::string>& names);
  std::optional<std::size_t> position_of(const Value& value, std::string_view kind,
                                         const std::vector<std::string>& names);
  const Value* of_shape(std::string_view key, Shape shape);
  bool is_text(std::string_view key, const Value& value);
  void wrong_shape(std::string_view key, const Value& value, std::string_view expected);
  void out_of_range(std::string_view key, Spot spot, const std::string& value, const Limits& limits);

  const Value& table_;
  std::string section_;
  Mistakes& mistakes_;
  std::vector<std::string> known_;
};

}  // namespace commonroom
