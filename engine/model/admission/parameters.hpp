#pragma once

#include <array>
#include <string_view>

#include "parameters/parameter.hpp"

namespace commonroom {

/// How families value schools. Utilities are in units of the Gumbel scale. "Primary" is every entry before
/// year 7, "secondary" every entry from year 7 on.
struct ChoiceParameters {
  double distance_exponent = 0.6;
  double primary_distance = 4.7;
  double secondary_distance = 1.3;
  double primary_standing = 0.10;
  double secondary_standing = 0.43;
  double primary_standing_slope = 0.0;
  double secondary_standing_slope = 1.0;
  double primary_composition = 0.75;
  double secondary_composition = 0.60;
  double primary_composition_slope = 0.85;
  double secondary_composition_slope = 2.5;
  double faith_adherents = 0.8;
  double faith_others = -0.6;
  double primary_beyond_cut_off = 2.8;
  double secondary_beyond_cut_off = 1.8;
  double primary_window = 1.4;
  double secondary_window = 2.5;
  double primary_longest_list = 3;
  double secondary_longest_list = 6;
  double recruiting_effect = 2.0;

  static constexpr std::string_view group_name = "choice";
  static constexpr auto described() {
    using Row = Parameter<ChoiceParameters>;
    constexpr std::string_view fitted =
        "fit to offers of first preference (DfE 2021), to 39% naming the nearest school first and 35% one "
        "school (applications in England 2014/15), and to FSM dissimilarity (DfE register 2022)";
    return std::array{
        Row{"distance_exponent", &ChoiceParameters::distance_exponent, "1", 0.2, 1.0, Evidence::calibrated,
            fitted, "Power of distance in utility; below 1 the first kilometre counts most."},
        Row{"primary_distance", &ChoiceParameters::primary_distance, "utility per km^exponent", 0, 50,
            Evidence::calibrated, fitted, "Disutility of distance to a primary school."},
        Row{"secondary_distance", &ChoiceParameters::secondary_distance, "utility per km^exponent", 0, 50,
            Evidence::calibrated, fitted, "Disutility of distance to a secondary school."},
        Row{"primary_standing", &ChoiceParameters::primary_standing, "utility per SD", 0, 5,
            Evidence::calibrated, fitted, "Value of published standing at entry to a primary school."},
        Row{"secondary_standing", &ChoiceParameters::secondary_standing, "utility per SD", 0, 5,
            Evidence::calibrated, fitted, "Value of published standing at entry to a secondary school."},
        Row{"primary_standing_slope", &ChoiceParameters::primary_standing_slope, "1 per SD", 0, 3,
            Evidence::calibrated, fitted,
            "Rise of the value of standing with home advantage, as a share of it; primary."},
        Row{"secondary_standing_slope", &ChoiceParameters::secondary_standing_slope, "1 per SD", 0, 3,
            Evidence::calibrated, fitted,
            "Rise of the value of standing with home advantage, as a share of it; secondary."},
        Row{"primary_composition", &ChoiceParameters::primary_composition, "utility per SD", 0, 5,
            Evidence::calibrated, fitted, "Disutility of a school's FSM share; primary."},
        Row{"secondary_composition", &ChoiceParameters::secondary_composition, "utility per SD", 0, 5,
            Evidence::calibrated, fitted, "Disutility of a school's FSM share; secondary."},
        Row{"primary_composition_slope", &ChoiceParameters::primary_composition_slope, "1 per SD", 0, 3,
            Evidence::calibrated, fitted,
            "Rise of the disutility of FSM share with home advantage, as a share of it; primary."},
        Row{"secondary_composition_slope", &ChoiceParameters::secondary_composition_slope, "1 per SD", 0, 6,
            Evidence::calibrated, fitted,
            "Rise of the disutility of FSM share with home advantage, as a share of it; secondary."},
        Row{"faith_adherents", &ChoiceParameters::faith_adherents, "utility", -5, 5, Evidence::assumed,
            "assumed; set together with the fit of choice", "Utility of a school of a family's own faith."},
        Row{"faith_others", &ChoiceParameters::faith_others, "utility", -5, 5, Evidence::assumed,
            "assumed; set together with the fit of choice",
            "Utility of a faith school to families of another faith or none."},
        Row{"primary_beyond_cut_off", &ChoiceParameters::primary_beyond_cut_off, "utility", 0, 20,
            Evidence::calibrated, fitted,
            "Penalty where the home lies beyond the distance at which places ran out last year; primary."},
        Row{"secondary_beyond_cut_off", &ChoiceParameters::secondary_beyond_cut_off, "utility", 0, 20,
            Evidence::calibrated, fitted,
            "Penalty where the home lies beyond the distance at which places ran out last year; secondary."},
        Row{"primary_window", &ChoiceParameters::primary_window, "utility", 0, 50, Evidence::calibrated,
            fitted,
            "Mean of the loss against the best school at which families stop naming schools; primary."},
        Row{"secondary_window", &ChoiceParameters::secondary_window, "utility", 0, 50, Evidence::calibrated,
            fitted,
            "Mean of the loss against the best school at which families stop naming schools; secondary."},
        Row{"primary_longest_list", &ChoiceParameters::primary_longest_list, "schools", 1, 16,
            Evidence::recalled, "application forms of most English authorities",
            "Most schools that a family may name; primary.", ParameterKind::count},
        Row{"secondary_longest_list", &ChoiceParameters::secondary_longest_list, "schools", 1, 16,
            Evidence::recalled, "application forms of most English authorities",
            "Most schools that a family may name; secondary.", ParameterKind::count},
        Row{"recruiting_effect", &ChoiceParameters::recruiting_effect, "utility per share of time", 0, 20,
            Evidence::assumed, "assumed",
            "Utility that a head's time for recruiting adds to a school, for time above the mean."},
    };
  }
};

/// How places are allotted.
struct PlacementParameters {
  double considers_late_entry = 0.03;
  double first_late_entry_year = 9;
  double lottery = 0;
  double primary_reach = 8;
  double secondary_reach = 20;

  static constexpr std::string_view group_name = "placement";
  static constexpr auto described() {
    using Row = Parameter<PlacementParameters>;
    return std::array{
        Row{"considers_late_entry", &PlacementParameters::considers_late_entry, "probability", 0, 1,
            Evidence::assumed, "assumed",
            "Share of pupils that think of changing to a school that begins late (technical college, studio "
            "school)."},
        Row{"first_late_entry_year", &PlacementParameters::first_late_entry_year, "year group", 8, 11,
            Evidence::assumed, "assumed; technical colleges and studio schools begin in year 9 or 10",
            "First year group at which pupils whose school goes on may change to a school that begins there.",
            ParameterKind::count},
        Row{"lottery", &PlacementParameters::lottery, "on or off", 0, 1, Evidence::assumed,
            "an option; English schools mostly use distance",
            "Schools with too many applicants draw lots in place of going by distance.",
            ParameterKind::toggle},
        Row{"primary_reach", &PlacementParameters::primary_reach, "km", 0, 500, Evidence::assumed, "assumed",
            "How far an authority looks for a free place before it lets a primary school go over its "
            "places."},
        Row{"secondary_reach", &PlacementParameters::secondary_reach, "km", 0, 500, Evidence::assumed,
            "assumed",
            "How far an authority looks for a free place before it lets a secondary school go over its "
            "places."},
    };
  }
};

}  // namespace commonroom
