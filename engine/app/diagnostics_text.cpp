#include "app/diagnostics_text.hpp"

#include <map>

#include "app/text_layout.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

/// Texts of the files that mistakes are in, each read once. Too large to be a scenario: no line is shown.
class Sources {
 public:
  const std::string& text_of(const SourcePlace& place) {
    const auto [found, is_new] = texts_.try_emplace(place.file);
    if (is_new && place.line > 0) {
      try {
        found->second = read_scenario_text(place.file);
      } catch (const FileProblem&) {
        // The mistake is told without its line.
      }
    }
    return found->second;
  }

 private:
  std::map<std::string, std::string> texts_;
};

}  // namespace

std::string errors_counted(std::size_t count) {
  return counted(count, "error");
}

std::string diagnostics_text(const InvalidInput& mistakes) {
  Sources sources;
  std::string text;
  for (const Diagnostic& diagnostic : mistakes.diagnostics()) {
    text += render(diagnostic, sources.text_of(diagnostic.place)) + "\n";
  }
  return text + errors_counted(mistakes.diagnostics().size()) + "\n";
}

}  // namespace commonroom::app
