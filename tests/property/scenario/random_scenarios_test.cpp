#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "scenario/scenario.hpp"

namespace commonroom {
namespace {

#ifdef COMMONROOM_SANITIZED
constexpr int mutations_of_a_template = 40;
constexpr std::size_t bytes_between_cuts = 29;
#else
constexpr int mutations_of_a_template = 200;
constexpr std::size_t bytes_between_cuts = 5;
#endif

/// What a mutated scenario comes to: no mistakes and the same resolved text twice, or mistakes that can be
/// shown.
void read_and_check(const std::string& text, const std::vector<std::string>& overrides) {
  try {
    const Scenario scenario = parse_scenario(text, "random.toml", overrides);
    EXPECT_EQ(parse_scenario(scenario.resolved, "").resolved, scenario.resolved);
    EXPECT_FALSE(explain_plan(scenario.plan).empty());
  } catch (const InvalidInput& mistakes) {
    EXPECT_FALSE(mistakes.diagnostics().empty());
    EXPECT_EQ(render_all(mistakes, text).find("error: "), 0U);
  }
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

class RandomChanges {
 public:
  explicit RandomChanges(std::uint32_t seed) : bits_(seed) {}

  /// Replaces, doubles, moves or drops lines, and puts odd values where a line has one.
  std::string of(std::string_view text) {
    std::vector<std::string> lines = lines_of(text);
    for (std::size_t i = below(4) + 1; i > 0; --i) change(lines);
    return joined(lines);
  }

  /// Changes single bytes.
  std::string bytes_of(std::string text) {
    for (std::size_t i = below(3) + 1; i > 0; --i) text[below(text.size())] = static_cast<char>(below(256));
    return text;
  }

 private:
  std::size_t below(std::size_t end) { return bits_() % end; }

  void change(std::vector<std::string>& lines) {
    const std::size_t at = below(lines.size()), from = below(lines.size());
    switch (below(5)) {
      case 0:
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), std::string(lines[from]));
        break;
      case 2:
        std::swap(lines[at], lines[from]);
        break;
      default:
        put_odd_value(lines[at]);
        break;
    }
  }

  void put_odd_value(std::string& line) {
    static const std::vector<std::string> values{
        "0",         "-1",   "1e308", "nan",        "-inf",
        "\"raw\"",   "true", "[]",    "{}",         "[\"secondary\"]",
        "\"group\"", "1",    "0.5",   "2024-01-01", "9223372036854775807"};
    const std::size_t equals = line.find('=');
    if (equals != std::string::npos) line = line.substr(0, equals + 1) + " " + values[below(values.size())];
  }

  std::mt19937 bits_;
};

TEST(RandomScenarios, AreEitherReadOrReportedWhateverLinesAreChanged) {
  RandomChanges random(20240901);
  for (const Template& one : shipped_templates()) {
    for (int i = 0; i < mutations_of_a_template; ++i) {
      read_and_check(random.of(one.text), {"population.register=schools.csv"});
      if (one.name == "three_regimes") read_and_check(random.of(one.text), {});
    }
  }
}

TEST(RandomScenarios, AreEitherReadOrReportedWhateverBytesAreChanged) {
  RandomChanges random(7);
  for (const Template& one : shipped_templates()) {
    for (int i = 0; i < mutations_of_a_template; ++i)
      read_and_check(random.bytes_of(std::string(one.text)), {});
  }
}

TEST(RandomScenarios, CutOffAnywhereAreEitherReadOrReported) {
  const std::string_view text = template_scenario("three_regimes");
  for (std::size_t end = 0; end < text.size(); end += bytes_between_cuts)
    read_and_check(std::string(text.substr(0, end)), {});
}

}  // namespace
}  // namespace commonroom
