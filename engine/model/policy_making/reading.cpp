#include "model/policy_making/reading.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace commonroom {

namespace {

using NeedRow = std::array<float, departments>;

/// Sums by cell, to become means.
struct CellSums {
  std::vector<std::array<double, departments>> sum;
  std::vector<double> count;

  explicit CellSums(std::size_t cells) : sum(cells), count(cells, 0) {}
  void add(PolicyCell cell, const std::array<double, departments>& values) {
    for (std::size_t d = 0; d < departments; ++d) sum[cell][d] += values[d];
    count[cell] += 1;
  }
  [[nodiscard]] double mean(std::size_t cell, std::size_t d) const {
    return count[cell] > 0 ? sum[cell][d] / count[cell] : 0;
  }
};

CellSums mean_needs(const Country& country, const Need& need, PolicyLevel level) {
  CellSums sums(cells_at(country, level));
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!is_governed(country.schools, school)) continue;
    sums.add(cell_of(country.schools, school, level), need.of(school));
  }
  return sums;
}

CellSums told_needs(const Country& country, const World& world, const Need& need,
                    const std::vector<SeatedTeacher>& panel, PolicyLevel level, double noise,
                    const Draws& draws) {
  CellSums sums(cells_at(country, level));
  for (const SeatedTeacher& seated : panel) {
    if (seated.school == none<SchoolId>) continue;
    const TeacherKey key = world.teachers.staff[seated.position].key;
    std::array<double, departments> told = need.of(seated.school);
    Stream stream = draws.stream(Process::policy_observation, key.ordinal, key.origin);
    for (std::size_t d = 0; d < departments_of(policy_phase(country.schools, seated.school)); ++d) {
      told[d] += noise * static_cast<double>(stream.normal());
    }
    sums.add(cell_of(country.schools, seated.school, level), told);
  }
  return sums;
}

std::size_t first_of(const NeedRow& row) {
  return static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
}

bool says_anything(const NeedRow& row) {
  return std::any_of(row.begin(), row.end(), [](float need) { return need != 0; });
}

constexpr float untaught = -1e9F;  ///< never the greatest need

}  // namespace

Reading read_problem(const Country& country, const World& world, const Need& need,
                     const std::vector<SeatedTeacher>& panel, PolicyLevel level, const PolicyTraits& traits,
                     int years_at_work, const PolicyParameters& parameters, const Draws& draws) {
  const CellSums truth = mean_needs(country, need, level);
  const double noise = parameters.observation_noise / std::sqrt(std::max(1, years_at_work));
  const CellSums told = told_needs(country, world, need, panel, level, noise, draws);
  Reading reading{std::vector<NeedRow>(truth.sum.size()), std::vector<NeedRow>(truth.sum.size())};
  for (std::size_t cell = 0; cell < truth.sum.size(); ++cell) {
    Stream stream = draws.stream(Process::policy_reading, static_cast<std::uint32_t>(cell));
    const std::size_t taught = departments_of(cell % policy_phases);
    const double voice = told.count[cell] > 0 ? traits.voice : 0;
    for (std::size_t d = 0; d < departments; ++d) {
      const double officials =
          truth.mean(cell, d) + traits.officials_noise * static_cast<double>(stream.normal());
      const double heard = (1 - voice) * officials + voice * told.mean(cell, d);
      reading.heard[cell][d] = d < taught ? static_cast<float>(heard) : untaught;
      const bool is_said = told.count[cell] > 0;
      reading.asked[cell][d] = !is_said     ? 0.0F
                               : d < taught ? static_cast<float>(told.mean(cell, d))
                                            : untaught;
    }
  }
  return reading;
}

std::vector<std::array<std::uint8_t, departments>> choose_targets(
    const std::vector<std::array<float, departments>>& heard, int breadth) {
  std::vector<std::array<std::uint8_t, departments>> targets(heard.size());
  for (std::size_t cell = 0; cell < heard.size(); ++cell) {
    std::array<std::size_t, departments> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return heard[cell][a] > heard[cell][b]; });
    const std::size_t most =
        std::min(static_cast<std::size_t>(std::max(1, breadth)), departments_of(cell % policy_phases));
    for (std::size_t rank = 0; rank < most; ++rank) targets[cell][order[rank]] = 1;
  }
  return targets;
}

double share_listened_to(const Policy& policy) {
  double with = 0;
  double done = 0;
  for (std::size_t cell = 0; cell < policy.asked.size(); ++cell) {
    if (!says_anything(policy.asked[cell])) continue;
    with += 1;
    if (policy.targets[cell][first_of(policy.asked[cell])] != 0) done += 1;
  }
  if (with == 0) return std::numeric_limits<double>::quiet_NaN();
  switch (policy.aim) {
    case PolicyAim::teaching:
      return done / with;
    case PolicyAim::workload:
      return 1;  // nobody asks for more work
    case PolicyAim::nothing_new:
      return 0;
  }
  return 0;
}

}  // namespace commonroom
