#include "scenario/toml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "scenario/outside_text.hpp"

namespace commonroom {

namespace {

/// toml++ found text that it holds to be impossible, as `[[` at the end of a line.
struct BrokenAssumption {};

[[noreturn]] void break_assumption() {
  throw BrokenAssumption();
}

}  // namespace

}  // namespace commonroom

// toml++ takes its own assertions for granted in release builds, and some texts break them: they are checked
// always.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expression) ((expression) ? static_cast<void>(0) : ::commonroom::break_assumption())
// The reader of TOML goes one call deeper for each level; scenarios need four.
#define TOML_MAX_NESTED_VALUES 16
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

namespace commonroom {

namespace {

constexpr std::size_t largest_text = std::size_t{1} << 20U;
constexpr std::size_t longest_description = 200;
constexpr int most_syntax_mistakes = 20;

Spot spot_of(const toml::source_region& region) {
  const bool one_line = region.end.line == region.begin.line && region.end.column > region.begin.column;
  return {region.begin.line, region.begin.column, one_line ? region.end.column - region.begin.column : 1, 0};
}

bool earlier(const Spot& a, const Spot& b) {
  return std::pair(a.line, a.column) < std::pair(b.line, b.column);
}

Value converted(const toml::node& node);

Value converted_table(const toml::table& table) {
  Value result;
  for (const auto& [key, node] : table) {
    Value value = converted(node);
    Spot key_spot = spot_of(key.source());
    if (key_spot.line == 0) key_spot = value.spot;
    result.entries.push_back({std::string(key.str()), key_spot, std::move(value)});
  }
  std::stable_sort(result.entries.begin(), result.entries.end(),
                   [](const TableEntry& a, const TableEntry& b) { return earlier(a.key_spot, b.key_spot); });
  return result;
}

Value converted(const toml::node& node) {
  Value result;
  switch (node.type()) {
    case toml::node_type::table:
      result = converted_table(*node.as_table());
      break;
    case toml::node_type::array:
      result.shape = Shape::array;
      for (const toml::node& item : *node.as_array()) result.items.push_back(converted(item));
      break;
    case toml::node_type::string:
      result.shape = Shape::text;
      result.text = node.as_string()->get();
      break;
    case toml::node_type::integer:
      result.shape = Shape::whole_number;
      result.whole = node.as_integer()->get();
      break;
    case toml::node_type::floating_point:
      result.shape = Shape::number;
      result.number = node.as_floating_point()->get();
      break;
    case toml::node_type::boolean:
      result.shape = Shape::flag;
      result.flag = node.as_boolean()->get();
      break;
    default:
      result.shape = Shape::date;
      break;
  }
  result.spot = spot_of(node.source());
  return result;
}

struct LineOfText {
  std::size_t begin;
  std::size_t end;
};

LineOfText line_at(std::string_view text, std::uint32_t number) {
  std::size_t begin = 0;
  for (std::uint32_t line = 1; line < number && begin < text.size(); ++line) {
    begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
  }
  return {begin, std::min(text.find('\n', begin), text.size())};
}

bool is_valid_alone(std::string_view line) {
  if (!find_strays(line).empty()) return false;
  try {
    static_cast<void>(toml::parse(line));
    return true;
  } catch (const toml::parse_error&) {
    return false;
  }
}

/// The line that breaks an assumption of toml++ by itself, and how long it is; no line when none does.
Spot line_that_breaks(std::string_view text) {
  std::uint32_t line = 1;
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string_view alone = text.substr(begin, end - begin);
    begin = end;
    try {
      if (find_strays(alone).empty()) static_cast<void>(toml::parse(alone));
    } catch (const toml::parse_error&) {
      // a mistake of the usual kind
    } catch (const BrokenAssumption&) {
      return {line, 1, static_cast<std::uint32_t>(std::max<std::size_t>(alone.size(), 2) - 1), 0};
    }
  }
  return {};
}

bool is_given_twice(std::string_view description) {
  return description.find("redefine") != std::string_view::npos;
}

/// Whether the mistake is the line's own, so that the rest can be read without it.
bool can_do_without(std::string_view line, std::string_view description) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos || line[first] == '[') return false;
  return is_given_twice(description) || !is_valid_alone(line);
}

Spot within_line(Spot spot, std::string_view line) {
  const auto width = static_cast<std::uint32_t>(line.size());
  spot.column = std::clamp(spot.column, 1U, width + 1);
  spot.length = std::clamp(spot.length, 1U, std::max(width + 1 - spot.column, 1U));
  return spot;
}

/// Where the key of a line, or its header, stands.
Spot key_of_line(std::uint32_t number, std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const std::size_t end = std::min(line.find_first_of("= \t#", begin), line.size());
  return {number, static_cast<std::uint32_t>(begin + 1), static_cast<std::uint32_t>(end - begin), 0};
}

void report(const toml::parse_error& error, std::string_view line, Mistakes& mistakes) {
  std::string_view description = error.description();
  // "Error while parsing floating-point: expected ...": what was expected is what helps.
  const std::size_t colon = description.find(": ");
  if (description.starts_with("Error while parsing") && colon != std::string_view::npos) {
    description.remove_prefix(colon + 2);
  }
  const Spot spot = spot_of(error.source());
  if (is_given_twice(description)) {
    mistakes.add(key_of_line(spot.line, line), "this was given before",
                 shown(description, longest_description));
  } else {
    mistakes.add(within_line(spot, line), "this is not TOML", shown(description, longest_description));
  }
}

/// True when there are any.
bool report_strays(std::string_view text, Mistakes& mistakes) {
  const std::vector<Stray> strays = find_strays(text);
  for (const Stray& stray : strays) {
    if (stray.kind == Stray::Kind::not_ascii) {
      mistakes.add(stray.spot, "this is not TOML",
                   "outside quotes and comments all characters are plain ASCII");
    } else {
      mistakes.add(stray.spot, "there are too many dots in one line", "tables cannot be nested so deeply");
    }
  }
  return !strays.empty();
}

}  // namespace

std::optional<Value> parse_toml(std::string_view text, Mistakes& mistakes) {
  if (text.size() > largest_text) {
    mistakes.add({}, fmt::format("a scenario of {} bytes is too large", text.size()), "the most is 1 MiB");
    return {};
  }
  if (report_strays(text, mistakes)) return {};
  std::string left(text);
  for (int found = 0; found < most_syntax_mistakes; ++found) {
    try {
      return converted(toml::parse(std::string_view(left)));
    } catch (const toml::parse_error& error) {
      const LineOfText line = line_at(left, error.source().begin.line);
      const std::string_view line_text = std::string_view(left).substr(line.begin, line.end - line.begin);
      report(error, line_text, mistakes);
      if (!can_do_without(line_text, error.description())) break;
      std::fill(left.begin() + static_cast<std::ptrdiff_t>(line.begin),
                left.begin() + static_cast<std::ptrdiff_t>(line.end), ' ');
      mistakes.some_lines_are_left_out();
    } catch (const BrokenAssumption&) {
      mistakes.add(line_that_breaks(left), "this is not TOML");
      break;
    }
  }
  return {};
}

namespace {

void move_to(Value& value, Spot spot) {
  value.spot = spot;
  for (Value& item : value.items) move_to(item, spot);
  for (TableEntry& entry : value.entries) {
    entry.key_spot = spot;
    move_to(entry.value, spot);
  }
}

}  // namespace

std::optional<Value> parse_toml_value(std::string_view text, Spot spot) {
  if (text.size() > largest_text || text.find('\n') != std::string_view::npos || !find_strays(text).empty())
    return {};
  try {
    const std::string line = fmt::format("value = {}", text);
    Value table = converted(toml::parse(std::string_view(line)));
    if (table.entries.size() != 1) return {};
    Value result = std::move(table.entries.front().value);
    move_to(result, spot);
    return result;
  } catch (const toml::parse_error&) {
    return {};
  } catch (const BrokenAssumption&) {
    return {};
  }
}

}  // namespace commonroom
