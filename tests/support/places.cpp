#include "support/places.hpp"

namespace commonroom::testing {

std::string source_folder() {
  return COMMONROOM_SOURCE_DIR;
}

std::string program_path() {
  return COMMONROOM_PROGRAM;
}

}  // namespace commonroom::testing
