#include "output/chunk_grid.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/contracts.hpp"

namespace commonroom::hdf5 {
namespace {

/// Values in one step along dimension `dimension`.
std::size_t values_a_step(const std::vector<hsize_t>& sizes, std::size_t dimension) {
  std::size_t values = 1;
  for (std::size_t i = dimension + 1; i < sizes.size(); ++i) values *= sizes[i];
  return values;
}

}  // namespace

ChunkGrid::ChunkGrid(ChunkLayout layout) : layout_(std::move(layout)) {
  const auto& [sizes, chunks, bytes_a_value, fill] = layout_;
  expects(!sizes.empty() && sizes.size() == chunks.size(), "a chunk has the dimensions of its variable");
  expects(bytes_a_value > 0 && bytes_a_value <= fill.size(), "values take up to eight bytes");
  bytes_a_row_ = values_a_step(sizes, 0) * bytes_a_value;
  bytes_a_chunk_ = values_a_step(chunks, 0) * chunks[0] * bytes_a_value;
  whole_from_ = sizes.size() - 1;
  while (whole_from_ > 0 && chunks[whole_from_] == sizes[whole_from_]) --whole_from_;
}

bool ChunkGrid::fills_chunks(std::size_t first, std::size_t count) const {
  const hsize_t height = layout_.chunks[0];
  return first % height == 0 && (count % height == 0 || first + count == layout_.sizes[0]);
}

std::vector<std::vector<hsize_t>> ChunkGrid::chunks_of(std::size_t first, std::size_t count) const {
  const auto& [sizes, chunks, bytes_a_value, fill] = layout_;
  std::vector<std::vector<hsize_t>> all;
  std::vector<hsize_t> at(sizes.size(), 0);
  at[0] = first - first % chunks[0];
  while (at[0] < first + count) {
    all.push_back(at);
    std::size_t dimension = sizes.size();
    while (dimension-- > 0) {
      at[dimension] += chunks[dimension];
      if (dimension == 0 || at[dimension] < sizes[dimension]) break;
      at[dimension] = 0;
    }
  }
  return all;
}

template <class Copy>
void ChunkGrid::for_each_stretch(const std::vector<hsize_t>& at, std::size_t first_row, std::size_t rows,
                                 const Copy& copy) const {
  const auto& [sizes, chunks, bytes_a_value, fill] = layout_;
  // What of the chunk there is in the rows: positions along each dimension, counted as the variable's are.
  std::vector<hsize_t> begin = at, end(at.size());
  for (std::size_t i = 0; i < at.size(); ++i) end[i] = std::min(at[i] + chunks[i], sizes[i]);
  begin[0] = std::max<hsize_t>(begin[0], first_row);
  end[0] = std::min<hsize_t>(end[0], first_row + rows);
  if (begin[0] >= end[0]) return;

  const std::size_t stretch = (end[whole_from_] - begin[whole_from_]) * values_a_step(sizes, whole_from_);
  std::vector<hsize_t> position = begin;
  while (true) {
    std::size_t in_chunk = 0, in_rows = 0;
    for (std::size_t i = 0; i <= whole_from_; ++i) {
      in_chunk += (position[i] - at[i]) * values_a_step(chunks, i);
      in_rows += (position[i] - (i == 0 ? first_row : 0)) * values_a_step(sizes, i);
    }
    copy(Stretch{in_chunk * bytes_a_value, in_rows * bytes_a_value, stretch * bytes_a_value});
    std::size_t dimension = whole_from_;
    while (dimension > 0 && ++position[dimension - 1] == end[dimension - 1]) {
      position[dimension - 1] = begin[dimension - 1];
      --dimension;
    }
    if (dimension == 0) return;
  }
}

void ChunkGrid::cut(std::span<const std::byte> rows, std::size_t first_row, const std::vector<hsize_t>& at,
                    std::span<std::byte> chunk) const {
  expects(chunk.size() == bytes_a_chunk_, "a chunk has its whole size");
  std::size_t copied = 0;
  for_each_stretch(at, first_row, rows.size() / bytes_a_row_,
                   [&](const Stretch& stretch) { copied += stretch.bytes; });
  if (copied < chunk.size()) {
    for (std::size_t i = 0; i < chunk.size(); i += layout_.bytes_a_value)
      std::memcpy(chunk.data() + i, layout_.fill.data(), layout_.bytes_a_value);
  }
  for_each_stretch(at, first_row, rows.size() / bytes_a_row_, [&](const Stretch& stretch) {
    std::memcpy(chunk.data() + stretch.in_chunk, rows.data() + stretch.in_rows, stretch.bytes);
  });
}

void ChunkGrid::place(std::span<const std::byte> chunk, const std::vector<hsize_t>& at, std::size_t first_row,
                      std::span<std::byte> rows) const {
  expects(chunk.size() == bytes_a_chunk_, "a chunk has its whole size");
  for_each_stretch(at, first_row, rows.size() / bytes_a_row_, [&](const Stretch& stretch) {
    std::memcpy(rows.data() + stretch.in_rows, chunk.data() + stretch.in_chunk, stretch.bytes);
  });
}

}  // namespace commonroom::hdf5
