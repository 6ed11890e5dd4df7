#include "app/describe_sections.hpp"
#include "app/scenario_schema.hpp"

namespace commonroom::app {

void describe_schema(Terminal& terminal) {
  terminal.data(json_text(scenario_schema()));
}

}  // namespace commonroom::app
