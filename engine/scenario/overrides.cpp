#include "scenario/overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/number_text.hpp"
#include "scenario/field_writer.hpp"
#include "scenario/toml_text.hpp"

namespace commonroom {

namespace {

constexpr std::size_t most_levels = 16;

/// The parts of a dotted key; none when one of them is empty.
std::vector<std::string> parts_of(std::string_view key) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= key.size();) {
    const std::size_t end = std::min(key.find('.', begin), key.size());
    if (end == begin || parts.size() == most_levels) return {};
    parts.emplace_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

/// The item of a list that `part` counts, from 0, or nothing.
const Value* item_of(const Value& list, const std::string& part) {
  const auto position = number_in<std::size_t>(part);
  return position && *position < list.items.size() ? &list.items[*position] : nullptr;
}

bool counts_items(const std::string& part) {
  return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Reports a path that leads into something without such a part; a table that is not there yet may have any
/// part that does not count items.
bool can_be_reached(const Value& table, const std::vector<std::string>& parts, Spot spot,
                    Mistakes& mistakes) {
  const Value* from = &table;
  std::string path;
  for (const std::string& part : parts) {
    const Value* next = nullptr;
    if (from && from->shape == Shape::array) next = item_of(*from, part);
    if (from && from->shape == Shape::table) {
      const TableEntry* entry = find_entry(*from, part);
      next = entry ? &entry->value : nullptr;
    }
    const bool can_be_made = (!from || from->shape == Shape::table) && !counts_items(part);
    if (!next && !can_be_made) {
      mistakes.add(spot, fmt::format("`{}` has no part called `{}`", shown(path), shown(part)),
                   from ? fmt::format("it is {}", shape_in_words(from->shape)) : "it is not there");
      return false;
    }
    from = next;
    path += (path.empty() ? "" : ".") + part;
  }
  return true;
}

/// A value within a table or list, and where its key is noted to stand (nowhere for an item of a list).
struct Target {
  Value* value;
  Spot* key_spot;
};

/// A regime or programme that the file has not is made; most often its name was misspelt.
void note_new_name(const Value& table, const std::vector<std::string>& parts, Spot spot, Mistakes& mistakes) {
  const bool names_one = parts.size() > 1 && (parts[0] == "regime" || parts[0] == "programme");
  const TableEntry* const section = names_one ? find_entry(table, parts[0]) : nullptr;
  if (!section || section->value.shape != Shape::table || find_entry(section->value, parts[1])) return;
  std::vector<std::string> names;
  for (const TableEntry& entry : section->value.entries) names.push_back(entry.key);
  const std::string meant = did_you_mean(parts[1], names);
  mistakes.note(spot, fmt::format("this adds a {} called `{}`", parts[0], shown(parts[1])),
                meant.empty() ? "the file has none of that name" : meant);
}

/// What the path leads to, made with the tables on the way where they are not there.
Target reach(Value& table, const std::vector<std::string>& parts, Spot spot) {
  Target target{&table, nullptr};
  for (const std::string& part : parts) {
    if (target.value->shape == Shape::array) {
      target = {const_cast<Value*>(item_of(*target.value, part)), nullptr};
      continue;
    }
    TableEntry* found = find_entry(*target.value, part);
    if (!found) {
      Value made;
      made.spot = spot;
      target.value->entries.push_back({part, spot, std::move(made)});
      found = &target.value->entries.back();
    }
    target = {&found->value, &found->key_spot};
  }
  return target;
}

std::optional<Value> value_given(std::string_view text, Spot spot, Mistakes& mistakes) {
  std::optional<Value> value = parse_toml_value(text, spot);
  if (!value) value = parse_toml_value(toml_quoted(text), spot);
  if (!value) mistakes.add(spot, "this value cannot be read", "it is no text in UTF-8");
  return value;
}

void apply(Value& table, std::string_view override_text, Spot spot, Mistakes& mistakes) {
  const std::size_t equals = override_text.find('=');
  const std::vector<std::string> parts = equals == std::string_view::npos
                                             ? std::vector<std::string>()
                                             : parts_of(override_text.substr(0, equals));
  if (parts.empty()) {
    mistakes.add(spot, "this sets nothing", "write it as --set key=value, as in --set run.years=5");
    return;
  }
  if (!can_be_reached(table, parts, spot, mistakes)) return;
  if (auto value = value_given(override_text.substr(equals + 1), spot, mistakes)) {
    note_new_name(table, parts, spot, mistakes);
    const Target target = reach(table, parts, spot);
    *target.value = std::move(*value);
    if (target.key_spot) *target.key_spot = spot;
  }
}

}  // namespace

void apply_overrides(Value& table, const std::vector<std::string>& overrides, Mistakes& mistakes) {
  for (std::size_t i = 0; i < overrides.size(); ++i) {
    apply(table, overrides[i], {0, 0, 1, static_cast<std::uint32_t>(i + 1)}, mistakes);
  }
}

}  // namespace commonroom
