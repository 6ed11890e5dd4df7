#include "scenario/overrides.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

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
Value* item_of(Value& list, const std::string& part) {
  std::size_t position = 0;
  const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), position);
  const bool counts =
      error == std::errc() && end == part.data() + part.size() && position < list.items.size();
  return counts ? &list.items[position] : nullptr;
}

/// A value within a table or list, and where its key is noted to stand (nowhere for an item of a list).
struct Target {
  Value* value = nullptr;
  Spot* key_spot = nullptr;
};

/// What `part` leads to, made when a table lacks it; no value when `from` has no parts.
Target step(Value& from, const std::string& part, Spot spot) {
  if (from.shape == Shape::array) return {item_of(from, part), nullptr};
  if (from.shape != Shape::table) return {};
  TableEntry* found = find_entry(from, part);
  if (!found) {
    Value made;
    made.spot = spot;
    from.entries.push_back({part, spot, std::move(made)});
    found = &from.entries.back();
  }
  return {&found->value, &found->key_spot};
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
  Target target{&table, nullptr};
  std::string path;
  for (const std::string& part : parts) {
    const Target next = step(*target.value, part, spot);
    if (!next.value) {
      mistakes.add(spot, fmt::format("`{}` is {}, without a part called `{}`", shown(path),
                                     shape_in_words(target.value->shape), shown(part)));
      return;
    }
    target = next;
    path += (path.empty() ? "" : ".") + part;
  }
  if (auto value = value_given(override_text.substr(equals + 1), spot, mistakes)) {
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
