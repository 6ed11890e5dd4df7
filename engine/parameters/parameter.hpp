#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace commonroom {

/// How well a parameter's default is known.
enum class Evidence {
  measured,    ///< read in, or computed from, a published source
  calibrated,  ///< fitted here to published targets
  recalled,    ///< from the literature, not checked against the page
  assumed      ///< no evidence: always in the sensitivity analysis
};

enum class ParameterKind { real, count, toggle };

/// Describes one field of a group of parameters. The default is the field's initial value, and stands nowhere
/// else.
template <class Group>
struct Parameter {
  std::string_view name;
  double Group::*field;
  std::string_view unit;
  double least;
  double most;
  Evidence evidence;
  std::string_view source;
  std::string_view meaning;
  ParameterKind kind = ParameterKind::real;
};

/// True when every field of Group is described, once, with a unit, a source, a text and a default in range.
/// A group is a struct of doubles with `group_name` and a function `described()`.
template <class Group>
consteval bool fully_described() {
  constexpr auto table = Group::described();
  if (table.size() * sizeof(double) != sizeof(Group)) return false;
  const Group defaults{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto& row = table[i];
    if (row.name.empty() || row.unit.empty() || row.source.empty() || row.meaning.empty()) return false;
    const double value = defaults.*(row.field);
    if (!(row.least <= value && value <= row.most)) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (table[j].field == row.field || table[j].name == row.name) return false;
    }
  }
  return true;
}

}  // namespace commonroom
