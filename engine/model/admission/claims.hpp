#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "model/admission/deferred_acceptance.hpp"

namespace commonroom {

/// A chooser's claim on a place.
struct Claim {
  std::uint64_t key;  ///< with the slot, the claim's priority
  std::uint32_t slot;
  std::uint32_t chooser;

  [[nodiscard]] Priority priority() const noexcept { return {key, slot}; }
  friend bool operator<(const Claim& a, const Claim& b) noexcept { return a.priority() < b.priority(); }
};

// A priority's key, from the top: one bit, 0 for adherents at a faith school; 31 bits of distance (a positive
// float's bits have its order); 32 bits of the lot.
inline constexpr std::uint64_t lots_mask = 0xFFFFFFFFU;

[[nodiscard]] inline std::uint64_t key_before_lots(const NearbySchool& school, const Offers& offers,
                                                   std::uint8_t traits) {
  const Faith faith = offers.faith[index(school.school)];
  const bool is_first = (adherents_trait(faith) & traits) != 0;
  const std::uint32_t distance = offers.by_lottery ? 0U : std::bit_cast<std::uint32_t>(school.distance_km);
  return static_cast<std::uint64_t>((is_first ? 0U : 0x80000000U) | distance) << 32U;
}

[[nodiscard]] inline float distance_in(std::uint64_t key) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(key >> 32U) & 0x7FFFFFFFU);
}

/// Those whom one school holds for the time being: as they came while there is room, and from the first
/// refusal on a heap with the last in priority on top.
class SchoolHolders {
 public:
  SchoolHolders(Claim* first, std::uint32_t places, std::uint32_t& count, std::uint8_t& has_refused)
      : first_(first), places_(places), count_(&count), has_refused_(&has_refused) {}

  [[nodiscard]] std::uint32_t count() const noexcept { return *count_; }
  [[nodiscard]] std::uint32_t free() const noexcept { return places_ - *count_; }
  [[nodiscard]] bool has_refused() const noexcept { return *has_refused_ != 0; }
  [[nodiscard]] std::span<Claim> claims() const noexcept { return {first_, *count_}; }
  [[nodiscard]] const Claim& last() const noexcept { return *first_; }

  void add(const Claim& claim) noexcept { first_[(*count_)++] = claim; }

  void put_in_order() {
    *has_refused_ = 1;
    std::make_heap(first_, first_ + *count_);
  }

  /// Holds the best; returns the others, in `claims`. After a refusal `claims` are newcomers, before it
  /// everyone.
  [[nodiscard]] std::span<Claim> keep_best(std::vector<Claim>& claims) {
    if (has_refused()) return keep_best_of_newcomers(claims);
    const auto cut = claims.begin() + places_;
    std::nth_element(claims.begin(), cut, claims.end());
    std::copy(claims.begin(), cut, first_);
    *count_ = places_;
    put_in_order();
    return {cut, claims.end()};
  }

  /// A claim on a full school: who is refused, the claimant or the last of the holders.
  [[nodiscard]] std::uint32_t replace_last_if_better(const Claim& claim) {
    if (*count_ == 0 || !(claim < *first_)) return claim.chooser;
    std::pop_heap(first_, first_ + *count_);
    const std::uint32_t refused = first_[*count_ - 1].chooser;
    first_[*count_ - 1] = claim;
    std::push_heap(first_, first_ + *count_);
    return refused;
  }

 private:
  [[nodiscard]] std::span<Claim> keep_best_of_newcomers(std::vector<Claim>& claims) {
    for (Claim& claim : claims) claim.chooser = replace_last_if_better(claim);
    return claims;
  }

  Claim* first_;
  std::uint32_t places_;
  std::uint32_t* count_;
  std::uint8_t* has_refused_;
};

/// The holders of all schools, in one array with room for every place.
class Holders {
 public:
  explicit Holders(std::span<const std::uint32_t> places)
      : places_(places), start_(places.size() + 1), count_(places.size()), has_refused_(places.size()) {
    std::size_t total = 0;
    for (std::size_t school = 0; school < places.size(); ++school) {
      start_[school] = total;
      total += places[school];
    }
    start_[places.size()] = total;
    claims_ = std::make_unique_for_overwrite<Claim[]>(total);  // most places of most markets stay untouched
  }

  [[nodiscard]] SchoolHolders of(std::size_t school) {
    return {claims_.get() + start_[school], places_[school], count_[school], has_refused_[school]};
  }

 private:
  std::span<const std::uint32_t> places_;
  std::vector<std::size_t> start_;
  std::vector<std::uint32_t> count_;
  std::vector<std::uint8_t> has_refused_;
  std::unique_ptr<Claim[]> claims_;
};

}  // namespace commonroom
