// Admission on a country of England's size: 620,000 children a cohort, 17,000 primaries, 3,400 secondaries, a
// thousand each of infant and junior schools and some that begin in year 10.

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "model/admission/admission.hpp"
#include "model/learning/birth.hpp"
#include "support/known_schools.hpp"
#include "support/tiny_country.hpp"

namespace commonroom {
namespace {

constexpr int neighbourhoods = 180'000;
constexpr double children_in_a_neighbourhood = 3.45;
constexpr float side_km = 110;  ///< towns only: distances to schools are those of England's built-up places
constexpr std::size_t near = 10;

/// Schools that begin at one year group, in square cells of about four.
class Cells {
 public:
  Cells(const Schools& schools, int year_group) : schools_(schools) {
    std::vector<SchoolId> beginning;
    for (std::size_t at = 0; at < schools.size(); ++at) {
      if (schools.first_year[id_at<SchoolId>(at)] == year_group) beginning.push_back(id_at<SchoolId>(at));
    }
    size_ = beginning.size();
    along_ = static_cast<int>(std::sqrt(static_cast<double>(size_) / 4)) + 1;
    members_.resize(static_cast<std::size_t>(along_ * along_));
    for (const SchoolId school : beginning) {
      members_[cell(cell_at(schools.x_km[school]), cell_at(schools.y_km[school]))].push_back(school);
    }
  }

  /// The nearest few, from the cells around: nearly always the very nearest, which is enough to measure time.
  [[nodiscard]] std::vector<NearbySchool> nearest(float x_km, float y_km) const {
    std::vector<NearbySchool> found;
    for (int ring = 1; found.size() < std::min(near, size_); ++ring) {
      found.clear();
      for (int dx = -ring; dx <= ring; ++dx) {
        for (int dy = -ring; dy <= ring; ++dy)
          add_cell(found, cell_at(x_km) + dx, cell_at(y_km) + dy, x_km, y_km);
      }
    }
    std::ranges::sort(found, {}, [](const NearbySchool& n) { return n.distance_km; });
    found.resize(std::min(found.size(), near));
    return found;
  }

 private:
  [[nodiscard]] int cell_at(float km) const {
    return std::min(along_ - 1, static_cast<int>(km / side_km * static_cast<float>(along_)));
  }
  [[nodiscard]] std::size_t cell(int column, int row) const {
    return static_cast<std::size_t>(row * along_ + column);
  }
  void add_cell(std::vector<NearbySchool>& found, int column, int row, float x_km, float y_km) const {
    if (column < 0 || row < 0 || column >= along_ || row >= along_) return;
    for (const SchoolId school : members_[cell(column, row)]) {
      found.push_back({school, std::hypot(schools_.x_km[school] - x_km, schools_.y_km[school] - y_km)});
    }
  }

  const Schools& schools_;
  std::size_t size_ = 0;
  int along_ = 1;
  std::vector<std::vector<SchoolId>> members_;
};

EntryMarket market_of(const Country& country, int year_group) {
  const Cells cells(country.schools, year_group);
  std::vector<std::uint32_t> starts{0};
  std::vector<NearbySchool> values;
  for (std::size_t at = 0; at < country.neighbourhoods.size(); ++at) {
    const auto home = id_at<NeighbourhoodId>(at);
    const auto found = cells.nearest(country.neighbourhoods.x_km[home], country.neighbourhoods.y_km[home]);
    values.insert(values.end(), found.begin(), found.end());
    starts.push_back(static_cast<std::uint32_t>(values.size()));
  }
  return {static_cast<std::uint8_t>(year_group), {std::move(starts), std::move(values)}};
}

/// Places as the homes around a school need them, with some to spare, as far as they are not quite where they
/// should be.
void set_places(Country& country) {
  constexpr double spare = 1.1;
  constexpr std::size_t sharing = 4;  ///< schools among which the children of a home are divided
  std::vector<double> needed(country.schools.size(), 0.0);
  for (const EntryMarket& market : country.markets) {
    if (market.year_group == 10) continue;
    // Infant schools hand on to as many junior schools.
    const double share = market.year_group == 3 ? 1.0 / 16 : 1.0;
    for (std::size_t at = 0; at < country.neighbourhoods.size(); ++at) {
      const auto home = id_at<NeighbourhoodId>(at);
      for (const NearbySchool& school : market.nearby[home].first(sharing)) {
        needed[index(school.school)] += share * country.slot_counts[home] / static_cast<double>(sharing);
      }
    }
  }
  const Draws draws(2, 0, 0);
  for (std::size_t at = 0; at < country.schools.size(); ++at) {
    const auto school = id_at<SchoolId>(at);
    if (country.schools.first_year[school] == 10) continue;
    const double noise =
        1 + 0.07 * static_cast<double>(draws.normal(Process::geography_fill, static_cast<std::uint32_t>(at)));
    country.schools.places[school] = static_cast<std::uint16_t>(1 + spare * noise * needed[at]);
  }
}

Country national_country() {
  const Draws draws(1, 0, 0);
  Stream stream = draws.stream(Process::geography_school, 0);
  const auto anywhere = [&] { return static_cast<double>(side_km * stream.uniform()); };
  testing::TinyCountry tiny;
  const auto add_schools = [&](int count, testing::TinySchool school) {
    const int mean_places = school.places;
    for (int k = 0; k < count; ++k) {
      school.x_km = anywhere();
      school.y_km = anywhere();
      school.places = mean_places / 2 + static_cast<int>(stream.uniform() * static_cast<float>(mean_places));
      school.fsm = 0.5 * static_cast<double>(stream.uniform());
      school.faith = stream() % 3 == 0 ? static_cast<Faith>(1 + stream() % 2) : Faith::none_;
      tiny.add(school);
    }
  };
  add_schools(15'000, {.phase = Phase::primary, .places = 40});
  add_schools(1'000, {.phase = Phase::infant, .first_year = 0, .last_year = 2, .places = 75});
  add_schools(1'000, {.phase = Phase::junior, .first_year = 3, .last_year = 6, .places = 75});
  add_schools(3'400, {.phase = Phase::secondary, .first_year = 7, .last_year = 11, .places = 200});
  add_schools(50, {.phase = Phase::secondary, .first_year = 10, .last_year = 11, .places = 100});
  // Neighbourhoods that follow each other lie near each other, as they do in a country made from areas.
  constexpr int cells_along = 100;
  for (int at = 0; at < neighbourhoods; ++at) {
    const int cell =
        static_cast<int>(static_cast<std::int64_t>(at) * cells_along * cells_along / neighbourhoods);
    const int children =
        static_cast<int>(children_in_a_neighbourhood + static_cast<double>(stream.uniform()));
    const auto within = [&](int position) {
      return static_cast<double>(side_km / cells_along * (static_cast<float>(position) + stream.uniform()));
    };
    tiny.add(testing::TinyHomes{
        .x_km = within(cell % cells_along), .y_km = within(cell / cells_along), .children = children});
  }
  Country country = tiny.build(0);  // without markets, for which a country of this size needs a faster search
  for (const int year_group : {0, 3, 7, 10}) country.markets.push_back(market_of(country, year_group));
  set_places(country);
  return country;
}

/// A country after some years, so that cut-offs are those of a settled market.
struct Settled {
  Country country = national_country();
  testing::KnownSchools known{country.schools.size()};
  Pupils pupils;
  std::uint32_t next_year = 0;

  Settled() {
    const Draws draws(1, 0, 0);
    std::array<Cohort, year_groups> cohorts;
    for (int year_group = 0; year_group < year_groups; ++year_group) {
      cohorts[static_cast<std::size_t>(year_group)] = born_cohort(country, {}, draws, -1 - year_group);
    }
    pupils = opening_placement(country, {}, {}, draws, std::move(cohorts));
    known.fsm_share.assign(country.schools.opening_fsm.begin(), country.schools.opening_fsm.end());
  }
};

Settled& settled() {
  static Settled country;
  return country;
}

void one_year_of_admission(benchmark::State& state) {
  Settled& now = settled();
  std::array<EntryCounts, entries> counts{};
  with_threads(static_cast<std::size_t>(state.range(0)), [&] {
    for (auto _ : state) {
      state.PauseTiming();
      const Draws draws(1, 0, now.next_year);
      Cohort born = born_cohort(now.country, {}, draws, static_cast<std::int32_t>(now.next_year));
      ++now.next_year;
      state.ResumeTiming();
      AdmissionOutcome outcome =
          admit(now.country, {}, {}, now.known.view(), draws, std::move(now.pupils), std::move(born));
      now.pupils = std::move(outcome.pupils);
      now.known.cut_off_km.assign(outcome.cut_off_km.begin(), outcome.cut_off_km.end());
      counts = outcome.counts;
    }
  });
  double choosers = 0;
  for (const EntryCounts& entry : counts) choosers += static_cast<double>(entry.choosers);
  state.counters["choosers"] = choosers;
  state.counters["ns_per_chooser"] = benchmark::Counter(
      choosers * 1e-9, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  const auto share_of = [](std::uint64_t part, const EntryCounts& of) {
    return static_cast<double>(part) / static_cast<double>(std::max<std::uint64_t>(1, of.choosers));
  };
  state.counters["primary_first"] = share_of(counts[0].first_preference, counts[0]);
  state.counters["secondary_first"] = share_of(counts[2].first_preference, counts[2]);
  state.counters["secondary_by_authority"] = share_of(counts[2].by_authority, counts[2]);
}

BENCHMARK(one_year_of_admission)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(8);

}  // namespace
}  // namespace commonroom

BENCHMARK_MAIN();
