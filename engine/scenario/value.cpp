#include "scenario/value.hpp"

#include <algorithm>

namespace commonroom {

const TableEntry* find_entry(const Value& table, std::string_view key) {
  const auto found = std::find_if(table.entries.begin(), table.entries.end(),
                                  [key](const TableEntry& entry) { return entry.key == key; });
  return found == table.entries.end() ? nullptr : &*found;
}

TableEntry* find_entry(Value& table, std::string_view key) {
  return const_cast<TableEntry*>(find_entry(static_cast<const Value&>(table), key));
}

std::string_view shape_in_words(Shape shape) {
  switch (shape) {
    case Shape::table:
      return "a table";
    case Shape::array:
      return "a list";
    case Shape::text:
      return "text";
    case Shape::whole_number:
      return "a whole number";
    case Shape::number:
      return "a number";
    case Shape::flag:
      return "true or false";
    case Shape::date:
      return "a date";
  }
  return "";
}

}  // namespace commonroom
