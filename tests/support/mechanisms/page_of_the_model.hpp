#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "support/places.hpp"

namespace commonroom::test {

[[nodiscard]] inline std::string page_of_the_model() {
  std::ifstream file(testing::source_folder() + "/docs/model.md");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// What docs/model.md says under the heading "### ID Title", up to the next heading; empty without one.
[[nodiscard]] inline std::string section_of_the_model(std::string_view id) {
  static const std::string page = page_of_the_model();
  const std::size_t heading = page.find("\n### " + std::string(id) + " ");
  if (heading == std::string::npos) return {};
  const std::size_t begin = page.find('\n', heading + 1);
  if (begin == std::string::npos) return {};
  return page.substr(begin, page.find("\n#", begin) - begin);
}

}  // namespace commonroom::test
