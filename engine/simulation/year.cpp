#include "simulation/year.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "core/parallel.hpp"
#include "model/assessment/evidence.hpp"
#include "model/assessment/reference_year.hpp"
#include "model/assessment/school_measures.hpp"
#include "model/consequences/standing.hpp"
#include "model/inclusion/engagement.hpp"
#include "model/independent/shared_teaching.hpp"
#include "model/learning/birth.hpp"
#include "model/learning/pupil_growth.hpp"
#include "model/policy/levels.hpp"
#include "model/policy_making/government_change.hpp"

namespace commonroom {

namespace {

/// The point of the regime's report card that is just good enough.
int expected_point(const Regime& regime) {
  for (const Instrument& instrument : regime.instruments) {
    if (instrument.scale.kind == ScaleKind::report_card) return instrument.scale.expected_point;
  }
  return InspectionScale{}.expected_point;
}

}  // namespace

RegimeFrame::RegimeFrame(const Country& country, const Regime& content, const ModelParameters& parameters)
    : regime(with_levels_switched_off(content)),
      partnerships(partnership_frame(country, regime.partnerships, parameters.partnership)),
      instrument_charges(charges_of_instruments(country, content)) {}

RunFrame::RunFrame(const Country& its_country, const ModelParameters& its_parameters)
    : country(its_country),
      parameters(its_parameters),
      collaboration{parameters.partnership, parameters.trust,    parameters.clumsiness,
                    parameters.transfer,    parameters.practice, parameters.commitment,
                    parameters.willingness, parameters.sharing},
      careers(parameters.teachers),
      teaching(parameters.teachers, careers),
      anchors(practice_anchors(country, parameters.published, parameters.learning)),
      policy(parameters) {}

Year::Year(const RunFrame& run, const RegimeFrame& regime, World& world, const Draws& draws,
           int after_burn_in)
    : run_(run),
      regime_(regime),
      world_(world),
      draws_(draws),
      after_burn_in_(after_burn_in),
      stakes_(run.country.schools.size()),
      head_is_new_(run.country.schools.size(), 0),
      practice_change_(run.country.schools.size()),
      charges_(regime.instrument_charges) {}

YearEvents Year::simulate() {
  for (const YearStep& step : steps_of_year) (this->*step.take)();
  return std::move(events_);
}

double Year::reference_weight() const {
  return std::max(run_.parameters.learning.reference_memory, 1.0 / std::max(1, world_.year));
}

void Year::admission() {
  Cohort entrants = born_cohort(run_.country, run_.parameters.pupils, draws_, world_.year);
  if (run_.parameters.engagement.growth != 0) start_engagement(entrants, run_.parameters.engagement);
  AdmissionView view = admission_view(world_.schools, world_.reference);
  const std::vector<Effort> with_links = recruiting_with_links();
  if (!with_links.empty()) view.effort = with_links;
  const bool transition_on = run_.parameters.transition.loss != 0;
  const int remember_from =
      transition_on ? static_cast<int>(run_.parameters.transition.first_year_group) : year_groups;
  AdmissionOutcome outcome = admit(run_.country, run_.parameters.choice, run_.parameters.placement, view,
                                   draws_, std::move(world_.pupils), std::move(entrants), remember_from);
  world_.pupils = std::move(outcome.pupils);
  world_.schools.cut_off_km = std::move(outcome.cut_off_km);
  events_.admission = outcome.counts;
  events_.rolls = count_rolls(run_.country, world_.pupils);
  for (std::size_t i = 0; i < events_.rolls.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const RollCount& roll = events_.rolls[school];
    if (roll.roll() > 0) {
      world_.schools.fsm_share[school] =
          static_cast<float>(roll.all_disadvantaged()) / static_cast<float>(roll.roll());
    }
  }
}

void Year::learning() {
  const std::size_t schools = run_.country.schools.size();
  Column<SchoolId, TeachingOfSchool> teaching(schools);
  parallel_for(schools, schools_per_task, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    teaching[school] = {
        class_teaching(run_.country, world_.teachers, world_.schools, school, run_.teaching, draws_),
        world_.schools.teaching[school]};
  });
  const GrowthInputs inputs{run_.parameters.learning, run_.parameters.effort, run_.parameters.inspection,
                            teaching, shared_.empty() ? nullptr : &shared_};
  auto growth = growth_of_schools(run_.country, world_, inputs, draws_);
  add_care(growth);
  const bool engagement_on = run_.parameters.engagement.growth != 0;
  const Column<SchoolId, float> input = engagement_on ? engagement_input() : Column<SchoolId, float>();
  share_lessons(growth);
  grow_pupils(world_.pupils, world_.reference, growth, run_.parameters.learning, in_burn_in(),
              world_.year - 1, draws_, experience(input));
  for (Cohort& cohort : world_.pupils.cohorts) cohort.last_school.clear();
}

void Year::share_lessons(Column<SchoolId, SchoolGrowth>& growth) {
  const SharedTeaching shared =
      share_teaching(run_.country, world_, regime_.regime.charitable_status,
                     number_in_results(after_burn_in_), run_.parameters.independent, draws_);
  add_shared_teaching(growth, run_.country, shared);
  events_.independent.lessons_away = shared.lessons_away;
  events_.independent.growth = shared.mean_growth;
}

void Year::assessment() {
  events_.tests =
      hold_tests(world_.pupils, run_.country, world_.schools, world_.reference, run_.parameters.assessment,
                 run_.parameters.effort, draws_, area_.moderated, area_.leniency);
  if (in_burn_in()) {
    learn_measures(world_.reference, events_.tests, run_.country, run_.parameters.assessment,
                   run_.parameters.inspection, reference_weight());
  }
  world_.schools.measures = measure_schools(events_.tests, run_.country, world_.schools, world_.reference,
                                            run_.parameters.assessment, draws_);
  remember_measures(world_.schools);
}

void Year::consequences() {
  const std::size_t schools = run_.country.schools.size();
  Inspections inspections = inspect(run_.country, world_, regime_.regime, run_.parameters.inspection, draws_,
                                    run_.parameters.report_card);
  world_.schools.grade = std::move(inspections.grade);
  world_.schools.card = std::move(inspections.card);
  world_.schools.years_since_inspection = std::move(inspections.years_since_inspection);
  world_.schools.years_since_failing = std::move(inspections.years_since_failing);
  world_.schools.standing = public_standing(
      run_.country, world_.schools, world_.reference, regime_.regime.publication, run_.parameters.inspection,
      {run_.parameters.report_card.standing_per_point, expected_point(regime_.regime)});
  events_.inspections = inspections.visits;
  events_.interventions = inspections.interventions;
  pool_money();
  record_levels();
  fund_under(charges_, regime_.regime, world_.government);
  events_.accounts = Column<SchoolId, Account>(schools);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const double posts = static_cast<double>(world_.schools.posts[school]);
    const RollCount& roll = events_.rolls[school];
    events_.accounts[school] = account_of(roll.pupils[0], roll.pupils[1], posts,
                                          static_cast<double>(world_.schools.vacancies[school]),
                                          charges_[school], run_.parameters.money);
    if (run_.country.schools.is_independent(school)) {
      events_.accounts[school].add_fees(static_cast<double>(run_.country.schools.opening_roll[school]) *
                                        run_.parameters.independent.fee);
    }
    world_.schools.unfunded[school] =
        static_cast<float>(posts_taken(charges_[school], posts, run_.parameters.money));
  }
}

}  // namespace commonroom
