#include "app/years_option.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "app/usage_error.hpp"
#include "core/number_text.hpp"

namespace commonroom::app {
namespace {

constexpr std::string_view last_years = "last";

std::optional<int> whole(std::string_view text) {
  const auto value = number_in<int>(text);
  return value && *value > 0 ? value : std::nullopt;
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
