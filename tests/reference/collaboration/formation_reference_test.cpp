#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "model/collaboration/formation.hpp"
#include "random/draws.hpp"

namespace commonroom {
namespace {

constexpr std::size_t schools = 40;

std::vector<Proposal> made_up_proposals(std::uint32_t seed) {
  std::vector<Proposal> proposals;
  for (std::uint32_t i = 0; i < schools; ++i) {
    for (std::uint32_t j = i + 1; j < schools; j += 1 + (i + j) % 3) {
      Stream stream = Draws(seed, 0, 0).stream(Process::partnership_start, i, j);
      Proposal proposal{.first = SchoolId{i}, .second = SchoolId{j}};
      // Coarse numbers, so that there are many ties.
      proposal.surplus_first = static_cast<float>(static_cast<int>(8 * stream.uniform()) - 3) * 0.25F;
      proposal.surplus_second = static_cast<float>(static_cast<int>(8 * stream.uniform()) - 3) * 0.25F;
      proposal.exit_first = stream.uniform() < 0.2F ? 0.5F : 0.0F;
      proposal.exit_second = proposal.exit_first;
      proposal.is_mandated = stream.uniform() < 0.1F;
      proposal.is_bound = !proposal.is_mandated && stream.uniform() < 0.05F;
      proposal.time = 0.01F + 0.01F * stream.uniform();
      proposals.push_back(proposal);
    }
  }
  return proposals;
}

/// The rule in its plainest form: again and again, look through all proposals for the first in the order.
std::vector<std::uint32_t> one_by_one(const std::vector<Proposal>& proposals, std::vector<float> left_over) {
  std::vector<bool> is_decided(proposals.size(), false);
  std::vector<std::uint32_t> accepted;
  std::vector<float> used(left_over.size(), 0);
  const auto rank = [&](std::uint32_t position) {
    const Proposal& p = proposals[position];
    return std::tuple{p.is_bound ? 0 : (p.is_mandated ? 1 : 2), -p.joint(), p.first, p.second};
  };
  for (;;) {
    std::uint32_t best = static_cast<std::uint32_t>(proposals.size());
    for (std::uint32_t position = 0; position < proposals.size(); ++position) {
      if (is_decided[position] || !proposals[position].is_wanted()) continue;
      if (best == proposals.size() || rank(position) < rank(best)) best = position;
    }
    if (best == proposals.size()) break;
    is_decided[best] = true;
    const Proposal& p = proposals[best];
    float& first = used[index(p.first)];
    float& second = used[index(p.second)];
    if (!p.is_bound &&
        (first + p.time > left_over[index(p.first)] || second + p.time > left_over[index(p.second)])) {
      continue;
    }
    first += p.time;
    second += p.time;
    accepted.push_back(best);
  }
  std::sort(accepted.begin(), accepted.end());
  return accepted;
}

TEST(Formation, AgreesWithChoosingTheBestOneByOne) {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const std::vector<Proposal> proposals = made_up_proposals(seed);
    Column<SchoolId, float> time(schools);
    for (std::size_t i = 0; i < schools; ++i) time[id_at<SchoolId>(i)] = 0.02F * static_cast<float>(i % 5);
    const Formed formed = formed_partnerships(proposals, time);
    EXPECT_EQ(formed.accepted, one_by_one(proposals, {time.begin(), time.end()})) << "seed " << seed;
    EXPECT_FALSE(formed.accepted.empty());
  }
}

}  // namespace
}  // namespace commonroom
