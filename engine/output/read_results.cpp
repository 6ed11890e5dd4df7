#include "output/read_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <limits>
#include <string>
#include <utility>

#include "core/contracts.hpp"
#include "output/about_file.hpp"
#include "output/hdf5_reader.hpp"
#include "output/refusal.hpp"
#include "output/results_layout.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::Array;
using hdf5::Failure;

constexpr std::size_t values_at_a_time = std::size_t{1} << 24U;  ///< of an outcome, in memory

void check_format(hid_t root, const std::filesystem::path& path, std::string_view format) {
  if (hdf5::read_string_attribute(root, "format") != std::vector{std::string(format)}) {
    throw refused_file(path, "this is not a results file of Commonroom",
                       "it is HDF5, but does not carry our mark");
  }
  const std::vector<std::int64_t> version = hdf5::read_integer_attribute(root, "schema_version");
  if (version != std::vector{layout::schema_version}) {
    throw refused_file(path, "this results file is of another version",
                       fmt::format("its schema_version is {}, this program reads {}",
                                   version.empty() ? std::string("missing") : std::to_string(version.front()),
                                   layout::schema_version));
  }
}

template <class Value>
Value only(const std::vector<Value>& values, const std::string& name) {
  if (values.size() != 1) throw Failure("attribute " + name);
  return values.front();
}

std::uint64_t count_of(hid_t root, const std::string& name) {
  return static_cast<std::uint64_t>(only(hdf5::read_integer_attribute(root, name), name));
}

std::uint32_t seed_of(hid_t root) {
  constexpr std::string_view prefix = "0x";
  constexpr int hexadecimal = 16;
  const std::string text = hdf5::read_text(root, "seed");
  std::uint32_t seed = 0;
  const char* end = text.data() + text.size();
  if (!text.starts_with(prefix) ||
      std::from_chars(text.data() + prefix.size(), end, seed, hexadecimal).ptr != end) {
    throw Failure("attribute seed");
  }
  return seed;
}

void read_provenance(hid_t root, Results& results) {
  results.title = hdf5::read_text(root, "title");
  results.question = hdf5::read_text(root, "question");
  results.population = hdf5::read_text(root, "summary");
  results.software_version = hdf5::read_text(root, "software_version");
  results.git_commit = hdf5::read_text(root, "git_commit");
  results.scenario_text = hdf5::read_text(root, "scenario_text");
  results.resolved_scenario = hdf5::read_text(root, "resolved_scenario");
  results.scenario_file = hdf5::read_text(root, "scenario_file");
  results.overrides = hdf5::read_string_attribute(root, "overrides");
  const std::vector<std::string> files = hdf5::read_string_attribute(root, "input_files");
  const std::vector<std::string> hashes = hdf5::read_string_attribute(root, "input_hashes");
  if (files.size() != hashes.size()) throw Failure("attribute input_hashes");
  for (std::size_t i = 0; i < files.size(); ++i) results.input_hashes.emplace_back(files[i], hashes[i]);
  results.seed = seed_of(root);
  results.baseline = hdf5::read_text(root, "baseline");
  results.burn_in_regime = hdf5::read_text(root, "burn_in_regime");
  results.primary_outcomes = hdf5::read_string_attribute(root, "primary_outcomes");
  results.worth_noticing = only(hdf5::read_number_attribute(root, "worth_noticing"), "worth_noticing");
  results.schools = count_of(root, "schools_simulated");
  results.pupils = count_of(root, "pupils_simulated");
  results.teachers = count_of(root, "teachers_simulated");
  results.real_schools = count_of(root, "real_schools") != 0;
  results.filled_in_notes = hdf5::read_string_attribute(root, "filled_in");
  results.left_out_notes = hdf5::read_string_attribute(root, "left_out");
}

void read_shape(hid_t root, Results& results) {
  results.points = static_cast<int>(hdf5::read_integers(root, "point").values.size());
  results.regimes = hdf5::read_strings(root, "regime").values;
  results.replicates = static_cast<int>(hdf5::read_integers(root, "replicate").values.size());
  results.years = static_cast<int>(hdf5::read_integers(root, "year").values.size());
  if (results.regimes.empty() || results.points == 0 || results.replicates == 0 || results.years == 0)
    throw Failure("the runs");
  if (hdf5::has_object(root, "partnership_type"))
    results.partnership_types = hdf5::read_strings(root, "partnership_type").values;
  for (const Axis axis : layout::axes_used()) {
    const std::string name(name_of(axis));
    if (!std::ranges::equal(hdf5::read_strings(root, name).values, labels_of(axis))) {
      throw Failure("the labels of " + name);
    }
  }
}

template <class Value>
void expect_sizes(const Array<Value>& array, const std::vector<hsize_t>& sizes, const std::string& name) {
  if (array.sizes != sizes) throw Failure("the sizes of " + name);
}

void read_status(hid_t root, Results& results) {
  const std::vector<hsize_t> sizes{static_cast<hsize_t>(results.points), results.regimes.size(),
                                   static_cast<hsize_t>(results.replicates)};
  const Array<std::int64_t> status = hdf5::read_integers(root, "status");
  expect_sizes(status, sizes, "status");
  for (const std::int64_t code : status.values) {
    if (code < 0 || code > static_cast<std::int64_t>(RunStatus::failed))
      throw Failure("the values of status");
    results.status.push_back(static_cast<RunStatus>(code));
  }
  Array<std::string> causes = hdf5::read_strings(root, "failure_cause");
  expect_sizes(causes, sizes, "failure_cause");
  results.failure_causes = std::move(causes.values);
}

void read_varied(hid_t root, Results& results) {
  const auto points = static_cast<hsize_t>(results.points);
  for (const std::string& key : hdf5::read_string_attribute(root, "varied")) {
    VariedColumn column{key, {}, {}};
    const hdf5::Handle dataset = hdf5::open_object(root, key);
    if (hdf5::kind_of_dataset(dataset) == hdf5::Kind::text) {
      Array<std::string> labels = hdf5::read_strings(root, key);
      expect_sizes(labels, {points}, key);
      column.labels = std::move(labels.values);
    } else {
      Array<double> numbers = hdf5::read_numbers(root, key);
      expect_sizes(numbers, {points}, key);
      column.numbers = std::move(numbers.values);
    }
    results.varied.push_back(std::move(column));
  }
}

/// Sizes of an outcome's values at `points` points.
std::vector<hsize_t> sizes_of(const Results& results, const Outcome& outcome, hsize_t points) {
  std::vector<hsize_t> sizes{points, results.regimes.size(), static_cast<hsize_t>(results.replicates),
                             static_cast<hsize_t>(results.years)};
  if (outcome.axis != Axis::none) sizes.push_back(labels_of(outcome.axis).size());
  return sizes;
}

void read_outcomes(hid_t root, std::size_t point, Results& results) {
  const std::size_t records = results.runs_of_a_point() * static_cast<std::size_t>(results.years);
  results.values.resize(records * record_length());
  for (std::size_t i = 0; i < outcome_catalogue().size(); ++i) {
    const Outcome& outcome = outcome_catalogue()[i];
    const std::string name(outcome.name);
    const std::size_t labels = labels_of(outcome.axis).size();
    if (hdf5::sizes_of_dataset(root, name) !=
        sizes_of(results, outcome, static_cast<hsize_t>(results.points)))
      throw Failure("the sizes of " + name);
    const Array<double> array = hdf5::read_rows(root, name, point, 1);
    for (std::size_t record = 0; record < records; ++record) {
      std::copy_n(
          array.values.begin() + static_cast<std::ptrdiff_t>(record * labels), labels,
          results.values.begin() + static_cast<std::ptrdiff_t>(record * record_length() + outcome_offset(i)));
    }
  }
}

void read_types(hid_t root, std::size_t point, Results& results) {
  if (results.partnership_types.empty()) return;
  Array<double> array = hdf5::read_rows(root, "partnerships_by_type", point, 1);
  if (array.values.size() !=
      results.runs_of_a_point() * static_cast<std::size_t>(results.years) * results.length_by_type()) {
    throw Failure("the sizes of partnerships_by_type");
  }
  results.by_type = std::move(array.values);
}

/// Gives results of one point what `about` has of it.
void take_point(const Results& about, std::size_t point, Results& one) {
  const auto runs = static_cast<std::ptrdiff_t>(about.runs_of_a_point());
  const auto first = static_cast<std::ptrdiff_t>(point) * runs;
  one.status.assign(about.status.begin() + first, about.status.begin() + first + runs);
  one.failure_causes.assign(about.failure_causes.begin() + first,
                            about.failure_causes.begin() + first + runs);
  one.varied.clear();
  for (const VariedColumn& column : about.varied) {
    one.varied.push_back({column.key, {}, {}});
    if (!column.numbers.empty()) one.varied.back().numbers = {column.numbers[point]};
    if (!column.labels.empty()) one.varied.back().labels = {column.labels[point]};
  }
  one.points = 1;
}

template <class Value>
std::vector<Value> column(Array<Value> array, std::size_t rows, const char* name) {
  expect_sizes(array, {rows}, name);
  return std::move(array.values);
}

void read_parameters(hid_t root, Results& results) {
  if (!hdf5::has_object(root, std::string(layout::parameters_group))) return;
  const hdf5::Handle group = hdf5::open_object(root, std::string(layout::parameters_group));
  const std::vector<std::string> names = hdf5::read_strings(group, "parameter").values;
  results.parameters.resize(names.size());
  const auto take_numbers = [&](const char* name, double ParameterRecord::*field) {
    const std::vector<double> values = column(hdf5::read_numbers(group, name), names.size(), name);
    for (std::size_t i = 0; i < names.size(); ++i) results.parameters[i].*field = values[i];
  };
  const auto take_words = [&](const char* name, std::string ParameterRecord::*field) {
    const std::vector<std::string> values = column(hdf5::read_strings(group, name), names.size(), name);
    for (std::size_t i = 0; i < names.size(); ++i) results.parameters[i].*field = values[i];
  };
  take_words("parameter", &ParameterRecord::name);
  take_numbers("value", &ParameterRecord::value);
  take_words("unit", &ParameterRecord::unit);
  take_numbers("default", &ParameterRecord::standard);
  take_numbers("least", &ParameterRecord::least);
  take_numbers("most", &ParameterRecord::most);
  take_words("evidence", &ParameterRecord::evidence);
  take_words("source", &ParameterRecord::source);
  take_words("meaning", &ParameterRecord::meaning);
}

void read_schools(hid_t root, Results& results) {
  if (!hdf5::has_object(root, std::string(layout::schools_group))) return;
  const hdf5::Handle group = hdf5::open_object(root, std::string(layout::schools_group));
  SchoolTable& table = results.school_table;
  for (const std::int64_t urn : hdf5::read_integers(group, "school").values) {
    table.urn.push_back(static_cast<std::uint32_t>(urn));
  }
  const std::size_t schools = table.urn.size();
  table.x_km = column(hdf5::read_single_numbers(group, "x_km"), schools, "x_km");
  table.y_km = column(hdf5::read_single_numbers(group, "y_km"), schools, "y_km");
  table.phase = column(hdf5::read_strings(group, "phase"), schools, "phase");
  table.authority = column(hdf5::read_strings(group, "authority"), schools, "authority");
  for (const std::int64_t bits : column(hdf5::read_integers(group, "filled_in"), schools, "filled_in")) {
    table.filled_in.push_back(static_cast<std::uint16_t>(bits));
  }
  const std::vector<SchoolVariable> variables = school_variables();
  if (variables.empty() || !hdf5::has_object(group, std::string(variables.front().name))) return;
  const std::vector<hsize_t> sizes{results.regimes.size(), static_cast<hsize_t>(results.replicates),
                                   static_cast<hsize_t>(results.years), schools};
  for (const SchoolVariable& variable : variables) {
    Array<float> array = hdf5::read_single_numbers(group, std::string(variable.name));
    expect_sizes(array, sizes, std::string(variable.name));
    results.school_values.push_back(std::move(array.values));
  }
}

Results about_of(hid_t file, const std::filesystem::path& path, std::string_view format) {
  check_format(file, path, format);
  Results results;
  read_provenance(file, results);
  read_shape(file, results);
  read_varied(file, results);
  read_parameters(file, results);
  return results;
}

Results about_results_of(hid_t file, const std::filesystem::path& path) {
  Results results = about_of(file, path, layout::format_name);
  read_status(file, results);
  return results;
}

/// Runs `read` with the open file; what the library cannot do becomes a problem with the file.
template <class Read>
auto with_file(const std::filesystem::path& path, const Read& read) {
  const hdf5::QuietErrors quiet;
  try {
    const hdf5::Handle file = hdf5::open_file(path);
    return read(file);
  } catch (const Failure& failure) {
    throw FileProblem(
        fmt::format("{} is damaged, or was written by a program that knows other outcomes: cannot read {}; "
                    "take a copy that is "
                    "whole, or run again",
                    path.string(), failure.what()));
  }
}

InvalidInput no_such_point(const std::filesystem::path& path, std::size_t point, int points) {
  return refused_file(path, fmt::format("there is no point {} in this file", point),
                      fmt::format("it has {}, counted from 0", points));
}

/// Mean over the years of a period, which of `years` values from `first` on have one; NaN without any.
double mean_of_years(const std::vector<double>& values, std::size_t first, std::size_t step,
                     const Period& period) {
  double sum = 0;
  int years = 0;
  for (int year = period.first - 1; year < period.last; ++year) {
    const double value = values[first + static_cast<std::size_t>(year) * step];
    if (std::isnan(value)) continue;
    sum += value;
    ++years;
  }
  return years == 0 ? std::numeric_limits<double>::quiet_NaN() : sum / years;
}

}  // namespace

Results read_results(const std::filesystem::path& path, std::size_t point) {
  return with_file(path, [&](hid_t file) {
    const Results about = about_results_of(file, path);
    Results results = about;
    if (point >= static_cast<std::size_t>(results.points)) throw no_such_point(path, point, results.points);
    read_outcomes(file, point, results);
    read_types(file, point, results);
    if (results.points == 1) {
      read_schools(file, results);
    } else {
      take_point(about, point, results);
    }
    return results;
  });
}

void for_each_point(const std::filesystem::path& path,
                    const std::function<void(std::size_t, const Results&)>& use) {
  with_file(path, [&](hid_t file) {
    const Results about = about_results_of(file, path);
    Results shared = about;  // what is the same at all points
    shared.status.clear();
    shared.failure_causes.clear();
    shared.varied.clear();
    for (std::size_t point = 0; point < static_cast<std::size_t>(about.points); ++point) {
      Results one = shared;
      read_outcomes(file, point, one);
      read_types(file, point, one);
      take_point(about, point, one);
      use(point, one);
    }
    return true;
  });
}

Results read_about(const std::filesystem::path& path) {
  return with_file(path, [&](hid_t file) { return about_results_of(file, path); });
}

Results read_about_file(const std::filesystem::path& path) {
  return with_file(path, [&](hid_t file) {
    Results about = about_of(file, path, layout::about_format_name);
    read_schools(file, about);
    return about;
  });
}

std::vector<double> read_means(const std::filesystem::path& path, const Results& about, std::size_t position,
                               const Period& period) {
  expects(position < record_length(), "the position lies within a record");
  expects(1 <= period.first && period.first <= period.last && period.last <= about.years,
          "the period lies within the recorded years");
  std::size_t outcome = 0;
  while (outcome_offset(outcome + 1) <= position) ++outcome;
  const std::string name(outcome_catalogue()[outcome].name);
  const std::size_t labels = labels_of(outcome_catalogue()[outcome].axis).size();
  const std::size_t label = position - outcome_offset(outcome);
  const std::size_t of_a_run = static_cast<std::size_t>(about.years) * labels;
  const auto points = static_cast<std::size_t>(about.points);
  const std::size_t block = std::max<std::size_t>(1, values_at_a_time / (about.runs_of_a_point() * of_a_run));
  std::vector<double> means;
  means.reserve(points * about.runs_of_a_point());
  with_file(path, [&](hid_t file) {
    for (std::size_t first = 0; first < points; first += block) {
      const Array<double> rows = hdf5::read_rows(file, name, first, std::min(block, points - first));
      for (std::size_t run = 0; run < rows.values.size(); run += of_a_run) {
        means.push_back(mean_of_years(rows.values, run + label, labels, period));
      }
    }
    return true;
  });
  if (means.size() != points * about.runs_of_a_point())
    throw FileProblem(path.string() + " has changed while it was read");
  return means;
}

}  // namespace commonroom
