#include "model/policy/policy_process.hpp"

namespace commonroom {

std::string_view name_of(PolicyMode mode) {
  switch (mode) {
    case PolicyMode::imposed:
      return "imposed";
    case PolicyMode::consultation:
      return "consultation";
    case PolicyMode::social_partnership:
      return "social_partnership";
    case PolicyMode::co_production:
      return "co_production";
    case PolicyMode::sortition:
      return "sortition";
    case PolicyMode::member_task_group:
      return "member_task_group";
  }
  return "";
}

std::string_view name_of(PolicyLevel level) {
  return level == PolicyLevel::national ? "national" : "area";
}

std::string_view name_of(Favour favour) {
  switch (favour) {
    case Favour::nobody:
      return "nobody";
    case Favour::maintained:
      return "maintained";
    case Favour::academies:
      return "academies";
    case Favour::primaries:
      return "primaries";
    case Favour::secondaries:
      return "secondaries";
  }
  return "";
}

}  // namespace commonroom
