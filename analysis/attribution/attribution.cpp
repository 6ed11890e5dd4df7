#include "analysis/attribution/attribution.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/numbers.hpp"
#include "analysis/paired_difference.hpp"
#include "core/contracts.hpp"

namespace commonroom {
namespace {

constexpr double rounding_of_sums = 1e-12;  // of the greatest number that is added

void expect_shape(const SwitchedRuns& runs) {
  const std::size_t replicates = runs.first_regime.size();
  const auto fits = [replicates](const std::vector<double>& values) { return values.size() == replicates; };
  expects(fits(runs.second_regime) && fits(runs.all_first) && fits(runs.all_second),
          "all runs have the same replicates");
  for (const MechanismSwitch& mechanism : runs.mechanisms) {
    expects(fits(mechanism.switched_on) && fits(mechanism.switched_off), "all runs have the same replicates");
    expects(mechanism.without.empty() || fits(mechanism.without), "all runs have the same replicates");
  }
  for (const SharedSwitch& shared : runs.shared)
    expects(fits(shared.without), "all runs have the same replicates");
}

bool is_complete(const SwitchedRuns& runs, std::size_t replicate) {
  const auto there = [replicate](const std::vector<double>& values) {
    return !std::isnan(values[replicate]);
  };
  return there(runs.first_regime) && there(runs.second_regime) && there(runs.all_first) &&
         there(runs.all_second) &&
         std::ranges::all_of(runs.mechanisms, [&](const MechanismSwitch& mechanism) {
           return there(mechanism.switched_on) && there(mechanism.switched_off);
         });
}

/// The parts of one replicate's difference.
struct Parts {
  double difference = 0;
  double interaction = 0;
  double elsewhere = 0;
  std::vector<double> alone;  ///< by mechanism
  std::vector<double> last;
};

Parts parts_of(const SwitchedRuns& runs, std::size_t replicate) {
  Parts parts;
  parts.difference = runs.second_regime[replicate] - runs.first_regime[replicate];
  const double through_mechanisms = runs.all_second[replicate] - runs.all_first[replicate];
  parts.elsewhere = (runs.second_regime[replicate] - runs.all_second[replicate]) +
                    (runs.all_first[replicate] - runs.first_regime[replicate]);
  double sum = 0;
  for (const MechanismSwitch& mechanism : runs.mechanisms) {
    parts.alone.push_back(mechanism.switched_on[replicate] - runs.all_first[replicate]);
    parts.last.push_back(runs.all_second[replicate] - mechanism.switched_off[replicate]);
    sum += parts.alone.back();
  }
  parts.interaction = through_mechanisms - sum;
  return parts;
}

/// Distance of the sum of all parts from the difference; fails where it is more than rounding can make it.
double checked_gap(const Parts& parts, const SwitchedRuns& runs, std::size_t replicate) {
  double sum = 0;
  double greatest = std::max({std::abs(runs.first_regime[replicate]), std::abs(runs.second_regime[replicate]),
                              std::abs(runs.all_first[replicate]), std::abs(runs.all_second[replicate])});
  for (const double alone : parts.alone) {
    sum += alone;
    greatest = std::max(greatest, std::abs(alone));
  }
  const double gap = std::abs(sum + parts.interaction + parts.elsewhere - parts.difference);
  expects(gap <= rounding_of_sums * greatest * static_cast<double>(parts.alone.size() + 4),
          "what mechanisms account for adds up to the difference");
  return gap;
}

template <class Number>
IntervalEstimate estimate_of(const std::vector<Parts>& all, const Number& number) {
  std::vector<double> values;
  for (const Parts& parts : all) values.push_back(number(parts));
  return estimate_mean(values);
}

/// NaN where there is no whole; never -0, which would be printed as such.
double share_of(const IntervalEstimate& part, double whole) {
  const double share = part.mean / whole;
  return share == 0 ? 0 : share;
}

bool is_beyond_chance(const IntervalEstimate& estimate) {
  return estimate.lower > 0 || estimate.upper < 0;
}

/// What needs a mechanism that both regimes have; of replicates in which all of its runs have a value.
SharedMechanism shared_of(const SwitchedRuns& runs, const SharedSwitch& of, double whole) {
  std::vector<double> through;
  for (std::size_t replicate = 0; replicate < of.without.size(); ++replicate) {
    through.push_back(runs.second_regime[replicate] - runs.first_regime[replicate] - of.without[replicate]);
  }
  SharedMechanism shared{of.mechanism, estimate_mean(of.without), estimate_mean(through), 0};
  shared.through_share = share_of(shared.through, whole);
  return shared;
}

}  // namespace

Attribution attribution_of(const SwitchedRuns& runs) {
  expect_shape(runs);
  Attribution attribution;
  attribution.outcome = runs.outcome;
  attribution.unit = runs.unit;
  attribution.first = runs.first;
  attribution.second = runs.second;
  attribution.replicates = runs.first_regime.size();
  std::vector<Parts> all;
  for (std::size_t replicate = 0; replicate < attribution.replicates; ++replicate) {
    if (!is_complete(runs, replicate)) continue;
    all.push_back(parts_of(runs, replicate));
    attribution.gap = std::max(attribution.gap, checked_gap(all.back(), runs, replicate));
  }
  attribution.used = all.size();
  attribution.difference = estimate_of(all, [](const Parts& parts) { return parts.difference; });
  attribution.interaction = estimate_of(all, [](const Parts& parts) { return parts.interaction; });
  attribution.elsewhere = estimate_of(all, [](const Parts& parts) { return parts.elsewhere; });
  const double whole = is_beyond_chance(attribution.difference) ? attribution.difference.mean : missing;
  attribution.interaction_share = share_of(attribution.interaction, whole);
  attribution.elsewhere_share = share_of(attribution.elsewhere, whole);
  for (std::size_t i = 0; i < runs.mechanisms.size(); ++i) {
    MechanismShare share;
    share.mechanism = runs.mechanisms[i].mechanism;
    share.alone = estimate_of(all, [i](const Parts& parts) { return parts.alone[i]; });
    share.last = estimate_of(all, [i](const Parts& parts) { return parts.last[i]; });
    share.when_off = estimate_mean(runs.mechanisms[i].without);
    share.alone_share = share_of(share.alone, whole);
    share.last_share = share_of(share.last, whole);
    attribution.mechanisms.push_back(std::move(share));
  }
  for (const SharedSwitch& shared : runs.shared) attribution.shared.push_back(shared_of(runs, shared, whole));
  if (attribution.used > 0) {
    std::ranges::stable_sort(attribution.mechanisms, std::ranges::greater{},
                             [](const MechanismShare& share) { return std::abs(share.alone.mean); });
    std::ranges::stable_sort(attribution.shared, std::ranges::greater{},
                             [](const SharedMechanism& shared) { return std::abs(shared.through.mean); });
  }
  return attribution;
}

}  // namespace commonroom
