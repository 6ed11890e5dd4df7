#include "model/admission/choosers.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>

#include "core/parallel.hpp"
#include "model/learning/birth.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_grain = 256;
constexpr std::size_t choosers_grain = 16384;
constexpr std::uint32_t not_choosing = std::numeric_limits<std::uint32_t>::max();

/// 1 for each of up to philox_lanes pupils who happens to consider another school, with this chance.
COMMONROOM_MULTIVERSION
void draw_considering(std::array<std::uint32_t, philox_lanes>& considers, const std::uint32_t* slots,
                      std::size_t count, std::uint32_t key, double chance, const Draws& draws) {
  const PhiloxBatch words = draw_batch(draws, Process::pupil_moves, slots, count, key);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane)
    considers[lane] = static_cast<double>(to_uniform(words.words[0][lane])) < chance ? 1 : 0;
}

/// What moves a cohort at a year group.
struct Occasion {
  bool schools_end = false;  ///< some pupils' school does not serve the year group
  bool late_entry = false;   ///< some school begins there late
};

Occasion occasion_of(const Country& country, const Cohort& cohort, int year_group,
                     const PlacementParameters& placement) {
  Occasion occasion;
  for (std::size_t at = 0; at < country.schools.state_size(); ++at) {
    const auto school = id_at<SchoolId>(at);
    if (cohort.roll(school) > 0 && !country.schools.serves(school, year_group)) occasion.schools_end = true;
    if (is_late_entry(country.schools, school, year_group, placement)) occasion.late_entry = true;
  }
  if (placement.considers_late_entry <= 0 || country.market_at(year_group) == nullptr)
    occasion.late_entry = false;
  return occasion;
}

/// The finder of choosers writes each one's position in the cohort at the place of its slot, so that reading
/// the places in order gives choosers in the order of slots.
class Finder {
 public:
  Finder(const Country& country, const Cohort& cohort, int year_group, const PlacementParameters& placement,
         const Draws& draws)
      : country_(country),
        cohort_(cohort),
        year_group_(year_group),
        placement_(placement),
        draws_(draws),
        market_(country.market_at(year_group)) {}

  void find_all(const Occasion& occasion) {
    must_.assign(country_.cohort_size(), not_choosing);
    if (occasion.late_entry) may_.assign(country_.cohort_size(), not_choosing);
    parallel_for(country_.schools.size(), schools_grain, [&](std::size_t at) {
      const auto school = id_at<SchoolId>(at);
      if (!country_.schools.serves(school, year_group_)) {
        for (std::uint32_t p = cohort_.first(school); p < cohort_.past_last(school); ++p)
          must_[cohort_.slot[p]] = p;
      } else if (occasion.late_entry) {
        find_considering(school);
      }
    });
  }

  [[nodiscard]] Choosers choosers() const {
    Choosers found;
    found.born = cohort_.born;
    found.year_group = year_group_;
    append(found, must_);
    found.must_move = found.position.size();
    append(found, may_);
    const std::size_t size = found.position.size();
    found.slot.resize(size);
    found.home_advantage.resize(size);
    found.traits.resize(size);
    parallel_for(size, choosers_grain, [&](std::size_t i) {
      const std::uint32_t position = found.position[i];
      found.slot[i] = cohort_.slot[position];
      found.home_advantage[i] = cohort_.home_advantage[position];
      found.traits[i] = cohort_.traits[position];
    });
    for (std::size_t i = found.must_move; i < size; ++i)
      found.present_school.push_back(school_of(found.position[i]));
    return found;
  }

 private:
  void find_considering(SchoolId school) {
    const std::uint32_t end = cohort_.past_last(school);
    std::array<std::uint32_t, philox_lanes> considers;
    for (std::uint32_t begin = cohort_.first(school); begin < end; begin += philox_lanes) {
      const std::size_t count = std::min<std::size_t>(philox_lanes, end - begin);
      draw_considering(considers, &cohort_.slot[begin], count, cohort_key(cohort_.born),
                       placement_.considers_late_entry, draws_);
      for (std::size_t lane = 0; lane < count; ++lane) {
        if (considers[lane] == 0) continue;
        const std::uint32_t slot = cohort_.slot[begin + lane];
        if (has_late_entry_near(slot)) may_[slot] = begin + static_cast<std::uint32_t>(lane);
      }
    }
  }

  [[nodiscard]] bool has_late_entry_near(std::uint32_t slot) const {
    return std::ranges::any_of(market_->nearby[country_.home_of_slot[slot]], [&](const NearbySchool& near) {
      return is_late_entry(country_.schools, near.school, year_group_, placement_);
    });
  }

  static void append(Choosers& found, const std::vector<std::uint32_t>& position_at_slot) {
    for (const std::uint32_t position : position_at_slot) {
      if (position != not_choosing) found.position.push_back(position);
    }
  }

  [[nodiscard]] SchoolId school_of(std::uint32_t position) const {
    const auto past = std::ranges::upper_bound(cohort_.school_start, position);
    return id_at<SchoolId>(static_cast<std::size_t>(past - cohort_.school_start.begin()) - 1);
  }

  const Country& country_;
  const Cohort& cohort_;
  int year_group_;
  const PlacementParameters& placement_;
  const Draws& draws_;
  const EntryMarket* market_;
  std::vector<std::uint32_t> must_, may_;
};

}  // namespace

Choosers entrants(const Cohort& cohort) {
  Choosers all;
  all.born = cohort.born;
  all.must_move = cohort.size();
  all.position.resize(cohort.size());
  std::iota(all.position.begin(), all.position.end(), 0U);
  all.slot = cohort.slot;
  all.home_advantage = cohort.home_advantage;
  all.traits = cohort.traits;
  return all;
}

Choosers movers(const Country& country, const Cohort& cohort, int year_group,
                const PlacementParameters& placement, const Draws& draws) {
  const Occasion occasion = occasion_of(country, cohort, year_group, placement);
  Choosers none_found;
  none_found.born = cohort.born;
  none_found.year_group = year_group;
  if (!occasion.schools_end && !occasion.late_entry) return none_found;
  Finder finder(country, cohort, year_group, placement, draws);
  finder.find_all(occasion);
  return finder.choosers();
}

}  // namespace commonroom
