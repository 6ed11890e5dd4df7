#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace commonroom {

/// Writes `bytes`, followed by a seal (a mark and a checksum), so that the file is there whole or not at all:
/// under another name in the same folder, flushed to the disk, then renamed. Where it fails, the other name
/// is removed and what stood under `path` before stays. Throws FileProblem.
void write_sealed_file(const std::filesystem::path& path, std::span<const std::byte> bytes);

/// Reads a file through and checks its seal. A file without one (another program has rewritten it) passes:
/// readers of its content must look for themselves. Throws FileProblem where the file cannot be read or is
/// damaged.
void check_seal(const std::filesystem::path& path);

}  // namespace commonroom
