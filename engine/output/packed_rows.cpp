#include "output/packed_rows.hpp"

#include <array>
#include <utility>

#include "core/contracts.hpp"
#include "core/parallel.hpp"

namespace commonroom::hdf5 {
namespace {

/// Which filters a variable's chunks pass, in their order.
std::vector<H5Z_filter_t> filters_of(hid_t creation) {
  std::vector<H5Z_filter_t> filters;
  const int count = H5Pget_nfilters(creation);
  for (int i = 0; i < count; ++i) {
    unsigned flags = 0, settings = 0;
    std::size_t of_settings = 0;
    filters.push_back(H5Pget_filter2(creation, static_cast<unsigned>(i), &flags, &of_settings, nullptr, 0,
                                     nullptr, &settings));
  }
  return filters;
}

bool has_our_filters(hid_t creation) {
  return filters_of(creation) ==
         std::vector<H5Z_filter_t>{H5Z_FILTER_SHUFFLE, H5Z_FILTER_DEFLATE, H5Z_FILTER_FLETCHER32};
}

/// Whether values lie in the file as they do in memory.
bool is_native(hid_t type) {
  for (const hid_t native : {H5T_NATIVE_DOUBLE, H5T_NATIVE_FLOAT, H5T_NATIVE_INT32}) {
    if (H5Tequal(type, native) > 0) return true;
  }
  return false;
}

ChunkLayout chunk_layout_of(hid_t dataset, const std::string& name) {
  const std::string attempted = "the layout of " + name;
  const Handle creation(H5Dget_create_plist(dataset), H5Pclose, attempted);
  const Handle space(H5Dget_space(dataset), H5Sclose, attempted);
  const Handle type(H5Dget_type(dataset), H5Tclose, attempted);
  const int rank = H5Sget_simple_extent_ndims(space);
  if (rank < 1 || !is_native(type) || H5Pget_layout(creation) != H5D_CHUNKED || !has_our_filters(creation))
    throw Failure(attempted);
  ChunkLayout layout;
  layout.sizes.resize(static_cast<std::size_t>(rank));
  layout.chunks.resize(layout.sizes.size());
  layout.bytes_a_value = H5Tget_size(type);
  succeeds(H5Sget_simple_extent_dims(space, layout.sizes.data(), nullptr), attempted);
  succeeds(H5Pget_chunk(creation, rank, layout.chunks.data()), attempted);
  succeeds(H5Pget_fill_value(creation, type, layout.fill.data()), attempted);
  return layout;
}

/// What the library does itself, for rows that do not fill their chunks.
void write_through_library(const RowsToWrite& rows, std::size_t first) {
  const std::string attempted = "writing rows of " + rows.variable->name();
  std::vector<hsize_t> sizes = rows.variable->grid().layout().sizes, start(sizes.size(), 0);
  start[0] = first;
  sizes[0] = rows.values.size() / rows.variable->grid().bytes_a_row();
  const Handle space(H5Dget_space(rows.variable->id()), H5Sclose, attempted);
  const Handle type(H5Dget_type(rows.variable->id()), H5Tclose, attempted);
  const Handle memory(H5Screate_simple(static_cast<int>(sizes.size()), sizes.data(), nullptr), H5Sclose,
                      attempted);
  succeeds(H5Sselect_hyperslab(space, H5S_SELECT_SET, start.data(), nullptr, sizes.data(), nullptr),
           attempted);
  succeeds(H5Dwrite(rows.variable->id(), type, memory, space, H5P_DEFAULT, rows.values.data()), attempted);
}

/// One chunk on its way to the file.
struct ChunkToWrite {
  const RowsToWrite* rows;
  std::vector<hsize_t> at;
  PackedChunk packed;
};

void pack_one(ChunkToWrite& chunk, std::size_t first) {
  const ChunkGrid& grid = chunk.rows->variable->grid();
  thread_local std::vector<std::byte> values;
  values.resize(grid.bytes_a_chunk());
  grid.cut(chunk.rows->values, first, chunk.at, values);
  chunk.packed = pack(values, grid.layout().bytes_a_value);
}

}  // namespace

ChunkedVariable::ChunkedVariable(Handle dataset, std::string name)
    : dataset_(std::move(dataset)),
      name_(std::move(name)),
      grid_(std::make_shared<const ChunkGrid>(chunk_layout_of(dataset_, name_))) {}

void write_packed(std::size_t first, std::span<const RowsToWrite> all) {
  std::vector<ChunkToWrite> chunks;
  for (const RowsToWrite& rows : all) {
    const ChunkGrid& grid = rows.variable->grid();
    expects(rows.values.size() % grid.bytes_a_row() == 0, "rows are written whole");
    const std::size_t count = rows.values.size() / grid.bytes_a_row();
    if (grid.fills_chunks(first, count)) {
      for (std::vector<hsize_t>& at : grid.chunks_of(first, count))
        chunks.push_back({&rows, std::move(at), {}});
    } else {
      write_through_library(rows, first);
    }
  }
  parallel_for(chunks.size(), 1, [&](std::size_t i) { pack_one(chunks[i], first); });
  for (const ChunkToWrite& chunk : chunks) {
    // Filters that a chunk did not pass would have to be named here; HDF5 1.10 forgets them.
    constexpr std::uint32_t filters_left_out = 0;
    succeeds(H5Dwrite_chunk(chunk.rows->variable->id(), H5P_DEFAULT, filters_left_out, chunk.at.data(),
                            chunk.packed.size(), chunk.packed.data()),
             "writing " + chunk.rows->variable->name());
  }
}

PackedRows read_packed(const ChunkedVariable& variable, std::size_t first, std::size_t count) {
  const std::string attempted = "the values of " + variable.name();
  const ChunkGrid& grid = variable.grid();
  if (first > grid.layout().sizes[0] || count > grid.layout().sizes[0] - first) throw Failure(attempted);
  PackedRows packed{variable.shared_grid(), first, count, {}};
  for (std::vector<hsize_t>& at : grid.chunks_of(first, count)) {
    hsize_t bytes = 0;
    succeeds(H5Dget_chunk_storage_size(variable.id(), at.data(), &bytes), attempted);
    PackedChunk chunk(bytes);
    std::uint32_t filters_left_out = 0;
    succeeds(H5Dread_chunk(variable.id(), H5P_DEFAULT, at.data(), &filters_left_out, chunk.data()),
             attempted);
    if (filters_left_out != 0) throw Failure(attempted);
    packed.pieces.push_back({std::move(at), std::move(chunk)});
  }
  return packed;
}

void unpack(const PackedRows& packed, std::span<std::byte> rows) {
  expects(rows.size() == packed.count * packed.grid->bytes_a_row(), "there is room for all rows");
  const std::size_t bytes_a_value = packed.grid->layout().bytes_a_value;
  if (packed.pieces.size() == 1 && rows.size() == packed.grid->bytes_a_chunk()) {
    unpack(packed.pieces.front().chunk, bytes_a_value, rows);
    return;
  }
  thread_local std::vector<std::byte> values;
  for (const PackedRows::Piece& piece : packed.pieces) {
    values.resize(packed.grid->bytes_a_chunk());
    unpack(piece.chunk, bytes_a_value, values);
    packed.grid->place(values, piece.at, packed.first, rows);
  }
}

}  // namespace commonroom::hdf5
