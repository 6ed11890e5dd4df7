#pragma once

#include <cstddef>
#include <future>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "experiments/experiment.hpp"
#include "simulation/replicate.hpp"
#include "world/country.hpp"

namespace commonroom {

/// A point of an experiment, ready to be run.
class PreparedPoint {
 public:
  PreparedPoint(Plan plan, std::shared_ptr<const Country> country)
      : plan_(std::move(plan)), country_(std::move(country)), prepared_(plan_, *country_) {}
  PreparedPoint(const PreparedPoint&) = delete;
  PreparedPoint& operator=(const PreparedPoint&) = delete;
  ~PreparedPoint() = default;

  [[nodiscard]] const PreparedPlan& prepared() const noexcept { return prepared_; }

 private:
  Plan plan_;
  std::shared_ptr<const Country> country_;
  PreparedPlan prepared_;
};

/// Populations that are kept for the next points, beside those in use.
inline constexpr std::size_t countries_kept = 2;

/// Makes points ready, each once while it is in use, and builds no population twice in a row. Safe to use
/// from several threads.
class PreparedPoints {
 public:
  /// Keeps a reference to `experiment`, which must outlive this. `base`: its population as it stands.
  PreparedPoints(const Experiment& experiment, std::shared_ptr<const Country> base);

  /// Throws InvalidInput or FileProblem where the point cannot be run.
  [[nodiscard]] std::shared_ptr<const PreparedPoint> at(std::size_t point);

 private:
  using Future = std::shared_future<std::shared_ptr<const PreparedPoint>>;
  struct KnownPoint {
    std::size_t point;
    Future prepared;
  };
  struct KnownCountry {
    std::string key;
    std::shared_ptr<const Country> country;
  };

  [[nodiscard]] std::shared_ptr<const PreparedPoint> prepare(std::size_t point);
  [[nodiscard]] std::shared_ptr<const Country> country_for(const Plan& plan);

  const Experiment& experiment_;
  std::mutex guard_;
  std::list<KnownPoint> points_;       ///< the latest first
  std::list<KnownCountry> countries_;  ///< likewise
};

/// What decides a plan's population: two plans with the same text have the same.
[[nodiscard]] std::string population_key(const Plan& plan);

}  // namespace commonroom
