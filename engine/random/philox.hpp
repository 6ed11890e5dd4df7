#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// Without this the library includes every vector instruction of the compiler, which costs each file that
// draws half a second, for uses that are not ours.
#ifndef R123_USE_SSE
#define R123_USE_SSE 0
#endif
// The library's header converts signed to unsigned in places our warnings object to.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include <Random123/philox.h>
#pragma GCC diagnostic pop

namespace commonroom {

using PhiloxBlock = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// The Philox4x32-10 permutation (Salmon and others 2011): four random words for a counter under a key.
[[nodiscard]] inline PhiloxBlock philox(const PhiloxBlock& counter, const PhiloxKey& key) noexcept {
  const philox4x32_ctr_t input{{counter[0], counter[1], counter[2], counter[3]}};
  const philox4x32_key_t keys{{key[0], key[1]}};
  const philox4x32_ctr_t output = philox4x32_R(10, input, keys);
  return {output.v[0], output.v[1], output.v[2], output.v[3]};
}

/// How many counters a batch permutes at once: a whole number of the widest registers in use.
inline constexpr std::size_t philox_lanes = 32;

/// The same permutation of `philox_lanes` counters side by side, laid out word by word so that a compiler can
/// use vector registers. Gives exactly what `philox` gives lane by lane.
struct PhiloxBatch {
  std::array<std::array<std::uint32_t, philox_lanes>, 4> words;
};

inline void philox_batch(PhiloxBatch& batch, PhiloxKey key) noexcept {
  constexpr std::uint64_t multiplier_0 = 0xD2511F53U;
  constexpr std::uint64_t multiplier_1 = 0xCD9E8D57U;
  constexpr std::uint32_t weyl_0 = 0x9E3779B9U;
  constexpr std::uint32_t weyl_1 = 0xBB67AE85U;
  auto& w = batch.words;
  for (int round = 0; round < 10; ++round) {
    for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
      const std::uint64_t product_0 = multiplier_0 * w[0][lane];
      const std::uint64_t product_1 = multiplier_1 * w[2][lane];
      const auto high_0 = static_cast<std::uint32_t>(product_0 >> 32U);
      const auto high_1 = static_cast<std::uint32_t>(product_1 >> 32U);
      w[0][lane] = high_1 ^ w[1][lane] ^ key[0];
      w[1][lane] = static_cast<std::uint32_t>(product_1);
      w[2][lane] = high_0 ^ w[3][lane] ^ key[1];
      w[3][lane] = static_cast<std::uint32_t>(product_0);
    }
    key[0] += weyl_0;
    key[1] += weyl_1;
  }
}

}  // namespace commonroom
