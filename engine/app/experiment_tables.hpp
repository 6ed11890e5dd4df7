#pragma once

#include <filesystem>
#include <string>

#include "analysis/experiment_table.hpp"
#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom::app {

/// Where an outcome with its label stands in a record, and what readers call it.
struct OutcomePosition {
  std::size_t outcome = 0, label = 0;
  std::size_t position = 0;
  std::string title;  ///< "attainment_16, disadvantaged"
  std::string unit;
};

/// `name` may have a label behind a colon, "attainment_16:disadvantaged", and takes the first of its axis
/// otherwise. Throws InvalidInput for an unknown name.
[[nodiscard]] OutcomePosition outcome_position(const std::string& name);

/// An outcome of an experiment, averaged over years; `name` as outcome_position() takes it. Throws as that
/// does, and FileProblem.
[[nodiscard]] ExperimentOutcome experiment_outcome(const std::filesystem::path& path, const Results& about,
                                                   const std::string& name, const Period& years);

/// What an experiment's design varies, by point, with the layout of designs that have one.
[[nodiscard]] DesignTable design_table(const Results& about);

}  // namespace commonroom::app
