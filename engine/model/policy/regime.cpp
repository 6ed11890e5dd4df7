#include "model/policy/regime.hpp"

#include <array>

namespace commonroom {

std::string_view name_of(InstrumentKind kind) {
  switch (kind) {
    case InstrumentKind::league_table:
      return "league_table";
    case InstrumentKind::inspection:
      return "inspection";
    case InstrumentKind::floor_target:
      return "floor_target";
    case InstrumentKind::group_accountability:
      return "group_accountability";
    case InstrumentKind::enrolment:
      return "enrolment";
  }
  return "";
}

std::string_view name_of(Measure measure) {
  switch (measure) {
    case Measure::value_added:
      return "value_added";
    case Measure::contextual_value_added:
      return "contextual_value_added";
    case Measure::raw:
      return "raw";
    case Measure::threshold:
      return "threshold";
  }
  return "";
}

std::string_view name_of(PublicationGrain grain) {
  return grain == PublicationGrain::school ? "school" : "department";
}

std::string_view name_of(GroupUnit unit) {
  switch (unit) {
    case GroupUnit::area:
      return "area";
    case GroupUnit::trust:
      return "trust";
    case GroupUnit::federation:
      return "federation";
    case GroupUnit::assigned_group:
      return "assigned_group";
    case GroupUnit::pyramid:
      return "pyramid";
  }
  return "";
}

std::string_view name_of(ScaleKind kind) {
  switch (kind) {
    case ScaleKind::four_grades:
      return "four_grades";
    case ScaleKind::no_grade:
      return "no_grade";
    case ScaleKind::report_card:
      return "report_card";
  }
  return "";
}

std::string_view name_of(OutsidePartner partner) {
  constexpr std::array<std::string_view, 5> names{"health", "social_care", "police", "employers",
                                                  "universities"};
  return names[static_cast<std::size_t>(partner)];
}

std::string_view name_of(CollaborationLevel level) {
  switch (level) {
    case CollaborationLevel::system:
      return "system";
    case CollaborationLevel::schools:
      return "schools";
    case CollaborationLevel::teachers:
      return "teachers";
    case CollaborationLevel::outside:
      return "outside";
    case CollaborationLevel::pupils:
      return "pupils";
  }
  return "";
}

}  // namespace commonroom
