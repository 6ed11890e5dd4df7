#include "analysis/report/estimates.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "core/contracts.hpp"

namespace commonroom::report {

namespace {

constexpr double outer_share = (1 - interval_level) / 2;
constexpr double rounding = 1e-9;

Period last_period(const Results& results) {
  return standard_periods(results.years).back();
}

Period year_alone(std::size_t year) {
  return {"", static_cast<int>(year), static_cast<int>(year)};
}

/// Estimates with room for every regime, and nothing in them.
Estimates room_for(const Results& about, Observed observed) {
  Estimates estimates;
  estimates.observed = observed;
  estimates.period = last_period(about);
  estimates.baseline = regime_named(about, about.baseline);
  estimates.levels.resize(about.regimes.size());
  estimates.differences.resize(about.regimes.size());
  for (const std::string& name : primary_of(about)) {
    Course course{name, estimates.levels, estimates.differences};
    estimates.courses.push_back(std::move(course));
  }
  return estimates;
}

/// The middle 95% of points, rounded outwards: of fewer than 40 points all.
IntervalEstimate middle_of(std::vector<double> values) {
  std::erase_if(values, [](double value) { return std::isnan(value); });
  IntervalEstimate estimate = estimate_mean(values);
  if (values.size() < 2) return estimate;
  std::ranges::sort(values);
  const auto outside =
      static_cast<std::size_t>(outer_share * static_cast<double>(values.size() - 1) + rounding);
  estimate.lower = values[outside];
  estimate.upper = values[values.size() - 1 - outside];
  return estimate;
}

}  // namespace

Estimates estimates_of_run(const Results& results) {
  Estimates estimates = room_for(results, Observed::replicates);
  const RegimeRuns baseline{&results, estimates.baseline};
  for (std::size_t regime = 0; regime < results.regimes.size(); ++regime) {
    const RegimeRuns runs{&results, regime};
    for (std::size_t position = 0; position < record_length(); ++position) {
      estimates.levels[regime].push_back(level_of(runs, position, estimates.period));
      estimates.differences[regime].push_back(paired_difference(runs, baseline, position, estimates.period));
    }
    for (Course& course : estimates.courses) {
      const std::size_t position = position_of(course.outcome);
      for (std::size_t year = 1; year <= static_cast<std::size_t>(results.years); ++year) {
        course.levels[regime].push_back(level_of(runs, position, year_alone(year)));
        course.differences[regime].push_back(paired_difference(runs, baseline, position, year_alone(year)));
      }
    }
  }
  return estimates;
}

EstimatesOverSettings::EstimatesOverSettings(const Results& about)
    : empty_(room_for(about, Observed::settings)) {
  for (std::size_t position = 0; position < record_length(); ++position)
    last_years_.push_back(series_of(position, empty_.period));
  for (const Course& course : empty_.courses) {
    courses_.emplace_back();
    for (std::size_t year = 1; year <= static_cast<std::size_t>(about.years); ++year)
      courses_.back().push_back(series_of(position_of(course.outcome), year_alone(year)));
  }
}

EstimatesOverSettings::Series EstimatesOverSettings::series_of(std::size_t position,
                                                               const Period& period) const {
  const std::vector<std::vector<double>> none(empty_.levels.size());
  return {position, period, none, none};
}

void EstimatesOverSettings::add_to(Series& series, const Results& point) const {
  const RegimeRuns baseline{&point, empty_.baseline};
  for (std::size_t regime = 0; regime < series.levels.size(); ++regime) {
    const RegimeRuns runs{&point, regime};
    series.levels[regime].push_back(level_of(runs, series.position, series.period).mean);
    series.differences[regime].push_back(
        paired_difference(runs, baseline, series.position, series.period).mean);
  }
}

void EstimatesOverSettings::add(const Results& point) {
  for (Series& series : last_years_) add_to(series, point);
  for (std::vector<Series>& course : courses_) {
    for (Series& year : course) add_to(year, point);
  }
}

Estimates EstimatesOverSettings::take() const {
  Estimates estimates = empty_;
  for (std::size_t regime = 0; regime < estimates.levels.size(); ++regime) {
    const auto take_from = [&](const Series& series, auto& into) {
      into.levels[regime].push_back(middle_of(series.levels[regime]));
      into.differences[regime].push_back(middle_of(series.differences[regime]));
    };
    for (const Series& series : last_years_) take_from(series, estimates);
    for (std::size_t i = 0; i < courses_.size(); ++i) {
      for (const Series& year : courses_[i]) take_from(year, estimates.courses[i]);
    }
  }
  return estimates;
}

std::vector<std::string> primary_of(const Results& results) {
  if (!results.primary_outcomes.empty()) return results.primary_outcomes;
  return {"attainment_16", "gap_16", "teachers_leaving"};
}

const Outcome& outcome_of(std::string_view name) {
  const auto found = std::ranges::find(outcome_catalogue(), name, &Outcome::name);
  expects(found != outcome_catalogue().end(), "the outcome is in the catalogue");
  return *found;
}

std::size_t position_of(std::string_view name, std::size_t label) {
  const Outcome& found = outcome_of(name);
  expects(label < labels_of(found.axis).size(), "the label lies along the outcome's axis");
  return outcome_offset(static_cast<std::size_t>(&found - outcome_catalogue().data())) + label;
}

}  // namespace commonroom::report
