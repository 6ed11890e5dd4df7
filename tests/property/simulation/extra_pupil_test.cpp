#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <tuple>

#include "core/parallel.hpp"
#include "model/learning/birth.hpp"
#include "support/simulation/life.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {
namespace {

constexpr int years_of_burn_in = 6;
constexpr int years_followed = year_groups;  // from reception to the last year

/// The same country with a child more in the last neighbourhood of every cohort; all others keep their slots.
Country with_one_more_child(Country country) {
  const auto last = id_at<NeighbourhoodId>(country.neighbourhoods.size() - 1);
  country.home_of_slot.push_back(last);
  ++country.slot_counts[last];
  ++country.neighbourhoods.first_slot[id_at<NeighbourhoodId>(country.neighbourhoods.size())];
  return country;
}

/// Free places in every school that the last neighbourhood thinks of, so that its child takes nobody's.
void free_places_near_the_last_home(Country& country) {
  constexpr std::uint16_t plenty = 60;
  const auto last = id_at<NeighbourhoodId>(country.neighbourhoods.size() - 1);
  std::set<SchoolId> near;
  for (const EntryMarket& market : country.markets) {
    for (const NearbySchool& school : market.nearby[last]) near.insert(school.school);
  }
  for (const SchoolId school : near) {
    country.schools.places[school] = static_cast<std::uint16_t>(country.schools.places[school] + plenty);
  }
}

/// Everything through which one child could reach another switched off: peers, stakes, staffing, money, and
/// what families and partners look at that is made of a school's pupils.
ModelParameters without_ties_between_pupils(ModelParameters parameters) {
  parameters.learning.peers = 0;
  parameters.teachers.turnover = 0;
  parameters.heads.turnover = 0;
  ChoiceParameters& choice = parameters.choice;
  choice.primary_standing = choice.secondary_standing = 0;
  choice.primary_composition = choice.secondary_composition = 0;
  parameters.transfer.context_per_fsm = 0;
  return parameters;
}

Regime nothing_at_stake(Regime regime) {
  regime.instruments.clear();
  regime.publication = {.measure = std::nullopt, .grades = false, .areas = {}};
  return regime;
}

/// Two lives from one world on, in a country as it is and in one with one more child.
class TwoLives {
 public:
  TwoLives(const Plan& plan, const ModelParameters& parameters, const Regime& regime)
      : parameters_(parameters),
        country_(with_room(plan)),
        larger_(with_one_more_child(country_)),
        run_(country_, parameters_),
        larger_run_(larger_, parameters_),
        regime_(country_, regime, parameters_),
        larger_regime_(larger_, regime, parameters_),
        life(burnt_in(Life(run_, regime_, plan.seed, 0))),
        life_with_child(life) {
    life_with_child.enter(larger_run_, larger_regime_);
  }
  TwoLives(const TwoLives&) = delete;
  TwoLives& operator=(const TwoLives&) = delete;

  [[nodiscard]] std::uint32_t child() const { return static_cast<std::uint32_t>(country_.cohort_size()); }

 private:
  static Country with_room(const Plan& plan) {
    Country country = country_of(plan);
    free_places_near_the_last_home(country);
    return country;
  }

  static Life burnt_in(Life life) {
    life.burn_in(years_of_burn_in);
    return life;
  }

  const ModelParameters parameters_;
  const Country country_, larger_;
  const RunFrame run_, larger_run_;
  const RegimeFrame regime_, larger_regime_;

 public:
  Life life, life_with_child;
};

/// All that is known of a pupil, in bits.
using PupilBits =
    std::tuple<std::uint32_t, std::size_t, std::array<std::uint32_t, domains + 2>, std::uint8_t>;

/// A cohort by slot, without one slot.
std::vector<PupilBits> others_than(std::uint32_t slot, const Cohort& cohort) {
  std::vector<PupilBits> others;
  for (std::size_t school = 0; school + 1 < cohort.school_start.size(); ++school) {
    for (std::uint32_t row = cohort.school_start[school]; row < cohort.school_start[school + 1]; ++row) {
      if (cohort.slot[row] == slot) continue;
      std::array<std::uint32_t, domains + 2> bits{};
      for (std::size_t d = 0; d < domains; ++d)
        bits[d] = std::bit_cast<std::uint32_t>(cohort.attainment[d][row]);
      bits[domains] = std::bit_cast<std::uint32_t>(cohort.prior[row]);
      bits[domains + 1] = std::bit_cast<std::uint32_t>(cohort.home_advantage[row]);
      others.emplace_back(cohort.slot[row], school, bits, cohort.traits[row]);
    }
  }
  std::sort(others.begin(), others.end());
  return others;
}

int differing_pupils(const TwoLives& lives) {
  int differing = 0;
  for (std::size_t g = 0; g < year_groups; ++g) {
    const auto here = others_than(lives.child(), lives.life.world().pupils.cohorts[g]);
    const auto there = others_than(lives.child(), lives.life_with_child.world().pupils.cohorts[g]);
    EXPECT_EQ(here.size(), there.size());
    for (std::size_t i = 0; i < std::min(here.size(), there.size()); ++i)
      differing += here[i] != there[i] ? 1 : 0;
  }
  return differing;
}

TEST(OneMorePupil, ChangesNoOtherPupilByABitWherePupilsHaveNothingToDoWithEachOther) {
  const Plan plan = small_plan();
  TwoLives lives(plan, without_ties_between_pupils(plan.parameters),
                 nothing_at_stake(regime_of(plan, "england_today")));
  std::uint64_t refused = 0;
  for (int year = 0; year < years_followed; ++year) {
    const YearEvents events = lives.life.live_year(year);
    lives.life_with_child.live_year(year);
    for (const EntryCounts& entry : events.admission) refused += entry.choosers - entry.first_preference;
    ASSERT_EQ(differing_pupils(lives), 0) << "after year " << year;
  }
  EXPECT_EQ(lives.life_with_child.world().pupils.size(), lives.life.world().pupils.size() + years_followed);
  EXPECT_GT(refused, 0U) << "schools must refuse some, or places would be no test";
}

TEST(OneMorePupil, ReachesOthersThroughEachTieThatIsSwitchedOn) {
  const Plan plan = small_plan();
  const ModelParameters apart = without_ties_between_pupils(plan.parameters);
  const Regime nothing = nothing_at_stake(regime_of(plan, "england_today"));
  ModelParameters peers = apart;
  peers.learning.peers = plan.parameters.learning.peers;
  ModelParameters staff = apart;
  staff.teachers.turnover = 1;
  ModelParameters composition = apart;
  composition.choice = plan.parameters.choice;
  Regime stakes = nothing;
  stakes.instruments = regime_of(plan, "england_today").instruments;
  const std::vector<std::tuple<std::string, ModelParameters, Regime>> ties{{"peers", peers, nothing},
                                                                           {"staffing", staff, nothing},
                                                                           {"choice", composition, nothing},
                                                                           {"stakes", apart, stakes}};
  for (const auto& [name, parameters, regime] : ties) {
    TwoLives lives(plan, parameters, regime);
    lives.life.live(years_followed);
    lives.life_with_child.live(years_followed);
    EXPECT_GT(differing_pupils(lives), 0) << name;
  }
}

Process process_of(const PhiloxBlock& counter) {
  return static_cast<Process>(counter[1] >> 24U);
}

bool is_of_pupils(Process process) {
  return process >= Process::pupil_birth && process <= Process::pupil_lottery;
}

/// Draws that are only made where there is occasion: when a school ends or begins late, a choice; where a
/// school refuses somebody, a lot; where a head leaves, a new one; teachers' and partners' draws where there
/// are such teachers and partners; a judgement where there is a visit.
bool needs_an_occasion(const PhiloxBlock& counter) {
  constexpr std::uint32_t year_bits = 0xFFFFFFU;
  switch (process_of(counter)) {
    case Process::pupil_choice:
    case Process::pupil_window: {
      const bool enters_reception = counter[3] == (counter[1] & year_bits) + cohort_key(0);
      return !enters_reception;
    }
    case Process::pupil_moves:
    case Process::pupil_lottery:
    case Process::teacher_birth:
    case Process::teacher_leaving:
    case Process::teacher_returning:
    case Process::teacher_moving:
    case Process::teacher_search:
    case Process::teacher_growth:
    case Process::head_start:  // the values of the place, for a new head
    case Process::head_new:
    case Process::partnership_view:
    case Process::partnership_kept:
    case Process::partnership_start:
    case Process::inspection_judgement:
      return true;
    default:
      return false;
  }
}

/// Counters of all draws but those of one pupil.
class DrawsOfOthers : public DrawRecorder {
 public:
  explicit DrawsOfOthers(std::uint32_t left_out) : left_out_(left_out) {}

  void drawn(const PhiloxBlock& counter, std::uint32_t blocks) override {
    if (is_of_pupils(process_of(counter)) && counter[2] == left_out_) return;
    for (std::uint32_t block = 0; block < blocks; ++block) {
      drawn_.push_back({counter[0] + block, counter[1], counter[2], counter[3]});
    }
  }

  [[nodiscard]] std::vector<PhiloxBlock> in_order() const {
    std::vector<PhiloxBlock> sorted = drawn_;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

 private:
  std::uint32_t left_out_;
  std::vector<PhiloxBlock> drawn_;
};

/// Draws that were made in one of two lives only. A draw is a function of its counter alone, so that nothing
/// else about it can differ.
std::vector<PhiloxBlock> differing_draws(const DrawsOfOthers& here, const DrawsOfOthers& there) {
  const auto one = here.in_order();
  const auto other = there.in_order();
  std::vector<PhiloxBlock> differing;
  std::ranges::set_symmetric_difference(one, other, std::back_inserter(differing));
  return differing;
}

TEST(OneMorePupil, ChangesNobodyElsesDrawsWithEverythingOn) {
  const Plan plan = small_plan();
  with_threads(1, [&] {  // a recorder hears of one draw at a time
    TwoLives lives(plan, plan.parameters, regime_of(plan, "england_today"));
    DrawsOfOthers here(lives.child()), there(lives.child());
    for (int year = 0; year < years_followed; ++year) {
      lives.life.live_year(year, whole_year, &here);
      lives.life_with_child.live_year(year, whole_year, &there);
    }
    EXPECT_GT(differing_pupils(lives), 0) << "the child must matter to others";
    std::map<Process, int> by_process;
    for (const PhiloxBlock& counter : differing_draws(here, there)) {
      ++by_process[process_of(counter)];
      EXPECT_TRUE(needs_an_occasion(counter))
          << "process " << static_cast<int>(process_of(counter)) << ", entity " << counter[2];
    }
    std::printf("of %zu draws, made in one life only, by process:", here.in_order().size());
    for (const auto& [process, count] : by_process) std::printf(" %d: %d", static_cast<int>(process), count);
    std::printf("\n");
    EXPECT_GT(here.in_order().size(), 100'000U);
  });
}

}  // namespace
}  // namespace commonroom::test
