#include "analysis/report/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace commonroom::report {

namespace {

struct PlainName {
  std::string_view outcome, words;
};
/// Outcomes that headlines speak of most; of others the long name does, up to its first comma.
constexpr std::array plain_names{
    PlainName{"attainment_16", "true attainment at 16"},
    PlainName{"attainment_11", "true attainment at 11"},
    PlainName{"measured_16", "the measured result at 16"},
    PlainName{"measured_11", "the measured result at 11"},
    PlainName{"gap_16", "the gap between disadvantaged pupils and others at 16"},
    PlainName{"gap_11", "the gap between disadvantaged pupils and others at 11"},
    PlainName{"teachers_leaving", "the share of teachers who leave"},
    PlainName{"vacancies", "the share of teaching posts not filled"},
    PlainName{"spending_per_pupil", "spending per pupil a year"},
};

}  // namespace

std::string at_the_start(const Outcome& outcome) {
  std::string words = in_a_sentence(outcome);
  words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

std::string in_a_sentence(const Outcome& outcome) {
  const auto known = std::ranges::find(plain_names, outcome.name, &PlainName::outcome);
  if (known != plain_names.end()) return std::string(known->words);
  std::string words(outcome.long_name);
  words.resize(std::min({words.size(), words.find(", "), words.find("; "), words.find(" (")}));
  const bool is_name = words.size() > 1 && std::isupper(static_cast<unsigned char>(words[1])) != 0;
  if (!is_name) words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
  return words;
}

std::string comparative(const Outcome& outcome, bool is_more) {
  if (outcome.name.starts_with("gap_")) return is_more ? "wider" : "narrower";
  return is_more ? "higher" : "lower";
}

std::string short_name(const Outcome& outcome) {
  std::string words(outcome.name);
  if (words.starts_with("attainment")) words = "true " + words;
  if (words.starts_with("measured")) words.replace(0, std::string("measured").size(), "measured result");
  for (const std::string_view age : {"_16", "_11"}) {
    const std::size_t at = words.find(age);
    if (at != std::string::npos) words.replace(at, age.size(), fmt::format(" at {}", age.substr(1)));
  }
  std::ranges::replace(words, '_', ' ');
  words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

namespace {

std::string followed_by(const std::string& words, const std::string& unit) {
  return unit.empty() ? words : fmt::format("{} ({})", words, unit);
}

}  // namespace

std::string with_unit(const Outcome& outcome) {
  return followed_by(short_name(outcome), outcome.unit == "1" ? std::string() : std::string(outcome.unit));
}

std::string with_unit_of_difference(const Outcome& outcome) {
  return followed_by(short_name(outcome), unit_of_difference(outcome.unit));
}

namespace {

struct LabelWords {
  Axis axis;
  std::string_view label, words;
};
/// Labels that say too little outside of their axis.
constexpr std::array label_words{
    LabelWords{Axis::pupil_group, "all", "all pupils"},
    LabelWords{Axis::pupil_group, "disadvantaged", "disadvantaged pupils"},
    LabelWords{Axis::pupil_group, "other", "other pupils"},
    LabelWords{Axis::pupil_group, "sen", "special educational needs"},
    LabelWords{Axis::quantile, "p10", "10th of 100 from below"},
    LabelWords{Axis::quantile, "p25", "25th of 100"},
    LabelWords{Axis::quantile, "p50", "50th of 100, the middle"},
    LabelWords{Axis::quantile, "p75", "75th of 100"},
    LabelWords{Axis::quantile, "p90", "90th of 100"},
    LabelWords{Axis::school_disadvantage, "least_fifth", "least disadvantaged fifth"},
    LabelWords{Axis::school_disadvantage, "most_fifth", "most disadvantaged fifth"},
    LabelWords{Axis::spending_heading, "other", "all else"},
    LabelWords{Axis::use_of_time, "preparation", "preparing pupils for tests"},
    LabelWords{Axis::use_of_time, "recruiting", "recruiting pupils"},
    LabelWords{Axis::partnership_family, "trust", "academy trust"},
};

/// "east of england" as "East of England".
void begin_words_with_capitals(std::string& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool begins = i == 0 || words[i - 1] == ' ';
    if (begins && words.compare(i, 3, "of ") != 0)
      words[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[i])));
  }
}

}  // namespace

std::string label_in_words(Axis axis, std::string_view label) {
  const auto known = std::ranges::find_if(
      label_words, [&](const LabelWords& words) { return words.axis == axis && words.label == label; });
  if (known != label_words.end()) return std::string(known->words);
  std::string words(label);
  std::ranges::replace(words, '_', ' ');
  std::ranges::replace(words, '/', ',');
  if (axis == Axis::region) begin_words_with_capitals(words);
  return words;
}

std::string unit_of_difference(std::string_view unit) {
  if (unit == "%") return "points";
  return unit == "1" ? std::string() : std::string(unit);
}

std::string anchor(std::string_view words) {
  std::string id;
  for (const char letter : words) {
    const auto code = static_cast<unsigned char>(letter);
    id += std::isalnum(code) != 0 ? static_cast<char>(std::tolower(code)) : '-';
  }
  return id;
}

bool has_months(std::string_view outcome) {
  return outcome.starts_with("attainment_") || outcome.starts_with("measured_");
}

bool has_grades(std::string_view outcome) {
  return has_months(outcome) && outcome.find("_16") != std::string_view::npos;
}

std::string list_of(const std::vector<std::string>& words) {
  if (words.size() < 2) return fmt::format("{}", fmt::join(words, ""));
  const std::vector<std::string> first(words.begin(), words.end() - 1);
  return fmt::format("{} and {}", fmt::join(first, ", "), words.back());
}

std::string in_quotes(const std::string& name) {
  return fmt::format("“{}”", name);
}

}  // namespace commonroom::report
