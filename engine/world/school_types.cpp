#include "world/school_types.hpp"

#include "world/report_card.hpp"

namespace commonroom {

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::infant:
      return "infant";
    case Phase::junior:
      return "junior";
    case Phase::primary:
      return "primary";
    case Phase::first:
      return "first";
    case Phase::middle:
      return "middle";
    case Phase::secondary:
      return "secondary";
    case Phase::upper:
      return "upper";
    case Phase::all_through:
      return "all_through";
  }
  return "unknown";
}

std::string_view name_of(Sector sector) {
  switch (sector) {
    case Sector::maintained:
      return "maintained";
    case Sector::academy:
      return "academy";
    case Sector::independent:
      return "independent";
  }
  return "unknown";
}

std::string_view name_of(Faith faith) {
  switch (faith) {
    case Faith::none_:
      return "none";
    case Faith::church_of_england:
      return "church_of_england";
    case Faith::catholic:
      return "catholic";
    case Faith::other:
      return "other";
  }
  return "unknown";
}

std::string_view name_of(Grade grade) {
  switch (grade) {
    case Grade::not_inspected:
      return "not_inspected";
    case Grade::outstanding:
      return "outstanding";
    case Grade::good:
      return "good";
    case Grade::requires_improvement:
      return "requires_improvement";
    case Grade::inadequate:
      return "inadequate";
  }
  return "unknown";
}

std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::early:
      return "early";
    case Stage::primary:
      return "primary";
    case Stage::secondary:
      return "secondary";
  }
  return "unknown";
}

std::string_view name_of(InspectionArea area) {
  switch (area) {
    case InspectionArea::achievement:
      return "achievement";
    case InspectionArea::curriculum_and_teaching:
      return "curriculum_and_teaching";
    case InspectionArea::inclusion:
      return "inclusion";
    case InspectionArea::attendance_and_behaviour:
      return "attendance_and_behaviour";
    case InspectionArea::personal_development:
      return "personal_development";
    case InspectionArea::leadership_and_governance:
      return "leadership_and_governance";
  }
  return "unknown";
}

std::optional<Phase> phase_named(std::string_view name) {
  for (const Phase phase : all_phases) {
    if (name_of(phase) == name) return phase;
  }
  return std::nullopt;
}

}  // namespace commonroom
