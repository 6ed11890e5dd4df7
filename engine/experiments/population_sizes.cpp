#include "experiments/population_sizes.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <numeric>
#include <optional>
#include <string>

#include "experiments/prepared_points.hpp"
#include "simulation/run.hpp"

namespace commonroom {
namespace {

/// How much larger than the largest that was built one that was not may be: schools differ by chance.
constexpr double room_for_chance = 1.1;
constexpr std::size_t points_read = 5000;  ///< the scenario of a point takes a millisecond or so to read

/// Schools that a plan asks for; of a register, which are not known before it is read, one.
double schools_asked_for(const Plan& plan) {
  if (!plan.population.register_path.empty()) return 1;
  const SyntheticPlan& synthetic = plan.population.synthetic;
  return static_cast<double>(synthetic.authorities) *
         static_cast<double>(synthetic.primary_schools + synthetic.secondary_schools +
                             synthetic.independent_schools);
}

/// A population that one or more points have.
struct Population {
  Plan plan;
  std::vector<std::size_t> points;
  std::optional<double> pupils;
};

std::optional<Plan> plan_at(const Experiment& experiment, std::size_t point) {
  try {
    return scenario_at(experiment, point).plan;
  } catch (const std::exception&) {
    return std::nullopt;  // it will fail alone when its turn comes
  }
}

/// Whether a key may decide who there is; the seed does, and leaves their number about the same.
bool may_decide_size(const std::string& key) {
  return key.find("population.") != std::string::npos || key.find("independent.") != std::string::npos ||
         key.find("reading.") != std::string::npos;
}

std::vector<Population> populations_of(const Experiment& experiment) {
  std::map<std::string, Population> by_key;
  for (std::size_t point = 0; point < std::min(points_read, experiment.points()); ++point) {
    std::optional<Plan> plan = plan_at(experiment, point);
    if (!plan) continue;
    const std::string key = population_key(*plan);
    const auto [place, is_new] = by_key.try_emplace(key);
    if (is_new) place->second.plan = std::move(*plan);
    place->second.points.push_back(point);
  }
  std::vector<Population> populations;
  for (auto& [key, population] : by_key) populations.push_back(std::move(population));
  return populations;
}

/// Those to be built: half of them the largest, the others spread over the rest.
std::vector<std::size_t> chosen_of(const std::vector<Population>& populations, std::size_t most_built) {
  std::vector<std::size_t> order(populations.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>{},
                           [&](std::size_t i) { return schools_asked_for(populations[i].plan); });
  if (order.size() <= most_built) return order;
  const std::size_t largest = most_built / 2;
  std::vector<std::size_t> chosen(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(largest));
  const std::size_t left = order.size() - largest;
  for (std::size_t i = 0; i < most_built - largest; ++i)
    chosen.push_back(order[largest + i * left / (most_built - largest)]);
  return chosen;
}

void build(Population& population) {
  try {
    population.pupils = static_cast<double>(pupils_of(country_of(population.plan)));
  } catch (const std::exception&) {
    population.pupils = std::nullopt;
  }
}

/// Pupils for each school asked for, over what was built.
double pupils_a_school(const std::vector<Population>& populations, double otherwise) {
  double pupils = 0, schools = 0;
  for (const Population& population : populations) {
    if (!population.pupils) continue;
    pupils += *population.pupils;
    schools += schools_asked_for(population.plan);
  }
  return schools > 0 ? pupils / schools : otherwise;
}

}  // namespace

std::size_t pupils_of(const Country& country) {
  return country.cohort_size() * year_groups;
}

PopulationSizes population_sizes(const Experiment& experiment, const Country& base, std::size_t most_built) {
  const auto pupils_of_base = static_cast<double>(pupils_of(base));
  PopulationSizes sizes{std::vector<double>(experiment.points(), pupils_of_base), pupils_of(base), false};
  if (std::ranges::none_of(experiment.keys, may_decide_size)) return sizes;

  sizes.differ = true;
  std::vector<Population> populations = populations_of(experiment);
  for (const std::size_t i : chosen_of(populations, most_built)) build(populations[i]);
  const double a_school =
      pupils_a_school(populations, pupils_of_base / schools_asked_for(experiment.base.plan));
  double most = pupils_of_base;
  bool all_are_built = experiment.points() <= points_read;
  for (const Population& population : populations) {
    const double pupils = population.pupils.value_or(a_school * schools_asked_for(population.plan));
    all_are_built = all_are_built && population.pupils.has_value();
    most = std::max(most, pupils);
    for (const std::size_t point : population.points) sizes.pupils[point] = pupils;
  }
  sizes.most_pupils = static_cast<std::size_t>(most * (all_are_built ? 1 : room_for_chance));
  return sizes;
}

}  // namespace commonroom
