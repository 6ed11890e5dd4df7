#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "output/hdf5_handle.hpp"

namespace commonroom::hdf5 {

/// Values of a dataset in row order, with its sizes.
template <class Value>
struct Array {
  std::vector<hsize_t> sizes;
  std::vector<Value> values;
};

/// The values of an array of these sizes. Throws Failure where it has others.
template <class Value>
[[nodiscard]] std::vector<Value> values_of(Array<Value> array, const std::vector<hsize_t>& sizes,
                                           const std::string& name) {
  if (array.sizes != sizes) throw Failure("the sizes of " + name);
  return std::move(array.values);
}

/// Opens a file for reading, after its seal has been checked. Throws FileProblem where it cannot be read, is
/// cut short or is damaged, InvalidInput where it is not HDF5 at all.
[[nodiscard]] Handle open_file(const std::filesystem::path& path);

/// As open_file(), for a file whose seal was checked before.
[[nodiscard]] Handle open_unchecked(const std::filesystem::path& path);

[[nodiscard]] Handle open_object(hid_t parent, const std::string& name);
[[nodiscard]] bool has_object(hid_t parent, const std::string& name);
[[nodiscard]] bool has_attribute(hid_t object, const std::string& name);

// Each throws Failure where the object is not there or of another kind.
[[nodiscard]] Array<double> read_numbers(hid_t parent, const std::string& name);
[[nodiscard]] Array<float> read_single_numbers(hid_t parent, const std::string& name);
[[nodiscard]] Array<std::int64_t> read_integers(hid_t parent, const std::string& name);
[[nodiscard]] Array<std::string> read_strings(hid_t parent, const std::string& name);

/// Sizes of a dataset along its dimensions.
[[nodiscard]] std::vector<hsize_t> sizes_of_dataset(hid_t parent, const std::string& name);
/// As read_numbers(), of `count` rows of the first dimension from `first` on. `sizes` is of what was read.
[[nodiscard]] Array<double> read_rows(hid_t parent, const std::string& name, hsize_t first, hsize_t count);

/// Empty where there is no such attribute.
[[nodiscard]] std::vector<std::string> read_string_attribute(hid_t object, const std::string& name);

/// The only or first text of an attribute; empty where there is none.
[[nodiscard]] std::string read_text(hid_t object, const std::string& name);
[[nodiscard]] std::vector<double> read_number_attribute(hid_t object, const std::string& name);
[[nodiscard]] std::vector<std::int64_t> read_integer_attribute(hid_t object, const std::string& name);

/// Names in a group, or of an object's attributes, in the order of their creation where that was kept.
[[nodiscard]] std::vector<std::string> names_in(hid_t group);
[[nodiscard]] std::vector<std::string> names_of_attributes(hid_t object);

/// Kind of the values of an object or attribute of ours.
enum class Kind { number, integer, text, other };
[[nodiscard]] Kind kind_of_dataset(hid_t dataset);
[[nodiscard]] Kind kind_of_attribute(hid_t object, const std::string& name);

}  // namespace commonroom::hdf5
