#pragma once

#include <string>
#include <string_view>

#include "model/policy/regime.hpp"

namespace commonroom::app {

// Parts of a regime in plain words, for `describe regimes`.

[[nodiscard]] std::string_view title_of(InstrumentKind kind);
[[nodiscard]] std::string_view meaning_of(InstrumentKind kind);
[[nodiscard]] std::string_view meaning_of(Measure measure);
[[nodiscard]] std::string_view meaning_of(GroupUnit unit);
/// What a key of a regime, publication or programme does; empty for an unknown one.
[[nodiscard]] std::string_view meaning_of_key(std::string_view key);

/// One sentence on an instrument of a regime, with its strength and scope.
[[nodiscard]] std::string in_words(const Instrument& instrument);
[[nodiscard]] std::string in_words(const Publication& publication);

}  // namespace commonroom::app
