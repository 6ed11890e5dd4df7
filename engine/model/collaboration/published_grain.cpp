#include "model/collaboration/published_grain.hpp"

#include "core/parallel.hpp"

namespace commonroom {

float error_about_others(const Publication& publication, const TransferParameters& parameters) noexcept {
  const bool is_fine = publication.measure.has_value() && publication.grain == PublicationGrain::department;
  return is_fine ? static_cast<float>(parameters.noise_by_department) : 1.0F;
}

Column<SchoolId, ByDepartment> errors_about_own(std::size_t schools, const Publication& publication,
                                                const TransferParameters& parameters, const Draws& draws) {
  if (parameters.own_view_noise <= 0) return {};
  const float sd =
      error_about_others(publication, parameters) * static_cast<float>(parameters.own_view_noise);
  Column<SchoolId, ByDepartment> errors(schools);
  constexpr std::size_t schools_per_task = 1024;
  parallel_for(schools, schools_per_task, [&](std::size_t i) {
    // A school looks at itself: no other pair has this stream.
    const auto school = static_cast<std::uint32_t>(i);
    Stream stream = draws.stream(Process::partnership_view, school, school);
    for (float& error : errors[id_at<SchoolId>(i)]) error = sd * stream.normal();
  });
  return errors;
}

}  // namespace commonroom
