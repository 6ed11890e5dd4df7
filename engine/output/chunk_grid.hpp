#pragma once

#include <hdf5.h>

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace commonroom::hdf5 {

/// How a variable is cut into chunks: sizes along its dimensions, of the variable and of a chunk.
struct ChunkLayout {
  std::vector<hsize_t> sizes;
  std::vector<hsize_t> chunks;
  std::size_t bytes_a_value = 0;
  std::array<std::byte, 8> fill{};  ///< of which `bytes_a_value` count: what stands where nothing was written
};

/// The chunks of a variable as a grid, and the way of values between them and rows. Rows are those of the
/// first dimension, each with all values of the others, one after the other.
class ChunkGrid {
 public:
  explicit ChunkGrid(ChunkLayout layout);

  [[nodiscard]] const ChunkLayout& layout() const noexcept { return layout_; }
  [[nodiscard]] std::size_t bytes_a_row() const noexcept { return bytes_a_row_; }
  /// Of a whole chunk, which those at the far edges are too.
  [[nodiscard]] std::size_t bytes_a_chunk() const noexcept { return bytes_a_chunk_; }
  /// Whether `count` rows from `first` on fill all chunks that they touch, as far as the variable goes.
  [[nodiscard]] bool fills_chunks(std::size_t first, std::size_t count) const;
  /// Where the chunks begin that hold `count` rows from `first` on: one position along each dimension.
  [[nodiscard]] std::vector<std::vector<hsize_t>> chunks_of(std::size_t first, std::size_t count) const;

  /// Copies out of `rows`, the first of which is `first_row`, what lies in the chunk that begins at `at`; the
  /// fill value stands for all else.
  void cut(std::span<const std::byte> rows, std::size_t first_row, const std::vector<hsize_t>& at,
           std::span<std::byte> chunk) const;
  /// The way back: copies what a chunk holds of these rows into them.
  void place(std::span<const std::byte> chunk, const std::vector<hsize_t>& at, std::size_t first_row,
             std::span<std::byte> rows) const;

 private:
  /// A stretch of bytes that lies together both in a chunk and in rows.
  struct Stretch {
    std::size_t in_chunk, in_rows, bytes;
  };
  template <class Copy>
  void for_each_stretch(const std::vector<hsize_t>& at, std::size_t first_row, std::size_t rows,
                        const Copy& copy) const;

  ChunkLayout layout_;
  std::size_t bytes_a_row_ = 0;
  std::size_t bytes_a_chunk_ = 0;
  std::size_t whole_from_ = 0;  ///< the dimension after which chunks hold all there is of every further one
};

}  // namespace commonroom::hdf5
