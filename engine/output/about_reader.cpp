#include "output/about_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <string>

#include "output/hdf5_reader.hpp"
#include "output/refusal.hpp"
#include "output/results_layout.hpp"

namespace commonroom {
namespace {

using hdf5::Failure;

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
  for (const auto& [name, number] : {std::pair{"worth_noticing_sd", &results.worth_noticing.sd},
                                     std::pair{"worth_noticing_points", &results.worth_noticing.points}})
    *number = only(hdf5::read_number_attribute(root, name), name);
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

void read_varied(hid_t root, Results& results) {
  const auto points = static_cast<hsize_t>(results.points);
  for (const std::string& key : hdf5::read_string_attribute(root, "varied")) {
    VariedColumn column{key, {}, {}};
    const hdf5::Handle dataset = hdf5::open_object(root, key);
    if (hdf5::kind_of_dataset(dataset) == hdf5::Kind::text) {
      column.labels = hdf5::values_of(hdf5::read_strings(root, key), {points}, key);
    } else {
      column.numbers = hdf5::values_of(hdf5::read_numbers(root, key), {points}, key);
    }
    results.varied.push_back(std::move(column));
  }
}

void read_parameters(hid_t root, Results& results) {
  if (!hdf5::has_object(root, std::string(layout::parameters_group))) return;
  const hdf5::Handle group = hdf5::open_object(root, std::string(layout::parameters_group));
  const std::vector<std::string> names = hdf5::read_strings(group, "parameter").values;
  results.parameters.resize(names.size());
  const auto take_numbers = [&](const char* name, double ParameterRecord::*field) {
    const std::vector<double> values = hdf5::values_of(hdf5::read_numbers(group, name), {names.size()}, name);
    for (std::size_t i = 0; i < names.size(); ++i) results.parameters[i].*field = values[i];
  };
  const auto take_words = [&](const char* name, std::string ParameterRecord::*field) {
    const std::vector<std::string> values =
        hdf5::values_of(hdf5::read_strings(group, name), {names.size()}, name);
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

}  // namespace

Results read_about_part(hid_t file, const std::filesystem::path& path, std::string_view format) {
  check_format(file, path, format);
  Results results;
  read_provenance(file, results);
  read_shape(file, results);
  read_varied(file, results);
  read_parameters(file, results);
  return results;
}

}  // namespace commonroom
