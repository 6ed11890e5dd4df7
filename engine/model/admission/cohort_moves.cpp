#include "model/admission/cohort_moves.hpp"

#include <algorithm>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "model/admission/group_by_school.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_grain = 64;

/// Calls visit(from, to) for each column of a pair of cohorts.
template <class Visit>
void for_columns(const Cohort& from, Cohort& to, const Visit& visit) {
  visit(from.slot, to.slot);
  for (std::size_t d = 0; d < domains; ++d) visit(from.attainment[d], to.attainment[d]);
  visit(from.home_advantage, to.home_advantage);
  visit(from.prior, to.prior);
  visit(from.traits, to.traits);
}

class Mover {
 public:
  Mover(const Cohort& cohort, const CohortMoves& moves, std::size_t schools, Cohort spare)
      : from_(cohort),
        moves_(moves),
        schools_(schools),
        arrivals_(group_by_school(moves.school, schools)),
        leaves_(cohort.size(), 0),
        is_changed_(schools),
        to_(std::move(spare)) {
    for (const std::uint32_t position : moves.position) leaves_[position] = 1;
  }

  Cohort moved() {
    find_new_ranges();
    for_columns(from_, to_, [&](const auto&, auto& column) { column.resize(from_.size()); });
    to_.born = from_.born;
    parallel_chunks(schools_, schools_grain,
                    [&](std::size_t begin, std::size_t end) { fill_schools(begin, end); });
    return std::move(to_);
  }

 private:
  [[nodiscard]] std::uint32_t old_first(std::size_t school) const {
    return from_.school_start.empty() ? 0 : from_.school_start[school];
  }

  void find_new_ranges() {
    std::vector<std::uint32_t> roll(schools_);
    parallel_for(schools_, schools_grain, [&](std::size_t school) {
      const auto first = leaves_.begin() + old_first(school);
      const auto past_last = leaves_.begin() + (from_.school_start.empty() ? 0 : old_first(school + 1));
      const auto stay = static_cast<std::uint32_t>(std::count(first, past_last, std::uint8_t{0}));
      const auto arrive = static_cast<std::uint32_t>(arrivals_.of(school).size());
      roll[school] = stay + arrive;
      is_changed_[school] = arrive > 0 || stay != static_cast<std::uint32_t>(past_last - first) ? 1 : 0;
    });
    to_.school_start.resize(schools_ + 1);
    std::uint32_t total = 0;
    for (std::size_t school = 0; school < schools_; ++school) {
      to_.school_start[school] = total;
      total += roll[school];
    }
    to_.school_start[schools_] = total;
    expects(total == from_.size(), "a cohort keeps all its pupils when some move");
  }

  void fill_schools(std::size_t begin, std::size_t end) {
    const std::uint32_t first = to_.school_start[begin];
    if (std::all_of(&is_changed_[begin], &is_changed_[begin] + (end - begin),
                    [](auto c) { return c == 0; })) {
      const std::uint32_t size = to_.school_start[end] - first;
      for_columns(from_, to_, [&](const auto& from, auto& to) {
        std::copy_n(from.begin() + old_first(begin), size, to.begin() + first);
      });
      return;
    }
    std::vector<std::uint32_t> source;
    source.reserve(to_.school_start[end] - first);
    for (std::size_t school = begin; school < end; ++school) append_sources(source, school);
    const std::uint32_t* const positions = source.data();
    const std::size_t size = source.size();
    for_columns(from_, to_, [&](const auto& from_column, auto& to_column) {
      const auto* const from = from_column.data();
      auto* const to = to_column.data() + first;
      for (std::size_t at = 0; at < size; ++at) to[at] = from[positions[at]];
    });
  }

  /// Where each pupil of a school comes from: those who stay and those who arrive, merged by slot.
  void append_sources(std::vector<std::uint32_t>& source, std::size_t school) const {
    const auto arriving = arrivals_.of(school);
    auto arrival = arriving.begin();
    const std::uint32_t old_past_last = from_.school_start.empty() ? 0 : old_first(school + 1);
    for (std::uint32_t position = old_first(school); position < old_past_last; ++position) {
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
  std::size_t schools_;
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
