#include "scenario/field_writer.hpp"

#include <fmt/format.h>

namespace commonroom {

namespace {

constexpr std::size_t widest_list = 100;

/// The shortest text that reads back as the same number, and as no whole number.
std::string digits_of(double number) {
  std::string digits = fmt::to_string(number);
  if (digits.find_first_of(".e") == std::string::npos) digits += ".0";
  return digits;
}

}  // namespace

std::string toml_quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (code < 0x20 || code == 0x7F) {
      result += fmt::format("\\u{:04X}", code);
    } else {
      result += c;
    }
  }
  return result + '"';
}

void FieldWriter::section(std::string_view header) {
  if (!written_.empty()) written_ += '\n';
  written_ += header;
  written_ += '\n';
}

void FieldWriter::line(std::string_view key, std::string_view value) {
  written_ += fmt::format("{} = {}\n", key, value);
}

void FieldWriter::text(std::string_view key, const std::string& field) {
  if (!field.empty()) line(key, toml_quoted(field));
}

void FieldWriter::texts(std::string_view key, const std::vector<std::string>& field) {
  if (!field.empty()) list(key, field);
}

void FieldWriter::list(std::string_view key, const std::vector<std::string>& field) {
  std::string items;
  for (const std::string& item : field) items += (items.empty() ? "" : ", ") + toml_quoted(item);
  if (key.size() + items.size() <= widest_list) {
    line(key, fmt::format("[{}]", items));
    return;
  }
  items.clear();
  for (const std::string& item : field) items += fmt::format("  {},\n", toml_quoted(item));
  line(key, fmt::format("[\n{}]", items));
}

void FieldWriter::flag(std::string_view key, bool field) {
  line(key, field ? "true" : "false");
}

void FieldWriter::whole(std::string_view key, long long field, const Limits&) {
  line(key, fmt::to_string(field));
}

void FieldWriter::number(std::string_view key, double field, const Limits&) {
  line(key, digits_of(field));
}

void FieldWriter::numbers(std::string_view key, const std::vector<double>& field, const Limits& limits) {
  numbers_where(!field.empty(), key, field, limits);
}

void FieldWriter::numbers_where(bool has_meaning, std::string_view key, const std::vector<double>& field,
                                const Limits&) {
  if (!has_meaning) return;
  std::string items;
  for (const double number : field) items += (items.empty() ? "" : ", ") + digits_of(number);
  line(key, fmt::format("[{}]", items));
}

}  // namespace commonroom
