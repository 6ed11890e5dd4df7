#include "measures/outcome.hpp"

#include <algorithm>
#include <vector>

#include "core/contracts.hpp"
#include "measures/outcome_list.hpp"

namespace commonroom {
namespace {

/// Position of each outcome's first value, and the length of a record at the end.
std::vector<std::size_t> offsets_of(std::span<const Outcome> outcomes) {
  std::vector<std::size_t> offsets{0};
  for (const Outcome& outcome : outcomes) offsets.push_back(offsets.back() + labels_of(outcome.axis).size());
  return offsets;
}

const std::vector<std::size_t>& offsets() {
  static const std::vector<std::size_t> all = offsets_of(listed_outcomes());
  return all;
}

}  // namespace

std::span<const Outcome> outcome_catalogue() {
  return listed_outcomes();
}

std::optional<std::size_t> outcome_named(std::string_view name) {
  const std::span<const Outcome> outcomes = listed_outcomes();
  const auto found = std::ranges::find(outcomes, name, &Outcome::name);
  if (found == outcomes.end()) return std::nullopt;
  return static_cast<std::size_t>(found - outcomes.begin());
}

std::size_t outcome_offset(std::size_t outcome) {
  expects(outcome < offsets().size(), "an outcome's position lies within the catalogue");
  return offsets()[outcome];
}

std::size_t record_length() {
  return offsets().back();
}

}  // namespace commonroom
