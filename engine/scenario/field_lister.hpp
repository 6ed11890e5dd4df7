#pragma once

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/limits.hpp"

namespace commonroom {

/// What a key takes.
enum class FieldForm : std::uint8_t { text, texts, flag, whole, number, numbers, word, words };

/// A key of a scenario's table: what it may be and what it is where nothing is written.
struct FieldRow {
  std::string key;
  std::string values;    ///< "0 to 100", "one of value_added, raw"
  std::string standard;  ///< the default
  FieldForm form = FieldForm::text;
  Limits limits{};                          ///< of numbers
  std::vector<std::string_view> choices{};  ///< of words
};

/// Lists the keys of a table of a scenario, in the place of what reads or writes them (scenario/fields.hpp):
/// so that what is described is what is read.
class FieldLister {
 public:
  void text(std::string_view key, const std::string& field) { add(key, "text", field, FieldForm::text); }
  void texts(std::string_view key, const std::vector<std::string>&) {
    add(key, "a list of names", "all", FieldForm::texts);
  }
  void numbers(std::string_view key, const std::vector<double>&, const Limits& limits) {
    add(key, fmt::format("a list of numbers, {}", range(limits)), "none", FieldForm::numbers, limits);
  }
  void flag(std::string_view key, bool field) {
    add(key, "true or false", field ? "true" : "false", FieldForm::flag);
  }
  template <class Integer>
  void whole(std::string_view key, Integer field, const Limits& limits) {
    const bool is_any_year = limits.least == limits::year.least && limits.most == limits::year.most;
    if (is_any_year) return add(key, "a whole number", "", FieldForm::whole, limits);
    add(key, fmt::format("whole, {}", range(limits)), fmt::format("{}", field), FieldForm::whole, limits);
  }
  template <class Integer>
  void whole_where(bool, std::string_view key, Integer field, const Limits& limits) {
    whole(key, field, limits);
  }
  void number(std::string_view key, double field, const Limits& limits) {
    add(key, range(limits), fmt::format("{}", field), FieldForm::number, limits);
  }
  void number_where(bool, std::string_view key, double field, const Limits& limits) {
    number(key, field, limits);
  }
  void numbers_where(bool, std::string_view key, const std::vector<double>& field, const Limits& limits) {
    add(key, fmt::format("a list of numbers, {}", range(limits)), fmt::format("{}", field),
        FieldForm::numbers, limits);
  }
  template <class Word, std::size_t size>
  void words_where(bool, std::string_view key, const std::vector<Word>& field, std::string_view kind,
                   const std::array<Word, size>& choices) {
    words(key, field, kind, choices);
  }
  template <class Word, std::size_t size>
  void word_where(bool, std::string_view key, Word field, std::string_view kind,
                  const std::array<Word, size>& choices) {
    word(key, field, kind, choices);
  }
  template <class Word, std::size_t size>
  void word(std::string_view key, Word field, std::string_view, const std::array<Word, size>& choices) {
    const auto all = names(choices);
    add(key, fmt::format("{}", fmt::join(all, ", ")), std::string(name_of(field)), FieldForm::word, {}, all);
  }
  template <class Word, std::size_t size>
  void word_or_nothing(std::string_view key, std::optional<Word> field, std::string_view,
                       const std::array<Word, size>& choices) {
    auto all = names(choices);
    all.emplace_back("nothing");
    add(key, fmt::format("{}", fmt::join(all, ", ")), field ? std::string(name_of(*field)) : "nothing",
        FieldForm::word, {}, all);
  }
  template <class Word, std::size_t size>
  void words(std::string_view key, const std::vector<Word>& field, std::string_view,
             const std::array<Word, size>& choices) {
    std::vector<std::string_view> standard;
    for (const Word one : field) standard.push_back(name_of(one));
    const auto all = names(choices);
    add(key, fmt::format("a list of {}", fmt::join(all, ", ")),
        standard.empty() ? "all" : fmt::format("{}", fmt::join(standard, ", ")), FieldForm::words, {}, all);
  }

  [[nodiscard]] const std::vector<FieldRow>& rows() const noexcept { return rows_; }

 private:
  template <class Word, std::size_t size>
  static std::vector<std::string_view> names(const std::array<Word, size>& choices) {
    std::vector<std::string_view> all;
    for (const Word choice : choices) all.push_back(name_of(choice));
    return all;
  }
  static std::string range(const Limits& limits) {
    return fmt::format("{} to {}{}{}", limits.least, limits.most, limits.unit.empty() ? "" : " ",
                       limits.unit);
  }
  void add(std::string_view key, std::string values, std::string standard, FieldForm form,
           const Limits& limits = {}, std::vector<std::string_view> choices = {}) {
    rows_.push_back(
        {std::string(key), std::move(values), std::move(standard), form, limits, std::move(choices)});
  }

  std::vector<FieldRow> rows_;
};

}  // namespace commonroom
