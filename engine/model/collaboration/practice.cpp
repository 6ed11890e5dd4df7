#include "model/collaboration/practice.hpp"

#include <cmath>

#include "core/contracts.hpp"
#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 512;

/// Articulation's draws follow practice's in the stream of practice_start.
constexpr std::uint32_t articulation_part = 1;

}  // namespace

Practice opening_practice(std::size_t schools, const PracticeParameters& parameters, const Draws& draws) {
  const auto sd_common = static_cast<float>(parameters.sd_common);
  const auto sd_department = static_cast<float>(parameters.sd_department);
  Practice practice{Column<SchoolId, float>(schools), Column<SchoolId, ByDepartment>(schools)};
  parallel_for(schools, grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    Stream stream = draws.stream(Process::practice_start, static_cast<std::uint32_t>(position));
    practice.common[school] = sd_common * stream.normal();
    for (float& department : practice.by_department[school]) department = sd_department * stream.normal();
  });
  return practice;
}

Column<SchoolId, ByDepartment> opening_articulation(std::size_t schools, const TransferParameters& parameters,
                                                    const Draws& draws) {
  const double spread = parameters.articulation_spread;
  Column<SchoolId, ByDepartment> articulation(schools);
  parallel_for(schools, grain, [&](std::size_t position) {
    Stream stream =
        draws.stream(Process::practice_start, static_cast<std::uint32_t>(position), articulation_part);
    for (float& department : articulation[id_at<SchoolId>(position)]) {
      const double normal = static_cast<double>(stream.normal());
      department = static_cast<float>(std::exp(spread * normal - 0.5 * spread * spread));
    }
  });
  return articulation;
}

Practice next_practice(const SchoolStates& states, const Column<SchoolId, ByDepartment>& change,
                       const PracticeParameters& parameters, const Draws& draws) {
  const std::size_t schools = states.practice_common.size();
  expects(change.size() == schools, "practice changes in every school");
  const double innovation = std::sqrt(1.0 - parameters.persistence * parameters.persistence);
  const auto noise_common = static_cast<float>(innovation * parameters.sd_common);
  const auto noise_department = static_cast<float>(innovation * parameters.sd_department);
  const auto entrant_mean = static_cast<float>(parameters.entrant_mean);
  Practice next{Column<SchoolId, float>(schools), Column<SchoolId, ByDepartment>(schools)};
  parallel_for(schools, grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    const auto persistence = static_cast<float>(parameters.persistence);
    const float lost = static_cast<float>(parameters.carried_by_teachers) * states.leavers_share[school];
    Stream stream = draws.stream(Process::practice_innovation, static_cast<std::uint32_t>(position));
    const float common = states.practice_common[school];
    next.common[school] =
        persistence * common - lost * (common - entrant_mean) + noise_common * stream.normal();
    for (std::size_t d = 0; d < departments; ++d) {
      const float own = states.practice_by_department[school][d];
      next.by_department[school][d] =
          persistence * own - lost * own + noise_department * stream.normal() + change[school][d];
    }
  });
  return next;
}

double years_of_practice(double years, const PracticeParameters& parameters) {
  return (1.0 - std::pow(parameters.persistence, years)) / (1.0 - parameters.persistence);
}

}  // namespace commonroom
