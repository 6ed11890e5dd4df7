#include "analysis/experiment_table.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/refusal.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

/// Mean and the variance of that mean through chance, over the replicates of one point.
struct PointMean {
  double mean = missing;
  double chance_variance = missing;
  std::size_t replicates = 0;
};

PointMean mean_at(const Response& response, std::size_t point) {
  PointMean found;
  double sum = 0;
  for (std::size_t replicate = 0; replicate < response.replicates; ++replicate) {
    const double value = response.at(point, replicate);
    if (std::isnan(value)) continue;
    sum += value;
    ++found.replicates;
  }
  if (found.replicates == 0) return found;
  const auto count = static_cast<double>(found.replicates);
  found.mean = sum / count;
  if (found.replicates < 2) return found;
  double squares = 0;
  for (std::size_t replicate = 0; replicate < response.replicates; ++replicate) {
    const double value = response.at(point, replicate);
    if (!std::isnan(value)) squares += (value - found.mean) * (value - found.mean);
  }
  found.chance_variance = squares / (count - 1) / count;
  return found;
}

void expect_filled(const ExperimentOutcome& outcome, std::size_t regime) {
  expects(outcome.values.size() == outcome.points * outcome.regimes.size() * outcome.replicates,
          "an outcome has a value for each point, regime and replicate");
  expects(regime < outcome.regimes.size(), "the regime is one of the outcome's");
}

}  // namespace

std::string title_of(const ExperimentOutcome& outcome) {
  return outcome.label.empty() ? outcome.name : fmt::format("{}, {}", outcome.name, outcome.label);
}

int direction_of(const ExperimentOutcome& outcome) {
  if (outcome.higher_is_better) return *outcome.higher_is_better ? 1 : -1;
  refuse_analysis(fmt::format("`{}` is neither better when higher nor when lower", outcome.name),
                  "to win or to regret, one must know which way is better",
                  "choose another outcome; `describe outcomes` says which way each goes");
}

std::string number_text(double value) {
  return std::isnan(value) ? "-" : fmt::format("{:.4g}", value);
}

std::string setting_text(const DesignFactor& factor, std::size_t point) {
  const double value = factor.values[point];
  return factor.is_number() ? number_text(value) : factor.categories[static_cast<std::size_t>(value)];
}

Response level_response(const ExperimentOutcome& outcome, std::size_t regime) {
  expect_filled(outcome, regime);
  Response response{fmt::format("{} of {}", title_of(outcome), outcome.regimes[regime]),
                    outcome.unit,
                    outcome.points,
                    outcome.replicates,
                    {}};
  for (std::size_t point = 0; point < outcome.points; ++point) {
    for (std::size_t replicate = 0; replicate < outcome.replicates; ++replicate) {
      response.values.push_back(outcome.at(point, regime, replicate));
    }
  }
  return response;
}

Response difference_response(const ExperimentOutcome& outcome, std::size_t regime, std::size_t against) {
  expect_filled(outcome, against);
  Response response = level_response(outcome, regime);
  response.name =
      fmt::format("{}, {} less {}", title_of(outcome), outcome.regimes[regime], outcome.regimes[against]);
  for (std::size_t point = 0; point < outcome.points; ++point) {
    for (std::size_t replicate = 0; replicate < outcome.replicates; ++replicate) {
      response.values[point * outcome.replicates + replicate] -= outcome.at(point, against, replicate);
    }
  }
  return response;
}

PointMeans point_means(const Response& response) {
  PointMeans means;
  double chance = 0;
  std::size_t with_chance = 0;
  for (std::size_t point = 0; point < response.points; ++point) {
    const PointMean found = mean_at(response, point);
    means.mean.push_back(found.mean);
    means.without += found.replicates == 0;
    means.partly_without += found.replicates > 0 && found.replicates < response.replicates;
    if (std::isnan(found.chance_variance)) continue;
    chance += found.chance_variance;
    ++with_chance;
  }
  means.chance_variance = with_chance == 0 ? missing : chance / static_cast<double>(with_chance);
  return means;
}

std::vector<std::string> notes_on_gaps(const PointMeans& means) {
  std::vector<std::string> notes;
  if (means.without > 0) {
    notes.push_back(fmt::format("{} of {} points have no finished run.", means.without, means.mean.size()));
  }
  if (means.partly_without > 0) {
    notes.push_back(
        fmt::format("At {} of {} points some runs failed or are not made; the mean there is over "
                    "the others.",
                    means.partly_without, means.mean.size()));
  }
  return notes;
}

}  // namespace commonroom
