#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/comparison_text.hpp"
#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"

namespace commonroom {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(double value) {
  return std::isnan(value) ? Json(nullptr) : Json(value);
}

Json direction_of(const Outcome& outcome) {
  return outcome.direction == 0 ? Json(nullptr) : Json(outcome.direction > 0);
}

Json contrast_json(const Contrast& contrast) {
  const IntervalEstimate& difference = contrast.difference;
  return {{"regime", contrast.regime},
          {"level", number_or_null(contrast.level)},
          {"baseline", contrast.against},
          {"baseline_level", number_or_null(contrast.level_against)},
          {"difference", number_or_null(difference.mean)},
          {"lower", number_or_null(difference.lower)},
          {"upper", number_or_null(difference.upper)},
          {"same_sign", difference.same_sign},
          {"replicates", difference.replicates}};
}

Json row_json(const ComparisonRow& row) {
  const Outcome& outcome = row.outcome;
  Json contrasts = Json::array();
  for (const Contrast& contrast : row.contrasts) contrasts.push_back(contrast_json(contrast));
  return {{"outcome", outcome.name},
          {"label", row.label},
          {"unit", outcome.unit},
          {"long_name", outcome.long_name},
          {"higher_is_better", direction_of(outcome)},
          {"comparisons", contrasts}};
}

}  // namespace

std::string comparison_json(const Comparison& comparison) {
  Json rows = Json::array();
  for (const ComparisonRow& row : comparison.rows) rows.push_back(row_json(row));
  const Json document{{"title", comparison.title},
                      {"period",
                       {{"name", comparison.period.name},
                        {"first", comparison.period.first},
                        {"last", comparison.period.last}}},
                      {"replicates", comparison.replicates},
                      {"interval_level", interval_level},
                      {"outcomes", rows},
                      {"notes", comparison.notes}};
  // A title is a user's text: what is not UTF-8 in it must not end the program.
  return document.dump(json_indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace commonroom
