#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "random/draws.hpp"
#include "random/philox.hpp"
#include "world/teachers.hpp"

namespace commonroom {

/// Up to `philox_lanes` teachers side by side, to be drawn for at once. Unused lanes hold zeros.
struct TeacherLanes {
  std::array<std::uint32_t, philox_lanes> ordinal{};
  std::array<std::uint32_t, philox_lanes> origin{};
  std::size_t count = 0;

  [[nodiscard]] bool is_full() const noexcept { return count == philox_lanes; }
  void add(TeacherKey key) noexcept {
    ordinal[count] = key.ordinal;
    origin[count] = key.origin;
    ++count;
  }
};

/// The first block of each teacher: lane l holds what `draws.block(process, ordinal[l], origin[l])` gives.
/// Does not tell the recorder; see `record_teachers`.
inline PhiloxBatch batch_of(const Draws& draws, Process process, const TeacherLanes& lanes) noexcept {
  PhiloxBatch batch;
  const PhiloxBlock counter = draws.counter_of(process, 0, 0);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
    batch.words[0][lane] = 0;
    batch.words[1][lane] = counter[1];
    batch.words[2][lane] = lanes.ordinal[lane];
    batch.words[3][lane] = lanes.origin[lane];
  }
  philox_batch(batch, draws.key());
  return batch;
}

inline void record_teachers(const Draws& draws, Process process, const TeacherLanes& lanes) {
  if (draws.recorder() == nullptr) return;
  for (std::size_t lane = 0; lane < lanes.count; ++lane) {
    draws.recorder()->drawn(draws.counter_of(process, lanes.ordinal[lane], lanes.origin[lane]), 1);
  }
}

[[nodiscard]] inline PhiloxBlock block_of(const Draws& draws, Process process, TeacherKey key) {
  return draws.block(process, key.ordinal, key.origin);
}

/// Draws that belong to no year: the same whenever they are asked for.
[[nodiscard]] inline Draws timeless(const Draws& draws) {
  return {draws.key()[0], draws.key()[1], 0, draws.recorder()};
}

/// Which of `count` equal parts of the range of a word it lies in, with what is left as a new, coarser word.
struct Pick {
  std::uint32_t position;
  std::uint32_t rest;
};
[[nodiscard]] constexpr Pick pick(std::uint32_t word, std::size_t count) noexcept {
  const std::uint64_t product = static_cast<std::uint64_t>(word) * count;
  return {static_cast<std::uint32_t>(product >> 32U), static_cast<std::uint32_t>(product)};
}

}  // namespace commonroom
