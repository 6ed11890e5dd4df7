#include "scenario/names.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace commonroom {

void check_name(const TableEntry& named, std::string_view kind, Mistakes& mistakes) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  const std::string& name = named.key;
  if (!name.empty() && name.size() <= limits::bytes_of_name && std::all_of(name.begin(), name.end(), fits))
    return;
  mistakes.add(named.key_spot, fmt::format("`{}` cannot be the name of a {}", shown(name), kind),
               fmt::format("a name has 1 to {} letters, digits, `_` or `-`", limits::bytes_of_name));
}

}  // namespace commonroom
