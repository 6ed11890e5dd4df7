#include "output/hdf5_writer.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "core/contracts.hpp"

namespace commonroom::hdf5 {
namespace {

constexpr std::size_t growth_bytes = std::size_t{1} << 20U;      ///< by which the file in memory grows
constexpr std::size_t most_chunk_bytes = std::size_t{1} << 20U;  ///< what a reader unpacks for one value
constexpr unsigned compression_level = 1;  ///< after shuffling, more takes much longer and gains little
constexpr unsigned chunk_tree_rank =
    4;  ///< the library's 32 would take 4 kB for the index of each small dataset
constexpr unsigned creation_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

Handle creation_properties(hid_t kind) {
  Handle properties(H5Pcreate(kind), H5Pclose, "making creation properties");
  succeeds(H5Pset_obj_track_times(properties, false), "turning off times");
  succeeds(H5Pset_attr_creation_order(properties, creation_order), "tracking the order of attributes");
  return properties;
}

Handle create_in_memory() {
  const Handle creation = creation_properties(H5P_FILE_CREATE);
  succeeds(H5Pset_link_creation_order(creation, creation_order), "tracking the order of links");
  succeeds(H5Pset_istore_k(creation, chunk_tree_rank), "choosing the size of indexes");
  const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "making access properties");
  succeeds(H5Pset_fapl_core(access, growth_bytes, false), "keeping the file in memory");
  // As netCDF does. A newer first block would carry a checksum that H5Fget_file_image() breaks in HDF5 1.10.
  succeeds(H5Pset_libver_bounds(access, H5F_LIBVER_EARLIEST, H5F_LIBVER_V18),
           "choosing the format of the file");
  // The name is never used: nothing is stored under it.
  return {H5Fcreate("commonroom-results", H5F_ACC_TRUNC, creation, access), H5Fclose,
          "making a file in memory"};
}

std::vector<const char*> pointers_to(std::span<const std::string> values) {
  std::vector<const char*> pointers;
  pointers.reserve(values.size());
  for (const std::string& value : values) pointers.push_back(value.c_str());
  return pointers;
}

void store_attribute(hid_t object, const std::string& name, hid_t type, std::optional<hsize_t> size,
                     const void* values) {
  const Handle space(size ? H5Screate_simple(1, &*size, nullptr) : H5Screate(H5S_SCALAR), H5Sclose,
                     "shaping attribute " + name);
  const Handle attribute(H5Acreate2(object, name.c_str(), type, space, H5P_DEFAULT, H5P_DEFAULT), H5Aclose,
                         "making attribute " + name);
  succeeds(H5Awrite(attribute, type, values), "writing attribute " + name);
}

/// Chunks hold whole rows of the last dimensions, a trajectory or more, up to `most_chunk_bytes`.
std::vector<hsize_t> chunks_for(const std::vector<hsize_t>& sizes, std::size_t bytes_per_value) {
  std::vector<hsize_t> chunks(sizes.size(), 1);
  std::size_t bytes = bytes_per_value;
  for (std::size_t i = sizes.size(); i-- > 0;) {
    const std::size_t most = std::max<std::size_t>(1, most_chunk_bytes / bytes);
    chunks[i] = std::min<hsize_t>(sizes[i], most);
    bytes *= chunks[i];
    if (chunks[i] < sizes[i]) break;
  }
  return chunks;
}

}  // namespace

FileInMemory::FileInMemory() : file_(create_in_memory()) {}

std::vector<std::byte> FileInMemory::bytes() const {
  succeeds(H5Fflush(file_, H5F_SCOPE_GLOBAL), "finishing the file in memory");
  const ssize_t size = H5Fget_file_image(file_, nullptr, 0);
  if (size < 0) throw Failure("measuring the file in memory");
  std::vector<std::byte> image(static_cast<std::size_t>(size));
  if (H5Fget_file_image(file_, image.data(), image.size()) != size)
    throw Failure("taking the file from memory");
  return image;
}

Handle make_group(hid_t parent, const std::string& name) {
  const Handle creation = creation_properties(H5P_GROUP_CREATE);
  succeeds(H5Pset_link_creation_order(creation, creation_order), "tracking the order of links");
  return {H5Gcreate2(parent, name.c_str(), H5P_DEFAULT, creation, H5P_DEFAULT), H5Gclose,
          "making group " + name};
}

void write_attribute(hid_t object, const std::string& name, const std::string& value) {
  const char* text = value.c_str();
  store_attribute(object, name, string_type(), std::nullopt, static_cast<const void*>(&text));
}

void write_attribute(hid_t object, const std::string& name, double value) {
  store_attribute(object, name, H5T_NATIVE_DOUBLE, std::nullopt, &value);
}

void write_attribute(hid_t object, const std::string& name, std::int64_t value) {
  store_attribute(object, name, H5T_NATIVE_INT64, std::nullopt, &value);
}

void write_attribute(hid_t object, const std::string& name, std::span<const std::int32_t> values) {
  store_attribute(object, name, H5T_NATIVE_INT32, values.size(), values.data());
}

void write_attribute(hid_t object, const std::string& name, std::span<const std::string> values) {
  const std::vector<const char*> pointers = pointers_to(values);
  store_attribute(object, name, string_type(), pointers.size(), static_cast<const void*>(pointers.data()));
}

/// How a kind of value is stored.
struct VariableGroup::Layout {
  hid_t type;
  std::size_t bytes;
  const void* fill = nullptr;  ///< what stands for a missing value; none where null
  bool filtered = true;        ///< strings lie in a heap, where filters do not reach them
};

void VariableGroup::add_dimension(const Variable& description, std::span<const std::string> labels) {
  dimensions_.push_back({description.name, labels.size(), write(description, {}, labels)});
}

void VariableGroup::add_dimension(const Variable& description, std::span<const std::int32_t> numbers) {
  dimensions_.push_back({description.name, numbers.size(), write(description, {}, numbers)});
}

Dimension& VariableGroup::dimension(const std::string& name) {
  const auto found = std::ranges::find(dimensions_, name, &Dimension::name);
  expects(found != dimensions_.end(), "a variable's dimensions are declared before it");
  return *found;
}

Handle VariableGroup::make(const Variable& variable, const std::vector<std::string>& dimensions,
                           const Layout& layout, std::size_t values) {
  std::vector<hsize_t> sizes;
  for (const std::string& name : dimensions) sizes.push_back(dimension(name).size);
  if (dimensions.empty()) sizes.push_back(values);  // a dimension's own coordinates
  std::size_t expected = 1;
  for (const hsize_t size : sizes) expected *= size;
  expects(expected == values, "a variable has a value for every place along its dimensions");

  const std::string attempted = "making variable " + variable.name;
  const Handle creation = creation_properties(H5P_DATASET_CREATE);
  if (layout.filtered && values > 0) {
    const std::vector<hsize_t> chunks = chunks_for(sizes, layout.bytes);
    succeeds(H5Pset_chunk(creation, static_cast<int>(chunks.size()), chunks.data()), attempted);
    succeeds(H5Pset_shuffle(creation), attempted);
    succeeds(H5Pset_deflate(creation, compression_level), attempted);
    succeeds(H5Pset_fletcher32(creation), attempted);
  }
  if (layout.fill != nullptr) succeeds(H5Pset_fill_value(creation, layout.type, layout.fill), attempted);
  const Handle space(H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr), H5Sclose,
                     attempted);
  Handle dataset(
      H5Dcreate2(group_, variable.name.c_str(), layout.type, space, H5P_DEFAULT, creation, H5P_DEFAULT),
      H5Dclose, attempted);

  if (dimensions.empty()) succeeds(H5DSset_scale(dataset, variable.name.c_str()), attempted);
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    succeeds(H5DSattach_scale(dataset, dimension(dimensions[i]).scale, static_cast<unsigned>(i)), attempted);
  }
  if (!variable.unit.empty()) write_attribute(dataset, "units", variable.unit);
  write_attribute(dataset, "long_name", variable.long_name);
  if (layout.fill != nullptr) store_attribute(dataset, "_FillValue", layout.type, 1, layout.fill);
  return dataset;
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const double> values) {
  constexpr double missing = std::numeric_limits<double>::quiet_NaN();
  Handle dataset = make(variable, dimensions, {H5T_NATIVE_DOUBLE, sizeof(double), &missing}, values.size());
  succeeds(H5Dwrite(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), variable.name);
  return dataset;
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const float> values) {
  constexpr float missing = std::numeric_limits<float>::quiet_NaN();
  Handle dataset = make(variable, dimensions, {H5T_NATIVE_FLOAT, sizeof(float), &missing}, values.size());
  succeeds(H5Dwrite(dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), variable.name);
  return dataset;
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const std::int32_t> values) {
  Handle dataset = make(variable, dimensions, {H5T_NATIVE_INT32, sizeof(std::int32_t)}, values.size());
  succeeds(H5Dwrite(dataset, H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), variable.name);
  return dataset;
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const std::string> values) {
  const Handle text = string_type();
  Layout layout{text, sizeof(char*)};
  layout.filtered = false;
  Handle dataset = make(variable, dimensions, layout, values.size());
  const std::vector<const char*> pointers = pointers_to(values);
  succeeds(H5Dwrite(dataset, text, H5S_ALL, H5S_ALL, H5P_DEFAULT, static_cast<const void*>(pointers.data())),
           variable.name);
  return dataset;
}

}  // namespace commonroom::hdf5
