#include "model/policy/support_programme.hpp"

namespace commonroom {

std::string_view name_of(Identification identification) {
  switch (identification) {
    case Identification::inspection:
      return "inspection";
    case Identification::self:
      return "self";
    case Identification::trust:
      return "trust";
    case Identification::regional:
      return "regional";
    case Identification::group:
      return "group";
  }
  return "";
}

std::string_view name_of(SupportProvider provider) {
  switch (provider) {
    case SupportProvider::national_leader:
      return "national_leader";
    case SupportProvider::local_leader:
      return "local_leader";
    case SupportProvider::teaching_school:
      return "teaching_school";
    case SupportProvider::regional_team:
      return "regional_team";
    case SupportProvider::sponsor:
      return "sponsor";
    case SupportProvider::trust_internal:
      return "trust_internal";
    case SupportProvider::directory:
      return "directory";
  }
  return "";
}

std::string_view name_of(SupportKind kind) {
  switch (kind) {
    case SupportKind::visit_and_coaching:
      return "visit_and_coaching";
    case SupportKind::secondment:
      return "secondment";
    case SupportKind::joint_planning:
      return "joint_planning";
    case SupportKind::training_programme:
      return "training_programme";
  }
  return "";
}

std::string_view name_of(Boundary boundary) {
  switch (boundary) {
    case Boundary::authority:
      return "authority";
    case Boundary::region:
      return "region";
    case Boundary::open:
      return "open";
  }
  return "";
}

}  // namespace commonroom
