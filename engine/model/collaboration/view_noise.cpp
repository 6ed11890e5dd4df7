#include "model/collaboration/view_noise.hpp"

#include "core/contracts.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

using Lanes = std::array<std::uint32_t, philox_lanes>;

struct Lookers {
  Lanes school{};
  Lanes partner{};
};

/// Permutes one block of every lane and turns `departments_drawn` of its words into normals.
COMMONROOM_MULTIVERSION
void add_block(ViewNoise& noise, const Lookers& lookers, const PhiloxBlock& counter, const PhiloxKey& key,
               std::size_t first_department, std::size_t departments_drawn) {
  PhiloxBatch batch;
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
    batch.words[0][lane] = counter[0];
    batch.words[1][lane] = counter[1];
    batch.words[2][lane] = lookers.school[lane];
    batch.words[3][lane] = lookers.partner[lane];
  }
  philox_batch(batch, key);
  for (std::size_t word = 0; word < departments_drawn; ++word) {
    for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
      noise[first_department + word][lane] = to_normal(batch.words[word][lane]);
    }
  }
}

}  // namespace

ViewNoise view_noise(std::span<const Candidate> pairs, bool all_departments, const Draws& draws) {
  constexpr std::size_t words_in_block = 4;
  constexpr std::size_t below_secondary = 3;
  expects(pairs.size() <= pairs_at_once, "pairs must fit into the lanes");
  Lookers lookers;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    const auto first = static_cast<std::uint32_t>(pairs[k].first);
    const auto second = static_cast<std::uint32_t>(pairs[k].second);
    lookers.school[2 * k] = lookers.partner[2 * k + 1] = first;
    lookers.school[2 * k + 1] = lookers.partner[2 * k] = second;
  }
  PhiloxBlock counter = draws.counter_of(Process::partnership_view, 0, 0);
  if (draws.recorder() != nullptr) {
    for (std::size_t lane = 0; lane < 2 * pairs.size(); ++lane) {
      draws.recorder()->drawn({0, counter[1], lookers.school[lane], lookers.partner[lane]},
                              all_departments ? 2 : 1);
    }
  }
  ViewNoise noise{};
  add_block(noise, lookers, counter, draws.key(), 0, all_departments ? words_in_block : below_secondary);
  if (!all_departments) return noise;
  counter[0] = 1;
  add_block(noise, lookers, counter, draws.key(), words_in_block, departments - words_in_block);
  return noise;
}

}  // namespace commonroom
