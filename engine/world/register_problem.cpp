#include "world/register_problem.hpp"

#include <utility>
#include <vector>

namespace commonroom {

Diagnostic register_problem(const std::string& file, std::uint32_t line, std::string what, std::string why,
                            std::string suggestion) {
  Diagnostic problem;
  problem.place.file = file;
  problem.place.line = line;
  problem.place.column = line > 0 ? 1 : 0;
  problem.what = std::move(what);
  problem.why = std::move(why);
  problem.suggestion = std::move(suggestion);
  return problem;
}

void refuse_register(Diagnostic problem) {
  std::vector<Diagnostic> problems;
  problems.push_back(std::move(problem));
  throw InvalidInput(std::move(problems));
}

}  // namespace commonroom
