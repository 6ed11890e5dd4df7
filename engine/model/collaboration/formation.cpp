#include "model/collaboration/formation.hpp"

#include <array>
#include <bit>

#include "core/contracts.hpp"

namespace commonroom {

namespace {

constexpr unsigned position_bits = 30;

enum class Precedence : std::uint64_t { bound, mandated, by_consent };

Precedence precedence_of(const Proposal& proposal) {
  if (proposal.is_bound) return Precedence::bound;
  return proposal.is_mandated ? Precedence::mandated : Precedence::by_consent;
}

/// Smaller for larger numbers: the bits of a float, turned so that they sort as it does.
std::uint32_t descending(float value) {
  const auto bits = std::bit_cast<std::uint32_t>(value + 0.0F);  // turns -0 into 0
  const std::uint32_t ascending = (bits >> 31U) != 0 ? ~bits : bits | 0x80000000U;
  return ~ascending;
}

/// Sorts by precedence, then the largest joint surplus, then the pair.
std::uint64_t key_of(const Proposal& proposal, std::size_t position) {
  constexpr unsigned precedence_shift = position_bits + 32;
  return static_cast<std::uint64_t>(precedence_of(proposal)) << precedence_shift |
         static_cast<std::uint64_t>(descending(proposal.joint())) << position_bits | position;
}

/// Sorts keys that are in order of position, by all that stands before it: as std::sort does, in a few
/// passes.
void sort_keys(std::vector<std::uint64_t>& keys) {
  constexpr unsigned digit_bits = 12;
  constexpr std::uint64_t digit_mask = (std::uint64_t{1} << digit_bits) - 1;
  constexpr unsigned key_bits = 64;
  std::vector<std::uint64_t> sorted(keys.size());
  for (unsigned shift = position_bits; shift < key_bits; shift += digit_bits) {
    std::array<std::uint32_t, digit_mask + 2> start{};
    for (const std::uint64_t key : keys) ++start[(key >> shift & digit_mask) + 1];
    for (std::size_t digit = 1; digit < start.size(); ++digit) start[digit] += start[digit - 1];
    for (const std::uint64_t key : keys) sorted[start[key >> shift & digit_mask]++] = key;
    keys.swap(sorted);
  }
}

}  // namespace

Formed formed_partnerships(std::span<const Proposal> proposals,
                           const Column<SchoolId, float>& time_for_partners) {
  constexpr std::uint64_t position_mask = (std::uint64_t{1} << position_bits) - 1;
  expects(proposals.size() <= position_mask, "a year has at most 2^30 candidate pairs");
  std::vector<std::uint64_t> keys;
  for (std::size_t position = 0; position < proposals.size(); ++position) {
    if (proposals[position].is_wanted()) keys.push_back(key_of(proposals[position], position));
  }
  sort_keys(keys);
  Formed formed{.accepted = {}, .time_used = Column<SchoolId, float>(time_for_partners.size())};
  std::vector<std::uint8_t> is_accepted(proposals.size(), 0);
  for (const std::uint64_t key : keys) {
    const auto position = static_cast<std::uint32_t>(key & position_mask);
    const Proposal& proposal = proposals[position];
    float& first = formed.time_used[proposal.first];
    float& second = formed.time_used[proposal.second];
    const bool have_time = first + proposal.time <= time_for_partners[proposal.first] &&
                           second + proposal.time <= time_for_partners[proposal.second];
    if (!proposal.is_bound && !have_time) continue;
    first += proposal.time;
    second += proposal.time;
    is_accepted[position] = 1;
  }
  for (std::uint32_t position = 0; position < is_accepted.size(); ++position) {
    if (is_accepted[position] != 0) formed.accepted.push_back(position);
  }
  return formed;
}

}  // namespace commonroom
