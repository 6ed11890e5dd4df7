#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace commonroom {

/// A few words of a table, as constant data.
class Words {
 public:
  constexpr Words() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): written as {"a", "b"}
  constexpr Words(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) words_[count_++] = word;
  }
  [[nodiscard]] constexpr const std::string_view* begin() const noexcept { return words_.data(); }
  [[nodiscard]] constexpr const std::string_view* end() const noexcept { return words_.data() + count_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return count_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return count_ == 0; }

 private:
  static constexpr std::size_t most = 32;
  std::array<std::string_view, most> words_{};
  std::size_t count_ = 0;
};

/// The small authority on which a mechanism is shown: one compared regime, `case`, burnt in under `before`.
enum class SmallCase : std::uint8_t {
  alone,         ///< no partnerships at all
  partnerships,  ///< neighbours by consent, trusts and federations
};

/// A mechanism shown by itself: the small case with it and without it, the same people and the same luck.
struct Pair {
  SmallCase base = SmallCase::partnerships;
  std::string_view scenario{};  ///< TOML put after the small case, such as programmes; may be empty
  Words on{};                   ///< "key=value", as with --set: the mechanism at work
  Words off{};                  ///< the same without it
  Words while_off{};            ///< changes that must change nothing at all when put after `off`
  std::string_view outcome{};
  std::string_view label{};  ///< along the outcome's axis, if it has one
  int first_year = 4;        ///< years averaged, the first after burn-in being 1
  int last_year = 7;
  int direction = 0;  ///< +1: higher with the mechanism than without; -1: lower
};

/// One row of the register of mechanisms. It is shown by its pair or, where it is a whole, by a scenario.
struct Mechanism {
  std::string_view id{};  ///< "A1"
  std::string_view title{};
  std::string_view what{};  ///< one or two sentences
  Words parameters{};       ///< "stakes.rank_scale", or a scenario's key: "regime.NAME.league_table.strength"
  Words outcomes{};         ///< where it is seen
  std::string_view source{};  ///< a public citation, or "assumed"
  Pair pair{};
  std::string_view shown_by{};  ///< a shipped scenario, in place of the pair
};

/// Every mechanism, in the order of the register.
[[nodiscard]] std::span<const Mechanism> mechanism_catalogue();

/// The scenario on which a pair is run, before its overrides.
[[nodiscard]] std::string scenario_text(const Pair& pair);

}  // namespace commonroom
