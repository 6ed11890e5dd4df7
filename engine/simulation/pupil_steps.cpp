// Steps of the year that act on pupils one by one, beside admission and learning. Each is off unless its
// parameters or a programme of the regime switch it on, and then costs nothing.
#include "model/inclusion/engagement.hpp"
#include "model/inclusion/inclusion_practice.hpp"
#include "model/inclusion/joint_work.hpp"
#include "model/learning/transition.hpp"
#include "simulation/year.hpp"

namespace commonroom {

namespace {

/// How much of what schools are judged by one by one is progress from earlier results, 0..1.
double judged_on_progress(const Regime& regime) {
  double all = 0;
  double progress = 0;
  for (const Instrument& instrument : regime.instruments) {
    const bool one_by_one = instrument.kind == InstrumentKind::league_table ||
                            instrument.kind == InstrumentKind::inspection ||
                            instrument.kind == InstrumentKind::floor_target;
    if (!one_by_one) continue;
    all += instrument.strength;
    const bool is_progress =
        instrument.measure == Measure::value_added || instrument.measure == Measure::contextual_value_added;
    if (is_progress) progress += instrument.strength;
  }
  return all > 0 ? progress / all : 0;
}

}  // namespace

std::vector<Effort> Year::recruiting_with_links() const {
  std::vector<Effort> efforts;
  if (world_.care.link_recruiting.empty()) return efforts;
  efforts.assign(world_.schools.effort.begin(), world_.schools.effort.end());
  for (std::size_t i = 0; i < efforts.size(); ++i) {
    efforts[i][static_cast<std::size_t>(Use::recruiting)] += world_.care.link_recruiting[id_at<SchoolId>(i)];
  }
  return efforts;
}

void Year::exits() {
  const ExclusionParameters& parameters = run_.parameters.exclusion;
  if (parameters.off_rolling == 0 && parameters.permanent_exclusion == 0) return;
  const std::size_t schools = run_.country.schools.size();
  const auto work = work_on_placing(world_.collaboration.live, regime_.regime.partnerships);
  const auto partners = joint_partners(work, schools);
  const double slope = world_.reference.expected[static_cast<std::size_t>(Stage::secondary)].plain[1];
  const ExitRules rules{parameters, run_.parameters.placement,
                        static_cast<float>(judged_on_progress(regime_.regime) * slope)};
  const ExitRates rates = exit_rates(stakes_.immediate, partners, parameters);
  const ExitYear year = exits_of_year(run_.country, world_.pupils, rates, partners, rules, draws_);
  apply_exits(world_.pupils, year, schools, parameters);
  events_.pupils.exits_on = true;
  events_.pupils.exits = year.counts;
  events_.rolls = count_rolls(run_.country, world_.pupils);  // money follows pupils
}

void Year::inclusion() {
  const InclusionParameters& parameters = run_.parameters.inclusion;
  if (parameters.moves == 0) return;
  const auto work = work_on_inclusion(world_.collaboration.live, regime_.regime.partnerships);
  world_.schools.disadvantaged_practice = next_inclusion_practice(
      world_.schools, work, run_.parameters.learning.disadvantaged_practice_sd, parameters, draws_);
}

void Year::transition() {
  const TransitionParameters& parameters = run_.parameters.transition;
  if (parameters.loss == 0) return;
  TransitionYear year = transition_year(
      feeder_flows(world_.pupils, run_.country.schools.size()), world_.care.feeders,
      work_on_transition(world_.collaboration.live, regime_.regime.partnerships), stakes_.cross, parameters);
  events_.pupils.transition = true;
  events_.pupils.changed_school = year.pupils;
  events_.pupils.continuity = year.continuity;
  events_.pupils.to_main_destination = year.to_main_destination;
  events_.pupils.loss = parameters.loss * (year.pupils - year.continuity);
  world_.care.feeders = std::move(year.feeders);
  world_.care.link_recruiting = std::move(year.link_recruiting);
}

void Year::pupil_programmes() {
  const Regime& regime = regime_.regime;
  const bool none_ever = regime.outside_programmes.empty() && regime.shared_goals.empty() &&
                         world_.care.outside_relation.empty();
  if (none_ever) return;
  const int year = number_in_results(after_burn_in_);
  const PupilProgrammeRules rules{run_.parameters.outside_partners, run_.parameters.engagement,
                                  run_.parameters.effort};
  programmes_ = pupil_programmes_year(run_.country, world_.schools, regime, year,
                                      world_.care.outside_relation, head_is_new_, rules);
  world_.care.outside_relation = std::move(programmes_.outside_relation);
  for (const ProgrammeEffect& effect : programmes_.effect) {
    events_.pupils.outside_programmes += effect.outside;
    events_.pupils.outside_delivered +=
        static_cast<double>(effect.delivered) * static_cast<double>(effect.outside);
  }
  charge_pupil_programmes(charges_, run_.country, regime, year);
}

void Year::add_care(Column<SchoolId, SchoolGrowth>& growth) const {
  const InclusionParameters& parameters = run_.parameters.inclusion;
  if (parameters.moves != 0) {
    for (std::size_t i = 0; i < growth.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      const auto practice = static_cast<double>(world_.schools.disadvantaged_practice[school]);
      growth[school].disadvantaged = static_cast<float>(parameters.disadvantaged * practice);
      growth[school].sen = static_cast<float>(parameters.sen * practice);
    }
  }
  add_programmes(growth, programmes_.effect);
}

Column<SchoolId, float> Year::engagement_input() const {
  const EngagementParameters& parameters = run_.parameters.engagement;
  Column<SchoolId, float> input = engagement_from_effort(world_.schools, parameters, run_.parameters.effort);
  for (std::size_t i = 0; i < programmes_.effect.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    input[school] += programmes_.effect[school].engagement;
  }
  return input;
}

PupilExperience Year::experience(const Column<SchoolId, float>& input) const {
  const EngagementParameters& engagement = run_.parameters.engagement;
  PupilExperience experience;
  experience.growth_out_of_school = static_cast<float>(run_.parameters.exclusion.growth_out_of_school);
  if (run_.parameters.transition.loss != 0) {
    experience.feeders = &world_.care.feeders;
    experience.transition_loss = static_cast<float>(run_.parameters.transition.loss);
  }
  if (engagement.growth != 0) {
    experience.engagement_input = &input;
    experience.engagement_persistence = static_cast<float>(engagement.persistence);
    experience.engagement_home = static_cast<float>(engagement.home);
    experience.engagement_growth = static_cast<float>(engagement.growth);
  }
  return experience;
}

}  // namespace commonroom
