#pragma once

#include <array>

#include "parameters/parameter.hpp"

namespace commonroom {

/// How instruments turn measures into marginal stakes.
struct StakesParameters {
  double professional_motive = 2.0;
  double crowding_out = 0.0;
  double rank_scale = 0.15;
  double staying_in_post = 0.87;
  double failing_multiplier = 6.0;
  double value_outstanding = 0.5;
  double value_good = 1.0;
  double value_not_failing = 1.5;
  double autonomy_cost = 0.05;
  double solidarity = 0.1;
  double scale_years_of_inspection = 3;
  double scale_years_of_tables = 1;

  static constexpr std::string_view group_name = "stakes";
  static constexpr auto described() {
    using P = Parameter<StakesParameters>;
    using S = StakesParameters;
    using enum Evidence;
    return std::array{
        P{"professional_motive", &S::professional_motive, "stake per SD", 0, 20, calibrated,
          "fit to Burgess, Wilson and Worth 2013 and Allen and Burgess 2012",
          "What own pupils' learning is worth to a head with no accountability at all"},
        P{"crowding_out", &S::crowding_out, "per unit of stake", 0, 1, assumed,
          "assumed; 0 is no crowding out", "chi in the professional motive's exp(-chi stake)"},
        P{"rank_scale", &S::rank_scale, "SD", 0.01, 2, assumed, "assumed",
          "Difference of two schools' measures that decides a rank: s in Phi((M_i - M_j)/s)"},
        P{"staying_in_post", &S::staying_in_post, "per year", 0, 1, recalled,
          "heads' mean tenure of 6-8 years",
          "Chance that a head is still there a year later: discounts what is averaged over years"},
        P{"failing_multiplier", &S::failing_multiplier, "ratio", 1, 50, calibrated,
          "fit to Allen and Burgess 2012, together with support",
          "Stake of a school that failed its inspection, as a multiple of what it would be"},
        P{"value_outstanding", &S::value_outstanding, "relative", 0, 10, assumed, "assumed",
          "Consequence of being outstanding rather than good"},
        P{"value_good", &S::value_good, "relative", 0, 10, assumed, "assumed; the unit",
          "Consequence of being good rather than requiring improvement"},
        P{"value_not_failing", &S::value_not_failing, "relative", 0, 10, assumed, "assumed",
          "Consequence of requiring improvement rather than being inadequate"},
        P{"autonomy_cost", &S::autonomy_cost, "share", 0, 0.5, assumed, "assumed; 0 is no cost",
          "Part of the professional motive lost by a school judged through others alone"},
        P{"solidarity", &S::solidarity, "share", 0, 1, assumed, "assumed",
          "What learning in a partner school is worth to a head, as a share of the professional motive"},
        P{"scale_years_of_inspection", &S::scale_years_of_inspection, "years", 1, 5, recalled,
          "three years of results in the Ofsted Inspection Data Summary Report",
          "Years of results behind the inspection whose mean marginal consequence is worth strength 1",
          ParameterKind::count},
        P{"scale_years_of_tables", &S::scale_years_of_tables, "years", 1, 5, recalled,
          "one year of results in the DfE performance tables",
          "Years of results behind the table or floor whose mean marginal consequence is worth strength 1",
          ParameterKind::count}};
  }
};

}  // namespace commonroom
