#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/hdf5_handle.hpp"

namespace commonroom::hdf5 {

/// A new HDF5 file that grows in memory, so that a full disk or a killed process can leave no half-written
/// file. netCDF-4 compatible: creation order tracked, no times, format of HDF5 1.8.
class FileInMemory {
 public:
  FileInMemory();
  [[nodiscard]] hid_t root() const noexcept { return file_; }
  /// The bytes of the finished file.
  [[nodiscard]] std::vector<std::byte> bytes() const;

 private:
  Handle file_;
};

[[nodiscard]] Handle make_group(hid_t parent, const std::string& name);

void write_attribute(hid_t object, const std::string& name, const std::string& value);
void write_attribute(hid_t object, const std::string& name, double value);
void write_attribute(hid_t object, const std::string& name, std::int64_t value);
/// Flags and other small numbers, as 32-bit integers.
void write_attribute(hid_t object, const std::string& name, std::span<const std::int32_t> values);
void write_attribute(hid_t object, const std::string& name, std::span<const std::string> values);

/// Describes one variable of the file: its name, its dimensions and what netCDF readers show of it.
struct Variable {
  std::string name;
  std::string unit;       ///< none where empty
  std::string long_name;  ///< one sentence
};

/// A dimension with its coordinates: a dimension scale.
struct Dimension {
  std::string name;
  std::size_t size;
  Handle scale;
};

/// A group whose variables all use the dimensions declared in it.
class VariableGroup {
 public:
  /// Writes into an open group or file, which must outlive this.
  explicit VariableGroup(hid_t group) : group_(group) {}

  void add_dimension(const Variable& description, std::span<const std::string> labels);
  void add_dimension(const Variable& description, std::span<const std::int32_t> numbers);

  /// Each returns the variable, for further attributes. `values` in row order; sizes must agree with the
  /// dimensions.
  Handle write(const Variable& variable, const std::vector<std::string>& dimensions,
               std::span<const double> values);
  Handle write(const Variable& variable, const std::vector<std::string>& dimensions,
               std::span<const float> values);
  Handle write(const Variable& variable, const std::vector<std::string>& dimensions,
               std::span<const std::int32_t> values);
  Handle write(const Variable& variable, const std::vector<std::string>& dimensions,
               std::span<const std::string> values);

 private:
  struct Layout;
  Handle make(const Variable& variable, const std::vector<std::string>& dimensions, const Layout& layout,
              std::size_t values);
  Dimension& dimension(const std::string& name);

  hid_t group_;
  std::vector<Dimension> dimensions_;
};

}  // namespace commonroom::hdf5
