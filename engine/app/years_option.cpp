#include "app/years_option.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "app/usage_error.hpp"

namespace commonroom::app {
namespace {

constexpr std::string_view last_years = "last";

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = error == std::errc() && end == text.data() + text.size() && value > 0;
  return is_number ? std::optional(value) : std::nullopt;
}

Period between(int first, int last) {
  return {fmt::format("years {}-{}", first, last), first, last};
}

}  // namespace

Period years_asked_for(const std::string& text, int recorded) {
  if (text == "all") return between(1, recorded);
  const std::string_view view = text;
  if (view.starts_with(last_years)) {
    if (const auto count = whole(view.substr(last_years.size()))) {
      return between(std::max(1, recorded - *count + 1), recorded);
    }
  }
  const std::size_t dash = view.find('-');
  const auto first = whole(view.substr(0, dash));
  const auto last = dash == std::string_view::npos ? first : whole(view.substr(dash + 1));
  if (first && last && *first <= *last) return between(*first, *last);
  throw UsageError(fmt::format("`{}` is no value of `--years`", text),
                   "it takes a range such as 6-10, last5 or all; years count from 1 after burn-in",
                   "compare");
}

}  // namespace commonroom::app
