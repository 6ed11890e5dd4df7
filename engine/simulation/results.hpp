#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "measures/authority_record.hpp"
#include "measures/outcome.hpp"
#include "measures/school_record.hpp"
#include "model/collaboration/clumsiness.hpp"
#include "parameters/parameter_record.hpp"
#include "simulation/worth_noticing.hpp"

namespace commonroom {

enum class RunStatus : std::uint8_t { pending = 0, done = 1, failed = 2 };

/// Schools as results describe them.
struct SchoolTable {
  std::vector<std::uint32_t> urn;
  std::vector<float> x_km, y_km;
  std::vector<std::string> phase, authority;
  std::vector<std::uint16_t> filled_in;
};

/// What `by_type` has of each type of partnership: their number, then the number in each class.
inline constexpr std::size_t numbers_of_a_type = 1 + partnership_classes;

/// What became of one replicate under every regime of its plan.
struct ReplicateRecord {
  std::vector<double> values;               ///< [regime][year][record]; NaN where a run is not done
  std::vector<RunStatus> status;            ///< [regime]
  std::vector<std::string> failure_causes;  ///< [regime], empty where done
  std::vector<double> by_type;              ///< [regime][year][type][1 + partnership_classes], see Results
  std::vector<double> by_authority;         ///< [regime][year][authority], see Results
  /// [variable of school_variables()] -> [regime][year][school]; empty where the plan wants none.
  std::vector<std::vector<float>> school_values;
};

/// What differs between the points of an experiment: a key of the scenario and its value at each point.
struct VariedColumn {
  std::string key;                  ///< dotted, as `--set` takes it
  std::vector<double> numbers;      ///< [point]; empty where it is not numbers that vary
  std::vector<std::string> labels;  ///< [point]; empty where numbers vary
};

/// Everything a finished run has to say. `values` is [point][regime][replicate][year][record], flattened in
/// that order, NaN for runs that failed. A run that is no experiment has one point.
struct Results {
  // provenance
  std::string title, question, scenario_text, resolved_scenario, software_version, git_commit;
  std::vector<std::pair<std::string, std::string>>
      input_hashes;  ///< file name without folder, SHA-256 or FNV-1a in hex
  /// The scenario's file and what --set gave, as the command had them; of a results file only where a run
  /// failed.
  std::string scenario_file;
  std::vector<std::string> overrides;
  std::uint32_t seed = 0;
  bool real_schools = false;
  std::string population;                    ///< one paragraph
  std::vector<std::string> filled_in_notes;  ///< what was generated or filled in, counted
  std::vector<std::string> left_out_notes;   ///< rows of the register not used, by reason, counted
  std::vector<ParameterRecord> parameters;   ///< all of them; see parameter_records()
  // shape
  std::vector<std::string> regimes;
  std::string baseline, burn_in_regime;
  std::vector<std::string> primary_outcomes;
  WorthNoticing worth_noticing;
  int points = 1;  ///< settings of the scenario; see `varied`
  int replicates = 0;
  int years = 0;  ///< recorded years after burn-in, numbered 1..years
  std::uint64_t schools = 0, pupils = 0, teachers = 0;
  // content
  std::vector<double> values;
  std::vector<VariedColumn> varied;         ///< in the order of the design; empty with one point
  std::vector<RunStatus> status;            ///< [point][regime][replicate]
  std::vector<std::string> failure_causes;  ///< [point][regime][replicate], empty where done
  /// Names of the types of partnership, in the order in which the regimes have them; may be empty.
  std::vector<std::string> partnership_types;
  /// [point][regime][replicate][year][type][1 + partnership_classes]: the number of a type's partnerships,
  /// links with bodies outside among them, then of those between schools the number in each class at the
  /// standard limits. NaN where the regime has no such type.
  std::vector<double> by_type;
  /// Local authorities, of a run with one point: points may have other populations.
  AuthorityTable authority_table;
  /// [regime][replicate][year][authority]: mean true attainment at 16, SD; NaN for runs that are not done.
  std::vector<double> by_authority;
  // optional trajectories by school, of a run with one point: [variable of school_variables()] ->
  // [regime][replicate][year][school] flattened
  SchoolTable school_table;
  std::vector<std::vector<float>> school_values;

  /// Numbers in `by_type` for one run and year.
  [[nodiscard]] std::size_t length_by_type() const { return partnership_types.size() * numbers_of_a_type; }
  [[nodiscard]] std::size_t runs_of_a_point() const {
    return regimes.size() * static_cast<std::size_t>(replicates);
  }
  /// Where the record of the first point's run begins in `values`.
  [[nodiscard]] std::size_t position(std::size_t regime, std::size_t replicate, std::size_t year) const {
    return ((regime * static_cast<std::size_t>(replicates) + replicate) * static_cast<std::size_t>(years) +
            year) *
           record_length();
  }
};

}  // namespace commonroom
