#include "analysis/report/reading.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "core/contracts.hpp"
#include "measures/least_schools.hpp"

namespace commonroom::report {

namespace {

constexpr double outer_share = (1 - interval_level) / 2;

Period last_period(const Results& results) {
  return standard_periods(results.years).back();
}

/// The value below which a share of sorted values lies, between two of them by straight line.
double quantile(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

IntervalEstimate middle_of(std::vector<double> values) {
  std::erase_if(values, [](double value) { return std::isnan(value); });
  IntervalEstimate estimate = estimate_mean(values);
  if (values.size() < 2) return estimate;
  std::ranges::sort(values);
  estimate.lower = quantile(values, outer_share);
  estimate.upper = quantile(values, 1 - outer_share);
  return estimate;
}

}  // namespace

Estimates estimates_of_run(const Results& results) {
  Estimates estimates;
  estimates.period = last_period(results);
  estimates.baseline = regime_named(results, results.baseline);
  const RegimeRuns baseline{&results, estimates.baseline};
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    const RegimeRuns runs{&results, regime};
    estimates.levels.emplace_back();
    estimates.differences.emplace_back();
    for (std::size_t position = 0; position < record_length(); ++position) {
      estimates.levels.back().push_back(level_of(runs, position, estimates.period));
      estimates.differences.back().push_back(paired_difference(runs, baseline, position, estimates.period));
    }
  }
  return estimates;
}

EstimatesOverSettings::EstimatesOverSettings(const Results& about)
    : baseline_(regime_named(about, about.baseline)),
      period_(last_period(about)),
      regimes_(about.regimes.size()),
      levels_(regimes_ * record_length()),
      differences_(regimes_ * record_length()) {}

void EstimatesOverSettings::add(const Results& point) {
  const RegimeRuns baseline{&point, baseline_};
  for (std::size_t regime = 0; regime < regimes_; ++regime) {
    const RegimeRuns runs{&point, regime};
    for (std::size_t position = 0; position < record_length(); ++position) {
      const std::size_t at = regime * record_length() + position;
      levels_[at].push_back(level_of(runs, position, period_).mean);
      differences_[at].push_back(paired_difference(runs, baseline, position, period_).mean);
    }
  }
}

Estimates EstimatesOverSettings::take() const {
  Estimates estimates{Observed::settings, period_, baseline_, {}, {}};
  for (std::size_t regime = 0; regime < regimes_; ++regime) {
    estimates.levels.emplace_back();
    estimates.differences.emplace_back();
    for (std::size_t position = 0; position < record_length(); ++position) {
      const std::size_t at = regime * record_length() + position;
      estimates.levels.back().push_back(middle_of(levels_[at]));
      estimates.differences.back().push_back(middle_of(differences_[at]));
    }
  }
  return estimates;
}

Reading::Reading(const Results& results, const Estimates& estimates)
    : results_(&results), estimates_(&estimates) {
  expects(estimates.levels.size() == results.regimes.size(), "the estimates are of these results");
}

bool Reading::is_too_few_to_tell() const {
  return results_->real_schools && results_->schools < least_real_schools;
}

std::vector<std::size_t> Reading::others() const {
  std::vector<std::size_t> others;
  for (std::size_t regime = 0; regime < results_->regimes.size(); ++regime) {
    if (regime != baseline()) others.push_back(regime);
  }
  return others;
}

const Outcome& Reading::outcome(std::string_view name) const {
  const auto found = std::ranges::find(outcome_catalogue(), name, &Outcome::name);
  expects(found != outcome_catalogue().end(), "the outcome is in the catalogue");
  return *found;
}

std::size_t Reading::position(std::string_view name, std::size_t label) const {
  const Outcome& found = outcome(name);
  expects(label < labels_of(found.axis).size(), "the label lies along the outcome's axis");
  return outcome_offset(static_cast<std::size_t>(&found - outcome_catalogue().data())) + label;
}

const IntervalEstimate& Reading::level(std::size_t regime, std::size_t position) const {
  return estimates_->levels.at(regime).at(position);
}

const IntervalEstimate& Reading::difference(std::size_t regime, std::size_t position) const {
  return estimates_->differences.at(regime).at(position);
}

bool Reading::has(std::string_view name) const {
  const std::size_t first = position(name);
  for (std::size_t label = 0; label < labels_of(outcome(name).axis).size(); ++label) {
    for (std::size_t regime = 0; regime < results_->regimes.size(); ++regime) {
      if (level(regime, first + label).replicates > 0) return true;
    }
  }
  return false;
}

double Reading::worth_noticing(std::string_view name) const {
  const std::string_view unit = outcome(name).unit;
  if (unit == "SD") return results_->worth_noticing;
  return unit == "%" ? points_worth_noticing : 0;
}

Verdict Reading::verdict(std::size_t regime, std::string_view name, std::size_t label) const {
  const IntervalEstimate& found = difference(regime, position(name, label));
  if (found.replicates == 0 || (std::isnan(found.lower) && found.mean != 0)) return Verdict::not_known;
  const bool is_certain = found.lower > 0 || found.upper < 0;
  if (!is_certain || std::abs(found.mean) < worth_noticing(name)) return Verdict::no_matter;
  return found.mean > 0 ? Verdict::higher : Verdict::lower;
}

std::vector<std::string> Reading::primary() const {
  if (!results_->primary_outcomes.empty()) return results_->primary_outcomes;
  return {"attainment_16", "gap_16", "teachers_leaving"};
}

}  // namespace commonroom::report
