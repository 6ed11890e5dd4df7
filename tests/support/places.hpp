#pragma once

#include <string>

namespace commonroom::testing {

/// Where the sources of this build lie; no slash at the end. Passed to one small file alone, so that what a
/// compiler's cache keeps of the others serves every checkout.
[[nodiscard]] std::string source_folder();

/// The program of this build.
[[nodiscard]] std::string program_path();

}  // namespace commonroom::testing
