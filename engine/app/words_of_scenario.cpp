#include "app/words_of_scenario.hpp"

#include <algorithm>
#include <array>

namespace commonroom::app {
namespace {

struct MeaningInTable {
  std::string_view table, key, meaning;
};

constexpr std::array meanings{
    MeaningInTable{"", "schema", "the version of this format"},
    MeaningInTable{"", "meta", "what the scenario is about"},
    MeaningInTable{"", "run", "how long, how often and with what luck it is run"},
    MeaningInTable{"", "population", "schools and those in them: made up, or of a register"},
    MeaningInTable{"", "regime", "the regimes, each as [regime.NAME]"},
    MeaningInTable{"", "programme", "partnerships, support and other programmes, each as [programme.NAME]"},
    MeaningInTable{"", "change", "a year, and what changes in it"},
    MeaningInTable{"", "parameters", "parameters of the model that are not at their defaults"},
    MeaningInTable{"", "outcomes", "what the answer is about"},
    MeaningInTable{"", "design", "the points of an experiment, for `sweep`"},
    MeaningInTable{"meta", "title", "what the report is headed by"},
    MeaningInTable{"meta", "question", "what the scenario asks"},
    MeaningInTable{"meta", "authors", "who wrote it"},
    MeaningInTable{"run", "years", "recorded after burn-in, under the regimes that are compared"},
    MeaningInTable{"run", "burn_in", "years before those recorded, until schools and staff have settled"},
    MeaningInTable{"run", "burn_in_regime", "regime of burn-in; without this key, the baseline"},
    MeaningInTable{"run", "replicates", "times that every regime is run, each with another luck"},
    MeaningInTable{"run", "seed", "of all randomness: the same seed gives the same results"},
    MeaningInTable{"run", "baseline",
                   "regime that the others are compared with; without this key, the first"},
    MeaningInTable{"run", "school_trajectories", "record each school's years too"},
    MeaningInTable{"run", "one_regime_at_a_time", "takes less memory"},
    MeaningInTable{"population", "register", "file with a register of schools; relative to the scenario"},
    MeaningInTable{"population", "authorities", "only schools of these local authorities of the register"},
    MeaningInTable{"population", "regions", "only schools of these regions of the register"},
    MeaningInTable{"population", "independent", "keep the register's independent schools"},
    MeaningInTable{"population", "results", "file with published results of schools"},
    MeaningInTable{"population", "synthetic", "a made-up population, in place of a register"},
    MeaningInTable{"population.synthetic", "authorities", "local authorities"},
    MeaningInTable{"population.synthetic", "primary_schools", "in each authority"},
    MeaningInTable{"population.synthetic", "secondary_schools", "in each authority"},
    MeaningInTable{"population.synthetic", "independent_schools", "in each authority"},
    MeaningInTable{"change", "year", "first year of the change; 1 is the first after burn-in"},
    MeaningInTable{"change", "regime", "regime that changes"},
    MeaningInTable{"change", "becomes", "regime whose content it has from then on"},
    MeaningInTable{"outcomes", "primary",
                   "outcomes that the answer is about, at most three; see `describe outcomes`"},
    MeaningInTable{"outcomes", "worth_noticing_sd", "smallest difference worth noticing, in SD"},
    MeaningInTable{"outcomes", "worth_noticing_points",
                   "the same for outcomes in percent, in percentage points"},
    MeaningInTable{"regime", "label", "what tables and reports call it"},
    MeaningInTable{"regime", "extends", "another regime, whose content it starts from"},
    MeaningInTable{"regime", "compare", "false: only to burn in under or to change to"},
    MeaningInTable{"regime", "remove", "instruments of the regime it extends that it has not"},
    MeaningInTable{"regime", "without_levels", "levels at which nobody works together"},
    MeaningInTable{"regime", "publish", "what families are told, a year later"},
    MeaningInTable{"regime", "policy", "how government makes policy; without this table it makes none"},
    MeaningInTable{"regime.policy", "party", "a government that an election may bring in; the first begins"},
    MeaningInTable{"programme", "kind", "what kind of programme it is; see `describe regimes`"},
    MeaningInTable{"programme", "regimes", "regimes that have it; without this key, all"},
    MeaningInTable{"design", "method", "how points are chosen; see `describe designs`"},
    MeaningInTable{"design", "points", "how many points a sample has; base points of saltelli"},
    MeaningInTable{"design", "seed", "of the sample"},
    MeaningInTable{"design", "levels", "of each key, for morris"},
    MeaningInTable{"design", "trajectories", "for morris"},
    MeaningInTable{"design", "second_order", "for saltelli: indices of pairs of keys too"},
    MeaningInTable{"design", "file", "with the points, for csv; relative to the scenario"},
    MeaningInTable{"design", "vary", "the keys that vary, as --set takes them"},
    MeaningInTable{"design.vary", "low", "lower end; of a parameter, its range's where this is not given"},
    MeaningInTable{"design.vary", "high", "upper end; of a parameter, its range's where this is not given"},
    MeaningInTable{"design.vary", "mean", "of a truncated_normal, before it is cut"},
    MeaningInTable{"design.vary", "sd", "of a truncated_normal, before it is cut"},
    MeaningInTable{"design.vary", "steps", "of a grid"},
    MeaningInTable{"design.vary", "whole", "only whole numbers"},
    MeaningInTable{"design.vary", "distribution", "how likely values are"},
    MeaningInTable{"design.vary", "values", "instead of a range: the values there are"},
};

}  // namespace

std::string_view meaning_in_table(std::string_view table, std::string_view key) {
  const auto* const found = std::ranges::find_if(
      meanings, [&](const MeaningInTable& one) { return one.table == table && one.key == key; });
  return found == meanings.end() ? std::string_view() : found->meaning;
}

}  // namespace commonroom::app
