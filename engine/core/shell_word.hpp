#pragma once

#include <string>
#include <string_view>

namespace commonroom {

/// `word` as a shell takes it, for commands that are shown to be copied.
[[nodiscard]] std::string shell_word(std::string_view word);

}  // namespace commonroom
