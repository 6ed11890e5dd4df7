#include "output/result_groups.hpp"

#include <array>
#include <numeric>
#include <string>

#include "core/contracts.hpp"
#include "core/parallel.hpp"
#include "output/results_layout.hpp"

namespace commonroom {
namespace {

using hdf5::VariableGroup;
using hdf5::write_attribute;
using Texts = std::span<const std::string>;
using Numbers = std::span<const std::int32_t>;

std::vector<std::int32_t> numbered_from(std::int32_t first, int count) {
  std::vector<std::int32_t> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), first);
  return numbers;
}

template <class Row, class Value>
std::vector<Value> column_of(const std::vector<Row>& rows, Value Row::*field) {
  std::vector<Value> column;
  column.reserve(rows.size());
  for (const Row& row : rows) column.push_back(row.*field);
  return column;
}

void write_school_table(VariableGroup& group, const SchoolTable& table) {
  const std::vector<std::string> by_school{"school"};
  group.write({"x_km", "km", "Easting of the school"}, by_school, std::span<const float>(table.x_km));
  group.write({"y_km", "km", "Northing of the school"}, by_school, std::span<const float>(table.y_km));
  group.write({"phase", "", "Kind of school by the year groups it serves"}, by_school, Texts(table.phase));
  group.write({"authority", "", "Local authority"}, by_school, Texts(table.authority));
  const std::vector<std::int32_t> filled(table.filled_in.begin(), table.filled_in.end());
  const hdf5::Handle flags =
      group.write({"filled_in", "", "What was generated or filled in because the register does not say"},
                  by_school, Numbers(filled));
  write_attribute(flags, "flag_masks", std::array<std::int32_t, 8>{1, 2, 4, 8, 16, 32, 64, 128});
  write_attribute(flags, "flag_meanings",
                  std::string("roll capacity fsm grade region trust faith whole_school_synthetic"));
}

void write_school_trajectories(VariableGroup& group, const Results& results) {
  const std::vector<SchoolVariable> variables = school_variables();
  expects(variables.size() == results.school_values.size(), "every variable by school is described");
  for (std::size_t i = 0; i < variables.size(); ++i) {
    group.write(
        {std::string(variables[i].name), std::string(variables[i].unit), std::string(variables[i].long_name)},
        {"regime", "replicate", "year", "school"}, std::span<const float>(results.school_values[i]));
  }
}

void add_period_dimensions(VariableGroup& group, const Results& results, const std::vector<Period>& periods) {
  group.add_dimension({"point", "", "Point of the design: a setting of the parameters"},
                      numbered_from(0, results.points));
  group.add_dimension({"regime", "", "Regime of accountability"}, Texts(results.regimes));
  group.add_dimension({"period", "", "Years over which an outcome is averaged"},
                      Texts(column_of(periods, &Period::name)));
  add_axis_dimensions(group);
  const std::vector<std::int32_t> first = column_of(periods, &Period::first);
  const std::vector<std::int32_t> last = column_of(periods, &Period::last);
  group.write({"first_year", "", "First year of the period"}, {"period"}, Numbers(first));
  group.write({"last_year", "", "Last year of the period"}, {"period"}, Numbers(last));
}

void append_difference(const IntervalEstimate& estimate, std::vector<double>& numbers) {
  numbers.insert(numbers.end(),
                 {estimate.mean, estimate.lower, estimate.upper, static_cast<double>(estimate.same_sign),
                  static_cast<double>(estimate.replicates)});
}

void append_level(const IntervalEstimate& estimate, std::vector<double>& numbers) {
  numbers.insert(numbers.end(),
                 {estimate.mean, estimate.lower, estimate.upper, static_cast<double>(estimate.replicates)});
}

}  // namespace

void add_run_dimensions(VariableGroup& group, const Results& results) {
  group.add_dimension({"regime", "", "Regime of accountability"}, Texts(results.regimes));
  group.add_dimension(
      {"replicate", "", "Replicate, as in the keys of the draws: runs of one number share their luck"},
      Numbers(numbered_from(0, results.replicates)));
  group.add_dimension({"year", "1", "Academic year after burn-in"}, Numbers(numbered_from(1, results.years)));
}

void add_axis_dimensions(VariableGroup& group) {
  for (const Axis axis : layout::axes_used()) {
    const std::vector<std::string> labels(labels_of(axis).begin(), labels_of(axis).end());
    group.add_dimension({std::string(name_of(axis)), "", std::string(meaning_of(axis))}, Texts(labels));
  }
}

hdf5::Variable variable_of(const Outcome& outcome) {
  return {std::string(outcome.name), std::string(outcome.unit), std::string(outcome.long_name)};
}

void describe_direction(hid_t variable, const Outcome& outcome) {
  if (outcome.direction == 0) return;
  write_attribute(variable, "higher_is_better", std::array{static_cast<std::int32_t>(outcome.direction > 0)});
}

void write_parameters(hid_t root, const Results& results) {
  const std::vector<ParameterRecord>& rows = results.parameters;
  if (rows.empty()) return;
  const hdf5::Handle handle = hdf5::make_group(root, std::string(layout::parameters_group));
  VariableGroup group(handle);
  const std::vector<std::string> dimension{"parameter"};
  const auto write_numbers = [&](const char* name, const char* meaning, double ParameterRecord::*field) {
    group.write({name, "", meaning}, dimension, std::span<const double>(column_of(rows, field)));
  };
  const auto write_words = [&](const char* name, const char* meaning, std::string ParameterRecord::*field) {
    group.write({name, "", meaning}, dimension, Texts(column_of(rows, field)));
  };
  group.add_dimension({"parameter", "", "Group and name of a parameter"},
                      Texts(column_of(rows, &ParameterRecord::name)));
  write_numbers("value", "Value in these runs", &ParameterRecord::value);
  write_words("unit", "Unit of value, default and range", &ParameterRecord::unit);
  write_numbers("default", "Value where a scenario says nothing", &ParameterRecord::standard);
  write_numbers("least", "Least value allowed", &ParameterRecord::least);
  write_numbers("most", "Largest value allowed", &ParameterRecord::most);
  write_words("evidence", "How well the default is known", &ParameterRecord::evidence);
  write_words("source", "Where the default comes from", &ParameterRecord::source);
  write_words("meaning", "What the parameter is", &ParameterRecord::meaning);
}

void write_schools(hid_t root, const Results& results) {
  const hdf5::Handle handle = hdf5::make_group(root, std::string(layout::schools_group));
  if (results.real_schools) write_attribute(handle, "comment", std::string(layout::made_up_note));
  VariableGroup group(handle);
  add_run_dimensions(group, results);
  const std::vector<std::int32_t> urns(results.school_table.urn.begin(), results.school_table.urn.end());
  group.add_dimension(
      {"school", "", "Register number of the school (URN); 900001 and on for synthetic schools"},
      Numbers(urns));
  write_school_table(group, results.school_table);
  if (!results.school_values.empty()) write_school_trajectories(group, results);
}

void write_authorities(hid_t root, const Results& results) {
  const AuthorityTable& table = results.authority_table;
  const hdf5::Handle handle = hdf5::make_group(root, std::string(layout::authorities_group));
  write_attribute(handle, "comment",
                  std::string(results.real_schools ? layout::simulated_authorities_note
                                                   : layout::made_up_authorities_note));
  VariableGroup group(handle);
  add_run_dimensions(group, results);
  group.add_dimension({"authority", "", "Local authority"}, Texts(table.name));
  const std::vector<std::string> dimension{"authority"};
  group.write({"x_km", "km", "Mean easting of its schools that take pupils to 16"}, dimension,
              std::span<const float>(table.x_km));
  group.write({"y_km", "km", "Mean northing of its schools that take pupils to 16"}, dimension,
              std::span<const float>(table.y_km));
  const std::vector<std::int32_t> schools(table.schools.begin(), table.schools.end());
  group.write({"schools", "1", "Its state schools that take pupils to 16"}, dimension, Numbers(schools));
  if (results.by_authority.empty()) return;
  const hdf5::Handle attained = group.write(
      {std::string(layout::attainment_in_authorities), "SD",
       "Mean true attainment at the end of year 11 of pupils in the authority's schools"},
      {"regime", "replicate", "year", "authority"}, std::span<const double>(results.by_authority));
  write_attribute(attained, "higher_is_better", std::array{std::int32_t{1}});
}

EstimatesGroup::EstimatesGroup(hid_t root, const Results& results, const std::vector<Period>& periods,
                               const Kind& kind, std::size_t rows_a_chunk)
    : kind_(kind), group_(hdf5::make_group(root, std::string(kind.name))) {
  if (!kind.baseline.empty()) write_attribute(group_, "baseline", kind.baseline);
  write_attribute(group_, "comment", std::string(layout::interval_note));
  VariableGroup group(group_, rows_a_chunk);
  add_period_dimensions(group, results, periods);
  group.add_dimension({"statistic", "", kind.meaning}, Texts(kind.statistics));
  for (const Outcome& outcome : outcome_catalogue()) {
    std::vector<std::string> dimensions{"point", "regime", "period"};
    if (outcome.axis != Axis::none) dimensions.emplace_back(name_of(outcome.axis));
    dimensions.emplace_back("statistic");
    hdf5::Variable variable = variable_of(outcome);
    variable.long_name = kind.prefix + variable.long_name;
    variables_.emplace_back(group.declare(variable, dimensions, hdf5::Content::doubles), variable.name);
    describe_direction(variables_.back().id(), outcome);
  }
}

std::vector<double> EstimatesGroup::rows_of(std::size_t outcome, std::span<const Statistics> points) const {
  std::vector<double> rows;
  for (const Statistics& statistics : points) {
    const std::vector<IntervalEstimate>& estimates = statistics.*kind_.estimates;
    for (std::size_t record = 0; record < estimates.size(); record += record_length()) {
      for (std::size_t i = outcome_offset(outcome); i < outcome_offset(outcome + 1); ++i)
        kind_.append(estimates[record + i], rows);
    }
  }
  return rows;
}

void EstimatesGroup::put(std::size_t first_point, std::span<const Statistics> points) {
  std::vector<std::vector<double>> values(variables_.size());
  parallel_for(variables_.size(), 1,
               [&](std::size_t outcome) { values[outcome] = rows_of(outcome, points); });
  std::vector<hdf5::RowsToWrite> rows;
  for (std::size_t outcome = 0; outcome < variables_.size(); ++outcome)
    rows.push_back({&variables_[outcome], std::as_bytes(std::span(values[outcome]))});
  hdf5::write_packed(first_point, rows);
}

StatisticsGroups::StatisticsGroups(hid_t root, const Results& results, const std::vector<Period>& periods,
                                   std::size_t rows_a_chunk)
    : paired_(root, results, periods,
              {layout::paired_group,
               results.baseline,
               "Mean difference, its 95% interval, replicates with the sign of the mean, replicates",
               {"mean", "lower", "upper", "same_sign", "replicates"},
               "Paired difference from the baseline: ",
               &Statistics::differences,
               &append_difference},
              rows_a_chunk),
      summary_(root, results, periods,
               {layout::summary_group,
                "",
                "Mean, its 95% interval, replicates",
                {"mean", "lower", "upper", "replicates"},
                "Mean over the period: ",
                &Statistics::levels,
                &append_level},
               rows_a_chunk) {}

void StatisticsGroups::put(std::size_t first_point, std::span<const Statistics> points) {
  paired_.put(first_point, points);
  summary_.put(first_point, points);
}

}  // namespace commonroom
