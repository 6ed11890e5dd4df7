#pragma once

#include <string_view>

#include "measures/year_events.hpp"
#include "model/collaboration/collaborate.hpp"
#include "model/collaboration/shared_services.hpp"
#include "model/inclusion/pupil_programmes.hpp"
#include "model/learning/growth.hpp"
#include "model/learning/published_start.hpp"
#include "model/learning/pupil_experience.hpp"
#include "model/parameters.hpp"
#include "model/policy/regime.hpp"
#include "model/policy_making/area_body.hpp"
#include "model/policy_making/rules.hpp"
#include "model/staffing/teaching.hpp"
#include "model/stakes/stakes.hpp"
#include "random/draws.hpp"
#include "world/world.hpp"

namespace commonroom {

/// Schools in a piece of work of a step; results do not depend on it.
inline constexpr std::size_t schools_per_task = 256;

/// A regime with what it fixes for all years on one map. Made once, shared by all replicates.
struct RegimeFrame {
  RegimeFrame(const Country& country, const Regime& content, const ModelParameters& parameters);

  Regime regime;
  PartnershipFrame partnerships;
  Column<SchoolId, Charges> instrument_charges;
};

/// The frame's constants of a whole run.
struct RunFrame {
  RunFrame(const Country& its_country, const ModelParameters& its_parameters);

  const Country& country;
  const ModelParameters& parameters;
  CollaborationParameters collaboration;
  Careers careers;
  Teaching teaching;
  Column<SchoolId, PracticeAnchor> anchors;  ///< empty where a run does not start from published results
  PolicyRules policy;
};

/// How results and scenarios number a year: 1 is the first after burn-in.
[[nodiscard]] constexpr int number_in_results(int after_burn_in) noexcept {
  return after_burn_in + 1;
}

/// Mean over state schools, each over the departments it teaches, of what partners passed on, SD a year.
[[nodiscard]] double mean_gain(const Schools& schools, const Column<SchoolId, ByDepartment>& gains);

/// One year of one world under one regime. Each step is a function that takes the world as the step before
/// left it, works out its result, and puts it into the world in one commit. They are public so that a test
/// can leave one out.
class Year {
 public:
  /// `after_burn_in` counts from the end of burn-in: 0 is the first recorded year, negative years are
  /// burn-in.
  Year(const RunFrame& run, const RegimeFrame& regime, World& world, const Draws& draws, int after_burn_in);

  /// The year: steps_of_year, in order. Which regime applies, and step 11 (observation), are the caller's.
  YearEvents simulate();

  void policy();
  void admission();
  void staffing();
  void stakes();
  void effort();
  void exits();
  void collaboration();
  void professional_learning();
  void inclusion();
  void transition();
  void pupil_programmes();
  void support();
  void practice();
  void learning();
  void assessment();
  void consequences();

  [[nodiscard]] YearEvents take_events() && { return std::move(events_); }

 private:
  [[nodiscard]] bool in_burn_in() const noexcept { return after_burn_in_ < 0; }
  [[nodiscard]] double reference_weight() const;
  /// Use of time with what links with feeders add to recruiting; empty where there are none.
  [[nodiscard]] std::vector<Effort> recruiting_with_links() const;
  void add_care(Column<SchoolId, SchoolGrowth>& growth) const;
  [[nodiscard]] Column<SchoolId, float> engagement_input() const;
  [[nodiscard]] PupilExperience experience(const Column<SchoolId, float>& input) const;
  [[nodiscard]] Column<SchoolId, float> value_of_gain() const;
  [[nodiscard]] Column<SchoolId, float> prices_of_time() const;
  void share_lessons(Column<SchoolId, SchoolGrowth>& growth);
  void make_policies();
  void converse();
  void add_time_taken();
  void charge_terms(const ProgrammeTerms& terms, Heading heading);
  /// What schools do together this year; when they agree on goals, also what that adds to it.
  [[nodiscard]] CollaborationOutcome collaborate_in(CollaborationView& view);
  void pool_money();
  void record_levels();
  /// Time spent on leaving partners is not spent on teaching.
  void take_time_for_leaving(const Column<SchoolId, float>& time);

  const RunFrame& run_;
  const RegimeFrame& regime_;
  World& world_;
  const Draws& draws_;
  int after_burn_in_;
  YearEvents events_;
  Stakes stakes_;
  SharedServices shared_;  ///< of partners, this year
  Column<SchoolId, std::uint8_t> head_is_new_;
  Column<SchoolId, ByDepartment> practice_change_;  ///< what others did to each school's practice this year
  Column<SchoolId, float> help_given_;              ///< to partners, units
  Column<SchoolId, Charges> charges_;
  PupilProgrammesYear programmes_;
  AreaBodyYear area_;
  Column<SchoolId, std::array<float, departments>> practice_by_policy_;  ///< empty: none
};

/// A step of the year, by name.
struct YearStep {
  std::string_view name;
  void (Year::*take)();
};

/// The year, step by step.
inline constexpr YearStep steps_of_year[] = {
    {"policy", &Year::policy},                //  1. government makes policy; schools carry it out, or not
    {"admission", &Year::admission},          //  2. pupils enter and change schools
    {"staffing", &Year::staffing},            //  3. teachers and heads leave, move and are hired
    {"stakes", &Year::stakes},                //  4. instruments turn last year's measures into stakes
    {"effort", &Year::effort},                //  5. heads divide their time
    {"exits", &Year::exits},                  //     schools exclude pupils and let pupils go
    {"collaboration", &Year::collaboration},  //  6. partnerships form; practice moves between schools
    {"support", &Year::support},              //  7. schools in need find a provider, supported and reviewed
    {"practice", &Year::practice},            //     practice takes in 6 and 7, forgets and finds
    {"inclusion", &Year::inclusion},          //     practice for special needs and disadvantage changes
    {"transition", &Year::transition},        //     schools learn of the pupils who came to them
    {"pupil_programmes", &Year::pupil_programmes},  //     partners outside schools; goals shared with parents
    {"professional_learning", &Year::professional_learning},  //  from colleagues, partners, programmes
    {"learning", &Year::learning},      //  8. pupils grow; support after failing adds to what a school adds
    {"assessment", &Year::assessment},  //  9. pupils are tested and schools measured
    {"consequences", &Year::consequences},  // 10. inspections, standing, money
};

/// The world before the first year of burn-in: everyone in a school, practice and staff in balance, nothing
/// yet measured.
[[nodiscard]] World opening_world(const RunFrame& run, std::uint32_t seed, std::uint32_t replicate,
                                  DrawRecorder* recorder = nullptr);

/// Throws std::runtime_error that says what is wrong when a quantity is not finite or not conserved.
void check_world(const Country& country, const World& world, const YearEvents& events);

}  // namespace commonroom
