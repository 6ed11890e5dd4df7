#include "unit/money/programme_names.hpp"

#include "scenario/programme_kinds.hpp"

namespace commonroom::test {

std::vector<std::string> names_of_programme_kinds() {
  std::vector<std::string> names;
  for (const ProgrammeKind& kind : programme_kinds()) names.emplace_back(kind.name);
  return names;
}

}  // namespace commonroom::test
