#include "output/write_results.hpp"

#include <fmt/format.h>

#include <array>
#include <numeric>
#include <string>

#include "core/contracts.hpp"
#include "output/hdf5_writer.hpp"
#include "output/result_groups.hpp"
#include "output/results_layout.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::VariableGroup;
using hdf5::write_attribute;

void expect_consistent(const Results& results) {
  expects(!results.regimes.empty() && results.replicates > 0 && results.years > 0,
          "results have runs and years");
  const std::size_t runs = results.regimes.size() * static_cast<std::size_t>(results.replicates);
  expects(results.status.size() == runs, "every run has a status");
  expects(results.failure_causes.size() == runs, "every run has a cause of failure, or an empty one");
  expects(results.values.size() == runs * static_cast<std::size_t>(results.years) * record_length(),
          "every run has a record for every year");
}

/// netCDF readers have no use for an empty text, and some fail on it: an absent attribute reads as empty.
void write_text(hid_t object, const std::string& name, const std::string& value) {
  if (!value.empty()) write_attribute(object, name, value);
}

void write_texts(hid_t object, const std::string& name, const std::vector<std::string>& values) {
  if (!values.empty()) write_attribute(object, name, values);
}

void write_provenance(hid_t root, const Results& results) {
  write_attribute(root, "Conventions", std::string(layout::conventions));
  write_attribute(root, "format", std::string(layout::format_name));
  write_attribute(root, "schema_version", layout::schema_version);
  write_text(root, "title", results.title);
  write_text(root, "question", results.question);
  write_text(root, "summary", results.population);
  write_attribute(root, "source", fmt::format("Commonroom {}, simulated", results.software_version));
  write_text(root, "software_version", results.software_version);
  write_text(root, "git_commit", results.git_commit);
  write_text(root, "scenario_text", results.scenario_text);
  write_text(root, "resolved_scenario", results.resolved_scenario);
  std::vector<std::string> files, hashes;
  for (const auto& [file, hash] : results.input_hashes) {
    files.push_back(file);
    hashes.push_back(hash);
  }
  write_texts(root, "input_files", files);
  write_texts(root, "input_hashes", hashes);
  write_attribute(root, "seed", fmt::format("0x{:08x}", results.seed));  // R has no unsigned integers
  write_text(root, "baseline", results.baseline);
  write_text(root, "burn_in_regime", results.burn_in_regime);
  write_texts(root, "primary_outcomes", results.primary_outcomes);
  write_attribute(root, "worth_noticing", results.worth_noticing);
  write_attribute(root, "schools_simulated", static_cast<std::int64_t>(results.schools));
  write_attribute(root, "pupils_simulated", static_cast<std::int64_t>(results.pupils));
  write_attribute(root, "teachers_simulated", static_cast<std::int64_t>(results.teachers));
  write_attribute(root, "real_schools", std::array{static_cast<std::int32_t>(results.real_schools)});
  if (results.real_schools) write_attribute(root, "real_schools_note", std::string(layout::made_up_note));
  write_texts(root, "filled_in", results.filled_in_notes);
  write_texts(root, "left_out", results.left_out_notes);
}

std::vector<std::int32_t> numbered_from(std::int32_t first, int count) {
  std::vector<std::int32_t> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), first);
  return numbers;
}

void add_root_dimensions(VariableGroup& root, const Results& results) {
  root.add_dimension({"point", "", "Point of the design: a setting of the parameters"}, numbered_from(0, 1));
  add_run_dimensions(root, results);
  add_axis_dimensions(root);
}

void write_status(VariableGroup& root, const Results& results) {
  const std::vector<std::string> dimensions{"point", "regime", "replicate"};
  std::vector<std::int32_t> codes;
  for (const RunStatus status : results.status) codes.push_back(static_cast<std::int32_t>(status));
  const hdf5::Handle status =
      root.write({"status", "", "What became of each run"}, dimensions, std::span<const std::int32_t>(codes));
  write_attribute(status, "flag_values", std::array<std::int32_t, 3>{0, 1, 2});
  write_attribute(status, "flag_meanings", std::string("pending done failed"));
  root.write({"failure_cause", "", "Why a run failed; empty where it did not"}, dimensions,
             std::span<const std::string>(results.failure_causes));
}

/// The values of one outcome, all labels, picked out of the records.
std::vector<double> values_of(const Results& results, std::size_t outcome) {
  const std::size_t first = outcome_offset(outcome);
  const std::size_t past_last = outcome_offset(outcome + 1);
  std::vector<double> values;
  values.reserve(results.values.size() / record_length() * (past_last - first));
  for (std::size_t record = 0; record < results.values.size(); record += record_length()) {
    for (std::size_t i = first; i < past_last; ++i) values.push_back(results.values[record + i]);
  }
  return values;
}

void write_outcomes(VariableGroup& root, const Results& results) {
  for (std::size_t i = 0; i < outcome_catalogue().size(); ++i) {
    const Outcome& outcome = outcome_catalogue()[i];
    std::vector<std::string> dimensions{"point", "regime", "replicate", "year"};
    if (outcome.axis != Axis::none) dimensions.emplace_back(name_of(outcome.axis));
    const std::vector<double> values = values_of(results, i);
    const hdf5::Handle variable =
        root.write(variable_of(outcome), dimensions, std::span<const double>(values));
    describe_direction(variable, outcome);
  }
}

std::vector<std::byte> results_file(const Results& results, const Statistics* statistics) {
  const hdf5::FileInMemory file;
  write_provenance(file.root(), results);
  VariableGroup root(file.root());
  add_root_dimensions(root, results);
  write_status(root, results);
  write_outcomes(root, results);
  write_parameters(file.root(), results);
  if (!results.school_table.urn.empty()) write_schools(file.root(), results);
  if (statistics != nullptr) write_statistics(file.root(), results, *statistics);
  return file.bytes();
}

void write_file(const Results& results, const Statistics* statistics, const std::filesystem::path& path) {
  expect_consistent(results);
  const hdf5::QuietErrors quiet;
  try {
    write_sealed_file(path, results_file(results, statistics));
  } catch (const hdf5::Failure& failure) {
    throw FileProblem(fmt::format("cannot write {}: {} failed; there may be too little memory", path.string(),
                                  failure.what()));
  }
}

}  // namespace

void write_results(const Results& results, const std::filesystem::path& path) {
  write_file(results, nullptr, path);
}

void write_results(const Results& results, const Statistics& statistics, const std::filesystem::path& path) {
  write_file(results, &statistics, path);
}

}  // namespace commonroom
