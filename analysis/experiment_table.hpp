#pragma once

#include <optional>
#include <string>
#include <vector>

namespace commonroom {

/// One outcome and label over an experiment, averaged over a period of years.
struct ExperimentOutcome {
  std::string name;   ///< "attainment"
  std::string label;  ///< along the outcome's axis ("disadvantaged"); empty where it has none
  std::string unit;   ///< "SD"; "1" or empty: none
  std::optional<bool> higher_is_better;
  std::vector<std::string> regimes;
  std::size_t points = 0;
  std::size_t replicates = 0;
  std::vector<double>
      values;  ///< [point][regime][replicate], flattened; NaN where a run failed or is not made

  [[nodiscard]] double at(std::size_t point, std::size_t regime, std::size_t replicate) const {
    return values[(point * regimes.size() + regime) * replicates + replicate];
  }
};

/// Name of the outcome with its label: "attainment, disadvantaged".
[[nodiscard]] std::string title_of(const ExperimentOutcome& outcome);

/// +1 where more is better, -1 where less is. Throws InvalidInput where the outcome has no better or worse.
[[nodiscard]] int direction_of(const ExperimentOutcome& outcome);

/// One thing that a design varies, by point.
struct DesignFactor {
  std::string key;                      ///< as behind --set: "partnership.pairs.reach_km"
  std::vector<double> values;           ///< numbers, or positions in `categories`
  std::vector<std::string> categories;  ///< empty where the factor is a number
  std::vector<double> unit;             ///< the same points in the unit interval of the design

  [[nodiscard]] bool is_number() const { return categories.empty(); }
};

/// The value at a point as a reader writes it: "12.5" or "lottery".
[[nodiscard]] std::string setting_text(const DesignFactor& factor, std::size_t point);
[[nodiscard]] std::string number_text(double value);

/// Points in blocks, one for each base point: A, B, AB_1 ... AB_k, and with second order BA_1 ... BA_k. AB_i
/// is A with the i-th factor from B; BA_i is B with the i-th factor from A (Saltelli 2002).
struct SaltelliLayout {
  std::size_t base = 0;
  std::size_t factors = 0;
  bool second_order = false;

  [[nodiscard]] std::size_t block() const { return second_order ? 2 * factors + 2 : factors + 2; }
};

/// Points in trajectories of factors + 1, each point a step in one factor from the one before (Morris 1991).
struct MorrisLayout {
  std::size_t trajectories = 0;
  std::size_t factors = 0;
};

struct DesignTable {
  std::string method;  ///< "saltelli", "morris", "one_at_a_time", "latin_hypercube", ...
  std::size_t points = 0;
  std::vector<DesignFactor> factors;
  std::optional<SaltelliLayout> saltelli;
  std::optional<MorrisLayout> morris;
};

/// A number for each point and replicate: what a sensitivity analysis explains.
struct Response {
  std::string name;  ///< "attainment of group", "attainment, group less tables"
  std::string unit;
  std::size_t points = 0;
  std::size_t replicates = 0;
  std::vector<double> values;  ///< [point][replicate]; NaN: none

  [[nodiscard]] double at(std::size_t point, std::size_t replicate) const {
    return values[point * replicates + replicate];
  }
};

/// The level of the outcome in one regime.
[[nodiscard]] Response level_response(const ExperimentOutcome& outcome, std::size_t regime);

/// One regime less another, replicate by replicate; NaN where either is missing.
[[nodiscard]] Response difference_response(const ExperimentOutcome& outcome, std::size_t regime,
                                           std::size_t against);

/// Means over the replicates that have a value, and how complete they are.
struct PointMeans {
  std::vector<double> mean;        ///< by point; NaN where no replicate has a value
  std::size_t without = 0;         ///< points without any value
  std::size_t partly_without = 0;  ///< points at which only some replicates have one
  double chance_variance = 0;  ///< mean over points of the variance of `mean` through chance; NaN: unknown
};
[[nodiscard]] PointMeans point_means(const Response& response);

/// What a reader must know of missing runs; empty where there is nothing to say.
[[nodiscard]] std::vector<std::string> notes_on_gaps(const PointMeans& means);

}  // namespace commonroom
