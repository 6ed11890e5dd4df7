#include "model/collaboration/commitment.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 2048;
constexpr double standard_clarity = 0.5;

double shift_of_type(const PartnershipType& type, const CommitmentParameters& parameters) {
  return parameters.per_clarity * (type.clarity - standard_clarity) +
         parameters.per_duty * type.duty * type.monitoring;
}

std::pair<SchoolId, SchoolId> pair_of(const auto& record) {
  return {record.first, record.second};
}

}  // namespace

std::vector<float> commitment_shifts(std::span<const Partnership> live, const PartnershipFrame& frame,
                                     std::span<const Recognition> recognition,
                                     const CommitmentParameters& parameters) {
  std::vector<double> by_type;
  for (const PartnershipType& type : frame.types) by_type.push_back(shift_of_type(type, parameters));
  const bool says_nothing =
      recognition.empty() && std::all_of(by_type.begin(), by_type.end(), [](double s) { return s == 0.0; });
  if (says_nothing) return {};
  std::vector<float> shifts(live.size());
  for (std::size_t position = 0; position < live.size(); ++position) {
    const Partnership& partnership = live[position];
    double shift = by_type[partnership.type];
    if (!recognition.empty()) {
      const float penalties = recognition[index(partnership.first)].for_failure +
                              recognition[index(partnership.second)].for_failure;
      shift += parameters.per_penalty * static_cast<double>(penalties) / 2;
    }
    shifts[position] = static_cast<float>(shift);
  }
  return shifts;
}

std::vector<std::uint8_t> withdrawals(std::span<const Partnership> live,
                                      const Column<SchoolId, Grade>& grades,
                                      const Column<SchoolId, float>& pressure,
                                      const CommitmentParameters& parameters, const Draws& draws) {
  if (!(parameters.withdrawal > 0) || pressure.empty()) return {};
  const auto withdraws = [&](SchoolId school, SchoolId partner) {
    const double threat = grades[school] > Grade::good ? 1.0 : parameters.withdrawal_if_safe;
    const double hazard = parameters.withdrawal * threat * static_cast<double>(pressure[school]);
    const float draw = draws.uniform(Process::partnership_withdrawn, static_cast<std::uint32_t>(school),
                                     static_cast<std::uint32_t>(partner));
    return static_cast<double>(draw) < 1.0 - std::exp(-hazard);
  };
  std::vector<std::uint8_t> withdrawn(live.size());
  parallel_for(live.size(), grain, [&](std::size_t position) {
    const Partnership& pair = live[position];
    withdrawn[position] = withdraws(pair.first, pair.second) || withdraws(pair.second, pair.first) ? 1 : 0;
  });
  return withdrawn;
}

std::vector<float> shields_of_ties(std::span<const TieRecord> ties, std::span<const Partnership> live,
                                   const PartnershipFrame& frame, const CommitmentParameters& parameters) {
  if (!(parameters.depth_shields > 0)) return {};
  std::vector<float> shields(ties.size(), 0.0F);
  std::size_t next = 0;
  for (std::size_t tie = 0; tie < ties.size(); ++tie) {
    while (next < live.size() && pair_of(live[next]) < pair_of(ties[tie])) ++next;
    if (next == live.size() || pair_of(live[next]) != pair_of(ties[tie])) continue;
    shields[tie] = static_cast<float>(parameters.depth_shields * frame.types[live[next].type].depth);
  }
  return shields;
}

}  // namespace commonroom
