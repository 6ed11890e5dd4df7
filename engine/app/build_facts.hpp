#pragma once

#include <string_view>

namespace commonroom::app {

/// What the build knows about itself. Two builds of one commit have the same.
struct BuildFacts {
  std::string_view version;
  std::string_view commit;  ///< "unknown" outside git
  std::string_view compiler;
  std::string_view build_type;
  std::string_view hdf5, tbb, boost, fmt, openssl;  ///< versions built against
};

[[nodiscard]] const BuildFacts& build_facts();

}  // namespace commonroom::app
