#include "experiments/population_sizes.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include "experiments/prepared_points.hpp"
#include "simulation/run.hpp"

namespace commonroom {
namespace {

/// How much larger than the largest that was built one that was not may be: schools differ by chance.
constexpr double room_for_chance = 1.1;

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

/// Points whose scenarios are read: all, or some spread over the design, the first and the last among them,
/// which in a grid have the ends of every key.
std::vector<std::size_t> points_to_read(const Experiment& experiment, std::size_t most) {
  const std::size_t points = experiment.points(), count = std::min(most, points);
  std::vector<std::size_t> read;
  for (std::size_t i = 0; i < count; ++i)
    read.push_back(count == points ? i : i * (points - 1) / (count - 1));
  return read;
}

std::vector<Population> populations_of(const Experiment& experiment, const std::vector<std::size_t>& points) {
  std::map<std::string, Population> by_key;
  for (const std::size_t point : points) {
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

std::optional<double> pupils_built_for(const Plan& plan) {
  try {
    return static_cast<double>(pupils_of(country_of(plan)));
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

/// More than any selection from a register has; 0 for made-up populations.
double pupils_of_whole_register(Plan plan) {
  if (plan.population.register_path.empty()) return 0;
  plan.population.authorities.clear();
  plan.population.regions.clear();
  return pupils_built_for(plan).value_or(0);
}

/// Mean over points; 0 without any.
double mean_at(const std::vector<std::size_t>& points, const std::vector<double>& pupils) {
  double sum = 0;
  for (const std::size_t point : points) sum += pupils[point];
  return points.empty() ? 0 : sum / static_cast<double>(points.size());
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

PopulationSizes population_sizes(const Experiment& experiment, const Country& base,
                                 const SizesEffort& effort) {
  const auto pupils_of_base = static_cast<double>(pupils_of(base));
  PopulationSizes sizes{std::vector<double>(experiment.points(), pupils_of_base), pupils_of(base), false};
  if (std::ranges::none_of(experiment.keys, may_decide_size)) return sizes;

  sizes.differ = true;
  const std::vector<std::size_t> read = points_to_read(experiment, effort.read);
  std::vector<Population> populations = populations_of(experiment, read);
  for (const std::size_t i : chosen_of(populations, effort.built))
    populations[i].pupils = pupils_built_for(populations[i].plan);
  const double a_school =
      pupils_a_school(populations, pupils_of_base / schools_asked_for(experiment.base.plan));
  double most = pupils_of_base;
  for (const Population& population : populations) {
    const double pupils = population.pupils.value_or(a_school * schools_asked_for(population.plan));
    most = std::max(most, pupils);
    for (const std::size_t point : population.points) sizes.pupils[point] = pupils;
  }
  if (read.size() < experiment.points() || populations.size() > effort.built)
    most = std::max(most * room_for_chance, pupils_of_whole_register(experiment.base.plan));
  if (read.size() < experiment.points()) {
    std::vector<double> all(experiment.points(), mean_at(read, sizes.pupils));
    for (const std::size_t point : read) all[point] = sizes.pupils[point];
    sizes.pupils = std::move(all);
  }
  sizes.most_pupils = static_cast<std::size_t>(most);
  return sizes;
}

}  // namespace commonroom
