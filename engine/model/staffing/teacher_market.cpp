#include "model/staffing/teacher_market.hpp"

#include <algorithm>
#include <utility>

#include "model/staffing/hub_draw.hpp"
#include "model/staffing/searchers.hpp"
#include "model/staffing/teacher_birth.hpp"
#include "model/staffing/teacher_draws.hpp"

namespace commonroom {

namespace {

enum class Origin : std::uint8_t { supply, former, staff };

/// Someone without a post who looks for one.
struct Applicant {
  PhiloxBlock words;     ///< one for each round; the last decides between applicants
  std::uint32_t source;  ///< position in what the origin says
  Origin origin;
  std::uint8_t field;
  bool is_placed;
  std::uint16_t place;  ///< of the authority in the region
};

constexpr std::uint32_t nobody = 0xFFFFFFFFU;

struct Opening {
  SchoolId school;
  std::uint32_t best = nobody;  ///< applicant
};

/// A half-open range of openings.
struct Range {
  std::size_t begin;
  std::size_t end;
  [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
};

class RegionMarket {
 public:
  RegionMarket(const MarketView& view, RegionId region)
      : view_(view),
        region_(region),
        areas_(view.regions.areas(region).size()),
        hubs_(view.world.schools.workforce, view.parameters) {}

  MarketOutcome run(const Supply& supply, std::span<const std::uint32_t> willing) {
    OpenPosts posts = posts_after_searchers(view_, region_);
    outcome_.flows = posts.flows;
    outcome_.moves = std::move(posts.moves);
    invite(supply);
    invite_back(willing);
    invite_redundant();
    line_up(posts.schools);
    const int rounds = static_cast<int>(view_.parameters.rounds);
    for (int round = 0; round < rounds; ++round) {
      find_hub_openings();
      apply(static_cast<std::size_t>(round));
      const std::uint32_t filled = fill();
      if (round + 1 == rounds) outcome_.flows.filled_last = filled;
    }
    outcome_.flows.unfilled = static_cast<std::uint32_t>(openings_.size());
    dismiss();
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] const Schools& schools() const { return view_.country.schools; }
  [[nodiscard]] const Teachers& teachers() const { return view_.world.teachers; }
  [[nodiscard]] std::uint16_t place_of(SchoolId school) const {
    return view_.regions.place_of(schools().area[school]);
  }
  [[nodiscard]] bool is_hub(SchoolId school) const { return hubs_.is_hub(school); }

  void add_applicant(TeacherKey key, std::uint32_t source, Origin origin, std::uint16_t place) {
    applicants_.push_back({.words = block_of(view_.draws, Process::teacher_search, key),
                           .source = source,
                           .origin = origin,
                           .field = static_cast<std::uint8_t>(field_of(key)),
                           .is_placed = false,
                           .place = place});
  }

  /// New teachers are the same whether or not there is a post for them.
  void invite(const Supply& supply) {
    for (int field = 0; field < fields; ++field) {
      for (std::uint32_t number = 0; number < supply[static_cast<std::size_t>(field)]; ++number) {
        const TeacherKey key = supply_key(field, region_, view_.draws.year(), number);
        add_applicant(key, static_cast<std::uint32_t>(new_teachers_.size()), Origin::supply, 0);
        new_teachers_.push_back(born(key, view_.careers, view_.parameters, view_.draws));
      }
    }
    outcome_.flows.supply = static_cast<std::uint32_t>(new_teachers_.size());
  }

  void invite_back(std::span<const std::uint32_t> willing) {
    for (const std::uint32_t position : willing) {
      const FormerTeacher& former = teachers().former[position];
      add_applicant(former.teacher.key, position, Origin::former, view_.regions.place_of(former.area));
    }
    outcome_.flows.willing = static_cast<std::uint32_t>(willing.size());
  }

  void invite_redundant() {
    for (const SchoolId school : view_.regions.schools(region_)) {
      const std::uint32_t past_last = teachers().school_start[index(school) + 1];
      for (std::uint32_t i = teachers().school_start[index(school)]; i < past_last; ++i) {
        if (view_.departures.fate[i] != Fate::redundant) continue;
        add_applicant(teachers().staff[i].key, i, Origin::staff, place_of(school));
      }
    }
  }

  /// From lists by field and authority to one list with the beginnings of each.
  void line_up(const std::vector<std::vector<SchoolId>>& open) {
    starts_.assign(open.size() + 1, 0);
    for (std::size_t group = 0; group < open.size(); ++group) {
      for (const SchoolId school : open[group]) openings_.push_back({.school = school});
      starts_[group + 1] = openings_.size();
    }
  }

  [[nodiscard]] Range range_for(const Applicant& applicant, std::size_t round) const {
    const std::size_t first = applicant.field * areas_;
    const Range everywhere{starts_[first], starts_[first + areas_]};
    if (round > 0 || applicant.origin == Origin::supply) return everywhere;
    const Range at_home{starts_[first + applicant.place], starts_[first + applicant.place + 1]};
    return at_home.size() > 0 ? at_home : everywhere;
  }

  void apply(std::size_t round) {
    constexpr std::size_t priority = 3;
    for (std::size_t i = 0; i < applicants_.size(); ++i) {
      const Applicant& applicant = applicants_[i];
      if (applicant.is_placed) continue;
      const Range range = range_for(applicant, round);
      if (range.size() == 0) continue;
      const Pick picked = pick(applicant.words[round], range.size());
      std::size_t position = range.begin + picked.position;
      if (hubs_.is_at_work() && !is_hub(openings_[position].school))
        position = hub_or(position, applicant, range, round);
      Opening& opening = openings_[position];
      const std::uint32_t usual = view_.accepts[opening.school];
      if (!hubs_.applies(opening.school, usual, teacher_of(applicant), picked.rest)) continue;
      const bool is_better =
          opening.best == nobody || applicant.words[priority] < applicants_[opening.best].words[priority];
      if (is_better) opening.best = static_cast<std::uint32_t>(i);
    }
  }

  [[nodiscard]] const Teacher& teacher_of(const Applicant& applicant) const {
    if (applicant.origin == Origin::supply) return new_teachers_[applicant.source];
    if (applicant.origin == Origin::former) return teachers().former[applicant.source].teacher;
    return teachers().staff[applicant.source];
  }

  /// An opening of a hub within the range, if there is one and it draws the applicant; else `position`.
  [[nodiscard]] std::size_t hub_or(std::size_t position, const Applicant& applicant, Range range,
                                   std::size_t round) const {
    const auto first = std::lower_bound(hub_openings_.begin(), hub_openings_.end(), range.begin);
    const auto past = std::lower_bound(first, hub_openings_.end(), range.end);
    if (first == past) return position;
    const TeacherKey key = teacher_of(applicant).key;
    if (!hubs_.turns(block_of(view_.draws, Process::hub_search, key)[round])) return position;
    // Words of their own: that of the first pick says by now that it was not a hub's, so where it lies.
    constexpr std::uint32_t of_picks = 1;
    const PhiloxBlock words = view_.draws.block(Process::hub_search, key.ordinal, key.origin, of_picks);
    return *(first + pick(words[round], static_cast<std::size_t>(past - first)).position);
  }

  void find_hub_openings() {
    hub_openings_.clear();
    if (!hubs_.is_at_work()) return;
    for (std::size_t i = 0; i < openings_.size(); ++i) {
      if (is_hub(openings_[i].school)) hub_openings_.push_back(i);
    }
  }

  /// Gives each opening to its best applicant and closes the gaps in the list. Returns how many were filled.
  std::uint32_t fill() {
    std::size_t kept = 0, group = 0;
    std::vector<std::size_t> starts(starts_.size(), 0);
    for (std::size_t i = 0; i < openings_.size(); ++i) {
      while (starts_[group + 1] <= i) starts[++group] = kept;
      const Opening opening = openings_[i];
      if (opening.best != nobody) {
        place(applicants_[opening.best], opening.school);
      } else {
        openings_[kept++] = opening;
      }
    }
    while (group + 1 < starts.size()) starts[++group] = kept;
    const auto filled = static_cast<std::uint32_t>(openings_.size() - kept);
    openings_.resize(kept);
    starts_ = std::move(starts);
    return filled;
  }

  void place(Applicant& applicant, SchoolId school) {
    applicant.is_placed = true;
    switch (applicant.origin) {
      case Origin::supply:
        outcome_.hires.push_back({new_teachers_[applicant.source], school});
        ++outcome_.flows.hired_new;
        break;
      case Origin::former:
        outcome_.hires.push_back({teachers().former[applicant.source].teacher, school});
        outcome_.returned.push_back(applicant.source);
        ++outcome_.flows.returned;
        break;
      case Origin::staff:
        outcome_.moves.push_back({applicant.source, school});
        ++outcome_.flows.moved;
        break;
    }
  }

  void dismiss() {
    for (const Applicant& applicant : applicants_) {
      if (applicant.origin == Origin::staff && !applicant.is_placed)
        outcome_.dismissed.push_back(applicant.source);
    }
  }

  const MarketView& view_;
  RegionId region_;
  std::size_t areas_;
  HubDraw hubs_;
  std::vector<Applicant> applicants_;
  std::vector<Teacher> new_teachers_;
  std::vector<Opening> openings_;          ///< what the rounds are to fill, by field and authority
  std::vector<std::size_t> starts_;        ///< of each field and authority in openings_
  std::vector<std::size_t> hub_openings_;  ///< positions in openings_, in order
  MarketOutcome outcome_;
};

}  // namespace

MarketOutcome run_market(const MarketView& view, RegionId region, const Supply& supply,
                         std::span<const std::uint32_t> willing) {
  return RegionMarket(view, region).run(supply, willing);
}

}  // namespace commonroom
