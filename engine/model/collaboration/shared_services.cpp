#include "model/collaboration/shared_services.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace commonroom {

namespace {

double mean_teaching(const SchoolStates& states, SchoolId school) {
  double sum = 0;
  for (const float skill : states.teaching[school]) sum += static_cast<double>(skill);
  return sum / departments;
}

/// Lends staff, pair by pair in a fixed order, while there are vacancies left.
class Lending {
 public:
  Lending(const SchoolStates& states, const WorthOfCover& worth, const SharingParameters& parameters)
      : states_(states), worth_(worth), parameters_(parameters), open_(states.vacancies) {}

  void lend(SchoolId from, SchoolId to, double help, Column<SchoolId, float>& growth) {
    const auto posts_to = static_cast<double>(states_.posts[to]);
    const auto posts_from = static_cast<double>(states_.posts[from]);
    if (posts_to <= 0 || posts_from <= 0) return;
    const double share =
        parameters_.staff_cover * help * std::exp(-posts_to / parameters_.small_school_posts);
    const double lent = std::min(
        {share * static_cast<double>(states_.vacancies[to]), static_cast<double>(open_[to]), posts_from});
    if (lent <= 0) return;
    open_[to] -= static_cast<float>(lent);
    const double better = std::max(0.0, mean_teaching(states_, from) - worth_.cover_skill);
    growth[to] += static_cast<float>(worth_.growth_per_skill * lent * better / posts_to);
    growth[from] -=
        static_cast<float>(worth_.growth_per_skill * (1 - parameters_.slack) * lent * better / posts_from);
  }

 private:
  const SchoolStates& states_;
  const WorthOfCover& worth_;
  const SharingParameters& parameters_;
  Column<SchoolId, float> open_;  ///< vacancies that nobody stands in for yet
};

}  // namespace

SharedServices shared_services(const SchoolStates& states, std::span<const Partnership> live,
                               std::span<const float> delivered, const PartnershipFrame& frame,
                               const WorthOfCover& worth, const SharingParameters& parameters) {
  TypeSet with_staff = 0;
  TypeSet with_curriculum = 0;
  for (std::size_t type = 0; type < frame.types.size(); ++type) {
    if (frame.types[type].does_share(Shared::staff)) with_staff |= TypeSet{1} << type;
    if (frame.types[type].does_share(Shared::curriculum)) with_curriculum |= TypeSet{1} << type;
  }
  if ((with_staff | with_curriculum) == 0) return {};
  const std::size_t schools = states.posts.size();
  SharedServices services{Column<SchoolId, float>(schools), Column<SchoolId, float>(schools)};
  Lending lending(states, worth, parameters);
  for (std::size_t position = 0; position < live.size(); ++position) {
    const Partnership& pair = live[position];
    const TypeSet type = TypeSet{1} << pair.type;
    const auto help = static_cast<double>(delivered[position]);
    if (help <= 0 || (type & (with_staff | with_curriculum)) == 0) continue;
    if ((type & with_staff) != 0) {
      lending.lend(pair.first, pair.second, help, services.growth);
      lending.lend(pair.second, pair.first, help, services.growth);
    }
    for (const SchoolId school : {pair.first, pair.second}) {
      services.growth[school] -= static_cast<float>(parameters.travel * help);
      if ((type & with_curriculum) == 0) continue;
      const double broadened = static_cast<double>(services.broadened[school]) + parameters.breadth * help;
      services.broadened[school] = static_cast<float>(std::min(1.0, broadened));
    }
  }
  return services;
}

Column<SchoolId, float> error_after_moderation(std::size_t schools, std::span<const Partnership> live,
                                               const PartnershipFrame& frame, double help_at_full_tightness,
                                               const SharingParameters& parameters) {
  Column<SchoolId, float> error;
  for (const Partnership& pair : live) {
    if (pair.type >= frame.types.size()) continue;
    const PartnershipType& type = frame.types[pair.type];
    if (!type.does_share(Shared::quality_assurance)) continue;
    if (error.empty()) error.assign(schools, 1.0F);
    const double help = type.tightness * type.depth * help_at_full_tightness;
    const auto left = static_cast<float>(std::max(0.0, 1.0 - parameters.quality_assurance * help));
    error[pair.first] *= left;
    error[pair.second] *= left;
  }
  return error;
}

std::uint8_t departments_of(const PartnershipType& type) noexcept {
  if (!type.does_share(Shared::practice)) return 0;
  if (type.in_departments.empty()) return (1U << departments) - 1;
  unsigned bits = 0;
  for (const Department department : type.in_departments) bits |= 1U << static_cast<unsigned>(department);
  return static_cast<std::uint8_t>(bits);
}

double technology_factor(const PartnershipType& type, double distance_km, double distance_decay_km,
                         const SharingParameters& parameters) {
  if (type.technology == 0.0) return 1;
  return std::exp(type.technology * distance_km / distance_decay_km) *
         (1.0 - parameters.technology_loss * type.technology);
}

}  // namespace commonroom
