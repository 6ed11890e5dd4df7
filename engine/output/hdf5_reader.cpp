#include "output/hdf5_reader.hpp"

#include <fmt/format.h>

#include <type_traits>

#include "output/refusal.hpp"
#include "output/whole_file.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom::hdf5 {
namespace {

constexpr hsize_t most_values = hsize_t{1} << 32U;  ///< no dataset of ours comes near; a made-up size might

template <class Value>
hid_t memory_type() {
  if constexpr (std::is_same_v<Value, double>) return H5T_NATIVE_DOUBLE;
  if constexpr (std::is_same_v<Value, float>) return H5T_NATIVE_FLOAT;
  return H5T_NATIVE_INT64;
}

Kind kind_of_type(hid_t type) {
  switch (H5Tget_class(type)) {
    case H5T_FLOAT:
      return Kind::number;
    case H5T_INTEGER:
      return Kind::integer;
    case H5T_STRING:
      return H5Tis_variable_str(type) > 0 ? Kind::text : Kind::other;
    default:
      return Kind::other;
  }
}

std::vector<hsize_t> sizes_of(hid_t space, const std::string& name) {
  const int rank = H5Sget_simple_extent_ndims(space);
  if (rank < 0) throw Failure("the sizes of " + name);
  std::vector<hsize_t> sizes(static_cast<std::size_t>(rank));
  succeeds(H5Sget_simple_extent_dims(space, sizes.data(), nullptr), "the sizes of " + name);
  return sizes;
}

std::size_t count_of(const std::vector<hsize_t>& sizes, const std::string& name) {
  hsize_t count = 1;
  for (const hsize_t size : sizes) {
    if (size != 0 && count > most_values / size) throw Failure("the sizes of " + name);
    count *= size;
  }
  return static_cast<std::size_t>(count);
}

/// Takes strings that the library allocated; what it holds as null is empty.
std::vector<std::string> taken(std::vector<char*> pointers, hid_t type, hid_t space) {
  std::vector<std::string> texts;
  texts.reserve(pointers.size());
  for (const char* pointer : pointers) texts.emplace_back(pointer == nullptr ? "" : pointer);
  H5Dvlen_reclaim(type, space, H5P_DEFAULT, static_cast<void*>(pointers.data()));
  return texts;
}

Handle open_dataset(hid_t parent, const std::string& name, Kind kind) {
  Handle dataset(H5Dopen2(parent, name.c_str(), H5P_DEFAULT), H5Dclose, "no dataset " + name);
  const Kind found = kind_of_dataset(dataset);
  if (found != kind && !(kind == Kind::number && found == Kind::integer))
    throw Failure("the type of " + name);
  return dataset;
}

template <class Value>
Array<Value> read_array(hid_t parent, const std::string& name, Kind kind) {
  const Handle dataset = open_dataset(parent, name, kind);
  const Handle space(H5Dget_space(dataset), H5Sclose, "the sizes of " + name);
  Array<Value> array{sizes_of(space, name), {}};
  array.values.resize(count_of(array.sizes, name));
  succeeds(H5Dread(dataset, memory_type<Value>(), H5S_ALL, H5S_ALL, H5P_DEFAULT, array.values.data()),
           "the values of " + name);
  return array;
}

template <class Value>
std::vector<Value> read_attribute(hid_t object, const std::string& name, Kind kind) {
  if (!has_attribute(object, name)) return {};
  if (kind_of_attribute(object, name) != kind) throw Failure("the type of attribute " + name);
  const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose, "attribute " + name);
  const Handle space(H5Aget_space(attribute), H5Sclose, "attribute " + name);
  std::vector<Value> values(count_of(sizes_of(space, name), name));
  succeeds(H5Aread(attribute, memory_type<Value>(), values.data()), "attribute " + name);
  return values;
}

herr_t keep_link(hid_t, const char* name, const H5L_info_t*, void* names) {
  static_cast<std::vector<std::string>*>(names)->emplace_back(name);
  return 0;
}

herr_t keep_attribute(hid_t, const char* name, const H5A_info_t*, void* names) {
  static_cast<std::vector<std::string>*>(names)->emplace_back(name);
  return 0;
}

}  // namespace

Handle open_file(const std::filesystem::path& path) {
  check_seal(path);
  return open_unchecked(path);
}

Handle open_unchecked(const std::filesystem::path& path) {
  const htri_t is_hdf5 = H5Fis_hdf5(path.c_str());
  if (is_hdf5 == 0)
    throw refused_file(path, "this is not a results file of Commonroom", "it is not an HDF5 file");
  const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "making access properties");
  const hid_t file = H5Fopen(path.c_str(), H5F_ACC_RDONLY, access);
  if (is_hdf5 < 0 || file < 0) {
    throw FileProblem(
        fmt::format("{} is damaged or not whole: its HDF5 structure cannot be read; take a copy that is "
                    "whole, or run again",
                    path.string()));
  }
  return {file, H5Fclose, "opening the file"};
}

Handle open_object(hid_t parent, const std::string& name) {
  return {H5Oopen(parent, name.c_str(), H5P_DEFAULT), H5Oclose, "no object " + name};
}

bool has_object(hid_t parent, const std::string& name) {
  return H5Lexists(parent, name.c_str(), H5P_DEFAULT) > 0;
}

bool has_attribute(hid_t object, const std::string& name) {
  return H5Aexists(object, name.c_str()) > 0;
}

Array<double> read_numbers(hid_t parent, const std::string& name) {
  return read_array<double>(parent, name, Kind::number);
}

std::vector<hsize_t> sizes_of_dataset(hid_t parent, const std::string& name) {
  const Handle dataset(H5Dopen2(parent, name.c_str(), H5P_DEFAULT), H5Dclose, "no dataset " + name);
  const Handle space(H5Dget_space(dataset), H5Sclose, "the sizes of " + name);
  return sizes_of(space, name);
}

Array<double> read_rows(hid_t parent, const std::string& name, hsize_t first, hsize_t count) {
  const Handle dataset = open_dataset(parent, name, Kind::number);
  const Handle space(H5Dget_space(dataset), H5Sclose, "the sizes of " + name);
  Array<double> array{sizes_of(space, name), {}};
  if (array.sizes.empty() || first > array.sizes[0] || count > array.sizes[0] - first)
    throw Failure("rows of " + name);
  std::vector<hsize_t> start(array.sizes.size(), 0);
  start[0] = first;
  array.sizes[0] = count;
  succeeds(H5Sselect_hyperslab(space, H5S_SELECT_SET, start.data(), nullptr, array.sizes.data(), nullptr),
           "rows of " + name);
  const Handle memory(H5Screate_simple(static_cast<int>(array.sizes.size()), array.sizes.data(), nullptr),
                      H5Sclose, "rows of " + name);
  array.values.resize(count_of(array.sizes, name));
  succeeds(H5Dread(dataset, H5T_NATIVE_DOUBLE, memory, space, H5P_DEFAULT, array.values.data()),
           "the values of " + name);
  return array;
}

Array<float> read_single_numbers(hid_t parent, const std::string& name) {
  return read_array<float>(parent, name, Kind::number);
}

Array<std::int64_t> read_integers(hid_t parent, const std::string& name) {
  return read_array<std::int64_t>(parent, name, Kind::integer);
}

Array<std::string> read_strings(hid_t parent, const std::string& name) {
  const Handle dataset = open_dataset(parent, name, Kind::text);
  const Handle space(H5Dget_space(dataset), H5Sclose, "the sizes of " + name);
  const Handle type = string_type();
  Array<std::string> array{sizes_of(space, name), {}};
  std::vector<char*> pointers(count_of(array.sizes, name));
  succeeds(H5Dread(dataset, type, H5S_ALL, H5S_ALL, H5P_DEFAULT, static_cast<void*>(pointers.data())),
           "the texts of " + name);
  array.values = taken(std::move(pointers), type, space);
  return array;
}

std::vector<std::string> read_string_attribute(hid_t object, const std::string& name) {
  if (!has_attribute(object, name)) return {};
  if (kind_of_attribute(object, name) != Kind::text) throw Failure("the type of attribute " + name);
  const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose, "attribute " + name);
  const Handle space(H5Aget_space(attribute), H5Sclose, "attribute " + name);
  const Handle type = string_type();
  std::vector<char*> pointers(count_of(sizes_of(space, name), name));
  succeeds(H5Aread(attribute, type, static_cast<void*>(pointers.data())), "attribute " + name);
  return taken(std::move(pointers), type, space);
}

std::string read_text(hid_t object, const std::string& name) {
  std::vector<std::string> texts = read_string_attribute(object, name);
  return texts.empty() ? std::string() : std::move(texts.front());
}

std::vector<double> read_number_attribute(hid_t object, const std::string& name) {
  return read_attribute<double>(object, name, Kind::number);
}

std::vector<std::int64_t> read_integer_attribute(hid_t object, const std::string& name) {
  return read_attribute<std::int64_t>(object, name, Kind::integer);
}

std::vector<std::string> names_in(hid_t group) {
  std::vector<std::string> names;
  if (H5Literate(group, H5_INDEX_CRT_ORDER, H5_ITER_INC, nullptr, keep_link, &names) < 0) {
    names.clear();
    succeeds(H5Literate(group, H5_INDEX_NAME, H5_ITER_INC, nullptr, keep_link, &names),
             "the names in a group");
  }
  return names;
}

std::vector<std::string> names_of_attributes(hid_t object) {
  std::vector<std::string> names;
  succeeds(H5Aiterate2(object, H5_INDEX_NAME, H5_ITER_INC, nullptr, keep_attribute, &names),
           "the names of attributes");
  return names;
}

Kind kind_of_dataset(hid_t dataset) {
  const Handle type(H5Dget_type(dataset), H5Tclose, "the type of a dataset");
  return kind_of_type(type);
}

Kind kind_of_attribute(hid_t object, const std::string& name) {
  const Handle attribute(H5Aopen(object, name.c_str(), H5P_DEFAULT), H5Aclose, "attribute " + name);
  const Handle type(H5Aget_type(attribute), H5Tclose, "attribute " + name);
  return kind_of_type(type);
}

}  // namespace commonroom::hdf5
