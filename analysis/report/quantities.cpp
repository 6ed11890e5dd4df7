#include "analysis/report/quantities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/report/effect_sizes.hpp"
#include "analysis/report/words.hpp"

namespace commonroom::report {

namespace {

Quantity quantity(const Reading& reading, std::size_t regime, std::string_view outcome, std::size_t label,
                  std::string_view statistic, double value, std::string shown) {
  return {.shown = std::move(shown),
          .value = value,
          .outcome = std::string(outcome),
          .label = std::string(labels_of(reading.outcome(outcome).axis)[label]),
          .regime = reading.results().regimes[regime],
          .statistic = std::string(statistic)};
}

}  // namespace

int decimals_for(const IntervalEstimate& estimate) {
  const double half = (estimate.upper - estimate.lower) / 2;
  if (!(half > 0)) return usual_decimals;
  return std::clamp(1 - static_cast<int>(std::floor(std::log10(half))), 0, usual_decimals);
}

int decimals_by_size(double value) {
  constexpr int digits = 3, most = 6;
  constexpr double small = 0.01;  // two digits do
  if (value == 0 || !std::isfinite(value)) return 0;
  const double size = std::abs(value);
  const int decimals = digits - (size >= small ? 1 : 2) - static_cast<int>(std::floor(std::log10(size)));
  return std::clamp(decimals, 0, size >= small ? digits : most);
}

std::string number_text(double value, int decimals, bool is_signed) {
  if (std::isnan(value)) return "–";
  if (value == 0) return "0";
  std::string text = fmt::format("{:.{}f}", std::abs(value), decimals);
  if (text.find_first_of("123456789") == std::string::npos) return text;
  if (value < 0) return "−" + text;
  return is_signed ? "+" + text : text;
}

Quantity size_of_difference(const Reading& reading, std::size_t regime, std::string_view outcome,
                            std::size_t label) {
  const IntervalEstimate& found = reading.difference(regime, reading.position(outcome, label));
  const std::string unit = unit_of_difference(reading.outcome(outcome).unit);
  const std::string number = number_text(std::abs(found.mean), decimals_for(found));
  return quantity(reading, regime, outcome, label, "difference", found.mean,
                  unit.empty() ? number : fmt::format("{} {}", number, unit));
}

Quantity level_in_words(const Reading& reading, std::size_t regime, std::string_view outcome) {
  constexpr int decimals = 2;  // the same for all, so that regimes stand beside each other
  const double level = reading.level(regime, reading.position(outcome)).mean;
  return quantity(reading, regime, outcome, 0, "level", level, number_text(level, decimals));
}

Sentence count_of_sign(const Reading& reading, std::size_t regime, std::string_view outcome,
                       std::size_t label) {
  const IntervalEstimate& found = reading.difference(regime, reading.position(outcome, label));
  return {quantity(reading, regime, outcome, label, "same_sign", found.same_sign,
                   fmt::format("{}", found.same_sign)),
          std::string(" of "),
          quantity(reading, regime, outcome, label, "replicates", found.replicates,
                   fmt::format("{}", found.replicates)),
          std::string(reading.over_settings() ? " settings" : " runs")};
}

Sentence in_other_measures(const Reading& reading, std::size_t regime, std::string_view outcome) {
  const double found = reading.difference(regime, reading.position(outcome)).mean;
  Sentence sentence;
  const double grades = found * grades_of_one_sd;
  constexpr double least_grades = 0.05;  // rounds to nothing
  if (has_grades(outcome) && std::abs(grades) >= least_grades) {
    sentence.emplace_back(quantity(reading, regime, outcome, 0, "grades", grades,
                                   number_text(std::abs(grades), 1) + " GCSE grades"));
    sentence.emplace_back(std::string(" over all subjects"));
  }
  const int months = std::abs(months_of_progress(found));
  if (has_months(outcome) && months > 0) {
    if (!sentence.empty()) sentence.emplace_back(std::string(", "));
    sentence.emplace_back(quantity(reading, regime, outcome, 0, "months", months_of_progress(found),
                                   fmt::format("{} month{} of progress", months, months == 1 ? "" : "s")));
  }
  return sentence;
}

void append(Sentence& sentence, const Sentence& more) {
  sentence.insert(sentence.end(), more.begin(), more.end());
}

}  // namespace commonroom::report
