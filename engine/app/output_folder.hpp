#pragma once

#include <filesystem>
#include <string>

namespace commonroom::app {

/// A folder for results, found fit for them before a long computation.
struct OutputFolder {
  std::string given;              ///< as the user calls it
  std::filesystem::path results;  ///< the file to write
  bool replaces = false;          ///< an earlier file of ours stands there
};

/// Makes the folder where there is none and tries to write in it. Throws FileProblem where it cannot be
/// written to, or where a results.h5 stands there that this program did not write.
[[nodiscard]] OutputFolder prepare_output_folder(const std::string& folder);

}  // namespace commonroom::app
