#include "output/refusal.hpp"

#include <utility>
#include <vector>

namespace commonroom {

InvalidInput refused_file(const std::filesystem::path& path, std::string what, std::string why) {
  std::vector<Diagnostic> diagnostics(1);
  diagnostics[0].place.file = path.string();
  diagnostics[0].what = std::move(what);
  diagnostics[0].why = std::move(why);
  diagnostics[0].suggestion = "give the results.h5 that this version of `commonroom run` has written";
  return InvalidInput(std::move(diagnostics));
}

}  // namespace commonroom
