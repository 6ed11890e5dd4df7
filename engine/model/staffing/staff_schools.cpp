#include "model/staffing/staff_schools.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "model/staffing/careers.hpp"
#include "model/staffing/departures.hpp"
#include "model/staffing/labour_regions.hpp"
#include "model/staffing/posts.hpp"
#include "model/staffing/sectors.hpp"
#include "model/staffing/staff_rolls.hpp"
#include "model/staffing/teacher_draws.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 512;

/// A lasting strength of each region's supply: exp(spread N(0, 1)), the same in every year.
double regional_strength(const Draws& draws, double spread, RegionId region) {
  constexpr std::uint32_t of_region = 0xFFFFFFFFU;  // no teacher has this ordinal
  if (spread == 0) return 1;
  return std::exp(
      spread * timeless(draws).normal(Process::teacher_birth, of_region, static_cast<std::uint32_t>(region)));
}

/// Whole numbers whose running sum over the years never strays from that of `yearly` by more than one.
std::uint32_t in_whole_numbers(double yearly, std::uint32_t year) {
  return static_cast<std::uint32_t>(std::floor(yearly * (year + 1.0)) - std::floor(yearly * year));
}

std::vector<Supply> supply_of(const LabourRegions& regions, const std::vector<double>& reference,
                              const TeacherParameters& parameters, const Draws& draws) {
  std::vector<Supply> supply(regions.count());
  for (std::size_t region = 0; region < supply.size(); ++region) {
    const double strength = regional_strength(draws, parameters.supply_spread, id_at<RegionId>(region));
    for (std::size_t field = 0; field < fields; ++field) {
      const double yearly = parameters.supply_share * strength * reference[region * fields + field];
      supply[region][field] = in_whole_numbers(yearly, draws.year());
    }
  }
  return supply;
}

/// Chance of applying to each school, as a threshold for 32-bit words.
Column<SchoolId, std::uint32_t> acceptance(const Schools& schools, const Column<SchoolId, Head>& heads,
                                           const TeacherParameters& parameters,
                                           const IndependentParameters& independent) {
  const double odds = parameters.applying / (1 - parameters.applying);
  Column<SchoolId, std::uint32_t> accepts(heads.size());
  parallel_for(heads.size(), grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    double shifted = odds * std::exp(parameters.applying_by_leadership * heads[school].quality);
    if (schools.is_independent(school)) shifted *= std::exp(independent.appeal);
    const double chance = shifted / (1 + shifted);
    accepts[school] = static_cast<std::uint32_t>(chance * std::numeric_limits<std::uint32_t>::max());
  });
  return accepts;
}

std::vector<std::vector<std::uint32_t>> split_by_region(const std::vector<std::uint32_t>& willing,
                                                        std::span<const FormerTeacher> former,
                                                        const LabourRegions& regions) {
  std::vector<std::vector<std::uint32_t>> parts(regions.count());
  for (const std::uint32_t position : willing) {
    parts[index(regions.region_of(former[position].area))].push_back(position);
  }
  return parts;
}

std::vector<MarketOutcome> run_markets(const MarketView& view, const std::vector<Supply>& supply) {
  const auto willing = split_by_region(decide_returns(view.world.teachers.former, view.careers, view.draws),
                                       view.world.teachers.former, view.regions);
  std::vector<MarketOutcome> outcomes(view.regions.count());
  parallel_for(outcomes.size(), 1, [&](std::size_t region) {
    outcomes[region] = run_market(view, id_at<RegionId>(region), supply[region], willing[region]);
  });
  return outcomes;
}

StaffingCounts count_flows(std::span<const MarketOutcome> markets) {
  StaffingCounts counts;
  for (const MarketOutcome& market : markets) {
    counts.dismissed += static_cast<std::uint32_t>(market.dismissed.size());
    counts.returned += market.flows.returned;
    counts.hired_new += market.flows.hired_new;
    counts.moved += market.flows.moved;
    counts.openings += market.flows.openings;
    counts.filled_last += market.flows.filled_last;
    counts.unfilled += market.flows.unfilled;
  }
  return counts;
}

/// Teachers after a year of leaving and hiring, with what is counted on the way.
void turn_over(const Country& country, const World& world, const Column<SchoolId, DepartmentPosts>& posts,
               const Careers& careers, const PostRules& rules, const TeacherParameters& parameters,
               const IndependentParameters& independent, const Draws& draws, StaffingOutcome& outcome) {
  const LabourRegions regions(country);
  const Departures departures = decide_departures(country, world, posts, careers, parameters, draws);
  const auto accepts = acceptance(country.schools, world.schools.head, parameters, independent);
  const MarketView view{country, world, regions, departures, accepts, parameters, careers, draws};
  const auto supply = supply_of(regions, reference_posts(country, rules, regions), parameters, draws);
  const std::vector<MarketOutcome> markets = run_markets(view, supply);
  FormerOutcome former;
  parallel_for(2, 1, [&](std::size_t task) {
    if (task == 0) {
      outcome.teachers = call_staff_rolls(world.teachers, departures, markets);
    } else {
      former = remember_former(country, world.teachers, departures, markets, careers);
    }
  });
  outcome.teachers.former = std::move(former.former);
  outcome.counts = count_flows(markets);
  outcome.counts.left = former.left;
  outcome.counts.retired = former.retired;
  outcome.counts.forgotten = former.forgotten;
  for (const MarketOutcome& market : markets) outcome.regions.push_back(market.flows);
  if (country.schools.independents > 0) {
    count_state_flows(country.schools, world.teachers, departures, markets, draws.year(), outcome.counts);
  }

  // Who stayed is whoever is neither gone nor newly come.
  std::vector<std::uint32_t> arrivals(country.schools.size(), 0);
  for (const MarketOutcome& market : markets) {
    for (const TeacherMove& move : market.moves) ++arrivals[index(move.to)];
    for (const TeacherHire& hire : market.hires) ++arrivals[index(hire.to)];
  }
  for (std::size_t position = 0; position < arrivals.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    const auto before = static_cast<float>(world.teachers.of(school).size());
    const auto stayed = static_cast<float>(outcome.teachers.of(school).size() - arrivals[position]);
    outcome.leavers_share[school] = before > 0 ? (before - stayed) / before : 0.0F;
    RegionStaffing& region = outcome.regions[index(regions.region_of(country.schools.area[school]))];
    region.before += static_cast<std::uint32_t>(before);
    region.gone += static_cast<std::uint32_t>(before - stayed);
    region.posts += static_cast<std::uint32_t>(sum_of(posts[school]));
  }
}

/// Posts, vacancies and teaching of every school with its new staff.
void describe_schools(const Country& country, const World& world,
                      const Column<SchoolId, DepartmentPosts>& posts, const Teaching& teaching,
                      bool has_turnover, StaffingOutcome& outcome) {
  parallel_for(country.schools.size(), grain, [&](std::size_t position) {
    const auto school = id_at<SchoolId>(position);
    const auto staff = std::as_const(outcome.teachers).of(school);
    std::array<int, departments> missing{};
    for (std::size_t d = 0; d < missing.size(); ++d) missing[d] = posts[school][d];
    float stress = 0;
    for (const Teacher& teacher : staff) {
      --missing[static_cast<std::size_t>(teacher.department)];
      stress += teacher.stress;
    }
    outcome.stress[school] = staff.empty() ? 0.0F : stress / static_cast<float>(staff.size());
    int vacancies = 0;
    for (const int count : missing) vacancies += std::max(0, count);
    outcome.posts[school] = static_cast<float>(sum_of(posts[school]));
    outcome.vacancies[school] = has_turnover ? static_cast<float>(vacancies) : 0.0F;
    const float covered = Teaching::covered_share(
        outcome.posts[school], outcome.vacancies[school],
        world.schools.unfunded[school] + Workforce::of(world.schools.workforce.seconded, school));
    outcome.teaching[school] =
        teaching.by_department(staff, has_departments(country.schools, school), covered);
  });
}

}  // namespace

StaffingOutcome staff_schools(const Country& country, const World& world, const TeacherParameters& teachers,
                              const HeadParameters& heads, const Draws& draws,
                              const IndependentParameters& independent) {
  const std::size_t schools = country.schools.size();
  expects(world.teachers.school_start.size() == schools + 1,
          "teachers must be grouped by the country's schools");
  const Careers careers(teachers);
  const PostRules rules(teachers, independent);
  const auto posts = posts_needed(country, world.pupils, rules);
  const bool has_turnover = teachers.turnover != 0;
  StaffingOutcome outcome;
  outcome.posts.assign(schools, 0);
  outcome.vacancies.assign(schools, 0);
  outcome.leavers_share.assign(schools, 0);
  outcome.teaching.assign(schools, {});
  outcome.stress.assign(schools, 0);
  if (has_turnover) {
    turn_over(country, world, posts, careers, rules, teachers, independent, draws, outcome);
    outcome.stress_by_source = mean_stress_by_source(world, teachers);
  } else {
    outcome.teachers = world.teachers;
  }
  describe_schools(country, world, posts, Teaching(teachers, careers), has_turnover, outcome);
  outcome.heads = Heads(country, heads).change(world.schools, draws);
  outcome.counts.before = static_cast<std::uint32_t>(world.teachers.staff.size());
  outcome.counts.after = static_cast<std::uint32_t>(outcome.teachers.staff.size());
  outcome.counts.heads_left = outcome.heads.left;
  if (country.schools.independents > 0) count_state_stocks(country.schools, world.teachers, outcome);
  return outcome;
}

std::array<double, 2> mean_teaching(const Country& country, const Column<SchoolId, float>& posts,
                                    const Column<SchoolId, DepartmentTeaching>& teaching,
                                    const TeacherParameters& parameters) {
  const PostRules rules(parameters);
  std::array<double, 2> sum{}, weight{};
  for (std::size_t position = 0; position < posts.size(); ++position) {
    const auto school = id_at<SchoolId>(position);
    const bool by_department = has_departments(country.schools, school);
    double mean = 0;
    for (int d = 0; d < departments; ++d) {
      const double share = by_department ? rules.department_share(d) : 1.0 / departments;
      mean += share * teaching[school][static_cast<std::size_t>(d)];
    }
    sum[by_department ? 1 : 0] += mean * posts[school];
    weight[by_department ? 1 : 0] += posts[school];
  }
  return {weight[0] > 0 ? sum[0] / weight[0] : 0.0, weight[1] > 0 ? sum[1] / weight[1] : 0.0};
}

}  // namespace commonroom
