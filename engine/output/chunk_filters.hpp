#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace commonroom::hdf5 {

// The filters of our variables (bytes shuffled, deflated, a Fletcher-32 checksum behind them), done beside
// the HDF5 library, which takes one chunk at a time and one thread. Both read what the other wrote.

/// Level of compression: after shuffling, more takes much longer and gains little.
inline constexpr unsigned compression_level = 1;

/// A chunk as it lies in a file: it passed every filter, and may have grown by a few bytes.
using PackedChunk = std::vector<std::byte>;

/// Packs whole values of `bytes_a_value` bytes each. From any thread.
[[nodiscard]] PackedChunk pack(std::span<const std::byte> chunk, std::size_t bytes_a_value);

/// Unpacks into `chunk`, which has the chunk's full size. Throws Failure where the checksum or the size is
/// not right. From any thread.
void unpack(const PackedChunk& packed, std::size_t bytes_a_value, std::span<std::byte> chunk);

/// The checksum of the library's Fletcher-32 filter: over pairs of bytes, high byte first.
[[nodiscard]] std::uint32_t fletcher32(std::span<const std::byte> bytes);

}  // namespace commonroom::hdf5
