#include "scenario/field_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace commonroom {

namespace {

std::string range_in_words(const Limits& limits) {
  return fmt::format("{} to {}{}{}", limits.least, limits.most, limits.unit.empty() ? "" : " ", limits.unit);
}

}  // namespace

const TableEntry* FieldReader::entry(std::string_view key) {
  known_.emplace_back(key);
  return find_entry(table_, key);
}

Spot FieldReader::spot(std::string_view key) const {
  const TableEntry* found = find_entry(table_, key);
  return found ? found->key_spot : table_.spot;
}

Spot FieldReader::value_spot(std::string_view key) const {
  const TableEntry* found = find_entry(table_, key);
  return found ? found->value.spot : table_.spot;
}

Spot FieldReader::item_spot(std::string_view key, std::size_t position) const {
  const TableEntry* found = find_entry(table_, key);
  const bool there = found && position < found->value.items.size();
  return there ? found->value.items[position].spot : value_spot(key);
}

void FieldReader::wrong_shape(std::string_view key, const Value& value, std::string_view expected) {
  mistakes_.add(value.spot, fmt::format("`{}` in {} is {}", key, section_, shape_in_words(value.shape)),
                fmt::format("it should be {}", expected));
}

void FieldReader::out_of_range(std::string_view key, Spot spot, const std::string& value,
                               const Limits& limits) {
  mistakes_.add(spot, fmt::format("`{}` in {} is out of range: {}", key, section_, value),
                fmt::format("it may be from {}", range_in_words(limits)));
}

const Value* FieldReader::of_shape(std::string_view key, Shape shape) {
  const TableEntry* found = entry(key);
  if (!found) return nullptr;
  if (found->value.shape == shape) return &found->value;
  wrong_shape(key, found->value, shape_in_words(shape));
  return nullptr;
}

bool FieldReader::is_text(std::string_view key, const Value& value) {
  if (value.shape != Shape::text) {
    wrong_shape(key, value, shape_in_words(Shape::text));
    return false;
  }
  if (value.text.size() > limits::bytes_of_text) {
    mistakes_.add(value.spot, fmt::format("`{}` in {} is {} bytes long", key, section_, value.text.size()),
                  fmt::format("the most is {}", limits::bytes_of_text));
    return false;
  }
  if (value.text.find('\0') != std::string::npos) {
    mistakes_.add(value.spot, fmt::format("`{}` in {} holds the character with number 0", key, section_));
    return false;
  }
  return true;
}

void FieldReader::text(std::string_view key, std::string& field) {
  const TableEntry* found = entry(key);
  if (found && is_text(key, found->value)) field = found->value.text;
}

void FieldReader::texts(std::string_view key, std::vector<std::string>& field) {
  const Value* list = of_shape(key, Shape::array);
  if (!list) return;
  if (list->items.size() > limits::names_in_a_list) {
    mistakes_.add(list->spot, fmt::format("`{}` in {} lists {} names", key, section_, list->items.size()),
                  fmt::format("the most is {}", limits::names_in_a_list));
    return;
  }
  field.clear();
  for (const Value& item : list->items) {
    if (is_text(key, item)) field.push_back(item.text);
  }
}

void FieldReader::numbers(std::string_view key, std::vector<double>& field, const Limits& limits) {
  const Value* list = of_shape(key, Shape::array);
  if (!list) return;
  if (list->items.size() > limits::numbers_in_a_list) {
    mistakes_.add(list->spot, fmt::format("`{}` in {} lists {} numbers", key, section_, list->items.size()),
                  fmt::format("the most is {}", limits::numbers_in_a_list));
    return;
  }
  std::vector<double> read;
  for (const Value& item : list->items) {
    if (item.shape != Shape::number && item.shape != Shape::whole_number) {
      wrong_shape(key, item, shape_in_words(Shape::number));
      return;
    }
    const double value = item.shape == Shape::number ? item.number : static_cast<double>(item.whole);
    if (!(value >= limits.least && value <= limits.most)) {
      out_of_range(key, item.spot, fmt::format("{}", value), limits);
      return;
    }
    read.push_back(value);
  }
  field = std::move(read);
}

void FieldReader::flag(std::string_view key, bool& field) {
  if (const Value* value = of_shape(key, Shape::flag)) field = value->flag;
}

void FieldReader::number(std::string_view key, double& field, const Limits& limits) {
  const TableEntry* found = entry(key);
  if (!found) return;
  if (const auto given = number_within(key, found->value, limits)) field = *given;
}

std::optional<double> FieldReader::number_within(std::string_view key, const Value& value,
                                                 const Limits& limits) {
  if (value.shape != Shape::number && value.shape != Shape::whole_number) {
    wrong_shape(key, value, shape_in_words(Shape::number));
    return {};
  }
  const double given = value.shape == Shape::number ? value.number : static_cast<double>(value.whole);
  if (std::isnan(given) || given < limits.least || given > limits.most) {
    const std::string as_given =
        value.shape == Shape::number ? fmt::to_string(given) : fmt::to_string(value.whole);
    out_of_range(key, value.spot, as_given, limits);
    return {};
  }
  return given;
}

std::optional<std::int64_t> FieldReader::whole_within(std::string_view key, const Limits& limits) {
  const Value* value = of_shape(key, Shape::whole_number);
  if (!value) return {};
  const auto given = static_cast<double>(value->whole);
  if (given < limits.least || given > limits.most) {
    out_of_range(key, value->spot, fmt::to_string(value->whole), limits);
    return {};
  }
  return value->whole;
}

std::optional<std::size_t> FieldReader::position_of(const Value& value, std::string_view kind,
                                                    const std::vector<std::string>& names) {
  const auto found = std::find(names.begin(), names.end(), value.text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  mistakes_.add_unknown(value.spot, fmt::format("unknown {} `{}` in {}", kind, shown(value.text), section_),
                        fmt::format("it may be: {}", fmt::join(names, ", ")), value.text, names);
  return {};
}

std::optional<std::size_t> FieldReader::choice(std::string_view key, std::string_view kind,
                                               const std::vector<std::string>& names) {
  const Value* value = of_shape(key, Shape::text);
  return value ? position_of(*value, kind, names) : std::nullopt;
}

std::optional<std::vector<std::size_t>> FieldReader::several_choices(std::string_view key,
                                                                     std::string_view kind,
                                                                     const std::vector<std::string>& names) {
  const Value* list = of_shape(key, Shape::array);
  if (!list) return {};
  std::vector<std::size_t> chosen;
  for (const Value& item : list->items) {
    if (!is_text(key, item)) continue;
    const auto position = position_of(item, kind, names);
    if (!position) continue;
    if (std::find(chosen.begin(), chosen.end(), *position) != chosen.end()) {
      mistakes_.add(item.spot, fmt::format("`{}` in {} names {} twice", key, section_, names[*position]));
      continue;
    }
    chosen.push_back(*position);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

const TableEntry* FieldReader::table(std::string_view key) {
  const TableEntry* found = entry(key);
  if (!found) return nullptr;
  if (found->value.shape == Shape::table) return found;
  wrong_shape(key, found->value, shape_in_words(Shape::table));
  return nullptr;
}

std::vector<const Value*> FieldReader::tables(std::string_view key) {
  const TableEntry* found = entry(key);
  if (!found) return {};
  if (found->value.shape == Shape::table) return {&found->value};
  std::vector<const Value*> all;
  if (found->value.shape != Shape::array) {
    wrong_shape(key, found->value, "a table, or a list of tables");
    return all;
  }
  for (const Value& item : found->value.items) {
    if (item.shape == Shape::table) {
      all.push_back(&item);
    } else {
      wrong_shape(key, item, "a table, or a list of tables");
    }
  }
  return all;
}

void FieldReader::require(std::string_view key, std::string why) {
  if (!has(key))
    mistakes_.add_missing(table_.spot, fmt::format("{} lacks `{}`", section_, key), std::move(why));
}

void FieldReader::finish() {
  for (const TableEntry& given : table_.entries) {
    if (std::find(known_.begin(), known_.end(), given.key) != known_.end()) continue;
    const std::string_view kind = given.value.shape == Shape::table ? "table" : "key";
    mistakes_.add_unknown(given.key_spot,
                          fmt::format("unknown {} `{}` in {}", kind, shown(given.key), section_), "",
                          given.key, known_);
  }
}

}  // namespace commonroom
