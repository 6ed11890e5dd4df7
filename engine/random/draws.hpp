#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "core/contracts.hpp"
#include "random/philox.hpp"
#include "random/processes.hpp"
#include "random/transforms.hpp"

namespace commonroom {

/// Hears of every draw: for tests that ask whether a change made other entities draw differently.
class DrawRecorder {
 public:
  virtual ~DrawRecorder() = default;
  virtual void drawn(const PhiloxBlock& counter, std::uint32_t blocks) = 0;
};

/// A source of random words for one (seed, replicate, year, process, entity, partner); satisfies
/// uniform_random_bit_generator, so that distributions of Boost.Random can sit on top.
class Stream {
 public:
  using result_type = std::uint32_t;
  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }

  Stream(PhiloxKey key, PhiloxBlock counter) noexcept : key_(key), counter_(counter) {}

  result_type operator()() noexcept {
    if (used_ == 4) {
      words_ = philox(counter_, key_);
      ++counter_[0];
      used_ = 0;
    }
    return words_[used_++];
  }

  [[nodiscard]] float uniform() noexcept { return to_uniform((*this)()); }
  [[nodiscard]] float normal() noexcept { return to_normal((*this)()); }

 private:
  PhiloxKey key_;
  PhiloxBlock counter_;
  PhiloxBlock words_{};
  unsigned used_ = 4;
};

/// The draws of one year of one replicate. Every draw is a pure function of
/// (seed, replicate, year, process, entity, partner): never of order, thread or regime.
/// Counter: word 0 the block, word 1 process (8 bits) and year (24 bits), word 2 the entity, word 3 the
/// partner.
class Draws {
 public:
  static constexpr std::uint32_t most_years = (1U << 24U) - 1U;

  Draws(std::uint32_t seed, std::uint32_t replicate, std::uint32_t year, DrawRecorder* recorder = nullptr)
      : key_{seed, replicate}, year_(year), recorder_(recorder) {
    expects(year <= most_years, "a year must fit into 24 bits");
  }

  [[nodiscard]] std::uint32_t year() const noexcept { return year_; }
  [[nodiscard]] PhiloxKey key() const noexcept { return key_; }
  [[nodiscard]] DrawRecorder* recorder() const noexcept { return recorder_; }

  [[nodiscard]] Stream stream(Process process, std::uint32_t entity, std::uint32_t partner = 0) const {
    const PhiloxBlock counter = counter_of(process, entity, partner);
    if (recorder_ != nullptr) recorder_->drawn(counter, 1);
    return {key_, counter};
  }

  /// The first block of a stream: four words at once.
  [[nodiscard]] PhiloxBlock block(Process process, std::uint32_t entity, std::uint32_t partner = 0,
                                  std::uint32_t block_number = 0) const {
    PhiloxBlock counter = counter_of(process, entity, partner);
    counter[0] = block_number;
    if (recorder_ != nullptr) recorder_->drawn(counter, 1);
    return philox(counter, key_);
  }

  [[nodiscard]] float uniform(Process process, std::uint32_t entity, std::uint32_t partner = 0) const {
    return to_uniform(block(process, entity, partner)[0]);
  }
  [[nodiscard]] float normal(Process process, std::uint32_t entity, std::uint32_t partner = 0) const {
    return to_normal(block(process, entity, partner)[0]);
  }

  [[nodiscard]] PhiloxBlock counter_of(Process process, std::uint32_t entity,
                                       std::uint32_t partner) const noexcept {
    return {0, (static_cast<std::uint32_t>(process) << 24U) | year_, entity, partner};
  }

 private:
  PhiloxKey key_;
  std::uint32_t year_;
  DrawRecorder* recorder_;
};

/// Up to `philox_lanes` blocks at once for entities[0..count): lane l holds the four words that
/// `draws.block(process, entities[l], partner)` gives. Lanes beyond count hold draws of entity 0, to be
/// ignored.
inline PhiloxBatch draw_batch(const Draws& draws, Process process, const std::uint32_t* entities,
                              std::size_t count, std::uint32_t partner, std::uint32_t block_number = 0) {
  PhiloxBatch batch;
  const PhiloxBlock counter = draws.counter_of(process, 0, partner);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
    batch.words[0][lane] = block_number;
    batch.words[1][lane] = counter[1];
    batch.words[2][lane] = lane < count ? entities[lane] : 0;
    batch.words[3][lane] = partner;
  }
  if (draws.recorder() != nullptr) {
    for (std::size_t lane = 0; lane < count; ++lane) {
      draws.recorder()->drawn({block_number, counter[1], entities[lane], partner}, 1);
    }
  }
  philox_batch(batch, draws.key());
  return batch;
}

}  // namespace commonroom
