#include "model/policy_making/need.hpp"

#include <cmath>

#include "model/policy_making/rules.hpp"

namespace commonroom {

namespace {

using NeedRow = std::array<float, departments>;

constexpr std::uint32_t national_rows = 0x80000000U;  ///< no area has these numbers

/// One year of an AR(1) process of variance 1; its first where `persistence` is 0.
void advance(std::vector<NeedRow>& rows, std::uint32_t first_entity, double persistence, const Draws& draws) {
  const double fresh = std::sqrt(1 - persistence * persistence);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Stream stream = draws.stream(Process::policy_need, first_entity + static_cast<std::uint32_t>(row));
    for (float& need : rows[row]) {
      need = static_cast<float>(persistence * static_cast<double>(need) +
                                fresh * static_cast<double>(stream.normal()));
    }
  }
}

}  // namespace

Need::Need(const Country& country, const SchoolStates& states, const Government& government,
           const PolicyParameters& parameters)
    : schools_(country.schools),
      states_(states),
      government_(government),
      parameters_(parameters),
      national_(std::sqrt(parameters.national_share)),
      local_(std::sqrt(1 - parameters.national_share)) {
  std::array<double, policy_phases> counts{};
  for (std::size_t i = 0; i < schools_.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!is_governed(schools_, school)) continue;
    const std::size_t phase = policy_phase(schools_, school);
    counts[phase] += 1;
    for (std::size_t d = 0; d < departments; ++d) {
      mean_practice_[phase][d] += static_cast<double>(states.practice_common[school]) +
                                  static_cast<double>(states.practice_by_department[school][d]);
    }
  }
  for (std::size_t phase = 0; phase < policy_phases; ++phase) {
    for (double& mean : mean_practice_[phase]) mean = counts[phase] > 0 ? mean / counts[phase] : 0;
  }
}

std::array<double, departments> Need::of(SchoolId school) const noexcept {
  const std::size_t phase = policy_phase(schools_, school);
  const NeedRow& national = government_.national_need[phase];
  const NeedRow& local = government_.local_need[index(schools_.area[school]) * policy_phases + phase];
  std::array<double, departments> need{};
  for (std::size_t d = 0; d < departments_of(phase); ++d) {
    const double practice = static_cast<double>(states_.practice_common[school]) +
                            static_cast<double>(states_.practice_by_department[school][d]);
    need[d] = national_ * static_cast<double>(national[d]) + local_ * static_cast<double>(local[d]) +
              parameters_.need_of_school * (mean_practice_[phase][d] - practice) / parameters_.practice_scale;
  }
  return need;
}

void advance_needs(Government& government, const Country& country, const PolicyParameters& parameters,
                   const Draws& draws) {
  const std::size_t local_rows = country.area_names.size() * policy_phases;
  const bool is_first = government.local_need.size() != local_rows;
  if (is_first) {
    government.national_need.assign(policy_phases, {});
    government.local_need.assign(local_rows, {});
  }
  const double persistence = is_first ? 0 : parameters.need_persistence;
  advance(government.national_need, national_rows, persistence, draws);
  advance(government.local_need, 0, persistence, draws);
}

}  // namespace commonroom
