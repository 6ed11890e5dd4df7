// Steps of the year in which schools act: staff, stakes, use of time, working together, support.
#include <algorithm>
#include <span>
#include <utility>

#include "core/parallel.hpp"
#include "model/collaboration/practice.hpp"
#include "model/collaboration/published_grain.hpp"
#include "model/effort/effort.hpp"
#include "model/independent/shared_teaching.hpp"
#include "model/professional_learning/professional_learning.hpp"
#include "model/support/heads_time.hpp"
#include "model/support/support.hpp"
#include "simulation/year.hpp"

namespace commonroom {

namespace {

double mean_of(std::span<const Effort> efforts, std::size_t first_use, std::size_t last_use) {
  double sum = 0;
  for (const Effort& effort : efforts) {
    for (std::size_t use = first_use; use <= last_use; ++use) sum += static_cast<double>(effort[use]);
  }
  return !efforts.empty() ? sum / static_cast<double>(efforts.size()) : 0;
}

double mean_over(std::span<const float> column) {
  double sum = 0;
  for (const float value : column) sum += static_cast<double>(value);
  return column.empty() ? 0 : sum / static_cast<double>(column.size());
}

/// What else changes practice, where anything does.
void add_practice(Column<SchoolId, ByDepartment>& change, const Column<SchoolId, ByDepartment>& more) {
  for (std::size_t i = 0; i < more.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    for (std::size_t d = 0; d < departments; ++d) change[school][d] += more[school][d];
  }
}

}  // namespace

double mean_gain(const Schools& schools, const Column<SchoolId, ByDepartment>& gains) {
  double sum = 0;
  for (std::size_t i = 0; i < schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    sum += mean_of_taught(gains[school], schools.last_year[school]);
  }
  return schools.state_size() > 0 ? sum / static_cast<double>(schools.state_size()) : 0;
}

void Year::staffing() {
  StaffingOutcome outcome = staff_schools(run_.country, world_, run_.parameters.teachers,
                                          run_.parameters.heads, draws_, run_.parameters.independent);
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
  const StakesRules rules{run_.parameters.stakes, run_.parameters.inspection, run_.parameters.report_card};
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
  stakes_.cross.public_duty =
      public_duty(run_.country, regime_.regime.charitable_status, number_in_results(after_burn_in_));
  if (!area_.accountability.empty()) {
    add_local_accountability(stakes_, run_.country, world_, area_.accountability, run_.parameters.area);
  }
  moderate_stakes(stakes_, area_.moderated);
  world_.schools.stake = stakes_.realised;
  if (in_burn_in() && run_.parameters.teachers.stress_by_stakes > 0) {
    double& mean = world_.reference.realised_stake;
    mean +=
        reference_weight() *
        (mean_over(std::as_const(world_.schools.stake).values().first(run_.country.schools.state_size())) -
         mean);
  }
}

void Year::effort() {
  if (!world_.support.time_taken.empty()) {
    world_.schools.effort = with_time_back(world_.schools.effort, world_.support.time_taken);
  }
  const bool has_partnerships = !regime_.regime.partnerships.empty();
  world_.schools.effort = next_efforts(world_.schools, stakes_, has_partnerships, run_.parameters.effort,
                                       world_.government.time_taken);
  world_.schools.focus = threshold_focus(stakes_);
  if (in_burn_in()) {
    const auto recruiting = static_cast<std::size_t>(Use::recruiting);
    const auto of_state_schools =
        std::as_const(world_.schools.effort).values().first(run_.country.schools.state_size());
    Reference& reference = world_.reference;
    reference.workload += reference_weight() * (mean_of(of_state_schools, 0, uses - 1) - reference.workload);
    reference.recruiting +=
        reference_weight() * (mean_of(of_state_schools, recruiting, recruiting) - reference.recruiting);
  }
}

Column<SchoolId, float> Year::value_of_gain() const {
  Column<SchoolId, float> values(run_.country.schools.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    values[school] = stakes_.motive[school] + stakes_.lasting[school];
  }
  return values;
}

Column<SchoolId, float> Year::prices_of_time() const {
  const Column<SchoolId, float>& time_taken = world_.government.time_taken;
  Column<SchoolId, float> prices(run_.country.schools.size());
  for (std::size_t i = 0; i < prices.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    prices[school] =
        static_cast<float>(price_of_time(world_.schools.effort[school], run_.parameters.effort.marginal_cost,
                                         time_taken.empty() ? 0.0 : static_cast<double>(time_taken[school])));
  }
  return prices;
}

void Year::collaboration() {
  const std::size_t schools = run_.country.schools.size();
  CollaborationView view{value_of_gain(), prices_of_time(), Column<SchoolId, float>(schools),
                         head_is_new_,    stakes_.cross,    {}};
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    view.time_for_partners[school] = share(world_.schools.effort[school], Use::collaborating);
  }
  view.pressure = stakes_.realised;
  const Publication& published = regime_.regime.publication;
  view.error_about_others = error_about_others(published, run_.parameters.transfer);
  view.own_error = errors_about_own(schools, published, run_.parameters.transfer, draws_);
  CollaborationOutcome outcome = collaborate_in(view);
  events_.independent = help_between_sectors(run_.country, world_.schools, outcome.next.live,
                                             outcome.delivered, run_.parameters.transfer);
  world_.collaboration = std::move(outcome.next);
  world_.schools.trust = std::move(outcome.by_school.trust);
  world_.schools.partners = std::move(outcome.by_school.partners);
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    const double own = static_cast<double>(outcome.by_school.cost[school]);
    const double outside = static_cast<double>(outcome.by_school.cost_new_money[school]);
    charges_[school].add_split(Heading::partnerships, own, outside);
  }
  const WorthOfCover worth{run_.parameters.learning.teaching, run_.parameters.teachers.cover_skill};
  shared_ = shared_services(world_.schools, world_.collaboration.live, outcome.delivered,
                            regime_.partnerships, worth, run_.parameters.sharing);
  take_time_for_leaving(outcome.by_school.time_leaving);
  charge_charitable_status(charges_, run_.country, world_, regime_.regime.charitable_status,
                           number_in_results(after_burn_in_));
  events_.practice_gained = mean_gain(run_.country.schools, outcome.transfer.gain);
  events_.collaboration = std::move(outcome.tally);
  practice_change_ = std::move(outcome.practice_change);
  add_practice(practice_change_, practice_by_policy_);
  help_given_ = std::move(outcome.transfer.help_given);
}

void Year::support() {
  if (!has_support(regime_.regime, world_.support)) return;
  const SupportView view{value_of_gain(), prices_of_time(), help_given_};
  SupportOutcome outcome = support_schools(run_.country, world_, regime_.regime,
                                           number_in_results(after_burn_in_), view, run_.parameters, draws_);
  for (std::size_t i = 0; i < practice_change_.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    for (std::size_t d = 0; d < departments; ++d)
      practice_change_[school][d] += outcome.practice_change[school][d];
  }
  world_.schools.effort = without_time(world_.schools.effort, outcome.next.time_taken);
  world_.support = std::move(outcome.next);
  for (std::size_t i = 0; i < charges_.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    add_support(charges_[school], outcome.money[school]);
  }
  events_.support = outcome.tally;
}

void Year::practice() {
  Practice practice = next_practice(world_.schools, practice_change_, run_.parameters.practice, draws_);
  if (in_burn_in()) hold_at_anchors(practice, run_.country, run_.anchors);
  world_.schools.practice_common = std::move(practice.common);
  world_.schools.practice_by_department = std::move(practice.by_department);
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

void Year::take_time_for_leaving(const Column<SchoolId, float>& time) {
  const bool nobody_leaves = std::all_of(time.begin(), time.end(), [](float taken) { return taken == 0; });
  if (nobody_leaves) return;
  if (shared_.empty()) shared_ = {Column<SchoolId, float>(time.size()), Column<SchoolId, float>(time.size())};
  for (std::size_t i = 0; i < time.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (time[school] == 0) continue;
    Effort left = world_.schools.effort[school];
    for (float& use : left) use *= std::max(0.0F, 1.0F - time[school]);
    const EffortParameters& parameters = run_.parameters.effort;
    shared_.growth[school] +=
        static_cast<float>(growth_from_teaching(left, parameters) -
                           growth_from_teaching(world_.schools.effort[school], parameters));
  }
}

}  // namespace commonroom
