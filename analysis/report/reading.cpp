#include "analysis/report/reading.hpp"

#include <algorithm>
#include <cmath>

#include "core/contracts.hpp"
#include "measures/least_schools.hpp"

namespace commonroom::report {

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
  return outcome_of(name);
}

std::size_t Reading::position(std::string_view name, std::size_t label) const {
  return position_of(name, label);
}

const Course& Reading::course(std::string_view name) const {
  const auto found = std::ranges::find(estimates_->courses, name, &Course::outcome);
  expects(found != estimates_->courses.end(), "primary outcomes alone have a course");
  return *found;
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
  return results_->worth_noticing.in(outcome(name).unit);
}

Verdict verdict_of(const IntervalEstimate& found, double worth_noticing) {
  if (found.replicates == 0 || (std::isnan(found.lower) && found.mean != 0)) return Verdict::not_known;
  const bool is_certain = found.lower > 0 || found.upper < 0;
  if (!is_certain || std::abs(found.mean) < worth_noticing) return Verdict::no_matter;
  return found.mean > 0 ? Verdict::higher : Verdict::lower;
}

Verdict Reading::verdict(std::size_t regime, std::string_view name, std::size_t label) const {
  return verdict_of(difference(regime, position(name, label)), worth_noticing(name));
}

int Reading::better(std::size_t regime, std::string_view name) const {
  const Verdict found = verdict(regime, name);
  if (found != Verdict::higher && found != Verdict::lower) return 0;
  return (found == Verdict::higher ? 1 : -1) * outcome(name).direction;
}

std::vector<std::string> Reading::primary() const {
  return primary_of(*results_);
}

}  // namespace commonroom::report
