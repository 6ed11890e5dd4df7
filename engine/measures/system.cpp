#include "measures/system.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <span>

#include "core/parallel.hpp"
#include "measures/attainment.hpp"
#include "measures/independent.hpp"
#include "measures/kinds.hpp"
#include "measures/report_cards.hpp"
#include "measures/segregation.hpp"
#include "measures/teachers.hpp"
#include "model/collaboration/context.hpp"

namespace commonroom {

namespace {

constexpr double per_cent = 100;
constexpr double pence_in_a_pound = 100;

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

void measure_entry(RecordWriter& record, const EntryCounts& counts, std::size_t phase) {
  const auto choosers = static_cast<double>(counts.choosers);
  record.set("first_preferences_met",
             per_cent * ratio(static_cast<double>(counts.first_preference), choosers), phase);
  record.set("distance_travelled", ratio(counts.distance_km, choosers), phase);
}

/// Mean and variance over schools and departments of total practice.
struct PracticeMoments {
  double mean = 0;
  double variance = 0;
};

PracticeMoments practice_moments(const Schools& places, const SchoolStates& schools) {
  double sum = 0;
  double square = 0;
  double count = 0;
  for (std::size_t i = 0; i < places.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t taught = departments_taught(places.last_year[school]);
    for (std::size_t d = 0; d < taught; ++d) {
      const double practice = static_cast<double>(schools.practice_common[school]) +
                              static_cast<double>(schools.practice_by_department[school][d]);
      count += 1;
      sum += practice;
      square += practice * practice;
    }
  }
  const double mean = ratio(sum, count);
  return {mean, ratio(square, count) - mean * mean};
}

}  // namespace

void measure_admission(RecordWriter& record, const YearEvents& events) {
  measure_entry(record, events.admission[static_cast<std::size_t>(Entry::primary)], 0);
  measure_entry(record, events.admission[static_cast<std::size_t>(Entry::secondary)], 1);
}

void measure_workforce(RecordWriter& record, const Country& country, const World& world,
                       const YearEvents& events) {
  const StaffingCounts& counts = events.staffing;
  const std::size_t state_schools = country.schools.state_size();
  record.set("teachers", counts.after);
  record.set("teachers_leaving", per_cent * ratio(counts.left, counts.before));
  double posts = 0;
  for (const float of_school : world.schools.posts.values().first(state_schools)) {
    posts += static_cast<double>(of_school);
  }
  record.set("vacancies", per_cent * ratio(counts.unfilled, posts));
  double stress = 0;
  double skill = 0;
  const auto staff = std::span(world.teachers.staff).first(world.teachers.school_start[state_schools]);
  for (const Teacher& teacher : staff) {
    stress += static_cast<double>(teacher.stress);
    skill += static_cast<double>(teacher.skill + teacher.learning);
  }
  const auto teachers = static_cast<double>(staff.size());
  record.set("stress", ratio(stress, teachers));
  record.set("skill", ratio(skill, teachers));
  record.set("heads_leaving", per_cent * ratio(counts.heads_left, static_cast<double>(state_schools)));
}

/// What was claimed and delivered, by whom, and what ended.
void measure_partnerships(RecordWriter& record, const CollaborationTally& tally, double schools) {
  for (std::size_t family = 0; family < tally.by_family.size(); ++family) {
    double live = 0;
    for (const std::uint32_t of_class : tally.by_family[family]) live += of_class;
    const bool is_outside = static_cast<Formation>(family) == Formation::outside;
    record.set("partnerships_by_family", per_cent * ratio(is_outside ? tally.outside : live, schools),
               family);
    for (std::size_t kind = 0; kind < partnership_classes; ++kind) {
      record.set("partnership_classes_by_family", per_cent * ratio(tally.by_family[family][kind], live),
                 family * partnership_classes + kind);
    }
  }
  const double last_year = tally.live - tally.started + tally.ended;
  record.set("help_claimed", ratio(tally.help_promised, schools));
  record.set("help_delivered", ratio(tally.help_delivered, schools));
  record.set("promises_kept", per_cent * ratio(tally.kept, tally.live));
  record.set("partnerships_withdrawn", per_cent * ratio(tally.withdrawn, tally.live));
  record.set("partnerships_ended", per_cent * ratio(tally.ended, last_year));
  record.set("ended_with_funding", per_cent * ratio(tally.ended_with_funding, last_year));
  record.set("time_leaving", per_cent * tally.time_leaving);
}

void measure_collaboration(RecordWriter& record, const Country& country, const World& world,
                           const YearEvents& events) {
  const std::size_t state_schools = country.schools.state_size();
  const auto schools = static_cast<double>(state_schools);
  double partners = 0;
  for (const std::uint16_t count : world.schools.partners.values().first(state_schools)) partners += count;
  record.set("partners", ratio(partners, schools));
  record.set("trust", events.collaboration.trust);
  measure_partnerships(record, events.collaboration, schools);
  record.set("practice_transferred", events.practice_gained);
  const PracticeMoments practice = practice_moments(country.schools, world.schools);
  record.set("practice", practice.mean);
  record.set("practice_variance", practice.variance);
  constexpr std::array<std::string_view, class_settings> names{
      "partnership_classes_loose", "partnership_classes", "partnership_classes_strict"};
  for (std::size_t setting = 0; setting < class_settings; ++setting) {
    for (std::size_t kind = 0; kind < partnership_classes; ++kind) {
      record.set(names[setting],
                 per_cent * ratio(events.collaboration.by_class[setting][kind], events.collaboration.live),
                 kind);
    }
  }
}

void measure_accountability(RecordWriter& record, const Country& country, const World& world,
                            const YearEvents& events) {
  std::array<std::array<double, 4>, 2> graded{};
  std::array<double, 2> of_stage{};
  std::array<double, uses> effort{};
  double stake = 0;
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t part = stage_of(country.schools.last_year[school]) == Stage::secondary ? 1 : 0;
    const Grade grade = world.schools.grade[school];
    if (grade != Grade::not_inspected && !has_card(world.schools, school)) {
      graded[part][static_cast<std::size_t>(grade) - 1] += 1;
      of_stage[part] += 1;
    }
    for (std::size_t use = 0; use < effort.size(); ++use) {
      effort[use] += static_cast<double>(world.schools.effort[school][use]);
    }
    stake += static_cast<double>(world.schools.stake[school]);
  }
  const auto schools = static_cast<double>(country.schools.state_size());
  for (std::size_t grade = 0; grade < 4; ++grade) {
    record.set("grades_primary", per_cent * ratio(graded[0][grade], of_stage[0]), grade);
    record.set("grades_secondary", per_cent * ratio(graded[1][grade], of_stage[1]), grade);
  }
  for (std::size_t use = 0; use < effort.size(); ++use)
    record.set("effort", per_cent * ratio(effort[use], schools), use);
  record.set("interventions", per_cent * ratio(events.interventions, schools));
  record.set("realised_stake", ratio(stake, schools));
}

void measure_spending(RecordWriter& record, const Country& country, const YearEvents& events) {
  double pupils = 0;
  std::array<double, headings> spent{};
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    pupils += events.rolls[school].roll();
    for (std::size_t heading = 0; heading < headings; ++heading) {
      spent[heading] += static_cast<double>(events.accounts[school].spent[heading]) / pence_in_a_pound;
    }
  }
  double total = 0;
  for (std::size_t heading = 0; heading < headings; ++heading) {
    record.set("spending_by_heading", ratio(spent[heading], pupils), heading);
    total += spent[heading];
  }
  record.set("spending_per_pupil", ratio(total, pupils));
}

void measure_policy(RecordWriter& record, const YearEvents& events) {
  const PolicyYear& year = events.policy;
  record.set("area_agreement", year.agreement);
  record.set("effect_of_level", year.by_agreement, 0);
  record.set("effect_of_level", year.by_partners, 1);
  record.set("effect_of_level", year.by_teachers, 2);
  record.set("effect_of_level", year.by_outside_partners, 3);
  record.set("effect_of_level", year.by_shared_goals, 4);
  double pupils = 0;
  for (const RollCount& roll : events.rolls) pupils += roll.roll();
  record.set("pooled_money", ratio(year.pooled, pupils));
  if (!year.is_made) return;
  record.set("trust_in_government", year.trust_of_participants, 0);
  record.set("trust_in_government", year.trust_of_others, 1);
  record.set("policies_in_force", year.in_force);
  record.set("policies_adopted", year.adopted);
  record.set("policies_of_nothing_new", year.nothing_new);
  record.set("policies_withdrawn", year.withdrawn);
  record.set("policies_cut_short", year.cut_short);
  record.set("policy_delay", year.delay);
  record.set("policy_legitimacy", year.legitimacy);
  record.set("policies_refused", per_cent * year.refusing);
  record.set("policy_fit", year.fit);
  record.set("policy_fidelity", year.fidelity);
  record.set("practice_by_policy", year.practice);
  record.set("policy_workload", per_cent * year.workload);
  record.set("policy_participants", year.participants);
  record.set("teachers_seconded", year.seconded);
  for (std::size_t trait = 0; trait < year.representativeness.size(); ++trait) {
    record.set("panel_representativeness", year.representativeness[trait], trait);
  }
  record.set("changes_of_government", year.change_of_government);
}

YearRecord observe(const Country& country, const World& world, const YearEvents& events,
                   const AssessmentParameters& assessment) {
  RecordWriter record;
  // The longest first; no two set the same outcome.
  at_one_time({[&] { measure_teachers(record, country, world, events); },
               [&] { measure_spread_16(record, world, events.tests, assessment); },
               [&] { measure_spread_11(record, world, events.tests, assessment); },
               [&] {
                 measure_workforce(record, country, world, events);
                 measure_collaboration(record, country, world, events);
                 measure_support(record, country, world, events);
               },
               [&] {
                 measure_attainment(record, events.tests);
                 measure_kinds(record, country, events.tests);
                 measure_schools_effect(record, country, world, events.tests);
                 measure_segregation(record, country, events.rolls);
                 measure_admission(record, events);
                 measure_accountability(record, country, world, events);
                 measure_report_cards(record, country, world);
                 measure_spending(record, country, events);
                 measure_independent(record, country, world, events);
                 measure_policy(record, events);
               }});
  measure_pupil_life(record, world, events, assessment);  // pupil by pupil, on all threads
  return std::move(record).take();
}

}  // namespace commonroom
