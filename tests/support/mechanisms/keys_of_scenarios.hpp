#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/mechanisms/rows.hpp"

namespace commonroom::test {

/// "regime.group.inspection" with the user's own names taken out: "regime.NAME.inspection".
[[nodiscard]] inline std::string without_names(std::string table) {
  for (const std::string_view kind : {"regime.", "programme.", "policy_process."}) {
    if (table.rfind(kind, 0) != 0) continue;
    const std::size_t end = std::min(table.find('.', kind.size()), table.size());
    table.replace(kind.size(), end - kind.size(), "NAME");
  }
  return table;
}

/// Adds every key that a resolved scenario has, dotted: "programme.NAME.tightness".
inline void add_keys_of(std::string_view resolved, std::set<std::string>& keys) {
  std::string table;
  while (!resolved.empty()) {
    const std::size_t end = std::min(resolved.find('\n'), resolved.size());
    std::string_view line = resolved.substr(0, end);
    resolved.remove_prefix(std::min(end + 1, resolved.size()));
    const std::size_t opening = line.find_first_not_of("[ ");
    if (!line.empty() && line.front() == '[' && opening != std::string_view::npos) {
      table = without_names(std::string(line.substr(opening, line.find(']') - opening)));
      continue;
    }
    const std::size_t equals = line.find(" = ");
    if (equals == std::string_view::npos || line.front() == '#') continue;
    keys.insert((table.empty() ? "" : table + ".") + std::string(line.substr(0, equals)));
  }
}

}  // namespace commonroom::test
