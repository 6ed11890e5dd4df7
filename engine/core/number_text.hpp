#pragma once

#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace commonroom {

/// The number that the whole of `text` is; nothing where it is none, has blanks or a plus sign about it, or
/// is too large for the type. A double may be infinite or NaN.
template <class Number>
[[nodiscard]] std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return number;
}

/// The same, of finite numbers only; a plus sign may stand before them, as in tables of other programs.
[[nodiscard]] inline std::optional<double> finite_number_in(std::string_view text) {
  if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
  const std::optional<double> number = number_in<double>(text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

}  // namespace commonroom
