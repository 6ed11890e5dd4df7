#include "output/chunk_filters.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>

#include "core/contracts.hpp"
#include "output/hdf5_handle.hpp"

namespace commonroom::hdf5 {
namespace {

static_assert(std::endian::native == std::endian::little,
              "values are stored as little-endian machines have them");

constexpr std::size_t checksum_bytes = 4;

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* decompressor) const { libdeflate_free_decompressor(decompressor); }
};

/// This thread's own: making one takes about as long as packing a small chunk.
libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> own(
      libdeflate_alloc_compressor(static_cast<int>(compression_level)));
  if (!own) throw Failure("making room to compress");
  return own.get();
}

libdeflate_decompressor* decompressor() {
  thread_local const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> own(
      libdeflate_alloc_decompressor());
  if (!own) throw Failure("making room to unpack");
  return own.get();
}

/// All first bytes of the values, then all second bytes, and so on. `Width` is known to the compiler, which
/// halves the time.
template <std::size_t Width>
void shuffle(std::span<const std::byte> values, std::byte* into) {
  const std::size_t count = values.size() / Width;
  const std::byte* from = values.data();
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t place = 0; place < Width; ++place) into[place * count + i] = from[i * Width + place];
  }
}

template <std::size_t Width>
void unshuffle(const std::byte* from, std::span<std::byte> values) {
  const std::size_t count = values.size() / Width;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t place = 0; place < Width; ++place) values[i * Width + place] = from[place * count + i];
  }
}

void shuffle(std::span<const std::byte> values, std::size_t width, std::byte* into) {
  if (width == sizeof(double)) return shuffle<sizeof(double)>(values, into);
  return shuffle<sizeof(float)>(values, into);
}

void unshuffle(const std::byte* from, std::size_t width, std::span<std::byte> values) {
  if (width == sizeof(double)) return unshuffle<sizeof(double)>(from, values);
  return unshuffle<sizeof(float)>(from, values);
}

void expect_a_width_of_ours(std::size_t bytes, std::size_t width) {
  expects(width == sizeof(double) || width == sizeof(float), "values take four or eight bytes");
  expects(bytes % width == 0, "chunks hold whole values");
}

std::array<std::byte, checksum_bytes> checksum_of(std::span<const std::byte> bytes) {
  return std::bit_cast<std::array<std::byte, checksum_bytes>>(fletcher32(bytes));
}

}  // namespace

std::uint32_t fletcher32(std::span<const std::byte> bytes) {
  constexpr std::size_t most_pairs = 360;  ///< that can be added before a sum overflows
  constexpr std::uint32_t low_bits = 0xffff;
  constexpr unsigned half = 16, byte_bits = 8;
  std::uint32_t first = 0, second = 0;
  const auto at = [&](std::size_t i) { return std::to_integer<std::uint32_t>(bytes[i]); };
  const auto fold = [&] {
    first = (first & low_bits) + (first >> half);
    second = (second & low_bits) + (second >> half);
  };
  const std::size_t pairs = bytes.size() / 2;
  for (std::size_t pair = 0; pair < pairs;) {
    for (const std::size_t end = std::min(pairs, pair + most_pairs); pair < end; ++pair) {
      first += (at(2 * pair) << byte_bits) | at(2 * pair + 1);
      second += first;
    }
    fold();
  }
  if (bytes.size() % 2 == 1) {
    first += at(bytes.size() - 1) << byte_bits;
    second += first;
    fold();
  }
  fold();
  return (second << half) | first;
}

PackedChunk pack(std::span<const std::byte> chunk, std::size_t bytes_a_value) {
  expect_a_width_of_ours(chunk.size(), bytes_a_value);
  thread_local std::vector<std::byte> shuffled;
  shuffled.resize(chunk.size());
  shuffle(chunk, bytes_a_value, shuffled.data());

  const std::size_t most = libdeflate_zlib_compress_bound(compressor(), shuffled.size());
  PackedChunk packed(most + checksum_bytes);
  const std::size_t size =
      libdeflate_zlib_compress(compressor(), shuffled.data(), shuffled.size(), packed.data(), most);
  if (size == 0) throw Failure("compressing a chunk");
  const auto checksum = checksum_of({packed.data(), size});
  std::ranges::copy(checksum, packed.begin() + static_cast<std::ptrdiff_t>(size));
  packed.resize(size + checksum_bytes);
  packed.shrink_to_fit();
  return packed;
}

void unpack(const PackedChunk& packed, std::size_t bytes_a_value, std::span<std::byte> chunk) {
  expect_a_width_of_ours(chunk.size(), bytes_a_value);
  if (packed.size() < checksum_bytes) throw Failure("the size of a chunk");
  const std::span<const std::byte> content(packed.data(), packed.size() - checksum_bytes);
  if (std::memcmp(checksum_of(content).data(), content.data() + content.size(), checksum_bytes) != 0)
    throw Failure("the checksum of a chunk");
  thread_local std::vector<std::byte> shuffled;
  shuffled.resize(chunk.size());
  const auto result = libdeflate_zlib_decompress(decompressor(), content.data(), content.size(),
                                                 shuffled.data(), shuffled.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS) throw Failure("the values of a chunk");
  unshuffle(shuffled.data(), bytes_a_value, chunk);
}

}  // namespace commonroom::hdf5
