#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// How the fixed frame of a run is made: homes, who is near whom, trusts and federations where a register has
/// none, and the made-up authority.
struct PopulationParameters {
  double pupils_per_neighbourhood = 40;
  double home_spread = 0.55;
  double least_home_spread_km = 0.1;
  double most_home_spread_km = 6;
  double home_balance_rounds = 0;

  double deprivation_town_share = 0.04;
  double deprivation_smooth_share = 0.065;
  double deprivation_smooth_km = 1.5;
  double deprivation_small_area_share = 0.12;
  double residential_share = 1;
  double residential_share_secondary = 1;
  double deprivation_corrections = 3;
  double deprivation_corrections_secondary = 3;
  double home_advantage_secondary_share = 0.35;
  double home_advantage_primary_share = 0.10;
  double home_advantage_deprivation_correlation = -0.8;

  double candidates_at_start = 10;
  double candidates_at_transfer = 14;
  double candidates_elsewhere = 8;
  double fewest_candidates = 3;
  double reach_at_start_km = 15;
  double reach_at_transfer_km = 40;
  double reach_elsewhere_km = 15;

  double rivalry_distance_primary = 4.7;
  double rivalry_distance_secondary = 1.3;
  double rivalry_distance_power = 0.6;
  double least_overlap = 0.005;
  double most_rivals = 24;

  double nearest_partners = 12;
  double partner_reach_km = 40;
  double most_mates = 20;

  double england_multi_trusts = 1188;
  double england_single_trusts = 1251;
  double trust_mean_schools = 7.5;
  double trust_most_schools = 90;
  double federation_share = 0.05;
  double federation_reach_km = 10;

  double authority_side_km = 29.2;
  double main_town_share = 0.45;
  double small_towns_share = 0.30;
  double academy_share_primary = 0.43;
  double academy_share_secondary = 0.82;
  double church_share_primary = 0.28;
  double church_share_secondary = 0.06;
  double catholic_share = 0.10;
  double infant_junior_share = 0.06;
  double all_through_share = 0.045;
  double typical_fullness = 0.95;
  double fullness_log_sd = 0.07;

  /// Share of the deprivation latent's variance that is the pupil's own.
  [[nodiscard]] constexpr double individual_deprivation() const {
    return 1 - deprivation_town_share - deprivation_smooth_share - deprivation_small_area_share;
  }
  /// Share of home advantage's variance that is the pupil's own.
  [[nodiscard]] constexpr double individual_home_advantage() const {
    return 1 - home_advantage_secondary_share - home_advantage_primary_share;
  }

  static constexpr std::string_view group_name = "population";
  static constexpr auto described() {
    using P = Parameter<PopulationParameters>;
    using S = PopulationParameters;
    using enum Evidence;
    using enum ParameterKind;
    return std::array{
        P{"pupils_per_neighbourhood", &S::pupils_per_neighbourhood, "pupils", 12, 2000, assumed,
          "assumed: about as many pupils in years 0-11 as live in a census output area",
          "Pupils of years 0-11 who share one place of home"},
        P{"home_spread", &S::home_spread, "share", 0.05, 3, calibrated,
          "fit to 39% putting the nearest school named first (applications in England 2014/15)",
          "Standard deviation of homes around a school in each direction, in distances to its nearest "
          "school"},
        P{"least_home_spread_km", &S::least_home_spread_km, "km", 0, 5, assumed, "assumed",
          "Homes spread at least this far, so that two schools on one site do not share one spot of homes"},
        P{"most_home_spread_km", &S::most_home_spread_km, "km", 0.1, 50, assumed, "assumed",
          "Homes spread at most this far, however far off the next school is, but never less than the least"},
        P{"home_balance_rounds", &S::home_balance_rounds, "rounds", 0, 50, assumed,
          "assumed: off, since first preferences are met as often as in England without it; 1 or 2 rounds "
          "meet more",
          "How often homes are shifted towards schools that distance alone would leave short of pupils",
          count},
        P{"deprivation_town_share", &S::deprivation_town_share, "share of variance", 0, 0.3, calibrated,
          "fit to segregation by free school meals between schools (DfE register 2022)",
          "Variance of the deprivation latent between towns of a made-up authority"},
        P{"deprivation_smooth_share", &S::deprivation_smooth_share, "share of variance", 0, 0.3, calibrated,
          "fit to segregation by free school meals between schools (DfE register 2022)",
          "Variance of the deprivation latent that varies smoothly over a made-up authority"},
        P{"deprivation_smooth_km", &S::deprivation_smooth_km, "km", 0.1, 50, calibrated,
          "fit to segregation by free school meals between schools (DfE register 2022)",
          "Length over which the smooth part of deprivation varies"},
        P{"deprivation_small_area_share", &S::deprivation_small_area_share, "share of variance", 0, 0.3,
          calibrated, "fit to segregation by free school meals between schools (DfE register 2022)",
          "Variance of the deprivation latent between neighbourhoods around one school"},
        P{"residential_share", &S::residential_share, "share", 0, 1, assumed,
          "assumed: a school's intake is taken to look like the homes around it",
          "How much of the difference in disadvantage between a primary school and its authority lies in "
          "homes"},
        P{"residential_share_secondary", &S::residential_share_secondary, "share", 0, 1, assumed,
          "assumed: a school's intake is taken to look like the homes around it",
          "How much of the difference in disadvantage between a secondary school and its authority lies in "
          "homes"},
        P{"deprivation_corrections", &S::deprivation_corrections, "rounds", 0, 50, assumed,
          "assumed: leaves segregation by homes alone some 0.04 below that of schools, the rest to choice",
          "How often the deprivation of homes is corrected towards the share of the schools among them",
          count},
        P{"deprivation_corrections_secondary", &S::deprivation_corrections_secondary, "rounds", 0, 50,
          calibrated,
          "fit to FSM dissimilarity between secondary schools within authorities, 0.250 (DfE register 2022)",
          "How often the deprivation of homes is corrected towards the share of the secondary schools among "
          "them; 0: homes follow primary schools alone",
          count},
        P{"home_advantage_secondary_share", &S::home_advantage_secondary_share, "share of variance", 0, 0.5,
          calibrated, "fit to the share of raw results between schools, 0.20-0.25 (recalled)",
          "Variance of home advantage between areas nearest to one secondary school"},
        P{"home_advantage_primary_share", &S::home_advantage_primary_share, "share of variance", 0, 0.4,
          calibrated, "fit to the share of raw results between schools, 0.20-0.25 (recalled)",
          "Variance of home advantage between primary schools within such an area"},
        P{"home_advantage_deprivation_correlation", &S::home_advantage_deprivation_correlation, "correlation",
          -1, 0, assumed, "assumed", "Correlation of home advantage with deprivation between schools' areas"},
        P{"candidates_at_start", &S::candidates_at_start, "schools", 1, 40, assumed, "assumed",
          "Most schools that a family may think of for year 0", count},
        P{"candidates_at_transfer", &S::candidates_at_transfer, "schools", 1, 40, assumed, "assumed",
          "Most schools that a family may think of from year 7 on", count},
        P{"candidates_elsewhere", &S::candidates_elsewhere, "schools", 1, 40, assumed, "assumed",
          "Most schools that a family may think of at years 1 to 6", count},
        P{"fewest_candidates", &S::fewest_candidates, "schools", 1, 10, assumed, "assumed",
          "Schools that a family may think of however far they are", count},
        P{"reach_at_start_km", &S::reach_at_start_km, "km", 1, 200, assumed, "assumed",
          "Farthest school thought of for year 0"},
        P{"reach_at_transfer_km", &S::reach_at_transfer_km, "km", 1, 200, assumed, "assumed",
          "Farthest school thought of for year 7"},
        P{"reach_elsewhere_km", &S::reach_elsewhere_km, "km", 1, 200, assumed, "assumed",
          "Farthest school thought of at any other year of entry"},
        P{"rivalry_distance_primary", &S::rivalry_distance_primary, "1 / km^power", 0, 20, calibrated,
          "fit to first preferences met (DfE 2021) and nearest school named first (applications in England "
          "2014/15)",
          "Distaste for distance that draws catchments of entry before year 5, for overlaps only"},
        P{"rivalry_distance_secondary", &S::rivalry_distance_secondary, "1 / km^power", 0, 20, calibrated,
          "fit to first preferences met (DfE 2021) and nearest school named first (applications in England "
          "2014/15)",
          "Distaste for distance that draws catchments of entry from year 5 on, for overlaps only"},
        P{"rivalry_distance_power", &S::rivalry_distance_power, "exponent", 0.1, 2, assumed, "assumed",
          "Power of distance in catchments, for overlaps only"},
        P{"least_overlap", &S::least_overlap, "share", 0, 0.5, assumed, "assumed",
          "Schools whose catchments overlap less are no rivals"},
        P{"most_rivals", &S::most_rivals, "schools", 1, 100, assumed, "assumed", "Most rivals of a school",
          count},
        P{"nearest_partners", &S::nearest_partners, "schools", 0, 60, assumed, "assumed",
          "Nearest schools of a common stage that a school may partner with", count},
        P{"partner_reach_km", &S::partner_reach_km, "km", 0, 200, assumed, "assumed",
          "Farthest school to partner with outside one's own trust or federation"},
        P{"most_mates", &S::most_mates, "schools", 0, 100, assumed, "assumed",
          "Nearest schools of the same trust or federation that a school may partner with", count},
        P{"england_multi_trusts", &S::england_multi_trusts, "trusts", 0, 10000, measured,
          "Department for Education: 1,188 trusts of several schools", "Trusts of several schools in England",
          count},
        P{"england_single_trusts", &S::england_single_trusts, "trusts", 0, 10000, measured,
          "Department for Education: 1,251 trusts of one school", "Trusts of one school in England", count},
        P{"trust_mean_schools", &S::trust_mean_schools, "schools", 2, 50, measured,
          "Department for Education: about 7.5", "Mean number of schools in trusts of several"},
        P{"trust_most_schools", &S::trust_most_schools, "schools", 3, 500, measured,
          "Department for Education: about 90", "Schools of the largest trust", count},
        P{"federation_share", &S::federation_share, "share", 0, 0.5, assumed, "assumed",
          "Share of maintained schools in a federation, where the register does not name federations"},
        P{"federation_reach_km", &S::federation_reach_km, "km", 0.1, 100, assumed, "assumed",
          "Farthest that members of a federation are from the school it is built around"},
        P{"authority_side_km", &S::authority_side_km, "km", 3, 200, measured,
          "England's 130,279 square km over 153 authorities", "Side of the square of a made-up authority"},
        P{"main_town_share", &S::main_town_share, "share", 0, 1, assumed, "assumed",
          "Share of a made-up authority's schools in its main town"},
        P{"small_towns_share", &S::small_towns_share, "share", 0, 1, assumed, "assumed",
          "Share of a made-up authority's schools in its small towns; the rest are rural"},
        P{"academy_share_primary", &S::academy_share_primary, "share", 0, 1, measured,
          "Department for Education 2024: 43%", "Academies among made-up primary schools"},
        P{"academy_share_secondary", &S::academy_share_secondary, "share", 0, 1, measured,
          "Department for Education 2024: 82%", "Academies among made-up secondary schools"},
        P{"church_share_primary", &S::church_share_primary, "share", 0, 1, measured,
          "register of April 2022: 28% of schools of years 0-6 (26% with infant and junior schools)",
          "Church of England schools among made-up primary schools"},
        P{"church_share_secondary", &S::church_share_secondary, "share", 0, 1, measured,
          "register of April 2022: 6% of secondary schools",
          "Church of England schools among made-up secondary schools"},
        P{"catholic_share", &S::catholic_share, "share", 0, 1, measured,
          "register of April 2022: 10% in both phases", "Catholic schools among made-up schools"},
        P{"infant_junior_share", &S::infant_junior_share, "share", 0, 0.5, measured,
          "register of April 2022: 7% infant, 6% junior",
          "Pairs of infant and junior school to made-up primary schools"},
        P{"all_through_share", &S::all_through_share, "share", 0, 1, measured,
          "register of April 2022: 158 all-through to 3,150 secondary schools",
          "Made-up secondary schools that also teach years 0 to 6"},
        P{"typical_fullness", &S::typical_fullness, "pupils per place", 0.3, 1.5, measured,
          "register of April 2022: median of roll to capacity 0.95",
          "Median roll to capacity of made-up schools"},
        P{"fullness_log_sd", &S::fullness_log_sd, "log SD", 0, 0.5, calibrated,
          "fit to 23-28% of schools over capacity (DfE register 2022)",
          "Spread of roll to capacity of made-up schools"}};
  }
};
static_assert(fully_described<PopulationParameters>());

}  // namespace commonroom
