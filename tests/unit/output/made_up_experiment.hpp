#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "simulation/results.hpp"

namespace commonroom::testing {

/// A value of an outcome at a point, given what varies there, by regime and replicate; NaN: the run failed.
using ValueAt =
    std::function<double(const std::vector<double>& settings, std::size_t regime, std::size_t replicate)>;

/// What results of an experiment are about, but for what varies: two regimes, `tables` and `group`, three
/// replicates, two years.
[[nodiscard]] Results about_made_up_experiment();

/// Writes a results file with a point for each row of `settings` ([point][key]). Every number of a record is
/// `value`, plus its position in the record.
void write_made_up_experiment(Results about, const std::vector<std::string>& keys,
                              const std::vector<std::vector<double>>& settings, const ValueAt& value,
                              const std::filesystem::path& path);

}  // namespace commonroom::testing
