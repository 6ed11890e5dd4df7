#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// Who pupils are when they enter year group 0.
struct PupilParameters {
  double home_deprivation = 0.5;
  double entry_home = 0.35;
  double entry_disadvantage = -0.18;
  double domain_correlation = 0.85;
  double baseline_noise = 0.60;
  double disadvantage_variance = 0.16;
  double sen_share = 0.184;
  double sen_attainment = 0.5;
  double faith_church_of_england = 0.10;
  double faith_catholic = 0.08;
  double faith_other = 0.02;

  static constexpr std::string_view group_name = "pupils";
  static constexpr auto described() {
    using P = Parameter<PupilParameters>;
    using enum Evidence;
    return std::array{
        P{"home_deprivation", &PupilParameters::home_deprivation, "correlation", 0, 1, assumed, "assumed",
          "Correlation, with sign reversed, of the individual parts of home advantage and of deprivation"},
        P{"entry_home", &PupilParameters::entry_home, "SD per SD", 0, 0.9, assumed, "assumed",
          "Attainment at entry per SD of home advantage"},
        P{"entry_disadvantage", &PupilParameters::entry_disadvantage, "SD", -1, 0, calibrated,
          "fit to the disadvantage gap at 11 and 16 (DfE performance tables)",
          "Attainment at entry of disadvantaged pupils, beyond home advantage"},
        P{"domain_correlation", &PupilParameters::domain_correlation, "correlation", 0, 1, calibrated,
          "fit to a pupil's subject results correlating 0.70 (recalled)",
          "Correlation of what a pupil attains in two domains, at entry and in what is added each year"},
        P{"baseline_noise", &PupilParameters::baseline_noise, "SD", 0, 2, assumed, "assumed",
          "Error of the baseline taken at entry, the first prior result of a pupil"},
        P{"disadvantage_variance", &PupilParameters::disadvantage_variance, "variance", 0, 0.25, recalled,
          "share eligible for free school meals about 0.20 (DfE 2022): 0.20 x 0.80",
          "Variance of being disadvantaged that is taken out of what pupils' domains share at entry, so that "
          "attainment at entry has variance 1"},
        P{"sen_share", &PupilParameters::sen_share, "share", 0, 1, recalled,
          "DfE, Special educational needs in England 2024: plan 4.8%, support 13.6%",
          "Pupils with special educational needs"},
        P{"sen_attainment", &PupilParameters::sen_attainment, "correlation", 0, 0.95, assumed, "assumed",
          "Correlation, with sign reversed, of need and attainment at entry"},
        P{"faith_church_of_england", &PupilParameters::faith_church_of_england, "share", 0, 1, assumed,
          "assumed; adherents 20% in all", "Families who prefer a Church of England school"},
        P{"faith_catholic", &PupilParameters::faith_catholic, "share", 0, 1, assumed,
          "assumed; adherents 20% in all", "Families who prefer a Catholic school"},
        P{"faith_other", &PupilParameters::faith_other, "share", 0, 1, assumed,
          "assumed; adherents 20% in all", "Families who prefer a school of another faith"}};
  }
};

/// A pupil's yearly growth, in the single-persistence form.
struct LearningParameters {
  double persistence = 0.93;
  double home_primary = 0.025;
  double home_secondary = 0.035;
  double disadvantage_primary = -0.016;
  double disadvantage_secondary = -0.045;
  double peers = 0.011;
  double cohort_shock_sd = 0.056;
  double leadership = 0.015;
  double disadvantaged_practice_sd = 0.010;
  double practice = 1.0;
  double teaching = 1.0;
  double domain_shock_correlation = 0.85;
  double narrowing = 0.25;
  double focus_width = 0.5;
  double reference_memory = 0.1;

  static constexpr std::string_view group_name = "learning";
  static constexpr auto described() {
    using P = Parameter<LearningParameters>;
    using L = LearningParameters;
    using enum Evidence;
    return std::array{
        P{"persistence", &L::persistence, "per year", 0.5, 0.99, calibrated,
          "fit of the whole model to the correlation of results at 11 and 16, 0.70 (0.65-0.75)",
          "Share of this year's attainment that is still there next year"},
        P{"home_primary", &L::home_primary, "SD a year per SD", 0, 0.2, calibrated,
          "fit to the disadvantage gap at 11 (DfE performance tables)",
          "Growth from home advantage in years 0-6"},
        P{"home_secondary", &L::home_secondary, "SD a year per SD", 0, 0.2, calibrated,
          "fit to the disadvantage gap at 16 (DfE performance tables)",
          "Growth from home advantage in years 7-11"},
        P{"disadvantage_primary", &L::disadvantage_primary, "SD a year", -0.2, 0, calibrated,
          "fit to the disadvantage gap at 11 (DfE performance tables)",
          "Growth of disadvantaged pupils in years 0-6, beyond home advantage"},
        P{"disadvantage_secondary", &L::disadvantage_secondary, "SD a year", -0.2, 0, calibrated,
          "fit to the disadvantage gap at 16 (DfE performance tables)",
          "Growth of disadvantaged pupils in years 7-11, beyond home advantage"},
        P{"peers", &L::peers, "SD a year per SD", 0, 0.04, assumed,
          "assumed; not identified by any target here",
          "Growth from the mean attainment of the year group in the school"},
        P{"cohort_shock_sd", &L::cohort_shock_sd, "SD a year", 0, 0.2, calibrated,
          "fit to Progress 8 correlating about 0.80 from year to year (recalled)",
          "What a year group in a school shares in one year, for better or worse"},
        P{"leadership", &L::leadership, "SD a year per SD", 0, 0.1, assumed, "assumed",
          "Growth from the quality of the head"},
        P{"disadvantaged_practice_sd", &L::disadvantaged_practice_sd, "SD a year", 0, 0.1, assumed, "assumed",
          "Spread between schools of what they add for disadvantaged pupils beyond what they add for all"},
        P{"practice", &L::practice, "SD a year per SD a year", 0, 2, assumed,
          "1 by the definition of practice; 0 switches it off",
          "Growth from the school's and department's practice"},
        P{"teaching", &L::teaching, "SD a year per SD a year", 0, 2, assumed,
          "1 by the definition of skill; 0 switches it off", "Growth from the skill of those who teach"},
        P{"domain_shock_correlation", &L::domain_shock_correlation, "correlation", 0, 1, calibrated,
          "fit to a pupil's subject results correlating 0.70 (recalled)",
          "Correlation between domains of a pupil's yearly shocks"},
        P{"narrowing", &L::narrowing, "SD per SD", 0, 1, assumed, "assumed",
          "Growth lost in untested domains of primary schools for each SD of test preparation"},
        P{"focus_width", &L::focus_width, "SD", 0.05, 5, assumed, "assumed",
          "How far from a threshold pupils may be for effort on borderline pupils still to reach them"},
        P{"reference_memory", &L::reference_memory, "per year", 0.01, 1, assumed, "a choice of method",
          "Weight of the latest year in what burn-in learns about the reference year"}};
  }
};

}  // namespace commonroom
