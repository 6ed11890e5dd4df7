#include "statistical/scenarios/checks.hpp"

namespace commonroom::test {

std::vector<std::string> small_scale(bool of_register) {
  std::vector<std::string> overrides{"run.years=7", "run.burn_in=12", "run.replicates=12", "run.seed=1"};
  if (of_register) {
    overrides.emplace_back("population.authorities=[\"Rutland\"]");
  } else {
    overrides.emplace_back("population.synthetic.primary_schools=20");
    overrides.emplace_back("population.synthetic.secondary_schools=4");
  }
  return overrides;
}

// Each row stands below the comment with its scenario's name, in the order of the alphabet. The checks are on
// small authorities, so a fact must be plain enough to be seen there.
std::span<const ScenarioCheck> scenario_checks() {
  static const std::vector<ScenarioCheck> checks{
      // academy_trusts
      {"academy_trusts",
       "A trade-off: trusts that take time and share nothing cost practice; those that share move more, for "
       "money.",
       {},
       {{"office", "in_name", "practice_transferred", "", Finding::lower},
        {"office", "in_name", "attainment_11", "all", Finding::lower},
        {"sharing", "in_name", "practice_transferred", "", Finding::higher},
        {"sharing", "in_name", "spending_by_heading", "partnerships", Finding::higher}}},

      // area_accountability
      {"area_accountability",
       "A trade-off: a share in an area's result holds a head less than an inspection of the own school; a "
       "body "
       "of the area brings more partners, at a cost, and its conversation adds to what they pass on.",
       {},
       {{"area", "individual", "realised_stake", "", Finding::lower},
        {"area", "individual", "measured_16", "all", Finding::lower},
        {"body", "area", "partners", "", Finding::higher},
        {"body", "area", "spending_by_heading", "teaching", Finding::lower},
        {"body", "silent", "effect_of_level", "system", Finding::higher}}},

      // best_practice_directory
      {"best_practice_directory",
       "Schools gain practice from a directory. Bodies that know good departments recommend better ones, but "
       "schools gain hardly more for it; duties bring more help.",
       {},
       {{"directory", "none", "practice_from_support", "", Finding::higher},
        {"directory", "careless", "recommended_practice", "", Finding::higher},
        {"directory", "careless", "practice_from_support", "", Finding::hardly_different, 0.0002},
        {"duties", "directory", "help_delivered_in_support", "", Finding::higher}}},

      // cross_phase_pyramid
      {"cross_phase_pyramid",
       "A pyramid that is only claimed keeps what pupils lose as it is; one that works on transition lowers "
       "it, "
       "more where both phases answer for the pupils, at the price of a smaller stake.",
       {},
       {{"claimed", "none", "transition_loss", "", Finding::hardly_different, 0.0001},
        {"conversation", "claimed", "transition_loss", "", Finding::lower},
        {"answerable", "conversation", "transition_loss", "", Finding::lower},
        {"answerable", "conversation", "realised_stake", "", Finding::lower}}},

      // england
      {"england",
       "At the same strength groups feel the smaller stake, prepare less for tests and are less stressed.",
       {},
       {{"group", "tables", "realised_stake", "", Finding::lower},
        {"group", "tables", "stress", "", Finding::lower},
        {"group", "tables", "test_preparation_16", "", Finding::lower}}},

      // england_2013
      {"england_2013",
       "The floor presses, so stress falls without it; progress in place of the threshold serves the upper "
       "end.",
       {},
       {{"without_floor", "england_2013", "stress", "", Finding::lower},
        {"without_floor", "england_2013", "realised_stake", "", Finding::lower},
        {"progress", "england_2013", "attainment_16_quantile", "p90", Finding::higher}}},

      // england_2026
      {"england_2026",
       "Visits without a judgement press less, and make heads prepare less for tests than a report card "
       "does; "
       "that a report card would make them prepare less than one grade does not show: a null.",
       {},
       {{"no_grade", "one_grade", "realised_stake", "", Finding::lower},
        {"no_grade", "report_card", "test_preparation_16", "", Finding::lower},
        {"report_card", "one_grade", "test_preparation_16", "", Finding::hardly_different, 0.001}}},

      // federations
      {"federations",
       "A trade-off: hard federations move more practice than loose ones and cost more; forced ones are "
       "trusted "
       "less.",
       {},
       {{"hard", "loose", "practice_transferred", "", Finding::higher},
        {"hard", "loose", "spending_by_heading", "partnerships", Finding::higher},
        {"forced", "hard", "trust", "", Finding::lower}}},

      // independent_state
      {"independent_state",
       "Help goes both ways, and a duty makes partnerships more; without them nothing passes.",
       {"population.synthetic.independent_schools=5"},
       {{"duty", "apart", "help_from_independent", "", Finding::higher},
        {"duty", "apart", "help_to_independent", "", Finding::higher},
        {"duty", "consent", "independent_partners", "", Finding::higher}}},

      // london_challenge
      {"london_challenge",
       "Schools gain practice while they are supported, but results at 16 by far less than the 0.098 SD of "
       "London's "
       "advantage, all of it composition (Burgess 2014); and nothing more is gained once the money ends.",
       {"run.years=14"},
       {{"challenge", "none", "practice_from_support", "", Finding::higher},
        {"challenge", "none", "attainment_16", "all", Finding::hardly_different, 0.098, 4, 14},
        {"challenge", "none", "practice_from_support", "", Finding::hardly_different, 1e-12, 10, 14},
        {"challenge", "no_end", "practice_from_support", "", Finding::lower, 0, 10, 14}}},

      // partnership_types
      {"partnership_types",
       "All kinds at once move more practice than neighbours alone and cost budgets more.",
       {"population.synthetic.authorities=2"},
       {{"all_kinds", "neighbours", "practice_transferred", "", Finding::higher},
        {"all_kinds", "neighbours", "spending_by_heading", "partnerships", Finding::higher},
        {"all_kinds", "neighbours", "partnerships_by_family", "area", Finding::higher}}},

      // policy_making
      {"policy_making",
       "A trade-off and a null: teachers drawn by lot cost more than imposing and bring less workload, "
       "co-production brings fewer policies; the trust of those outside hardly differs.",
       {},
       {{"sortition", "imposed", "spending_by_heading", "policy", Finding::higher},
        {"co_production", "imposed", "policies_in_force", "", Finding::lower},
        {"sortition", "imposed", "policy_workload", "", Finding::lower},
        {"sortition", "imposed", "trust_in_government", "others", Finding::hardly_different, 0.1}}},

      // regional_improvement_teams
      {"regional_improvement_teams",
       "Supported schools gain practice, more of the advice where the process is theirs; but with so few "
       "supported "
       "results hardly move, and providers lose practice of their own.",
       {},
       {{"teams", "none", "practice_from_support", "", Finding::higher},
        {"teams_local_process", "teams", "support_uptake", "", Finding::higher},
        {"teams", "none", "practice_lost_by_providers", "", Finding::higher},
        {"teams", "none", "attainment_16", "all", Finding::hardly_different, 0.02}}},

      // suffolk
      {"suffolk",
       "At the same strength groups feel the smaller stake; a mixture lies between them and tables.",
       {},
       {{"group", "tables", "realised_stake", "", Finding::lower},
        {"group", "tables", "stress", "", Finding::lower},
        {"mixture", "group", "stress", "", Finding::higher}}},

      // teaching_schools
      {"teaching_schools",
       "Schools gain practice from teaching schools, which are better than others; but the longer a "
       "designation "
       "outlives the grade it followed, the less they are.",
       {"run.years=14"},
       {{"lasting", "none", "practice_from_support", "", Finding::higher},
        {"lasting", "yearly", "designated_practice", "", Finding::lower, 0, 8, 14}}},

      // three_regimes
      {"three_regimes",
       "A trade-off: groups of the same strength as tables leave pupils with less, and teachers with less "
       "stress; a mixture lies between.",
       {},
       {{"group", "tables", "measured_16", "all", Finding::lower},
        {"group", "tables", "attainment_16", "all", Finding::lower},
        {"group", "tables", "stress", "", Finding::lower},
        {"mixture", "group", "attainment_16", "all", Finding::higher}}},

      // wales_2001
      {"wales_2001",
       "Measured results at 16 fall against the nation that keeps tables, after the change and not before "
       "(Burgess, Wilson and Worth 2013); so does stress.",
       {"run.years=8"},
       {{"wales", "tables", "measured_16", "all", Finding::lower, 0.03, 6, 8, 3},
        {"wales", "tables", "measured_16", "all", Finding::hardly_different, 1e-12, 1, 3},
        {"wales", "tables", "stress", "", Finding::lower, 0, 6, 8, 3}}},

  };
  return checks;
}

}  // namespace commonroom::test
