#include "world/register_report.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace commonroom {

namespace {

std::string examples_of(const Tally& tally, std::string_view what) {
  if (tally.examples.empty()) return {};
  std::vector<std::string> examples;
  for (const std::uint32_t example : tally.examples) examples.push_back(std::to_string(example));
  if (tally.count > examples.size()) examples.emplace_back("...");
  return fmt::format(" ({} {})", what, joined(examples, ", "));
}

bool is_known_by_line(LeftOut reason) {
  return reason == LeftOut::too_few_columns || reason == LeftOut::too_many_columns ||
         reason == LeftOut::misquoted || reason == LeftOut::urn_unreadable;
}

}  // namespace

std::string_view name_of(LeftOut reason) {
  switch (reason) {
    case LeftOut::too_few_columns:
      return "row has too few columns";
    case LeftOut::too_many_columns:
      return "row has too many columns";
    case LeftOut::misquoted:
      return "text after a closing quote";
    case LeftOut::urn_unreadable:
      return "not a usable number: URN";
    case LeftOut::authority_unreadable:
      return "not a usable number: LA (code)";
    case LeftOut::duplicate_urn:
      return "duplicate URN";
    case LeftOut::closed:
      return "closed";
    case LeftOut::proposed_to_open:
      return "proposed to open";
    case LeftOut::status_unknown:
      return "status not known";
    case LeftOut::independent:
      return "independent school";
    case LeftOut::special:
      return "special school";
    case LeftOut::alternative_provision:
      return "pupil referral unit or alternative provision";
    case LeftOut::nursery:
      return "nursery";
    case LeftOut::after_sixteen:
      return "sixth form / 16 plus only";
    case LeftOut::higher_education:
      return "higher education";
    case LeftOut::outside_england:
      return "outside England";
    case LeftOut::other_establishment:
      return "not a mainstream school";
    case LeftOut::type_unknown:
      return "type of establishment not known";
    case LeftOut::no_ages:
      return "no usable age range";
    case LeftOut::ages_unreadable:
      return "not a usable number: StatutoryLowAge, StatutoryHighAge";
    case LeftOut::no_years_taught:
      return "no year group from 0 to 11";
    case LeftOut::no_coordinates:
      return "no coordinates";
    case LeftOut::easting_unreadable:
      return "not a usable number: Easting";
    case LeftOut::northing_unreadable:
      return "not a usable number: Northing";
    case LeftOut::coordinates_outside:
      return "coordinates outside Great Britain";
    case LeftOut::roll_unreadable:
      return "not a usable number: NumberOfPupils";
    case LeftOut::capacity_unreadable:
      return "not a usable number: SchoolCapacity";
    case LeftOut::size_unknown:
      return "no roll or capacity, and no other school to take them from";
  }
  return "unknown";
}

std::string_view column_of(FillRule rule) {
  switch (rule) {
    case FillRule::name_blank:
      return "EstablishmentName";
    case FillRule::authority_name_blank:
      return "LA (name)";
    case FillRule::roll_from_capacity:
    case FillRule::roll_from_parameter:
    case FillRule::roll_from_phase:
      return "NumberOfPupils";
    case FillRule::capacity_from_roll:
    case FillRule::capacity_from_phase:
      return "SchoolCapacity";
    case FillRule::fsm_from_authority:
    case FillRule::fsm_from_phase:
    case FillRule::fsm_from_parameter:
    case FillRule::fsm_unreadable:
      return "PercentageFSM";
    case FillRule::grade_blank:
    case FillRule::grade_unknown:
      return "OfstedRating (name)";
    case FillRule::inspection_date_blank:
    case FillRule::inspection_date_unreadable:
      return "OfstedLastInsp";
    case FillRule::region_from_code:
    case FillRule::region_from_neighbours:
    case FillRule::region_unknown:
      return "GOR (name)";
    case FillRule::faith_blank:
      return "ReligiousCharacter (name)";
    case FillRule::trust_column_missing:
    case FillRule::trust_blank:
      return "Trusts (code)";
    case FillRule::federation_column_missing:
      return "Federations (code)";
  }
  return "unknown";
}

std::string_view name_of(FillRule rule) {
  switch (rule) {
    case FillRule::name_blank:
      return "blank: its register number";
    case FillRule::authority_name_blank:
      return "blank: its code";
    case FillRule::roll_from_parameter:
      return "blank: capacity times the parameter register.usual_fullness, its phase having no median";
    case FillRule::roll_from_capacity:
      return "blank: capacity times the median roll per place of its phase";
    case FillRule::roll_from_phase:
      return "blank, as is the capacity: median of its phase";
    case FillRule::capacity_from_roll:
      return "blank: the roll";
    case FillRule::capacity_from_phase:
      return "blank, and the roll blank or 0: median of its phase";
    case FillRule::fsm_from_authority:
      return "blank: median of its phase in its authority";
    case FillRule::fsm_from_phase:
      return "blank, as in all of its phase in its authority: median of its phase";
    case FillRule::fsm_from_parameter:
      return "blank in all of its phase: the parameter register.usual_disadvantaged";
    case FillRule::fsm_unreadable:
      return "not a percentage: treated as blank";
    case FillRule::grade_blank:
      return "blank: no grade";
    case FillRule::grade_unknown:
      return "none of the four grades: no grade";
    case FillRule::inspection_date_blank:
      return "blank: no inspection";
    case FillRule::inspection_date_unreadable:
      return "not a date: no inspection";
    case FillRule::region_from_code:
      return "not given: from the code of the authority";
    case FillRule::region_from_neighbours:
      return "not given, code not known: of the school nearest to the authority's middle";
    case FillRule::region_unknown:
      return "not given, and nothing tells: unknown";
    case FillRule::faith_blank:
      return "blank: no religious character";
    case FillRule::trust_column_missing:
      return "no such column: trusts of academies not known";
    case FillRule::trust_blank:
      return "blank: an academy whose trust is not known";
    case FillRule::federation_column_missing:
      return "no such column: federations not known";
  }
  return "unknown";
}

void Tally::add(std::uint32_t example) {
  ++count;
  if (examples.size() < most_examples) examples.push_back(example);
}

void RegisterReport::add(LeftOut reason, std::uint32_t urn_or_line) {
  left_out[static_cast<std::size_t>(reason)].add(urn_or_line);
}

void RegisterReport::add(FillRule rule, std::uint32_t urn) {
  filled_in[static_cast<std::size_t>(rule)].add(urn);
}

std::uint64_t RegisterReport::left_out_in_all() const {
  std::uint64_t total = 0;
  for (const Tally& tally : left_out) total += tally.count;
  return total;
}

std::vector<std::string> lines_of(const RegisterReport& report) {
  std::vector<std::string> lines;
  lines.push_back(
      fmt::format("{}: {} rows read as {}, {} schools usable in {} authorities, {} pupils in years 0-11",
                  // Where the file lies is not what it says.
                  std::filesystem::path(report.file).filename().string(), report.rows_read,
                  name_of(report.encoding), report.usable, report.authorities, report.pupils));
  if (report.outside_filter > 0) {
    lines.push_back(fmt::format("outside the scenario's filter: {}", report.outside_filter));
  }
  for (std::size_t i = 0; i < left_out_reasons; ++i) {
    const auto reason = static_cast<LeftOut>(i);
    const Tally& tally = report.of(reason);
    if (tally.count == 0) continue;
    lines.push_back(fmt::format("left out, {}: {}{}", name_of(reason), tally.count,
                                examples_of(tally, is_known_by_line(reason) ? "line" : "URN")));
  }
  if (!report.missing_columns.empty()) {
    lines.push_back(
        fmt::format("columns that the register does not have: {}", joined(report.missing_columns, ", ")));
  }
  for (std::size_t i = 0; i < fill_rules; ++i) {
    const auto rule = static_cast<FillRule>(i);
    const Tally& tally = report.of(rule);
    if (tally.count == 0) continue;
    lines.push_back(fmt::format("filled in, {}, {}: {}{}", column_of(rule), name_of(rule), tally.count,
                                examples_of(tally, "URN")));
  }
  if (report.blank_lines > 0)
    lines.push_back(fmt::format("lines with nothing on them: {}", report.blank_lines));
  return lines;
}

}  // namespace commonroom
