#include "measures/axis.hpp"

#include <array>
#include <string>
#include <vector>

namespace commonroom {

namespace {

using namespace std::string_view_literals;

constexpr std::array no_labels{""sv};
constexpr std::array pupil_group_labels{"all"sv, "disadvantaged"sv, "other"sv, "sen"sv};
constexpr std::array phase_labels{"primary"sv, "secondary"sv};
constexpr std::array domain_labels{"english"sv, "mathematics"sv, "other"sv};
constexpr std::array use_labels{"teaching"sv, "preparation"sv, "recruiting"sv, "collaborating"sv};
constexpr std::array grade_labels{"outstanding"sv, "good"sv, "requires_improvement"sv, "inadequate"sv};
constexpr std::array quantile_labels{"p10"sv, "p25"sv, "p50"sv, "p75"sv, "p90"sv};
constexpr std::array limits_labels{"loose"sv, "standard"sv, "strict"sv};
constexpr std::array clumsiness_labels{"deal"sv, "friendship"sv, "committee"sv, "clumsy"sv, "hollow"sv};
constexpr std::array heading_labels{
    "teaching"sv, "cover"sv,   "partnerships"sv,          "accountability"sv,
    "other"sv,    "support"sv, "professional_learning"sv, "external_partners"sv,
    "policy"sv};
constexpr std::array policy_standing_labels{"participants"sv, "others"sv};
constexpr std::array panel_trait_labels{"phase"sv, "region"sv, "experience"sv, "disadvantage"sv};
constexpr std::array level_labels{"system"sv, "schools"sv, "teachers"sv, "outside"sv, "pupils"sv};

constexpr std::array stress_labels{"workload"sv, "cover"sv, "stakes"sv, "colleagues"sv, "learning"sv};
constexpr std::array learning_labels{"conditions"sv, "colleagues"sv, "partners"sv, "programmes"sv};
constexpr std::array region_labels{
    "north_east"sv,      "north_west"sv, "yorkshire"sv,  "east_midlands"sv, "west_midlands"sv,
    "east_of_england"sv, "london"sv,     "south_east"sv, "south_west"sv,    "other"sv};
constexpr std::array settlement_labels{"rural"sv, "urban"sv};
constexpr std::array school_size_labels{"smallest_fifth"sv, "second_fifth"sv, "middle_fifth"sv,
                                        "fourth_fifth"sv, "largest_fifth"sv};
constexpr std::array school_disadvantage_labels{"least_fifth"sv, "second_fifth"sv, "middle_fifth"sv,
                                                "fourth_fifth"sv, "most_fifth"sv};
constexpr std::array report_point_labels{"point_1"sv, "point_2"sv, "point_3"sv, "point_4"sv, "point_5"sv};
constexpr std::array report_area_labels{
    "achievement"sv,          "curriculum_and_teaching"sv,  "inclusion"sv, "attendance_and_behaviour"sv,
    "personal_development"sv, "leadership_and_governance"sv};
constexpr std::array family_labels{"by_consent"sv,
                                   "assigned"sv,
                                   "trust"sv,
                                   "federation"sv,
                                   "area"sv,
                                   "network"sv,
                                   "hub_and_spoke"sv,
                                   "feeders"sv,
                                   "affiliation"sv,
                                   "academy_and_maintained"sv,
                                   "independent_and_state"sv,
                                   "outside"sv};

/// "by_consent/deal": every family with every class.
std::span<const std::string_view> family_and_class_labels() {
  static const std::vector<std::string> texts = [] {
    std::vector<std::string> made;
    for (const std::string_view family : family_labels) {
      for (const std::string_view kind : clumsiness_labels)
        made.push_back(std::string(family) + "/" + std::string(kind));
    }
    return made;
  }();
  static const std::vector<std::string_view> views(texts.begin(), texts.end());
  return views;
}

struct AxisRow {
  Axis axis;
  std::string_view name, meaning;
  std::span<const std::string_view> labels;
};

/// In the order of the enumeration.
const std::array<AxisRow, axes>& rows() {
  static const std::array<AxisRow, axes> all{
      AxisRow{Axis::none, "", "", no_labels},
      AxisRow{Axis::pupil_group, "pupil_group",
              "Group of pupils; disadvantaged: eligible for free school meals", pupil_group_labels},
      AxisRow{Axis::phase, "phase", "Phase of schooling", phase_labels},
      AxisRow{Axis::domain, "domain", "Domain of attainment", domain_labels},
      AxisRow{Axis::use_of_time, "use_of_time", "Use of a head's discretionary time", use_labels},
      AxisRow{Axis::grade, "grade", "Grade at the last inspection", grade_labels},
      AxisRow{Axis::quantile, "quantile", "Quantile across pupils", quantile_labels},
      AxisRow{Axis::class_limits, "class_limits", "Limits between the classes of partnership", limits_labels},
      AxisRow{Axis::clumsiness, "clumsiness", "Class of a partnership by its ingredients", clumsiness_labels},
      AxisRow{Axis::spending_heading, "spending_heading", "Heading of spending", heading_labels},
      AxisRow{Axis::stress_source, "stress_source", "Source of teachers' stress", stress_labels},
      AxisRow{Axis::learning_source, "learning_source", "Source of teachers' learning", learning_labels},
      AxisRow{Axis::region, "region", "Region of England; other: any other, made-up ones among them",
              region_labels},
      AxisRow{Axis::report_point, "report_point", "Point of a report card's scale, 1 the lowest",
              report_point_labels},
      AxisRow{Axis::report_area, "report_area", "Area of a report card", report_area_labels},
      AxisRow{Axis::policy_standing, "policy_standing", "Whether someone takes part in making policy",
              policy_standing_labels},
      AxisRow{Axis::panel_trait, "panel_trait",
              "Trait by which those who make policy are compared with all teachers", panel_trait_labels},
      AxisRow{Axis::level, "level", "Level at which people of the system work together", level_labels},
      AxisRow{Axis::partnership_family, "partnership_family", "How partners come together", family_labels},
      AxisRow{Axis::family_and_class, "family_and_class",
              "How partners come together, with the class of the partnership by its ingredients",
              family_and_class_labels()},
      AxisRow{Axis::settlement, "settlement", "Rural or urban school, by pupils at school within 3 km",
              settlement_labels},
      AxisRow{Axis::school_size, "school_size",
              "Fifth of schools of a stage, by number of pupils at the start", school_size_labels},
      AxisRow{Axis::school_disadvantage, "school_disadvantage",
              "Fifth of schools of a stage, by share of disadvantaged pupils at the start",
              school_disadvantage_labels},
  };
  return all;
}

const AxisRow& row_of(Axis axis) {
  return rows().at(static_cast<std::size_t>(axis));
}

}  // namespace

std::string_view name_of(Axis axis) {
  return row_of(axis).name;
}

std::string_view meaning_of(Axis axis) {
  return row_of(axis).meaning;
}

std::span<const std::string_view> labels_of(Axis axis) {
  return row_of(axis).labels;
}

}  // namespace commonroom
