#pragma once

#include <string>
#include <string_view>

namespace commonroom::report {

/// Text for a page, in content and in attributes between double quotes: whatever it holds, it is shown and
/// not obeyed. Control characters, which HTML cannot hold, become a replacement mark.
[[nodiscard]] std::string escaped(std::string_view text);

/// JSON for a script element of data: without a `<` it can neither end the element nor begin another.
[[nodiscard]] std::string json_for_page(std::string_view json);

/// "sha256-..." in base64, as a content security policy names a script or style that it allows.
[[nodiscard]] std::string policy_hash(std::string_view content);

}  // namespace commonroom::report
