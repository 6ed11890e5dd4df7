#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/hdf5_handle.hpp"

namespace commonroom::hdf5 {

/// A new HDF5 file on disk, for what is too large for memory; see FileInMemory for its format. Writing may
/// fail at any call, with Failure.
[[nodiscard]] Handle create_on_disk(const std::filesystem::path& path);

/// Opens an HDF5 file on disk to add to it, in the format of create_on_disk(). What stands behind its HDF5
/// content, a seal, is cut off on closing. Throws Failure.
[[nodiscard]] Handle open_to_change(const std::filesystem::path& path);

/// Brings all of a file on disk to the disk. Throws Failure.
void flush(hid_t file);

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

/// Nothing for an empty text or list: netCDF readers have no use for one, and some fail on it. An absent
/// attribute reads as empty.
void write_text(hid_t object, const std::string& name, const std::string& text);
void write_texts(hid_t object, const std::string& name, std::span<const std::string> texts);

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

/// What a variable holds.
enum class Content { doubles, floats, integers, texts };

/// A group whose variables all use the dimensions declared in it.
class VariableGroup {
 public:
  /// Writes into an open group or file, which must outlive this. Variables are stored in chunks of at most
  /// `rows_a_chunk` along their first dimension; 0: as many as fit.
  explicit VariableGroup(hid_t group, std::size_t rows_a_chunk = 0)
      : group_(group), rows_a_chunk_(rows_a_chunk) {}

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

  /// A variable without values yet, for write_rows().
  Handle declare(const Variable& variable, const std::vector<std::string>& dimensions, Content content);

 private:
  struct Layout;
  [[nodiscard]] static Layout layout_of(Content content);
  Handle make(const Variable& variable, const std::vector<std::string>& dimensions, const Layout& layout,
              std::optional<std::size_t> values);
  Dimension& dimension(const std::string& name);

  hid_t group_;
  std::size_t rows_a_chunk_;
  std::vector<Dimension> dimensions_;
};

// Puts whole rows of the first dimension into a declared variable, from `first` on. Throws Failure.
void write_rows(hid_t variable, std::size_t first, std::span<const double> values);
void write_rows(hid_t variable, std::size_t first, std::span<const float> values);
void write_rows(hid_t variable, std::size_t first, std::span<const std::int32_t> values);
void write_rows(hid_t variable, std::size_t first, std::span<const std::string> values);

}  // namespace commonroom::hdf5
