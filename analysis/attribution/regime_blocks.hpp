#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/policy/regime.hpp"

namespace commonroom {

/// A part of a regime that can be switched by itself: all instruments of a kind, what is published, one
/// programme, the making of policy, the levels that are switched off.
struct RegimeBlock {
  enum class Kind : std::uint8_t { instruments, publication, programme, policy, levels };
  Kind kind = Kind::instruments;
  std::string name;  ///< for readers, and of a programme its own: "league_table", "pairs", "publication"

  friend bool operator==(const RegimeBlock&, const RegimeBlock&) = default;
};

/// Which of two regimes a block is taken from, or neither.
enum class BlockFrom : std::uint8_t { first, second, off };

/// Blocks in which two regimes differ, in the order of the scenario: instruments, publication, programmes,
/// policy, levels.
[[nodiscard]] std::vector<RegimeBlock> differing_blocks(const Regime& first, const Regime& second);

/// Blocks that two regimes have alike and that can be switched off, in the same order.
[[nodiscard]] std::vector<RegimeBlock> shared_blocks(const Regime& first, const Regime& second);

/// A regime with one block off.
[[nodiscard]] Regime without_block(const Regime& regime, const RegimeBlock& block);

/// A regime with each block as `from` says, and everything else as both have it. Off is no instrument of the
/// kind; nothing published, and no grades; no such programme; no policy; no level switched off. All from
/// `first` gives the content of `first`, all from `second` that of `second`: programmes keep the order in
/// which both have them.
[[nodiscard]] Regime with_blocks(const Regime& first, const Regime& second,
                                 const std::function<BlockFrom(const RegimeBlock&)>& from);

/// Whether two regimes are the same but for name and label.
[[nodiscard]] bool same_content(const Regime& first, const Regime& second);

}  // namespace commonroom
