#pragma once

#include <filesystem>
#include <string_view>

#include "output/hdf5_handle.hpp"
#include "simulation/results.hpp"

namespace commonroom {

/// What an open file says that its runs are about: where they come from, regimes, points, replicates and
/// years, what varies, parameters; not what became of the runs. `path` is for messages. Throws InvalidInput
/// where it is no file of this format and version, hdf5::Failure where it is damaged.
[[nodiscard]] Results read_about_part(hid_t file, const std::filesystem::path& path, std::string_view format);

}  // namespace commonroom
