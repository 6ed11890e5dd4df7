#include "experiments/prepared_points.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "experiments/design_check.hpp"
#include "parameters/parameter_record.hpp"
#include "simulation/run.hpp"

namespace commonroom {
namespace {

constexpr std::size_t points_kept = 8;
/// Groups of parameters that build_country() takes.
constexpr std::array<std::string_view, 3> groups_of_population{"population.", "reading.", "independent."};

bool decides_population(const ParameterRecord& parameter) {
  return std::ranges::any_of(groups_of_population,
                             [&](std::string_view group) { return parameter.name.starts_with(group); });
}

}  // namespace

std::string population_key(const Plan& plan) {
  const PopulationPlan& population = plan.population;
  const SyntheticPlan& synthetic = population.synthetic;
  std::string key =
      fmt::format("{} {} {} {} {} {} [{}] [{}] {} {}", plan.seed, synthetic.authorities,
                  synthetic.primary_schools, synthetic.secondary_schools, synthetic.independent_schools,
                  population.register_path, fmt::join(population.authorities, ";"),
                  fmt::join(population.regions, ";"), population.independent, population.results_path);
  for (const ParameterRecord& parameter : parameter_records(parameter_catalogue(), plan.parameters)) {
    if (decides_population(parameter)) key += fmt::format(" {:a}", parameter.value);
  }
  return key;
}

PreparedPoints::PreparedPoints(const Experiment& experiment, std::shared_ptr<const Country> base)
    : experiment_(experiment) {
  countries_.push_front({population_key(experiment.base.plan), std::move(base)});
}

std::shared_ptr<const PreparedPoint> PreparedPoints::at(std::size_t point) {
  std::promise<std::shared_ptr<const PreparedPoint>> promise;
  Future future;
  bool ours = false;
  {
    const std::scoped_lock lock(guard_);
    const auto known = std::ranges::find(points_, point, &KnownPoint::point);
    if (known != points_.end()) {
      future = known->prepared;
    } else {
      ours = true;
      future = promise.get_future().share();
      points_.push_front({point, future});
      if (points_.size() > points_kept) points_.pop_back();
    }
  }
  if (ours) {
    try {
      promise.set_value(prepare(point));
    } catch (...) {
      promise.set_exception(std::current_exception());
    }
  }
  return future.get();
}

std::shared_ptr<const PreparedPoint> PreparedPoints::prepare(std::size_t point) {
  const Scenario scenario = scenario_at(experiment_, point);
  expect_same_shape(experiment_.base.plan, scenario.plan);
  std::shared_ptr<const Country> country = country_for(scenario.plan);
  Plan plan = resolve_areas(scenario, country->area_names);
  return std::make_shared<const PreparedPoint>(std::move(plan), std::move(country));
}

std::shared_ptr<const Country> PreparedPoints::country_for(const Plan& plan) {
  const std::string key = population_key(plan);
  {
    const std::scoped_lock lock(guard_);
    const auto known = std::ranges::find(countries_, key, &KnownCountry::key);
    if (known != countries_.end()) return known->country;
  }
  auto country = std::make_shared<const Country>(country_of(plan));
  const std::scoped_lock lock(guard_);
  countries_.push_front({key, country});
  if (countries_.size() > countries_kept) countries_.pop_back();
  return country;
}

}  // namespace commonroom
