#include "simulation/year.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "model/assessment/evidence.hpp"
#include "model/assessment/reference_year.hpp"
#include "model/assessment/school_measures.hpp"
#include "model/collaboration/practice.hpp"
#include "model/consequences/standing.hpp"
#include "model/effort/effort.hpp"
#include "model/learning/birth.hpp"
#include "model/learning/pupil_growth.hpp"
#include "model/professional_learning/professional_learning.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_per_task = 256;

double mean_of(const Column<SchoolId, Effort>& efforts, std::size_t first_use, std::size_t last_use) {
  double sum = 0;
  for (const Effort& effort : efforts) {
    for (std::size_t use = first_use; use <= last_use; ++use) sum += static_cast<double>(effort[use]);
  }
  return efforts.size() > 0 ? sum / static_cast<double>(efforts.size()) : 0;
}

double mean_over(const Column<SchoolId, float>& column) {
  double sum = 0;
  for (const float value : column) sum += static_cast<double>(value);
  return column.empty() ? 0 : sum / static_cast<double>(column.size());
}

double mean_gain(const Transfer& transfer) {
  double sum = 0;
  for (const ByDepartment& gains : transfer.gain) {
    for (const float gain : gains) sum += static_cast<double>(gain) / departments;
  }
  return transfer.gain.size() > 0 ? sum / static_cast<double>(transfer.gain.size()) : 0;
}

}  // namespace

RegimeFrame::RegimeFrame(const Country& country, const Regime& content, const ModelParameters& parameters)
    : regime(content),
      partnerships(partnership_frame(country, content.partnerships, parameters.partnership)),
      instrument_charges(charges_of_instruments(country, content)) {}

RunFrame::RunFrame(const Country& its_country, const ModelParameters& its_parameters)
    : country(its_country),
      parameters(its_parameters),
      collaboration{parameters.partnership, parameters.trust, parameters.clumsiness, parameters.transfer,
                    parameters.practice},
      careers(parameters.teachers),
      teaching(parameters.teachers, careers) {}

Year::Year(const RunFrame& run, const RegimeFrame& regime, World& world, const Draws& draws,
           int after_burn_in)
    : run_(run),
      regime_(regime),
      world_(world),
      draws_(draws),
      after_burn_in_(after_burn_in),
      stakes_(run.country.schools.size()),
      head_is_new_(run.country.schools.size(), 0),
      charges_(regime.instrument_charges) {}

YearEvents Year::simulate() {
  admission();              //  2. pupils enter and change schools
  staffing();               //  3. teachers and heads leave, move and are hired
  stakes();                 //  4. instruments turn last year's measures into stakes
  effort();                 //  5. heads divide their time
  collaboration();          //  6. schools form partnerships; practice moves
  professional_learning();  // teachers learn: from colleagues, partners, programmes
  learning();               //  8. pupils grow; support after failing (7) is part of what a school adds
  assessment();             //  9. pupils are tested and schools measured
  consequences();           // 10. inspections, standing, money
  return std::move(events_);
}

double Year::reference_weight() const {
  return std::max(run_.parameters.learning.reference_memory, 1.0 / std::max(1, world_.year));
}

void Year::admission() {
  Cohort entrants = born_cohort(run_.country, run_.parameters.pupils, draws_, world_.year);
  const AdmissionView view = admission_view(world_.schools, world_.reference);
  AdmissionOutcome outcome = admit(run_.country, run_.parameters.choice, run_.parameters.placement, view,
                                   draws_, std::move(world_.pupils), std::move(entrants));
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

void Year::staffing() {
  StaffingOutcome outcome =
      staff_schools(run_.country, world_, run_.parameters.teachers, run_.parameters.heads, draws_);
  world_.teachers = std::move(outcome.teachers);
  world_.schools.posts = std::move(outcome.posts);
  world_.schools.vacancies = std::move(outcome.vacancies);
  world_.schools.leavers_share = std::move(outcome.leavers_share);
  world_.schools.teaching = std::move(outcome.teaching);
  world_.schools.workforce.stress = std::move(outcome.stress);
  world_.schools.head = std::move(outcome.heads.head);
  head_is_new_ = std::move(outcome.heads.is_new);
  events_.staffing = outcome.counts;
  events_.regions = std::move(outcome.regions);
  events_.stress_by_source = outcome.stress_by_source;
}

void Year::stakes() {
  const StakesRules rules{run_.parameters.stakes, run_.parameters.inspection};
  if (in_burn_in()) {
    const auto latest = mean_consequences(run_.country, world_, rules);
    for (std::size_t kind = 0; kind < latest.size(); ++kind) {
      for (std::size_t measure = 0; measure < latest[kind].size(); ++measure) {
        double& scale = world_.reference.stake_scale[kind][measure];
        scale += reference_weight() * (latest[kind][measure] - scale);
      }
    }
  }
  stakes_ = stakes_under(run_.country, world_, regime_.regime, rules);
  world_.schools.stake = stakes_.realised;
  if (in_burn_in() && run_.parameters.teachers.stress_by_stakes > 0) {
    double& mean = world_.reference.realised_stake;
    mean += reference_weight() * (mean_over(world_.schools.stake) - mean);
  }
}

void Year::effort() {
  const bool has_partnerships = !regime_.regime.partnerships.empty();
  world_.schools.effort = next_efforts(world_.schools, stakes_, has_partnerships, run_.parameters.effort);
  world_.schools.focus = threshold_focus(stakes_);
  if (in_burn_in()) {
    const auto recruiting = static_cast<std::size_t>(Use::recruiting);
    Reference& reference = world_.reference;
    reference.workload +=
        reference_weight() * (mean_of(world_.schools.effort, 0, uses - 1) - reference.workload);
    reference.recruiting +=
        reference_weight() * (mean_of(world_.schools.effort, recruiting, recruiting) - reference.recruiting);
  }
}

void Year::collaboration() {
  const std::size_t schools = run_.country.schools.size();
  CollaborationView view{Column<SchoolId, float>(schools), Column<SchoolId, float>(schools),
                         Column<SchoolId, float>(schools), head_is_new_, stakes_.cross};
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const Effort& effort = world_.schools.effort[school];
    view.value_of_gain[school] = stakes_.motive[school] + stakes_.lasting[school];
    view.price_of_time[school] =
        static_cast<float>(price_of_time(effort, run_.parameters.effort.marginal_cost));
    view.time_for_partners[school] = share(effort, Use::collaborating);
  }
  CollaborationOutcome outcome =
      collaborate(run_.country, regime_.partnerships, world_, number_in_results(after_burn_in_), view,
                  run_.collaboration, draws_);
  Practice practice =
      next_practice(world_.schools, outcome.practice_change, run_.parameters.practice, draws_);
  world_.collaboration = std::move(outcome.next);
  world_.schools.practice_common = std::move(practice.common);
  world_.schools.practice_by_department = std::move(practice.by_department);
  world_.schools.trust = std::move(outcome.by_school.trust);
  world_.schools.partners = std::move(outcome.by_school.partners);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const double own = static_cast<double>(outcome.by_school.cost[school]);
    const double outside = static_cast<double>(outcome.by_school.cost_new_money[school]);
    charges_[school].add_split(Heading::partnerships, own, outside);
  }
  events_.practice_gained = mean_gain(outcome.transfer);
  events_.collaboration = std::move(outcome.tally);
}

void Year::professional_learning() {
  const LearningView view{run_.country,
                          regime_.regime,
                          run_.parameters.professional_learning,
                          run_.careers,
                          number_in_results(after_burn_in_),
                          in_burn_in() ? reference_weight() : 0.0};
  if (!is_learning(view, world_)) return;
  const LearningYear year = learn_for_a_year(view, world_, draws_);
  for (const LearningCost& cost : year.costs) {
    charges_[cost.school].add(Heading::professional_learning, cost.pounds, cost.new_money);
  }
  parallel_for(run_.country.schools.size(), schools_per_task, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    world_.schools.teaching[school] =
        department_teaching(run_.country, world_.teachers, world_.schools, school, run_.teaching);
  });
  events_.professional_learning = year.tally;
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
                            teaching};
  const auto growth = growth_of_schools(run_.country, world_, inputs, draws_);
  grow_pupils(world_.pupils, world_.reference, growth, run_.parameters.learning, in_burn_in(),
              world_.year - 1, draws_);
}

void Year::assessment() {
  events_.tests = hold_tests(world_.pupils, run_.country, world_.schools, world_.reference,
                             run_.parameters.assessment, run_.parameters.effort, draws_);
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
  Inspections inspections = inspect(run_.country, world_, regime_.regime, run_.parameters.inspection, draws_);
  world_.schools.grade = std::move(inspections.grade);
  world_.schools.years_since_inspection = std::move(inspections.years_since_inspection);
  world_.schools.years_since_failing = std::move(inspections.years_since_failing);
  world_.schools.standing = public_standing(run_.country, world_.schools, world_.reference,
                                            regime_.regime.publication, run_.parameters.inspection);
  events_.inspections = inspections.visits;
  events_.interventions = inspections.interventions;
  events_.accounts = Column<SchoolId, Account>(schools);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const double posts = static_cast<double>(world_.schools.posts[school]);
    const RollCount& roll = events_.rolls[school];
    events_.accounts[school] = account_of(roll.pupils[0], roll.pupils[1], posts,
                                          static_cast<double>(world_.schools.vacancies[school]),
                                          charges_[school], run_.parameters.money);
    world_.schools.unfunded[school] =
        static_cast<float>(posts_taken(charges_[school], posts, run_.parameters.money));
  }
}

}  // namespace commonroom
