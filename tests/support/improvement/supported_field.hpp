#pragma once

#include <string>
#include <vector>

#include "model/support/support.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom::test {

/// Schools on a field with programmes of support: all are graded good and have the practice that the test
/// gives them.
struct SupportedField {
  FieldOfSchools field;
  ModelParameters parameters;
  Column<SchoolId, float> help_to_partners;

  [[nodiscard]] const Country& country() const { return field.country; }
  [[nodiscard]] SchoolStates& states() { return field.world.schools; }
  [[nodiscard]] SupportView view() const {
    return {field.view.value_of_gain, field.view.price_of_time, help_to_partners};
  }
  [[nodiscard]] SupportOutcome year(int number, std::uint32_t seed = 1) const {
    return support_schools(field.country, field.world, field.regime, number, view(), parameters,
                           Draws(seed, 0, static_cast<std::uint32_t>(number + 100)));
  }
  SupportOutcome live(int number, std::uint32_t seed = 1) {
    SupportOutcome outcome = year(number, seed);
    field.world.support = outcome.next;
    return outcome;
  }
  SupportProgramme& programme() { return field.regime.supports.front(); }

  /// All departments of a school alike.
  void set_practice(SchoolId school, float practice) {
    states().practice_common[school] = practice;
    states().practice_by_department[school] = {};
  }
};

/// `count` primary schools in a row, `apart_km` from one to the next, in one authority and region, all alike:
/// practice 0, articulation 1, heads of mean quality and the same values, no partnerships.
inline SupportedField row_of_schools(std::size_t count, float apart_km) {
  SupportedField made;
  for (std::size_t i = 0; i < count; ++i) add_school(made.field, apart_km * static_cast<float>(i), 0);
  finish(made.field, 1, 2);
  Country& country = made.field.country;
  country.region_names = {"North", "South"};
  SchoolStates& states = made.states();
  states.practice_common.fill(0);
  states.practice_by_department.fill({});
  for (auto& articulation : states.articulation) articulation.fill(1);
  states.fsm_share.fill(0.2F);
  states.head.fill({.ordinal = 1, .quality = 0, .values = 0, .tenure = 5});
  states.grade.fill(Grade::good);
  states.posts.fill(15);
  made.field.regime.partnerships.clear();
  made.help_to_partners.assign(count, 0);
  return made;
}

/// Whoever is graded outstanding supports whoever is graded below good, at full accuracy and reliability, in
/// the first year already.
inline SupportProgramme plain_support(SupportProvider provider = SupportProvider::national_leader) {
  SupportProgramme programme;
  programme.name = "help";
  programme.identification = Identification::inspection;
  programme.need_from = -10;
  programme.evidence_quality = 1;
  programme.provider = provider;
  programme.designated_a_year = 1;
  programme.capacity_per_provider = 2;
  return programme;
}

inline ModelParameters sure_parameters() {
  ModelParameters parameters;
  parameters.support.accuracy_inspection = parameters.support.accuracy_self = 1;
  parameters.support_provider.willingness = parameters.support_provider.reliability = 1;
  return parameters;
}

/// A row in which the first school is outstanding, with practice `ahead`, and all others are weak.
inline SupportedField one_strong_school(std::size_t count, float apart_km, float ahead) {
  SupportedField made = row_of_schools(count, apart_km);
  made.parameters = sure_parameters();
  made.field.regime.supports = {plain_support()};
  made.states().grade.fill(Grade::requires_improvement);
  made.states().grade[SchoolId{0}] = Grade::outstanding;
  made.set_practice(SchoolId{0}, ahead);
  return made;
}

/// Sum over schools of the mean change of practice in the departments they teach.
inline double total_change(const SupportedField& made, const SupportOutcome& outcome) {
  double sum = 0;
  for (std::size_t i = 0; i < outcome.practice_change.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t taught = departments_taught(made.country().schools.last_year[school]);
    for (std::size_t d = 0; d < taught; ++d)
      sum += static_cast<double>(outcome.practice_change[school][d]) / static_cast<double>(taught);
  }
  return sum;
}

}  // namespace commonroom::test
