#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace commonroom {

/// Where something of a scenario stands: in its file, or in the `source`-th override (counted from 1). Lines
/// and columns count from 1; line 0 is an override.
struct Spot {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t length = 1;
  std::uint32_t source = 0;
};

enum class Shape : std::uint8_t { table, array, text, whole_number, number, flag, date };

struct TableEntry;

/// A value of a scenario as it was written, before anything is known about what it means. Only the member
/// that `shape` names has a meaning.
struct Value {
  Shape shape = Shape::table;
  std::vector<TableEntry> entries;  ///< of a table, in the order of the file
  std::vector<Value> items;         ///< of an array
  std::string text;
  std::int64_t whole = 0;
  double number = 0;
  bool flag = false;
  Spot spot;
};

struct TableEntry {
  std::string key;
  Spot key_spot;
  Value value;
};

/// The entry of a table called `key`, or nothing.
[[nodiscard]] const TableEntry* find_entry(const Value& table, std::string_view key);
[[nodiscard]] TableEntry* find_entry(Value& table, std::string_view key);

/// What a dotted key leads to, whose parts are keys of tables and positions in lists from 0, or nothing.
[[nodiscard]] const Value* value_at(const Value& table, std::string_view dotted_key);

/// "a whole number", "text", ...: what a mistake calls a value of this shape.
[[nodiscard]] std::string_view shape_in_words(Shape shape);

}  // namespace commonroom
