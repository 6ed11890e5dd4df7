#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/hdf5_writer.hpp"
#include "output/packed_rows.hpp"
#include "output/statistics.hpp"
#include "simulation/results.hpp"

namespace commonroom {

// Parts of a results file. Each group declares its own dimensions with coordinates, so that a reader that
// opens one group alone finds their labels.

/// What the results are of and where they come from, as attributes; `format`: the mark of the file.
void write_provenance(hid_t root, const Results& results, std::string_view format);
/// How the results were asked for, for those who look for what went wrong.
void write_command(hid_t root, const std::string& scenario_file, const std::vector<std::string>& overrides);
/// Declares point, regime, replicate, year and the axes of outcomes.
void add_root_dimensions(hdf5::VariableGroup& root, const Results& results);
/// What varies between points, as coordinates on them.
void write_varied(hid_t file, hdf5::VariableGroup& root, const Results& results);

/// Declares regime, replicate and year.
void add_run_dimensions(hdf5::VariableGroup& group, const Results& results);
/// Declares the axes that outcomes are split by.
void add_axis_dimensions(hdf5::VariableGroup& group);

/// How an outcome is named and described in a file.
[[nodiscard]] hdf5::Variable variable_of(const Outcome& outcome);
/// Says whether higher is better; nothing where neither is.
void describe_direction(hid_t variable, const Outcome& outcome);

/// Group `parameters`: one row for each, with value, unit, default, range, evidence and source.
void write_parameters(hid_t root, const Results& results);
/// Group `schools`: who they are, and their trajectories where these were recorded.
void write_schools(hid_t root, const Results& results);

/// Group `authorities`: local authorities, where they lie, and true attainment at 16 in them.
void write_authorities(hid_t root, const Results& results);

/// A group of estimates of every outcome: [point][regime][period][label][statistic].
class EstimatesGroup {
 public:
  /// What kind of estimates, and how they are told.
  struct Kind {
    std::string_view name;                ///< of the group
    std::string baseline;                 ///< empty: they have none
    std::string meaning;                  ///< of the statistics
    std::vector<std::string> statistics;  ///< their names
    std::string prefix;                   ///< before an outcome's description
    std::vector<IntervalEstimate> Statistics::*estimates;
    void (*append)(const IntervalEstimate&, std::vector<double>&);  ///< a number for each name
  };
  EstimatesGroup(hid_t root, const Results& results, const std::vector<Period>& periods, const Kind& kind,
                 std::size_t rows_a_chunk);
  /// Writes consecutive points, one row each.
  void put(std::size_t first_point, std::span<const Statistics> points);

 private:
  [[nodiscard]] std::vector<double> rows_of(std::size_t outcome, std::span<const Statistics> points) const;

  Kind kind_;
  hdf5::Handle group_;
  std::vector<hdf5::ChunkedVariable> variables_;
};

/// Groups `paired` and `summary`.
class StatisticsGroups {
 public:
  StatisticsGroups(hid_t root, const Results& results, const std::vector<Period>& periods,
                   std::size_t rows_a_chunk);
  void put(std::size_t first_point, std::span<const Statistics> points);

 private:
  EstimatesGroup paired_, summary_;
};

}  // namespace commonroom
