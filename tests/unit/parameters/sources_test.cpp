#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "model/parameters.hpp"

namespace commonroom {
namespace {

bool mentions(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

TEST(SourcesOfParameters, AreThereForEveryoneToRead) {
  for (const auto& parameter : parameter_catalogue()) {
    for (const std::string_view text : {parameter.source, parameter.meaning}) {
      EXPECT_FALSE(mentions(text, "rototype")) << parameter.full_name << ": " << text;
    }
  }
}

TEST(SourcesOfParameters, SayWhatWasReadOrFittedWhereTheValueIsNotAssumed) {
  for (const auto& parameter : parameter_catalogue()) {
    if (parameter.evidence == Evidence::assumed) continue;
    EXPECT_FALSE(parameter.source.starts_with("assumed")) << parameter.full_name;
    EXPECT_GT(parameter.source.size(), 10U) << parameter.full_name << ": " << parameter.source;
  }
}

}  // namespace
}  // namespace commonroom
