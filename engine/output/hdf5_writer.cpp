#include "output/hdf5_writer.hpp"

#include <hdf5_hl.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

#include "core/contracts.hpp"
#include "output/chunk_filters.hpp"

namespace commonroom::hdf5 {
namespace {

constexpr std::size_t growth_bytes = std::size_t{1} << 20U;      ///< by which the file in memory grows
constexpr std::size_t most_chunk_bytes = std::size_t{1} << 20U;  ///< what a reader unpacks for one value
constexpr unsigned chunk_tree_rank =
    4;  ///< the library's 32 would take 4 kB for the index of each small dataset
constexpr unsigned creation_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

Handle creation_properties(hid_t kind) {
  Handle properties(H5Pcreate(kind), H5Pclose, "making creation properties");
  succeeds(H5Pset_obj_track_times(properties, false), "turning off times");
  succeeds(H5Pset_attr_creation_order(properties, creation_order), "tracking the order of attributes");
  return properties;
}

Handle create_file(const char* name, hid_t access) {
  const Handle creation = creation_properties(H5P_FILE_CREATE);
  succeeds(H5Pset_link_creation_order(creation, creation_order), "tracking the order of links");
  succeeds(H5Pset_istore_k(creation, chunk_tree_rank), "choosing the size of indexes");
  // As netCDF does. A newer first block would carry a checksum that H5Fget_file_image() breaks in HDF5 1.10.
  succeeds(H5Pset_libver_bounds(access, H5F_LIBVER_EARLIEST, H5F_LIBVER_V18),
           "choosing the format of the file");
  return {H5Fcreate(name, H5F_ACC_TRUNC, creation, access), H5Fclose, "making a file"};
}

Handle access_properties() {
  return {H5Pcreate(H5P_FILE_ACCESS), H5Pclose, "making access properties"};
}

Handle create_in_memory() {
  const Handle access = access_properties();
  succeeds(H5Pset_fapl_core(access, growth_bytes, false), "keeping the file in memory");
  return create_file("commonroom-results", access);  // the name is never used: nothing is stored under it
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

/// Chunks hold whole rows of the last dimensions, a trajectory or more, up to `most_chunk_bytes`, and at most
/// `most_rows` along the first, where it is not 0.
std::vector<hsize_t> chunks_for(const std::vector<hsize_t>& sizes, std::size_t bytes_per_value,
                                std::size_t most_rows) {
  std::vector<hsize_t> chunks(sizes.size(), 1);
  std::size_t bytes = bytes_per_value;
  for (std::size_t i = sizes.size(); i-- > 0;) {
    const std::size_t most = std::max<std::size_t>(1, most_chunk_bytes / bytes);
    chunks[i] = std::min<hsize_t>(sizes[i], most);
    bytes *= chunks[i];
    if (chunks[i] < sizes[i]) break;
  }
  if (most_rows > 0) chunks[0] = std::min<hsize_t>(chunks[0], most_rows);
  return chunks;
}

/// Writes `count` values into the rows of a variable's first dimension from `first` on.
void write_block(hid_t variable, hid_t type, std::size_t first, std::size_t count, const void* values) {
  const std::string attempted = "writing rows of a variable";
  const Handle space(H5Dget_space(variable), H5Sclose, attempted);
  const int rank = H5Sget_simple_extent_ndims(space);
  if (rank < 1) throw Failure(attempted);
  std::vector<hsize_t> sizes(static_cast<std::size_t>(rank)), start(sizes.size(), 0);
  succeeds(H5Sget_simple_extent_dims(space, sizes.data(), nullptr), attempted);
  std::size_t of_a_row = 1;
  for (std::size_t i = 1; i < sizes.size(); ++i) of_a_row *= sizes[i];
  expects(of_a_row > 0 && count % of_a_row == 0, "rows are written whole");
  start[0] = first;
  sizes[0] = count / of_a_row;
  succeeds(H5Sselect_hyperslab(space, H5S_SELECT_SET, start.data(), nullptr, sizes.data(), nullptr),
           attempted);
  const Handle memory(H5Screate_simple(rank, sizes.data(), nullptr), H5Sclose, attempted);
  succeeds(H5Dwrite(variable, type, memory, space, H5P_DEFAULT, values), attempted);
}

}  // namespace

Handle create_on_disk(const std::filesystem::path& path) {
  return create_file(path.c_str(), access_properties());
}

Handle open_to_change(const std::filesystem::path& path) {
  const Handle access = access_properties();
  succeeds(H5Pset_libver_bounds(access, H5F_LIBVER_EARLIEST, H5F_LIBVER_V18),
           "choosing the format of the file");
  return {H5Fopen(path.c_str(), H5F_ACC_RDWR, access), H5Fclose, "opening the file to add to it"};
}

void flush(hid_t file) {
  succeeds(H5Fflush(file, H5F_SCOPE_GLOBAL), "bringing the file to the disk");
}

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

void write_text(hid_t object, const std::string& name, const std::string& text) {
  if (!text.empty()) write_attribute(object, name, text);
}

void write_texts(hid_t object, const std::string& name, std::span<const std::string> texts) {
  if (!texts.empty()) write_attribute(object, name, texts);
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
                           const Layout& layout, std::optional<std::size_t> values) {
  std::vector<hsize_t> sizes;
  for (const std::string& name : dimensions) sizes.push_back(dimension(name).size);
  if (dimensions.empty()) sizes.push_back(values.value());  // a dimension's own coordinates
  std::size_t places = 1;
  for (const hsize_t size : sizes) places *= size;
  expects(!values || places == *values, "a variable has a value for every place along its dimensions");

  const std::string attempted = "making variable " + variable.name;
  const Handle creation = creation_properties(H5P_DATASET_CREATE);
  if (layout.filtered && places > 0) {
    const std::size_t most_rows = dimensions.empty() ? 0 : rows_a_chunk_;
    const std::vector<hsize_t> chunks = chunks_for(sizes, layout.bytes, most_rows);
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

VariableGroup::Layout VariableGroup::layout_of(Content content) {
  static constexpr double missing_double = std::numeric_limits<double>::quiet_NaN();
  static constexpr float missing_float = std::numeric_limits<float>::quiet_NaN();
  switch (content) {
    case Content::doubles:
      return {H5T_NATIVE_DOUBLE, sizeof(double), &missing_double};
    case Content::floats:
      return {H5T_NATIVE_FLOAT, sizeof(float), &missing_float};
    case Content::integers:
      return {H5T_NATIVE_INT32, sizeof(std::int32_t)};
    case Content::texts:
      break;
  }
  return {-1, sizeof(char*), nullptr, false};
}

Handle VariableGroup::declare(const Variable& variable, const std::vector<std::string>& dimensions,
                              Content content) {
  const Handle text = string_type();
  Layout layout = layout_of(content);
  if (content == Content::texts) layout.type = text;
  return make(variable, dimensions, layout, std::nullopt);
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const double> values) {
  Handle dataset = make(variable, dimensions, layout_of(Content::doubles), values.size());
  succeeds(H5Dwrite(dataset, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), variable.name);
  return dataset;
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const float> values) {
  Handle dataset = make(variable, dimensions, layout_of(Content::floats), values.size());
  succeeds(H5Dwrite(dataset, H5T_NATIVE_FLOAT, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), variable.name);
  return dataset;
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const std::int32_t> values) {
  Handle dataset = make(variable, dimensions, layout_of(Content::integers), values.size());
  succeeds(H5Dwrite(dataset, H5T_NATIVE_INT32, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data()), variable.name);
  return dataset;
}

Handle VariableGroup::write(const Variable& variable, const std::vector<std::string>& dimensions,
                            std::span<const std::string> values) {
  const Handle text = string_type();
  Layout layout = layout_of(Content::texts);
  layout.type = text;
  Handle dataset = make(variable, dimensions, layout, values.size());
  const std::vector<const char*> pointers = pointers_to(values);
  succeeds(H5Dwrite(dataset, text, H5S_ALL, H5S_ALL, H5P_DEFAULT, static_cast<const void*>(pointers.data())),
           variable.name);
  return dataset;
}

void write_rows(hid_t variable, std::size_t first, std::span<const double> values) {
  write_block(variable, H5T_NATIVE_DOUBLE, first, values.size(), values.data());
}

void write_rows(hid_t variable, std::size_t first, std::span<const float> values) {
  write_block(variable, H5T_NATIVE_FLOAT, first, values.size(), values.data());
}

void write_rows(hid_t variable, std::size_t first, std::span<const std::int32_t> values) {
  write_block(variable, H5T_NATIVE_INT32, first, values.size(), values.data());
}

void write_rows(hid_t variable, std::size_t first, std::span<const std::string> values) {
  const Handle text = string_type();
  const std::vector<const char*> pointers = pointers_to(values);
  write_block(variable, text, first, values.size(), static_cast<const void*>(pointers.data()));
}

}  // namespace commonroom::hdf5
