#include "model/admission/cohort_moves.hpp"

#include <algorithm>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "model/admission/group_by_school.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_grain = 64;
constexpr std::size_t pupils_in_worthwhile_run = 8;

/// Calls visit(from, to) for each column of a pair of cohorts.
template <class Visit>
void for_columns(const Cohort& from, Cohort& to, const Visit& visit) {
  visit(from.slot, to.slot);
  for (std::size_t d = 0; d < domains; ++d) visit(from.attainment[d], to.attainment[d]);
  visit(from.home_advantage, to.home_advantage);
  visit(from.prior, to.prior);
  visit(from.traits, to.traits);
  visit(from.engagement, to.engagement);
  visit(from.last_school, to.last_school);
}

/// Where each mover goes, with "no school" as the group behind the last school's.
std::vector<SchoolId> groups_of(const CohortMoves& moves, std::size_t schools) {
  std::vector<SchoolId> groups = moves.school;
  for (SchoolId& group : groups) {
    if (group == none<SchoolId>) group = id_at<SchoolId>(schools);
  }
  return groups;
}

/// Works on groups: one for each school, and one of those out of school.
class Mover {
 public:
  Mover(const Cohort& cohort, const CohortMoves& moves, std::size_t schools, Cohort spare)
      : from_(cohort),
        moves_(moves),
        groups_(schools + 1),
        arrivals_(group_by_school(groups_of(moves, schools), groups_)),
        leaves_(cohort.size(), 0),
        is_changed_(groups_),
        to_(std::move(spare)) {
    for (const std::uint32_t position : moves.position) leaves_[position] = 1;
  }

  Cohort moved() {
    find_new_ranges();
    for_columns(from_, to_, [](const auto& from, auto& to) { to.resize(from.size()); });
    to_.born = from_.born;
    parallel_chunks(groups_, schools_grain,
                    [&](std::size_t begin, std::size_t end) { fill_schools(begin, end); });
    return std::move(to_);
  }

 private:
  [[nodiscard]] std::uint32_t old_first(std::size_t group) const {
    if (from_.school_start.empty()) return 0;
    return group < groups_ ? from_.school_start[group] : static_cast<std::uint32_t>(from_.size());
  }
  [[nodiscard]] std::uint32_t new_first(std::size_t group) const {
    return group < groups_ ? to_.school_start[group] : static_cast<std::uint32_t>(from_.size());
  }

  void find_new_ranges() {
    std::vector<std::uint32_t> size(groups_);
    parallel_for(groups_, schools_grain, [&](std::size_t group) {
      const auto first = leaves_.begin() + old_first(group);
      const auto past_last = leaves_.begin() + old_first(group + 1);
      const auto stay = static_cast<std::uint32_t>(std::count(first, past_last, std::uint8_t{0}));
      const auto arrive = static_cast<std::uint32_t>(arrivals_.of(group).size());
      size[group] = stay + arrive;
      is_changed_[group] = arrive > 0 || stay != static_cast<std::uint32_t>(past_last - first) ? 1 : 0;
    });
    to_.school_start.resize(groups_);
    std::uint32_t total = 0;
    for (std::size_t group = 0; group < groups_; ++group) {
      to_.school_start[group] = total;
      total += size[group];
    }
    expects(total == from_.size(), "a cohort keeps all its pupils when some move");
  }

  void fill_schools(std::size_t begin, std::size_t end) {
    const std::uint32_t first = new_first(begin);
    if (std::all_of(&is_changed_[begin], &is_changed_[begin] + (end - begin),
                    [](auto c) { return c == 0; })) {
      const std::uint32_t size = new_first(end) - first;
      for_columns(from_, to_, [&](const auto& from, auto& to) {
        if (from.empty()) return;
        std::copy_n(from.begin() + old_first(begin), size, to.begin() + first);
      });
      return;
    }
    if (is_mostly_still(begin, end)) {
      copy_runs(begin, end);
      return;
    }
    std::vector<std::uint32_t> source;
    source.reserve(new_first(end) - first);
    for (std::size_t group = begin; group < end; ++group) append_sources(source, group);
    const std::uint32_t* const positions = source.data();
    const std::size_t size = source.size();
    for_columns(from_, to_, [&](const auto& from_column, auto& to_column) {
      if (from_column.empty()) return;
      const auto* const from = from_column.data();
      auto* const to = to_column.data() + first;
      for (std::size_t at = 0; at < size; ++at) to[at] = from[positions[at]];
    });
  }

  /// Whether so few arrive that those who stay are best copied in runs.
  [[nodiscard]] bool is_mostly_still(std::size_t begin, std::size_t end) const {
    std::size_t arriving = 0;
    for (std::size_t group = begin; group < end; ++group) arriving += arrivals_.of(group).size();
    return arriving * pupils_in_worthwhile_run <= new_first(end) - new_first(begin);
  }

  /// Pupils who come from one place after another.
  struct Run {
    std::uint32_t from, size;
  };

  void copy_runs(std::size_t begin, std::size_t end) {
    std::vector<Run> runs;
    for (std::size_t group = begin; group < end; ++group) append_runs(runs, group);
    for_columns(from_, to_, [&](const auto& from, auto& to) {
      if (from.empty()) return;
      auto at = to.begin() + new_first(begin);
      for (const Run& run : runs) at = std::copy_n(from.begin() + run.from, run.size, at);
    });
  }

  /// The same order as append_sources().
  void append_runs(std::vector<Run>& runs, std::size_t group) const {
    std::uint32_t from = old_first(group);
    const auto slots = from_.slot.begin();
    for (const std::uint32_t arrival : arrivals_.of(group)) {
      const std::uint32_t position = moves_.position[arrival];
      const auto place = std::lower_bound(slots + from, slots + old_first(group + 1), from_.slot[position]);
      const auto before = static_cast<std::uint32_t>(place - slots);
      append_staying(runs, from, before);
      runs.push_back({position, 1});
      from = before;
    }
    append_staying(runs, from, old_first(group + 1));
  }

  /// Those of [from, to) who stay, as runs that go on where the one before ended.
  void append_staying(std::vector<Run>& runs, std::uint32_t from, std::uint32_t to) const {
    while (from < to) {
      const auto leaver = static_cast<std::uint32_t>(
          std::find(leaves_.begin() + from, leaves_.begin() + to, std::uint8_t{1}) - leaves_.begin());
      if (leaver > from) {
        const bool goes_on = !runs.empty() && runs.back().from + runs.back().size == from;
        if (goes_on) {
          runs.back().size += leaver - from;
        } else {
          runs.push_back({from, leaver - from});
        }
      }
      from = leaver + 1;
    }
  }

  /// Where each pupil of a group comes from: those who stay and those who arrive, merged by slot.
  void append_sources(std::vector<std::uint32_t>& source, std::size_t group) const {
    const auto arriving = arrivals_.of(group);
    auto arrival = arriving.begin();
    const std::uint32_t old_past_last = old_first(group + 1);
    for (std::uint32_t position = old_first(group); position < old_past_last; ++position) {
      if (leaves_[position] != 0) continue;
      while (arrival != arriving.end() && from_.slot[moves_.position[*arrival]] < from_.slot[position]) {
        source.push_back(moves_.position[*arrival++]);
      }
      source.push_back(position);
    }
    for (; arrival != arriving.end(); ++arrival) source.push_back(moves_.position[*arrival]);
  }

  const Cohort& from_;
  const CohortMoves& moves_;
  std::size_t groups_;
  SchoolGroups arrivals_;
  std::vector<std::uint8_t> leaves_;
  std::vector<std::uint8_t> is_changed_;
  Cohort to_;
};

}  // namespace

Cohort cohort_after(const Cohort& cohort, const CohortMoves& moves, std::size_t schools, Cohort spare) {
  return Mover(cohort, moves, schools, std::move(spare)).moved();
}

}  // namespace commonroom
