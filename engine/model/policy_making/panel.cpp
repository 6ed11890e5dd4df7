#include "model/policy_making/panel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;
constexpr double decade = 10;
constexpr double thousand = 1000;
constexpr std::array experience_bands{5, 15};  ///< years taught at which the second and third begin

std::size_t band_of(const Teacher& teacher) {
  std::size_t band = 0;
  for (const int from : experience_bands) band += teacher.experience >= from ? 1 : 0;
  return band;
}

/// A teacher's groups, one for each trait.
using Groups = std::array<std::size_t, 4>;

/// What it takes to tell a teacher's groups.
class Grouping {
 public:
  Grouping(const Country& country, const World& world) : country_(country), world_(world) {
    std::vector<std::pair<float, std::uint32_t>> teachers;
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < country.schools.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!is_governed(country.schools, school)) continue;
      const auto staff = static_cast<std::uint32_t>(world.teachers.of(school).size());
      teachers.emplace_back(world.schools.fsm_share[school], staff);
      total += staff;
    }
    std::sort(teachers.begin(), teachers.end());
    std::uint64_t passed = 0;
    for (const auto& [share, staff] : teachers) {
      median_ = share;
      passed += staff;
      if (2 * passed >= total) break;
    }
    teachers_ = total;
  }

  [[nodiscard]] Groups of(SchoolId school, const Teacher& teacher) const {
    return {policy_phase(country_.schools, school), index(country_.schools.region[school]), band_of(teacher),
            world_.schools.fsm_share[school] > median_ ? std::size_t{1} : std::size_t{0}};
  }
  /// Those next to each other in this order are alike, in phase before all else.
  [[nodiscard]] std::uint32_t stratum(const Groups& groups) const {
    const std::size_t bands = experience_bands.size() + 1;
    const std::size_t regions = country_.region_names.size() + 1;
    return static_cast<std::uint32_t>(((groups[0] * 2 + groups[3]) * bands + groups[2]) * regions +
                                      groups[1]);
  }
  [[nodiscard]] std::uint64_t teachers() const noexcept { return teachers_; }

 private:
  const Country& country_;
  const World& world_;
  float median_ = 0;
  std::uint64_t teachers_ = 0;
};

struct Ticket {
  double key;
  std::uint32_t stratum;
  SeatedTeacher teacher;
};

double mean_experience(const Teachers& teachers) {
  double sum = 0;
  for (const Teacher& teacher : teachers.staff) sum += teacher.experience;
  return teachers.staff.empty() ? 0 : sum / static_cast<double>(teachers.staff.size());
}

/// One for each teacher of a governed school, in the order of staff.
std::vector<Ticket> tickets_of(const Country& country, const World& world, const Grouping& grouping,
                               const PolicyTraits& traits, const Draws& draws) {
  const Teachers& teachers = world.teachers;
  const double mean = mean_experience(teachers);
  std::vector<Ticket> all(teachers.staff.size());
  parallel_for(country.schools.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const bool governed = is_governed(country.schools, school);
    for (std::uint32_t at = teachers.school_start[i]; at < teachers.school_start[i + 1]; ++at) {
      const Teacher& teacher = teachers.staff[at];
      const double taste = traits.choosing_by_experience * (teacher.experience - mean) / decade +
                           traits.choosing_by_stress * static_cast<double>(teacher.stress);
      const auto luck = static_cast<double>(
          draws.uniform(Process::policy_selection, teacher.key.ordinal, teacher.key.origin));
      all[at] = {governed ? -std::log(luck) * std::exp(-taste) : std::numeric_limits<double>::infinity(),
                 traits.is_stratified != 0 ? grouping.stratum(grouping.of(school, teacher)) : 0,
                 {at, school}};
    }
  });
  std::erase_if(all, [](const Ticket& ticket) { return std::isinf(ticket.key); });
  return all;
}

bool comes_before(const Ticket& a, const Ticket& b) {
  if (a.stratum != b.stratum) return a.stratum < b.stratum;
  return a.key != b.key ? a.key < b.key : a.teacher.position < b.teacher.position;
}

/// Every N/n-th ticket, from a random place in the first stretch.
std::vector<SeatedTeacher> systematic(std::vector<Ticket> tickets, std::size_t seats, const Draws& draws) {
  std::sort(tickets.begin(), tickets.end(), comes_before);
  const double stretch = static_cast<double>(tickets.size()) / static_cast<double>(seats);
  const double start = static_cast<double>(draws.uniform(Process::policy_aim, 1)) * stretch;
  std::vector<SeatedTeacher> panel;
  for (std::size_t seat = 0; seat < seats; ++seat) {
    const auto at = static_cast<std::size_t>(start + static_cast<double>(seat) * stretch);
    panel.push_back(tickets[std::min(at, tickets.size() - 1)].teacher);
  }
  return panel;
}

std::vector<SeatedTeacher> smallest(std::vector<Ticket> tickets, std::size_t seats) {
  std::nth_element(tickets.begin(), tickets.begin() + static_cast<std::ptrdiff_t>(seats - 1), tickets.end(),
                   comes_before);
  std::vector<SeatedTeacher> panel;
  for (std::size_t seat = 0; seat < seats; ++seat) panel.push_back(tickets[seat].teacher);
  return panel;
}

}  // namespace

std::vector<SeatedTeacher> draw_panel(const Country& country, const World& world, const PolicyTraits& traits,
                                      const Draws& draws) {
  if (!(traits.seats_per_thousand > 0)) return {};
  const Grouping grouping(country, world);
  std::vector<Ticket> tickets = tickets_of(country, world, grouping, traits, draws);
  if (tickets.empty()) return {};
  const double wished = traits.seats_per_thousand * static_cast<double>(tickets.size()) / thousand;
  const std::size_t seats =
      std::clamp(static_cast<std::size_t>(std::llround(wished)), std::size_t{1}, tickets.size());
  std::vector<SeatedTeacher> panel = traits.is_stratified != 0 ? systematic(std::move(tickets), seats, draws)
                                                               : smallest(std::move(tickets), seats);
  std::sort(panel.begin(), panel.end(),
            [](const SeatedTeacher& a, const SeatedTeacher& b) { return a.position < b.position; });
  return panel;
}

std::array<double, 4> representativeness(const Country& country, const World& world,
                                         const std::vector<SeatedTeacher>& panel) {
  std::array<double, 4> alike{};
  if (panel.empty()) {
    alike.fill(std::numeric_limits<double>::quiet_NaN());
    return alike;
  }
  const Grouping grouping(country, world);
  std::array<std::vector<std::array<double, 2>>, 4> shares;
  const auto count = [&](const Groups& groups, std::size_t column, double weight) {
    for (std::size_t trait = 0; trait < shares.size(); ++trait) {
      if (shares[trait].size() <= groups[trait]) shares[trait].resize(groups[trait] + 1);
      shares[trait][groups[trait]][column] += weight;
    }
  };
  const double each = 1 / static_cast<double>(grouping.teachers());
  for (std::size_t i = 0; i < country.schools.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!is_governed(country.schools, school)) continue;
    for (const Teacher& teacher : world.teachers.of(school)) count(grouping.of(school, teacher), 0, each);
  }
  for (const SeatedTeacher& seated : panel) {
    count(grouping.of(seated.school, world.teachers.staff[seated.position]), 1,
          1 / static_cast<double>(panel.size()));
  }
  for (std::size_t trait = 0; trait < shares.size(); ++trait) {
    double apart = 0;
    for (const auto& [all, theirs] : shares[trait]) apart += std::abs(all - theirs);
    alike[trait] = 1 - apart / 2;
  }
  return alike;
}

std::vector<SeatedTeacher> find_participants(const Teachers& teachers,
                                             const std::vector<Participant>& participants) {
  std::vector<SeatedTeacher> found(participants.size(), {0, none<SchoolId>});
  if (participants.empty()) return found;
  parallel_for(teachers.school_start.size() - 1, grain, [&](std::size_t i) {
    for (std::uint32_t at = teachers.school_start[i]; at < teachers.school_start[i + 1]; ++at) {
      const TeacherKey key = teachers.staff[at].key;
      const auto place = std::lower_bound(
          participants.begin(), participants.end(), key,
          [](const Participant& participant, const TeacherKey& wanted) { return participant.key < wanted; });
      if (place == participants.end() || place->key != key) continue;
      found[static_cast<std::size_t>(place - participants.begin())] = {at, id_at<SchoolId>(i)};
    }
  });
  return found;
}

}  // namespace commonroom
