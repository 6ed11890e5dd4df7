#include "world/balance_homes.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

using Shares = Grouped<NeighbourhoodId, CatchmentShare>;

constexpr std::size_t neighbourhoods_a_task = 2048;
constexpr double largest_step = 3;
constexpr int last_year_before_transfer = 6;
constexpr int last_year_of_infants = 3;

/// Share of each neighbourhood's children who go on at year 7: whose first school ends with year 6, or with
/// the infants, after whom there is a junior school.
std::vector<double> go_on_at_seven(const Schools& schools, const Shares& at_start) {
  std::vector<double> part(at_start.owners(), 0.0);
  for (std::size_t n = 0; n < part.size(); ++n) {
    double all = 0;
    for (const CatchmentShare& share : at_start[id_at<NeighbourhoodId>(n)]) {
      const int last = schools.last_year[share.school];
      all += static_cast<double>(share.share);
      if (last == last_year_before_transfer || last <= last_year_of_infants) {
        part[n] += static_cast<double>(share.share);
      }
    }
    if (all > 0) part[n] /= all;
  }
  return part;
}

/// One step at one year of entry. `part` is the share of each neighbourhood's children who enter there.
void step(const Schools& schools, const Shares& shares, const std::vector<double>& part,
          std::vector<double>& children) {
  if (shares.owners() == 0) return;
  std::vector<double> expected(schools.size(), 0.0);
  for (std::size_t n = 0; n < children.size(); ++n) {
    for (const CatchmentShare& share : shares[id_at<NeighbourhoodId>(n)]) {
      expected[index(share.school)] += children[n] * part[n] * static_cast<double>(share.share);
    }
  }
  const auto intake = [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    return static_cast<double>(schools.opening_roll[school]) / schools.years_served(school);
  };
  double all_expected = 0;
  double all_intake = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i] == 0) continue;
    all_expected += expected[i];
    all_intake += intake(i);
  }
  if (all_intake == 0) return;
  std::vector<double> ratio(schools.size(), 1.0);
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i] == 0) continue;
    ratio[i] =
        std::clamp(intake(i) * all_expected / all_intake / expected[i], 1 / largest_step, largest_step);
  }
  parallel_for(children.size(), neighbourhoods_a_task, [&](std::size_t n) {
    double sum = 0;
    double weight = 0;
    for (const CatchmentShare& share : shares[id_at<NeighbourhoodId>(n)]) {
      sum += static_cast<double>(share.share) * ratio[index(share.school)];
      weight += static_cast<double>(share.share);
    }
    if (weight > 0) children[n] *= 1 - part[n] + part[n] * sum / weight;
  });
}

/// Whole numbers of children that follow `children` along the neighbourhoods and keep the cohort's size.
void allot(const std::vector<double>& children, Homes& homes) {
  const auto cohort = static_cast<double>(homes.of_slot.size());
  double all = 0;
  for (const double value : children) all += value;
  homes.of_slot.clear();
  double passed = 0;
  std::uint32_t slots = 0;
  for (std::size_t n = 0; n < children.size(); ++n) {
    const auto place = id_at<NeighbourhoodId>(n);
    passed += children[n];
    const auto until = static_cast<std::uint32_t>(
        n + 1 == children.size() ? cohort : std::min(cohort, std::round(passed / all * cohort)));
    homes.neighbourhoods.first_slot[place] = slots;
    homes.slot_counts[place] = until - slots;
    homes.of_slot.insert(homes.of_slot.end(), until - slots, place);
    slots = until;
  }
}

}  // namespace

Homes balance_homes(const Schools& schools, Homes homes, const Shares& at_start, const Shares& at_transfer,
                    const PopulationParameters& parameters) {
  const auto rounds = static_cast<int>(parameters.home_balance_rounds);
  if (rounds == 0) return homes;
  std::vector<double> children(homes.slot_counts.begin(), homes.slot_counts.end());
  const std::vector<double> everyone(children.size(), 1.0);
  const std::vector<double> part = go_on_at_seven(schools, at_start);
  for (int round = 0; round < rounds; ++round) {
    step(schools, at_transfer, part, children);
    step(schools, at_start, everyone, children);
  }
  allot(children, homes);
  return homes;
}

}  // namespace commonroom
