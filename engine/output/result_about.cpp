#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "output/result_groups.hpp"
#include "output/results_layout.hpp"

namespace commonroom {

using hdf5::VariableGroup;
using hdf5::write_attribute;

namespace {

std::vector<std::int32_t> points_numbered(int points) {
  std::vector<std::int32_t> numbers(static_cast<std::size_t>(points));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

}  // namespace

void write_provenance(hid_t root, const Results& results, std::string_view format) {
  write_attribute(root, "Conventions", std::string(layout::conventions));
  write_attribute(root, "format", std::string(format));
  write_attribute(root, "schema_version", layout::schema_version);
  hdf5::write_text(root, "title", results.title);
  hdf5::write_text(root, "question", results.question);
  hdf5::write_text(root, "summary", results.population);
  write_attribute(root, "source", fmt::format("Commonroom {}, simulated", results.software_version));
  hdf5::write_text(root, "software_version", results.software_version);
  hdf5::write_text(root, "git_commit", results.git_commit);
  hdf5::write_text(root, "scenario_text", results.scenario_text);
  hdf5::write_text(root, "resolved_scenario", results.resolved_scenario);
  std::vector<std::string> files, hashes;
  for (const auto& [file, hash] : results.input_hashes) {
    files.push_back(file);
    hashes.push_back(hash);
  }
  hdf5::write_texts(root, "input_files", files);
  hdf5::write_texts(root, "input_hashes", hashes);
  write_attribute(root, "seed", fmt::format("0x{:08x}", results.seed));  // R has no unsigned integers
  hdf5::write_text(root, "baseline", results.baseline);
  hdf5::write_text(root, "burn_in_regime", results.burn_in_regime);
  hdf5::write_texts(root, "primary_outcomes", results.primary_outcomes);
  write_attribute(root, "worth_noticing_sd", results.worth_noticing.sd);
  write_attribute(root, "worth_noticing_points", results.worth_noticing.points);
  write_attribute(root, "schools_simulated", static_cast<std::int64_t>(results.schools));
  write_attribute(root, "pupils_simulated", static_cast<std::int64_t>(results.pupils));
  write_attribute(root, "teachers_simulated", static_cast<std::int64_t>(results.teachers));
  write_attribute(root, "real_schools", std::array{static_cast<std::int32_t>(results.real_schools)});
  if (results.real_schools) write_attribute(root, "real_schools_note", std::string(layout::made_up_note));
  hdf5::write_texts(root, "filled_in", results.filled_in_notes);
  hdf5::write_texts(root, "left_out", results.left_out_notes);
}

void write_command(hid_t root, const std::string& scenario_file, const std::vector<std::string>& overrides) {
  hdf5::write_text(root, "scenario_file", scenario_file);
  hdf5::write_texts(root, "overrides", overrides);
}

void add_root_dimensions(VariableGroup& root, const Results& about) {
  root.add_dimension({"point", "", "Point of the design: a setting of the parameters"},
                     points_numbered(about.points));
  add_run_dimensions(root, about);
  add_axis_dimensions(root);
  if (about.partnership_types.empty()) return;
  root.add_dimension({"partnership_type", "", "Type of partnership, as the scenario names it"},
                     std::span<const std::string>(about.partnership_types));
  std::vector<std::string> counts{"all"};
  for (const std::string_view label : labels_of(Axis::clumsiness)) counts.emplace_back(label);
  root.add_dimension({"partnership_count", "", "All partnerships of a type, then those of each class"},
                     std::span<const std::string>(counts));
}

void write_varied(hid_t file, VariableGroup& root, const Results& about) {
  std::vector<std::string> names;
  for (const VariedColumn& column : about.varied) {
    const hdf5::Variable variable{column.key, "", "Value of " + column.key + " at each point of the design"};
    if (column.labels.empty()) {
      root.write(variable, {"point"}, std::span<const double>(column.numbers));
    } else {
      root.write(variable, {"point"}, std::span<const std::string>(column.labels));
    }
    names.push_back(column.key);
  }
  if (!names.empty()) write_attribute(file, "coordinates", fmt::format("{}", fmt::join(names, " ")));
  hdf5::write_texts(file, "varied", names);
}

}  // namespace commonroom
