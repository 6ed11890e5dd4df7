#include "model/staffing/searchers.hpp"

#include <algorithm>
#include <utility>

#include "model/staffing/hub_draw.hpp"
#include "model/staffing/teacher_draws.hpp"

namespace commonroom {

namespace {

class Searchers {
 public:
  Searchers(const MarketView& view, RegionId region)
      : view_(view),
        region_(region),
        areas_(view.regions.areas(region).size()),
        hubs_(view.world.schools.workforce, view.parameters) {
    posts_.schools.resize(fields * areas_);
  }

  OpenPosts move() {
    open_posts();
    move_searchers();
    return std::move(posts_);
  }

 private:
  [[nodiscard]] const Schools& schools() const { return view_.country.schools; }
  [[nodiscard]] const Teachers& teachers() const { return view_.world.teachers; }
  [[nodiscard]] std::uint16_t place_of(SchoolId school) const {
    return view_.regions.place_of(schools().area[school]);
  }
  [[nodiscard]] std::vector<SchoolId>& open_at(int field, std::uint16_t place) {
    return posts_.schools[static_cast<std::size_t>(field) * areas_ + place];
  }
  [[nodiscard]] bool is_hub(SchoolId school) const { return hubs_.is_hub(school); }

  void open_posts() {
    for (const SchoolId school : view_.regions.schools(region_)) {
      const bool by_department = has_departments(schools(), school);
      const auto& balance = view_.departures.balance[school];
      for (int department = 0; department < departments; ++department) {
        const int missing = -balance[static_cast<std::size_t>(department)];
        if (missing <= 0) continue;
        auto& open = open_at(field_of(by_department, department), place_of(school));
        open.insert(open.end(), static_cast<std::size_t>(missing), school);
        posts_.flows.openings += static_cast<std::uint32_t>(missing);
      }
    }
  }

  void move_searchers() {
    for (const SchoolId school : view_.regions.schools(region_)) {
      auto surplus = view_.departures.balance[school];
      const std::uint32_t past_last = teachers().school_start[index(school) + 1];
      for (std::uint32_t i = teachers().school_start[index(school)]; i < past_last; ++i) {
        if (view_.departures.fate[i] == Fate::searches) move_one(i, school, surplus);
      }
    }
  }

  void move_one(std::uint32_t position, SchoolId school, std::array<std::int16_t, departments>& surplus) {
    const Teacher& teacher = teachers().staff[position];
    const int field = field_of(teacher.key);
    const PhiloxBlock words = block_of(view_.draws, Process::teacher_moving, teacher.key);
    auto& open = open_at(field, place_searched(school, words[1]));
    if (open.empty()) return;
    Pick picked = pick(words[2], open.size());
    if (hubs_.is_at_work() && !is_hub(open[picked.position])) turn_to_hub(teacher.key, open, picked);
    const SchoolId to = open[picked.position];
    if (to == school || !hubs_.applies(to, view_.accepts[to], teacher, picked.rest)) return;
    open[picked.position] = open.back();
    open.pop_back();
    posts_.moves.push_back({position, to});
    ++posts_.flows.moved;
    std::int16_t& above_need = surplus[static_cast<std::size_t>(teacher.department)];
    if (above_need > 0) {
      --above_need;
    } else {
      open_at(field, place_of(school)).push_back(school);
      ++posts_.flows.openings;
    }
  }

  /// Changes what a searching teacher picked to an opening of a hub in the list, if there is one and it
  /// draws.
  void turn_to_hub(TeacherKey key, const std::vector<SchoolId>& open, Pick& picked) const {
    constexpr std::size_t of_movers = 3;
    const auto hubs = std::count_if(open.begin(), open.end(), [&](SchoolId one) { return is_hub(one); });
    if (hubs == 0) return;
    const PhiloxBlock words = block_of(view_.draws, Process::hub_search, key);
    if (!hubs_.turns(words[of_movers])) return;
    auto skipped = pick(words[0], static_cast<std::size_t>(hubs)).position;
    for (std::uint32_t i = 0; i < open.size(); ++i) {
      if (!is_hub(open[i])) continue;
      if (skipped-- == 0) {
        picked.position = i;
        return;
      }
    }
  }

  /// The authority of one of the schools near by, or the school's own.
  [[nodiscard]] std::uint16_t place_searched(SchoolId school, std::uint32_t word) const {
    const auto& neighbours = view_.country.neighbours;
    if (neighbours.owners() == 0 || neighbours.count(school) == 0) return place_of(school);
    const auto near = neighbours[school];
    const std::uint32_t chosen = pick(word, near.size() + 1).position;
    if (chosen == near.size()) return place_of(school);
    const SchoolId other = near[chosen].school;
    return view_.regions.region_of(schools().area[other]) == region_ ? place_of(other) : place_of(school);
  }

  const MarketView& view_;
  RegionId region_;
  std::size_t areas_;
  HubDraw hubs_;
  OpenPosts posts_;
};

}  // namespace

OpenPosts posts_after_searchers(const MarketView& view, RegionId region) {
  return Searchers(view, region).move();
}

}  // namespace commonroom
