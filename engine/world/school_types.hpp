#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace commonroom {

enum class Phase : std::uint8_t { infant, junior, primary, first, middle, secondary, upper, all_through };
inline constexpr std::array all_phases{Phase::infant, Phase::junior,    Phase::primary, Phase::first,
                                       Phase::middle, Phase::secondary, Phase::upper,   Phase::all_through};
enum class Sector : std::uint8_t { maintained, academy, independent };
enum class Faith : std::uint8_t { none_, church_of_england, catholic, other };
/// Grades of inspection, in the register's order. `not_inspected` stands for a blank.
enum class Grade : std::uint8_t {
  not_inspected = 0,
  outstanding = 1,
  good = 2,
  requires_improvement = 3,
  inadequate = 4
};

/// The stage at whose end a school is measured: end of year 2, of year 6 or of year 11.
enum class Stage : std::uint8_t { early, primary, secondary };
inline constexpr int stages = 3;

/// The stage of a school whose last year group is `last_year` (0..11).
[[nodiscard]] constexpr Stage stage_of(int last_year) noexcept {
  if (last_year >= 11) return Stage::secondary;
  return last_year >= 6 ? Stage::primary : Stage::early;
}

[[nodiscard]] std::string_view name_of(Phase phase);
[[nodiscard]] std::string_view name_of(Sector sector);
[[nodiscard]] std::string_view name_of(Faith faith);
[[nodiscard]] std::string_view name_of(Grade grade);
[[nodiscard]] std::string_view name_of(Stage stage);

/// The phase that name_of() calls `name`, or nothing.
[[nodiscard]] std::optional<Phase> phase_named(std::string_view name);

}  // namespace commonroom
