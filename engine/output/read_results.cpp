#include "output/read_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/contracts.hpp"
#include "output/about_file.hpp"
#include "output/about_reader.hpp"
#include "output/hdf5_reader.hpp"
#include "output/refusal.hpp"
#include "output/results_layout.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::Array;
using hdf5::Failure;

constexpr std::size_t values_at_a_time = std::size_t{1} << 24U;  ///< of an outcome, in memory

void read_status(hid_t root, Results& results) {
  const std::vector<hsize_t> sizes{static_cast<hsize_t>(results.points), results.regimes.size(),
                                   static_cast<hsize_t>(results.replicates)};
  for (const std::int64_t code : hdf5::values_of(hdf5::read_integers(root, "status"), sizes, "status")) {
    if (code < 0 || code > static_cast<std::int64_t>(RunStatus::failed))
      throw Failure("the values of status");
    results.status.push_back(static_cast<RunStatus>(code));
  }
  results.failure_causes = hdf5::values_of(hdf5::read_strings(root, "failure_cause"), sizes, "failure_cause");
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

void read_authorities(hid_t root, Results& results) {
  if (!hdf5::has_object(root, std::string(layout::authorities_group))) return;
  const hdf5::Handle group = hdf5::open_object(root, std::string(layout::authorities_group));
  AuthorityTable& table = results.authority_table;
  table.name = hdf5::read_strings(group, "authority").values;
  table.x_km = hdf5::values_of(hdf5::read_single_numbers(group, "x_km"), {table.size()}, "x_km");
  table.y_km = hdf5::values_of(hdf5::read_single_numbers(group, "y_km"), {table.size()}, "y_km");
  for (const std::int64_t schools :
       hdf5::values_of(hdf5::read_integers(group, "schools"), {table.size()}, "schools")) {
    table.schools.push_back(static_cast<std::uint32_t>(schools));
  }
  const std::string name(layout::attainment_in_authorities);
  if (!hdf5::has_object(group, name)) return;
  const std::vector<hsize_t> sizes{results.regimes.size(), static_cast<hsize_t>(results.replicates),
                                   static_cast<hsize_t>(results.years), table.size()};
  results.by_authority = hdf5::values_of(hdf5::read_numbers(group, name), sizes, name);
}

void read_schools(hid_t root, Results& results) {
  if (!hdf5::has_object(root, std::string(layout::schools_group))) return;
  const hdf5::Handle group = hdf5::open_object(root, std::string(layout::schools_group));
  SchoolTable& table = results.school_table;
  for (const std::int64_t urn : hdf5::read_integers(group, "school").values) {
    table.urn.push_back(static_cast<std::uint32_t>(urn));
  }
  const std::size_t schools = table.urn.size();
  table.x_km = hdf5::values_of(hdf5::read_single_numbers(group, "x_km"), {schools}, "x_km");
  table.y_km = hdf5::values_of(hdf5::read_single_numbers(group, "y_km"), {schools}, "y_km");
  table.phase = hdf5::values_of(hdf5::read_strings(group, "phase"), {schools}, "phase");
  table.authority = hdf5::values_of(hdf5::read_strings(group, "authority"), {schools}, "authority");
  for (const std::int64_t bits :
       hdf5::values_of(hdf5::read_integers(group, "filled_in"), {schools}, "filled_in")) {
    table.filled_in.push_back(static_cast<std::uint16_t>(bits));
  }
  const std::vector<SchoolVariable> variables = school_variables();
  if (variables.empty() || !hdf5::has_object(group, std::string(variables.front().name))) return;
  const std::vector<hsize_t> sizes{results.regimes.size(), static_cast<hsize_t>(results.replicates),
                                   static_cast<hsize_t>(results.years), schools};
  for (const SchoolVariable& variable : variables) {
    const std::string name(variable.name);
    results.school_values.push_back(hdf5::values_of(hdf5::read_single_numbers(group, name), sizes, name));
  }
}

Results about_results_of(hid_t file, const std::filesystem::path& path) {
  Results results = read_about_part(file, path, layout::format_name);
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

}  // namespace

Results read_results(const std::filesystem::path& path, std::size_t point) {
  return with_file(path, [&](hid_t file) {
    const Results about = about_results_of(file, path);
    Results results = about;
    if (point >= static_cast<std::size_t>(results.points)) throw no_such_point(path, point, results.points);
    read_outcomes(file, point, results);
    read_types(file, point, results);
    if (results.points == 1) {
      read_authorities(file, results);
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
    Results about = read_about_part(file, path, layout::about_format_name);
    read_authorities(file, about);
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
        means.push_back(
            mean_over(period, [&](std::size_t year) { return rows.values[run + label + year * labels]; }));
      }
    }
    return true;
  });
  if (means.size() != points * about.runs_of_a_point())
    throw FileProblem(path.string() + " has changed while it was read");
  return means;
}

}  // namespace commonroom
