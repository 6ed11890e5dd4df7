#include "statistical/scenarios/checks.hpp"

namespace commonroom::test {

std::vector<std::string> small_scale(bool of_register) {
  std::vector<std::string> overrides{"run.years=7", "run.burn_in=12", "run.replicates=12", "run.seed=1"};
  if (!of_register) {
    overrides.emplace_back("population.synthetic.primary_schools=20");
    overrides.emplace_back("population.synthetic.secondary_schools=4");
  }
  return overrides;
}

// Each row stands below the comment with its scenario's name, in the order of the alphabet. The checks are on
// small authorities, so a fact must be plain enough to be seen there; what a scenario shows as it ships, with
// sizes, stands at its head. Where what a scenario's idea leads one to expect did not show, the fact is the
// null that was found, and a comment says so: such a claim was chosen after seeing results, and confirms
// nothing but that they have not changed.
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
       "body of the area brings more partners, at a cost, and its conversation adds to what they pass on.",
       {},
       {{"area", "individual", "realised_stake", "", Finding::lower},
        {"area", "individual", "measured_16", "all", Finding::lower},
        {"body", "area", "partners", "", Finding::higher},
        {"body", "area", "spending_by_heading", "teaching", Finding::lower},
        {"body", "silent", "effect_of_level", "system", Finding::higher}}},

      // best_practice_directory
      // Found, not expected: that schools gain hardly more (by less than 0.0001 of 0.0004) from bodies that
      // judge well, and that heads' time and costs outweigh the practice, so that pupils learn less.
      {"best_practice_directory",
       "A trade-off that goes against the directory: schools gain practice from it, and pupils learn less. "
       "Bodies that know good departments recommend better ones, but schools gain hardly more for it; duties "
       "bring more help.",
       {},
       {{"directory", "none", "practice_from_support", "", Finding::higher},
        {"directory", "none", "spending_by_heading", "teaching", Finding::lower},
        {"duties", "none", "attainment_16", "all", Finding::lower},
        {"directory", "careless", "recommended_practice", "", Finding::higher},
        {"directory", "careless", "practice_from_support", "", Finding::hardly_different, 0.0001},
        {"duties", "directory", "help_delivered_in_support", "", Finding::higher}}},

      // cross_phase_pyramid
      {"cross_phase_pyramid",
       "A pyramid that is only claimed keeps what pupils lose as it is; one that works on transition lowers "
       "it, more where both phases answer for the pupils, at the price of a smaller stake.",
       {},
       {{"claimed", "none", "transition_loss", "", Finding::hardly_different, 0.0001},
        {"conversation", "claimed", "transition_loss", "", Finding::lower},
        {"answerable", "conversation", "transition_loss", "", Finding::lower},
        {"answerable", "conversation", "realised_stake", "", Finding::lower}}},

      // england
      // One region stands for the country, which allows no interval over replicates in the time of a test.
      {"england",
       "At the same strength groups feel the smaller stake, prepare less for tests and are less stressed: "
       "shown on the North East, four times over.",
       {"population.regions=[\"North East\"]", "run.replicates=4"},
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
      // Expected was less preparation under a report card than under one grade. At full size it is less by a
      // fortieth; here that does not show, and the null is what was found.
      {"england_2026",
       "Visits without a judgement press less, and make heads prepare less for tests than a report card "
       "does; report card and one grade hardly differ in it.",
       {},
       {{"no_grade", "one_grade", "realised_stake", "", Finding::lower},
        {"no_grade", "report_card", "test_preparation_16", "", Finding::lower},
        {"report_card", "one_grade", "test_preparation_16", "", Finding::hardly_different, 0.0007}}},

      // federations
      {"federations",
       "A trade-off: hard federations move more practice than loose ones and cost more; forced ones are "
       "trusted less.",
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
      // That nothing comes from support that has ended is so by construction: the claim guards the switch.
      {"london_challenge",
       "Schools gain practice while they are supported, but results at 16 by less than a tenth of the 0.098 "
       "SD of London's advantage, all of it composition (Burgess 2014); and nothing more is gained once the "
       "money ends.",
       {"run.years=14"},
       {{"challenge", "none", "practice_from_support", "", Finding::higher},
        {"challenge", "none", "attainment_16", "all", Finding::hardly_different, 0.0098, 4, 14},
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
      // At full size the trust of those outside is higher by 0.024 with teachers drawn by lot, by what
      // policies
      // do: how they are made has no effect on those outside unless policy.trust_by_procedure says so.
      {"policy_making",
       "A trade-off: teachers drawn by lot cost more than imposing and bring less workload, "
       "co-production brings fewer policies; the trust of those outside differs by less than 0.03 of 1.",
       {},
       {{"sortition", "imposed", "spending_by_heading", "policy", Finding::higher},
        {"co_production", "imposed", "policies_in_force", "", Finding::lower},
        {"sortition", "imposed", "policy_workload", "", Finding::lower},
        {"sortition", "imposed", "trust_in_government", "others", Finding::hardly_different, 0.03}}},

      // regional_improvement_teams
      {"regional_improvement_teams",
       "Supported schools gain practice, more of the advice where the process is theirs; but with so few "
       "supported results hardly move, and providers lose practice of their own.",
       {},
       {{"teams", "none", "practice_from_support", "", Finding::higher},
        {"teams_local_process", "teams", "support_uptake", "", Finding::higher},
        {"teams", "none", "practice_lost_by_providers", "", Finding::higher},
        {"teams", "none", "attainment_16", "all", Finding::hardly_different, 0.02}}},

      // suffolk
      {"suffolk",
       "At the same strength groups feel the smaller stake; a mixture lies between them and tables.",
       {"run.replicates=6"},  // all of the county
       {{"group", "tables", "realised_stake", "", Finding::lower},
        {"group", "tables", "stress", "", Finding::lower},
        {"mixture", "group", "stress", "", Finding::higher}}},

      // teaching_schools
      // The years were moved to 8 to 14 after seeing results; the years of the other checks, 4 to 7, show the
      // same, so that the choice does not make the fact. Found, not expected: that long designation brings
      // schools more practice all the same, there being more teaching schools.
      {"teaching_schools",
       "A trade-off: schools designated for long fall behind those designated anew each year, but as they "
       "are more, schools gain more practice from them.",
       {"run.years=14"},
       {{"lasting", "none", "practice_from_support", "", Finding::higher},
        {"lasting", "yearly", "designated_practice", "", Finding::lower},
        {"lasting", "yearly", "designated_practice", "", Finding::lower, 0, 8, 14},
        {"lasting", "yearly", "practice_from_support", "", Finding::higher, 0, 8, 14}}},

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
