#include "scenario/value.hpp"

#include <algorithm>
#include <cstddef>

#include "core/number_text.hpp"

namespace commonroom {

const TableEntry* find_entry(const Value& table, std::string_view key) {
  const auto found = std::find_if(table.entries.begin(), table.entries.end(),
                                  [key](const TableEntry& entry) { return entry.key == key; });
  return found == table.entries.end() ? nullptr : &*found;
}

TableEntry* find_entry(Value& table, std::string_view key) {
  return const_cast<TableEntry*>(find_entry(static_cast<const Value&>(table), key));
}

const Value* value_at(const Value& table, std::string_view dotted_key) {
  const Value* at = &table;
  while (at != nullptr && !dotted_key.empty()) {
    const std::string_view part = dotted_key.substr(0, dotted_key.find('.'));
    dotted_key.remove_prefix(std::min(dotted_key.size(), part.size() + 1));
    if (at->shape == Shape::table) {
      const TableEntry* entry = find_entry(*at, part);
      at = entry == nullptr ? nullptr : &entry->value;
      continue;
    }
    const auto position = number_in<std::size_t>(part);
    const bool counts = at->shape == Shape::array && position && *position < at->items.size();
    at = counts ? &at->items[*position] : nullptr;
  }
  return at;
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
