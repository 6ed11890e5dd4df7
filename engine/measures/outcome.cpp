#include "measures/outcome.hpp"

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

std::string_view name_of(Axis axis) {
  switch (axis) {
    case Axis::none:
      return "";
    case Axis::pupil_group:
      return "pupil_group";
    case Axis::phase:
      return "phase";
    case Axis::domain:
      return "domain";
    case Axis::use_of_time:
      return "use_of_time";
    case Axis::grade:
      return "grade";
    case Axis::quantile:
      return "quantile";
    case Axis::class_limits:
      return "class_limits";
    case Axis::clumsiness:
      return "clumsiness";
    case Axis::spending_heading:
      return "spending_heading";
    case Axis::stress_source:
      return "stress_source";
    case Axis::learning_source:
      return "learning_source";
    case Axis::region:
      return "region";
    case Axis::report_point:
      return "report_point";
    case Axis::report_area:
      return "report_area";
    case Axis::policy_standing:
      return "policy_standing";
    case Axis::panel_trait:
      return "panel_trait";
    case Axis::level:
      return "level";
    case Axis::partnership_family:
      return "partnership_family";
    case Axis::family_and_class:
      return "family_and_class";
    case Axis::settlement:
      return "settlement";
    case Axis::school_size:
      return "school_size";
    case Axis::school_disadvantage:
      return "school_disadvantage";
  }
  return "";
}

std::span<const std::string_view> labels_of(Axis axis) {
  return axis_labels(axis);
}

std::span<const Outcome> outcome_catalogue() {
  return listed_outcomes();
}

std::size_t outcome_offset(std::size_t outcome) {
  expects(outcome < offsets().size(), "an outcome's position lies within the catalogue");
  return offsets()[outcome];
}

std::size_t record_length() {
  return offsets().back();
}

}  // namespace commonroom
