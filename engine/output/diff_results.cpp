#include "output/diff_results.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <set>

#include "output/hdf5_reader.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom {
namespace {

using hdf5::Array;

/// Places within the file, by which dimensions and variables are tied together; their names are compared
/// anyway.
const std::set<std::string> structural{"DIMENSION_LIST", "REFERENCE_LIST"};
/// What differs between two versions of the program, whatever they compute.
const std::set<std::string> of_the_software{"software_version", "git_commit", "source"};

constexpr std::size_t longest_quote = 60;

std::string quoted(const std::string& text) {
  return '"' + (text.size() > longest_quote ? text.substr(0, longest_quote) + "..." : text) + '"';
}

/// Position in an array of sizes `sizes` of the value at `place` in row order.
std::string position_of(std::size_t place, const std::vector<hsize_t>& sizes) {
  std::vector<hsize_t> position(sizes.size());
  for (std::size_t i = sizes.size(); i-- > 0;) {
    position[i] = place % sizes[i];
    place /= sizes[i];
  }
  return fmt::format("[{}]", fmt::join(position, ", "));
}

class Comparer {
 public:
  explicit Comparer(const DiffOptions& options) : options_(options) {}

  void compare_groups(hid_t first, hid_t second, const std::string& path);
  [[nodiscard]] std::vector<Difference> differences() && { return std::move(differences_); }

 private:
  void compare_children(hid_t first, hid_t second, const std::string& name, const std::string& path);
  void compare_datasets(hid_t first, hid_t second, const std::string& name, const std::string& path);
  void compare_attributes(hid_t first, hid_t second, const std::string& path);
  [[nodiscard]] std::vector<std::string> compared_attributes(hid_t object) const;
  void compare_attribute(hid_t first, hid_t second, const std::string& name, const std::string& path);
  template <class Value>
  void compare_values(const Array<Value>& first, const Array<Value>& second, const std::string& path);
  /// Names in both; those in one only are reported.
  std::vector<std::string> shared(std::vector<std::string> first, std::vector<std::string> second,
                                  const std::string& path);
  void report(const std::string& object, std::string what) {
    differences_.push_back({object, std::move(what)});
  }

  [[nodiscard]] bool agree(double first, double second) const {
    if (std::isnan(first) || std::isnan(second)) return std::isnan(first) && std::isnan(second);
    if (std::bit_cast<std::uint64_t>(first) == std::bit_cast<std::uint64_t>(second)) return true;
    return options_.tolerance > 0 &&
           std::abs(first - second) <=
               options_.tolerance * std::max({1.0, std::abs(first), std::abs(second)});
  }
  [[nodiscard]] static bool agree(std::int64_t first, std::int64_t second) { return first == second; }
  [[nodiscard]] static bool agree(const std::string& first, const std::string& second) {
    return first == second;
  }

  [[nodiscard]] static std::string both(double first, double second) {
    return fmt::format("{} and {} (by {:.3g})", first, second, std::abs(first - second));
  }
  [[nodiscard]] static std::string both(std::int64_t first, std::int64_t second) {
    return fmt::format("{} and {}", first, second);
  }
  [[nodiscard]] static std::string both(const std::string& first, const std::string& second) {
    return quoted(first) + " and " + quoted(second);
  }

  DiffOptions options_;
  std::vector<Difference> differences_;
};

template <class Value>
void Comparer::compare_values(const Array<Value>& first, const Array<Value>& second,
                              const std::string& path) {
  if (first.sizes != second.sizes) {
    report(path,
           fmt::format("sizes [{}] and [{}]", fmt::join(first.sizes, ", "), fmt::join(second.sizes, ", ")));
    return;
  }
  std::size_t differing = 0;
  std::size_t place = 0;
  for (std::size_t i = 0; i < first.values.size(); ++i) {
    if (agree(first.values[i], second.values[i])) continue;
    if (differing++ == 0) place = i;
  }
  if (differing == 0) return;
  const std::string pair = both(first.values[place], second.values[place]);
  report(path, first.values.size() == 1
                   ? pair
                   : fmt::format("{} of {} values differ, the first at {}: {}", differing,
                                 first.values.size(), position_of(place, first.sizes), pair));
}

std::vector<std::string> Comparer::shared(std::vector<std::string> first, std::vector<std::string> second,
                                          const std::string& path) {
  std::vector<std::string> names;
  for (const std::string& name : first) {
    if (std::ranges::find(second, name) != second.end()) {
      names.push_back(name);
    } else {
      report(path + name, "only in the first file");
    }
  }
  for (const std::string& name : second) {
    if (std::ranges::find(first, name) == first.end()) report(path + name, "only in the second file");
  }
  return names;
}

void Comparer::compare_groups(hid_t first, hid_t second, const std::string& path) {
  compare_attributes(first, second, path);
  for (const std::string& name : shared(hdf5::names_in(first), hdf5::names_in(second), path)) {
    compare_children(first, second, name, path + name);
  }
}

/// Compares the child `name` of two groups.
void Comparer::compare_children(hid_t first, hid_t second, const std::string& name, const std::string& path) {
  const hdf5::Handle first_child = hdf5::open_object(first, name);
  const hdf5::Handle second_child = hdf5::open_object(second, name);
  const H5I_type_t kind = H5Iget_type(first_child);
  if (kind != H5Iget_type(second_child)) {
    report(path, "one is a group, the other is not");
  } else if (kind == H5I_GROUP) {
    compare_groups(first_child, second_child, path + "/");
  } else if (kind == H5I_DATASET &&
             hdf5::kind_of_dataset(first_child) == hdf5::kind_of_dataset(second_child)) {
    compare_attributes(first_child, second_child, path + "/");
    compare_datasets(first, second, name, path);
  } else {
    report(path, "the types differ");
  }
}

void Comparer::compare_datasets(hid_t first, hid_t second, const std::string& name, const std::string& path) {
  switch (hdf5::kind_of_dataset(hdf5::open_object(first, name))) {
    case hdf5::Kind::number:
      compare_values(hdf5::read_numbers(first, name), hdf5::read_numbers(second, name), path);
      break;
    case hdf5::Kind::integer:
      compare_values(hdf5::read_integers(first, name), hdf5::read_integers(second, name), path);
      break;
    case hdf5::Kind::text:
      compare_values(hdf5::read_strings(first, name), hdf5::read_strings(second, name), path);
      break;
    case hdf5::Kind::other:
      report(path, "of a type that no results file has: cannot be compared");
      break;
  }
}

std::vector<std::string> Comparer::compared_attributes(hid_t object) const {
  std::vector<std::string> names = hdf5::names_of_attributes(object);
  std::erase_if(names, [this](const std::string& name) {
    return structural.contains(name) || (options_.ignore_software && of_the_software.contains(name));
  });
  return names;
}

void Comparer::compare_attributes(hid_t first, hid_t second, const std::string& path) {
  const std::string prefix = path + "@";
  for (const std::string& name : shared(compared_attributes(first), compared_attributes(second), prefix)) {
    compare_attribute(first, second, name, prefix + name);
  }
}

template <class Value>
Array<Value> row(std::vector<Value> values) {
  return {{values.size()}, std::move(values)};
}

void Comparer::compare_attribute(hid_t first, hid_t second, const std::string& name,
                                 const std::string& path) {
  const hdf5::Kind kind = hdf5::kind_of_attribute(first, name);
  if (kind != hdf5::kind_of_attribute(second, name)) {
    report(path, "the types differ");
  } else if (kind == hdf5::Kind::number) {
    compare_values(row(hdf5::read_number_attribute(first, name)),
                   row(hdf5::read_number_attribute(second, name)), path);
  } else if (kind == hdf5::Kind::integer) {
    compare_values(row(hdf5::read_integer_attribute(first, name)),
                   row(hdf5::read_integer_attribute(second, name)), path);
  } else if (kind == hdf5::Kind::text) {
    compare_values(row(hdf5::read_string_attribute(first, name)),
                   row(hdf5::read_string_attribute(second, name)), path);
  }
  // Fixed-length texts (CLASS, NAME) are the library's own and follow from the names already compared.
}

}  // namespace

std::vector<Difference> diff_results(const std::filesystem::path& first, const std::filesystem::path& second,
                                     const DiffOptions& options) {
  const hdf5::QuietErrors quiet;
  try {
    const hdf5::Handle first_file = hdf5::open_file(first);
    const hdf5::Handle second_file = hdf5::open_file(second);
    const hdf5::Handle first_root = hdf5::open_object(first_file, "/");
    const hdf5::Handle second_root = hdf5::open_object(second_file, "/");
    Comparer comparer(options);
    comparer.compare_groups(first_root, second_root, "/");
    return std::move(comparer).differences();
  } catch (const hdf5::Failure& failure) {
    throw FileProblem(
        fmt::format("{} or {} is damaged: cannot read {}", first.string(), second.string(), failure.what()));
  }
}

}  // namespace commonroom
