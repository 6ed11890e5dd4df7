#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "output/chunk_filters.hpp"
#include "output/chunk_grid.hpp"
#include "output/hdf5_handle.hpp"

namespace commonroom::hdf5 {

// Rows of variables in chunks of our filters, packed and unpacked by all threads. The HDF5 library, which one
// thread at a time may call, is left with bytes to read and write.

/// A variable of numbers whose chunks pass our filters: open, with the grid of its chunks.
class ChunkedVariable {
 public:
  /// Throws Failure where `dataset`, called `name` in messages, is stored in another way.
  ChunkedVariable(Handle dataset, std::string name);

  [[nodiscard]] hid_t id() const noexcept { return dataset_; }
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] const ChunkGrid& grid() const noexcept { return *grid_; }
  /// Outlives the variable: for those who unpack once the file is closed.
  [[nodiscard]] const std::shared_ptr<const ChunkGrid>& shared_grid() const noexcept { return grid_; }

 private:
  Handle dataset_;
  std::string name_;
  std::shared_ptr<const ChunkGrid> grid_;
};

/// Rows to be written: whole, of values as wide as the variable's.
struct RowsToWrite {
  const ChunkedVariable* variable;
  std::span<const std::byte> values;
};

/// Writes the same rows of several variables, from `first` on. Packs on all threads, writes on this one in
/// the order of `rows`, so that the file is the same for any number of threads. Throws Failure.
void write_packed(std::size_t first, std::span<const RowsToWrite> rows);

/// Rows as they lie in a file.
struct PackedRows {
  struct Piece {
    std::vector<hsize_t> at;  ///< where its chunk begins
    PackedChunk chunk;
  };
  std::shared_ptr<const ChunkGrid> grid;
  std::size_t first = 0;
  std::size_t count = 0;
  std::vector<Piece> pieces;
};

/// Reads `count` rows from `first` on without unpacking them. Throws Failure.
[[nodiscard]] PackedRows read_packed(const ChunkedVariable& variable, std::size_t first, std::size_t count);

/// Unpacks into `rows`, which has their size. From any thread. Throws Failure where they are damaged.
void unpack(const PackedRows& packed, std::span<std::byte> rows);

}  // namespace commonroom::hdf5
