#include "model/inclusion/inclusion_practice.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 1024;

/// What a year of joint work does to a school.
struct Passed {
  float gain = 0, largest_gap = 0, loss = 0;
};

Column<SchoolId, Passed> passed_between(const SchoolStates& schools, std::span<const JointWork> work,
                                        const InclusionParameters& parameters) {
  Column<SchoolId, Passed> passed(schools.disadvantaged_practice.size());
  for (const JointWork& pair : work) {
    const float first = schools.disadvantaged_practice[pair.first];
    const float second = schools.disadvantaged_practice[pair.second];
    const SchoolId receiver = first < second ? pair.first : pair.second;
    const SchoolId donor = first < second ? pair.second : pair.first;
    const float gap = std::abs(first - second);
    if (!(gap > 0) || !(pair.effectiveness > 0)) continue;
    passed[receiver].gain += static_cast<float>(parameters.transfer) * pair.effectiveness * gap;
    passed[receiver].largest_gap = std::max(passed[receiver].largest_gap, gap);
    passed[donor].loss += static_cast<float>(parameters.donor_loss);
  }
  return passed;
}

}  // namespace

Column<SchoolId, float> next_inclusion_practice(const SchoolStates& schools, std::span<const JointWork> work,
                                                double sd, const InclusionParameters& p, const Draws& draws) {
  const Column<SchoolId, Passed> passed = passed_between(schools, work, p);
  const auto noise = static_cast<float>(std::sqrt(1 - p.persistence * p.persistence) * sd);
  Column<SchoolId, float> next(passed.size());
  parallel_for(next.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const float own = schools.disadvantaged_practice[school];
    const float kept = static_cast<float>(p.persistence) -
                       static_cast<float>(p.carried_by_teachers) * schools.leavers_share[school];
    const Passed& of = passed[school];
    const float gain = std::min(of.gain, static_cast<float>(p.most_of_gap) * of.largest_gap);
    next[school] = kept * own + gain - of.loss +
                   noise * draws.normal(Process::inclusion_practice, static_cast<std::uint32_t>(i));
  });
  return next;
}

}  // namespace commonroom
