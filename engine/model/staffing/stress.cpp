#include "model/staffing/stress.hpp"

namespace commonroom {

namespace {

/// What support took of the head's time in use last year: it is work too.
double time_for_support(const World& world, SchoolId school) {
  const auto taken = static_cast<double>(world.support.time_taken[school]);
  if (taken >= 1) return 0;
  double left = 0;
  for (const float time : world.schools.effort[school]) left += static_cast<double>(time);
  return left * taken / (1 - taken);
}

}  // namespace

StressPush stress_push(const World& world, const TeacherParameters& parameters, SchoolId school) {
  const SchoolStates& states = world.schools;
  double workload = -world.reference.workload;
  for (const float time : states.effort[school]) workload += time;
  if (!states.workforce.demands.empty()) workload += static_cast<double>(states.workforce.demands[school]);
  if (!world.support.time_taken.empty()) workload += time_for_support(world, school);
  const double posts = states.posts[school];
  const double covered = posts > 0 ? (states.vacancies[school] + states.unfunded[school]) / posts : 0.0;
  StressPush push{.workload = parameters.stress_by_workload * workload,
                  .cover = parameters.stress_by_cover * covered};
  if (parameters.stress_by_stakes > 0) {
    const double stake = static_cast<double>(states.stake[school]) - world.reference.realised_stake;
    push.stakes = parameters.stress_by_stakes * stake;
  }
  return push;
}

StressBySource mean_stress_by_source(const World& world, const TeacherParameters& parameters) {
  StressBySource mean{};
  const Teachers& teachers = world.teachers;
  if (teachers.staff.empty()) return mean;
  for (std::size_t position = 0; position + 1 < teachers.school_start.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    const StressPush push = stress_push(world, parameters, school);
    const auto staff = static_cast<double>(teachers.of(school).size());
    mean[static_cast<std::size_t>(StressSource::workload)] += staff * push.workload;
    mean[static_cast<std::size_t>(StressSource::cover)] += staff * push.cover;
    mean[static_cast<std::size_t>(StressSource::stakes)] += staff * push.stakes;
  }
  if (const float weight = weight_of_colleagues(parameters); weight > 0) {
    // The means over colleagues of all teachers of a school add up to the sum of their stress.
    double sum = 0;
    for (std::size_t position = 0; position + 1 < teachers.school_start.size(); ++position) {
      const auto staff = teachers.of(id_at<SchoolId>(position));
      if (staff.size() < 2) continue;
      for (const Teacher& teacher : staff) sum += static_cast<double>(teacher.stress);
    }
    mean[static_cast<std::size_t>(StressSource::colleagues)] = static_cast<double>(weight) * sum;
  }
  for (double& source : mean) source /= static_cast<double>(teachers.staff.size());
  return mean;
}

}  // namespace commonroom
