#include "model/policy/partnership_type.hpp"

namespace commonroom {

bool PartnershipType::is_mandated() const noexcept {
  const bool by_group =
      formation == Formation::assigned || formation == Formation::trust || formation == Formation::federation;
  return (by_group || forced) && !may_leave;
}

std::string_view name_of(Formation formation) {
  switch (formation) {
    case Formation::by_consent:
      return "by_consent";
    case Formation::assigned:
      return "assigned";
    case Formation::trust:
      return "trust";
    case Formation::federation:
      return "federation";
    case Formation::area:
      return "area";
    case Formation::network:
      return "network";
    case Formation::hub_and_spoke:
      return "hub_and_spoke";
    case Formation::feeders:
      return "feeders";
    case Formation::affiliation:
      return "affiliation";
    case Formation::academy_and_maintained:
      return "academy_and_maintained";
    case Formation::independent_and_state:
      return "independent_and_state";
    case Formation::outside:
      return "outside";
  }
  return "";
}

std::string_view name_of(Shared what) {
  switch (what) {
    case Shared::practice:
      return "practice";
    case Shared::transition:
      return "transition";
    case Shared::inclusion:
      return "inclusion";
    case Shared::staff:
      return "staff";
    case Shared::training:
      return "training";
    case Shared::curriculum:
      return "curriculum";
    case Shared::quality_assurance:
      return "quality_assurance";
    case Shared::admissions:
      return "admissions";
  }
  return "";
}

std::string_view name_of(Department department) {
  switch (department) {
    case Department::english:
      return "english";
    case Department::mathematics:
      return "mathematics";
    case Department::science:
      return "science";
    case Department::humanities:
      return "humanities";
    case Department::other:
      return "other";
  }
  return "";
}

}  // namespace commonroom
