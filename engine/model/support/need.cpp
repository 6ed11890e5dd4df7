#include "model/support/need.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/parallel.hpp"
#include "model/collaboration/context.hpp"
#include "model/collaboration/groups.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 1024;

/// Mean and standard deviation of one kind of value over the schools of a stage.
struct Moments {
  double sum = 0;
  double square = 0;
  double count = 0;

  void add(double value) {
    sum += value;
    square += value * value;
    ++count;
  }
  /// How far below the mean a value lies, in SDs.
  [[nodiscard]] float below(double value) const {
    const double mean = sum / count;
    const double variance = square / count - mean * mean;
    return variance > 0 ? static_cast<float>((mean - value) / std::sqrt(variance)) : 0.0F;
  }
};

double mean_practice(const SchoolStates& states, SchoolId school, std::size_t taught) {
  double sum = 0;
  for (std::size_t d = 0; d < taught; ++d) sum += practice_of(states, school, d);
  return sum / static_cast<double>(taught);
}

/// Schools in each trust.
std::vector<std::uint32_t> trust_sizes(const Schools& schools) {
  std::vector<std::uint32_t> sizes;
  for (const TrustId trust : schools.trust) {
    if (trust == none<TrustId>) continue;
    if (index(trust) >= sizes.size()) sizes.resize(index(trust) + 1, 0);
    ++sizes[index(trust)];
  }
  return sizes;
}

bool is_seen(const World& world, SchoolId school, Identification identification, std::uint32_t trust_size) {
  switch (identification) {
    case Identification::inspection:
      return world.schools.grade[school] > Grade::good;
    case Identification::trust:
      return trust_size > 1;
    case Identification::group:
      return world.schools.partners[school] > 0;
    case Identification::self:
    case Identification::regional:
      return true;
  }
  return true;
}

double mixed(double signal, double noise, double correlation) {
  return correlation * signal + std::sqrt(1.0 - correlation * correlation) * noise;
}

}  // namespace

TrueNeed true_need(const Country& country, const SchoolStates& states) {
  const std::size_t schools = country.schools.size();
  std::array<Moments, stages> of_school;
  std::array<std::array<Moments, departments>, stages> of_department;
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    const std::size_t taught = departments_taught(country.schools.last_year[school]);
    of_school[stage].add(mean_practice(states, school, taught));
    for (std::size_t d = 0; d < taught; ++d) of_department[stage][d].add(practice_of(states, school, d));
  }
  TrueNeed need{Column<SchoolId, float>(schools), Column<SchoolId, ByDepartment>(schools)};
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    const std::size_t taught = departments_taught(country.schools.last_year[school]);
    need.of_school[school] = of_school[stage].below(mean_practice(states, school, taught));
    for (std::size_t d = 0; d < taught; ++d)
      need.of_department[school][d] = of_department[stage][d].below(practice_of(states, school, d));
  }
  return need;
}

double accuracy_of(Identification identification, const SupportParameters& parameters) {
  switch (identification) {
    case Identification::inspection:
      return parameters.accuracy_inspection;
    case Identification::self:
      return parameters.accuracy_self;
    case Identification::trust:
      return parameters.accuracy_trust;
    case Identification::regional:
      return parameters.accuracy_regional;
    case Identification::group:
      return parameters.accuracy_group;
  }
  return 0;
}

std::vector<Case> schools_in_need(const Country& country, const World& world,
                                  const SupportProgramme& programme, const TrueNeed& need,
                                  const Column<SchoolId, std::uint8_t>& passed_over,
                                  const SupportParameters& parameters, const Draws& draws) {
  const Identification by = programme.identification;
  const double accuracy = accuracy_of(by, parameters);
  const double flattery = by == Identification::self ? parameters.self_regard : 0.0;
  const std::vector<std::uint32_t> in_trust =
      by == Identification::trust ? trust_sizes(country.schools) : std::vector<std::uint32_t>{};
  const auto add_case = [&](SchoolId school, std::vector<Case>& cases) {
    if (passed_over[school] != 0 || !in_scope(country.schools, school, programme.scope)) return;
    const TrustId trust = country.schools.trust[school];
    const std::uint32_t mates = trust == none<TrustId> || in_trust.empty() ? 0 : in_trust[index(trust)];
    const bool directed = programme.directed && world.schools.grade[school] == Grade::inadequate;
    if (!directed && !is_seen(world, school, by, mates)) return;
    const auto noise = static_cast<double>(draws.normal(
        Process::support_need, static_cast<std::uint32_t>(school), static_cast<std::uint32_t>(by)));
    const double perceived = mixed(static_cast<double>(need.of_school[school]), noise, accuracy) - flattery;
    if (!directed && perceived < programme.need_from) return;
    cases.push_back({school, static_cast<float>(perceived), static_cast<std::uint8_t>(directed ? 1 : 0)});
  };
  std::vector<Case> cases = joined_pieces<Case>(
      country.schools.size(), grain, [&](std::size_t begin, std::size_t end, std::vector<Case>& piece) {
        for (std::size_t i = begin; i < end; ++i) add_case(id_at<SchoolId>(i), piece);
      });
  std::sort(cases.begin(), cases.end(), [](const Case& a, const Case& b) {
    if (a.is_directed != b.is_directed) return a.is_directed > b.is_directed;
    if (a.perceived_need != b.perceived_need) return a.perceived_need > b.perceived_need;
    return a.school < b.school;
  });
  return cases;
}

std::uint8_t departments_in_need(const Country& country, SchoolId school, std::size_t count,
                                 const SupportProgramme& programme, const TrueNeed& need,
                                 const Draws& draws) {
  const std::size_t taught = departments_taught(country.schools.last_year[school]);
  Stream stream = draws.stream(Process::support_evidence, static_cast<std::uint32_t>(school),
                               static_cast<std::uint32_t>(programme.identification));
  std::array<std::pair<double, std::size_t>, departments> perceived{};
  for (std::size_t d = 0; d < taught; ++d) {
    const auto noise = static_cast<double>(stream.normal());
    const auto signal = static_cast<double>(need.of_department[school][d]);
    perceived[d] = {-mixed(signal, noise, programme.evidence_quality), d};
  }
  std::sort(perceived.begin(), perceived.begin() + static_cast<std::ptrdiff_t>(taught));
  unsigned chosen = 0;
  for (std::size_t k = 0; k < std::min(count, taught); ++k) chosen |= 1U << perceived[k].second;
  return static_cast<std::uint8_t>(chosen);
}

}  // namespace commonroom
