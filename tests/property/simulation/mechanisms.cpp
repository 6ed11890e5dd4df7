#include "property/simulation/mechanisms.hpp"

#include "model/collaboration/practice.hpp"
#include "model/learning/pupil_growth.hpp"
#include "model/staffing/posts.hpp"
#include "support/simulation/plans.hpp"

namespace commonroom::test {

namespace {

using Instead = std::function<void(Year&, const YearContext&)>;

void nothing(Year&, const YearContext&) {}

/// A column shows one value to a step, and afterwards what it held.
template <class T>
class Hidden {
 public:
  Hidden(Column<SchoolId, T>& column, T shown) : column_(column), held_(column) { column.fill(shown); }
  ~Hidden() { column_ = std::move(held_); }
  Hidden(const Hidden&) = delete;
  Hidden& operator=(const Hidden&) = delete;

 private:
  Column<SchoolId, T>& column_;
  Column<SchoolId, T> held_;
};

template <class T>
Instead learning_without(Column<SchoolId, T> SchoolStates::*column, T shown) {
  return [=](Year& year, const YearContext& context) {
    const Hidden hidden(context.world.schools.*column, shown);
    year.learning();
  };
}

void learning_without_practice(Year& year, const YearContext& context) {
  const Hidden common(context.world.schools.practice_common, 0.0F);
  const Hidden own(context.world.schools.practice_by_department, {});
  year.learning();
}

void learning_without_teaching(Year&, const YearContext& context) {
  const ModelParameters& p = context.run.parameters;
  const Column<SchoolId, TeachingOfSchool> none(context.run.country.schools.size());
  const auto growth = growth_of_schools(context.run.country, context.world,
                                        {p.learning, p.effort, p.inspection, none}, context.draws);
  grow_pupils(context.world.pupils, context.world.reference, growth, p.learning, false,
              context.world.year - 1, context.draws);
}

void learning_without_heads(Year& year, const YearContext& context) {
  const Hidden heads(context.world.schools.head, Head{});
  year.learning();
}

void learning_without_preparation(Year& year, const YearContext& context) {
  Column<SchoolId, Effort> shown = context.world.schools.effort;
  for (Effort& effort : shown) effort[static_cast<std::size_t>(Use::preparation)] = 0;
  std::swap(shown, context.world.schools.effort);
  year.learning();
  std::swap(shown, context.world.schools.effort);
}

void admission_without_recruiting(Year& year, const YearContext& context) {
  const Hidden efforts(context.world.schools.effort, Effort{});
  const double mean = std::exchange(context.world.reference.recruiting, 0.0);
  year.admission();
  context.world.reference.recruiting = mean;
}

/// Posts are arithmetic of the roll, and stay.
void posts_alone(Year&, const YearContext& context) {
  const auto posts =
      posts_needed(context.run.country, context.world.pupils, PostRules(context.run.parameters.teachers));
  for (std::size_t i = 0; i < posts.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    context.world.schools.posts[school] = static_cast<float>(sum_of(posts[school]));
  }
}

void staffing_with_the_same_heads(Year& year, const YearContext& context) {
  const Column<SchoolId, Head> heads = context.world.schools.head;
  year.staffing();
  context.world.schools.head = heads;
}

void staffing_without_stakes(Year& year, const YearContext& context) {
  const Hidden stakes(context.world.schools.stake, 0.0F);
  year.staffing();
}

void teachers_learn(Setting& setting) {
  setting.parameters.professional_learning.from_colleagues = 0.15;
  setting.parameters.professional_learning.from_partners = 0.1;
  setting.parameters.professional_learning.growth_by_conditions = 0.45;
}

void teachers_do_not_learn(Setting& setting) {
  setting.parameters.professional_learning.from_colleagues = 0;
  setting.parameters.professional_learning.from_partners = 0;
  setting.parameters.professional_learning.growth_by_conditions = 0;
}

void give_programme(Setting& setting) {
  ProfessionalLearningProgramme programme;
  programme.gain = 0.03;
  programme.days = 5;
  programme.cost_per_school = 30'000;
  setting.regime.professional_learning = {programme};
}

void stakes_without_trust(Year& year, const YearContext& context) {
  const Hidden trust(context.world.schools.trust, 0.0F);
  year.stakes();
}

template <class T>
Instead consequences_without(Column<SchoolId, T> SchoolStates::*column) {
  return [=](Year& year, const YearContext& context) {
    year.consequences();
    (context.world.schools.*column).fill(T{});
  };
}

void the_step_itself(Year& year, const YearContext&) {
  year.consequences();
}

void no_partnerships(Setting& setting) {
  setting.regime.partnerships.clear();
}

void support_of_the_weak(Setting& setting) {
  SupportProgramme programme;
  programme.name = "help";
  programme.identification = Identification::regional;
  programme.provider_grade = Grade::good;
  setting.regime.supports = {programme};
}

void no_support(Setting& setting) {
  setting.regime.supports.clear();
}

void no_instruments(Setting& setting) {
  setting.regime.instruments.clear();
}

Instrument& first_instrument(Setting& setting) {
  return setting.regime.instruments.front();
}

void measure_value_added(Setting& setting) {
  first_instrument(setting).measure = Measure::value_added;
}

std::vector<Mechanism> all_mechanisms() {
  constexpr double dear = 100'000;  // pounds a school: more than a teaching post
  return {
      {.name = "stakes",
       .off =
           [](Setting& s) {
             no_instruments(s);
             s.parameters.stakes.professional_motive = 0;
           },
       .without = no_instruments,
       .step = Step::stakes,
       .instead = nothing},
      {.name = "peer_pressure",
       .on =
           [](Setting& s) {
             s.regime.instruments = {instrument(InstrumentKind::group_accountability, 2)};
             first_instrument(s).unit = GroupUnit::assigned_group;
             first_instrument(s).peer_pressure = 0.5;
           },
       .off = [](Setting& s) { first_instrument(s).peer_pressure = 0; },
       .step = Step::stakes,
       .instead = stakes_without_trust},
      {.name = "effort",
       .off =
           [](Setting& s) {
             EffortParameters& effort = s.parameters.effort;
             effort.teaching_productivity = effort.preparation_productivity = 0;
             effort.recruiting_productivity = effort.collaborating_productivity = 0;
           },
       .step = Step::effort,
       .instead = nothing},
      {.name = "partnerships",
       .off = no_partnerships,
       .without = no_partnerships,
       .step = Step::collaboration,
       .instead = nothing},
      {.name = "support",
       .on = support_of_the_weak,
       .off = [](Setting& s) { s.regime.supports.front().share_supported = 0; },
       .without = no_support,
       .step = Step::support,
       .instead = nothing},
      {.name = "support_without_capacity",
       .on = support_of_the_weak,
       .off = [](Setting& s) { s.regime.supports.front().capacity_per_provider = 0; },
       .without = no_support,
       .step = Step::support,
       .instead = nothing},
      {.name = "change_of_practice",
       .on = no_partnerships,
       .off =
           [](Setting& s) {
             s.parameters.practice.persistence = 1;
             s.parameters.practice.carried_by_teachers = 0;
           },
       .step = Step::practice,
       .instead = nothing},
      {.name = "staffing",
       .off =
           [](Setting& s) {
             s.parameters.teachers.turnover = 0;
             s.parameters.heads.turnover = 0;
           },
       .step = Step::staffing,
       .instead = posts_alone},
      {.name = "turnover_of_heads",
       .on = no_partnerships,  // or ties would still loosen: a year knows which heads are new
       .off = [](Setting& s) { s.parameters.heads.turnover = 0; },
       .step = Step::staffing,
       .instead = staffing_with_the_same_heads},
      {.name = "stress_from_stakes",
       .on = [](Setting& s) { s.parameters.teachers.stress_by_stakes = 0.1; },
       .off = [](Setting& s) { s.parameters.teachers.stress_by_stakes = 0; },
       .step = Step::staffing,
       .instead = staffing_without_stakes},
      {.name = "learning_from_colleagues",
       .on = teachers_learn,
       .off = teachers_do_not_learn,
       .step = Step::professional_learning,
       .instead = nothing},
      {.name = "programmes_of_professional_learning",
       .on = give_programme,
       .off = [](Setting& s) { s.regime.professional_learning.clear(); },
       .step = Step::professional_learning,
       .instead = nothing},
      {.name = "practice_in_learning",
       .off = [](Setting& s) { s.parameters.learning.practice = 0; },
       .step = Step::learning,
       .instead = learning_without_practice},
      {.name = "teaching_in_learning",
       .off = [](Setting& s) { s.parameters.learning.teaching = 0; },
       .step = Step::learning,
       .instead = learning_without_teaching},
      {.name = "leadership_in_learning",
       .off = [](Setting& s) { s.parameters.learning.leadership = 0; },
       .step = Step::learning,
       .instead = learning_without_heads},
      {.name = "narrowing",
       .off = [](Setting& s) { s.parameters.learning.narrowing = 0; },
       .step = Step::learning,
       .instead = learning_without_preparation},
      {.name = "support_after_failing",
       .on = [](Setting& s) { s.parameters.inspection.cut_inadequate = -0.5; },  // or none of so few fails
       .off = [](Setting& s) { s.parameters.inspection.support_after_failing = 0; },
       .step = Step::learning,
       .instead = learning_without<std::uint8_t>(&SchoolStates::years_since_failing, 255)},
      {.name = "threshold_focus",
       .on =
           [](Setting& s) {
             s.regime.instruments = {instrument(InstrumentKind::league_table, 2, Measure::threshold)};
           },
       .off = measure_value_added,
       .without = measure_value_added,
       .step = Step::learning,
       .instead = learning_without(&SchoolStates::focus, 0.0F)},
      {.name = "recruiting",
       .on = [](Setting& s) { s.regime.instruments.push_back(instrument(InstrumentKind::enrolment, 2)); },
       .off = [](Setting& s) { s.parameters.choice.recruiting_effect = 0; },
       .step = Step::admission,
       .instead = admission_without_recruiting},
      {.name = "inspection",
       .off =
           [](Setting& s) { s.parameters.inspection.hazard_good = s.parameters.inspection.hazard_below = 0; },
       .without = [](Setting& s) { s.regime = without(s.regime, InstrumentKind::inspection); },
       .step = Step::consequences,
       .instead = the_step_itself},
      {.name = "exits",
       .on =
           [](Setting& s) {
             s.parameters.exclusion.off_rolling = 1;
             s.parameters.exclusion.permanent_exclusion = 0.01;
           },
       .off =
           [](Setting& s) {
             s.parameters.exclusion.off_rolling = s.parameters.exclusion.permanent_exclusion = 0;
           },
       .step = Step::exits,
       .instead = nothing},
      {.name = "publication",
       .off =
           [](Setting& s) { s.regime.publication = {.measure = std::nullopt, .grades = false, .areas = {}}; },
       .step = Step::consequences,
       .instead = consequences_without(&SchoolStates::standing)},
      {.name = "publication_of_grades",
       .on = [](Setting& s) { s.parameters.inspection.cut_outstanding = 0; },  // or few are other than good
       .off = [](Setting& s) { s.parameters.inspection.standing_of_grades = 0; },
       .without = [](Setting& s) { s.regime.publication.grades = false; },
       .step = Step::consequences,
       .instead = the_step_itself},
      {.name = "charges_on_budgets",
       .on = [](Setting& s) { first_instrument(s).cost_per_school = dear; },
       .off = [](Setting& s) { first_instrument(s).new_money = true; },
       .step = Step::consequences,
       .instead = consequences_without(&SchoolStates::unfunded)},
  };
}

}  // namespace

const std::vector<Mechanism>& switchable_mechanisms() {
  static const std::vector<Mechanism> mechanisms = all_mechanisms();
  return mechanisms;
}

}  // namespace commonroom::test
