#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace commonroom::app {

/// Keeps the order in which keys are given.
using Json = nlohmann::ordered_json;

/// A document as it is printed; bytes of a user's text that are not UTF-8 are replaced.
[[nodiscard]] std::string json_text(const Json& document);

/// The number, or null where there is none.
[[nodiscard]] Json number_or_null(double value);

}  // namespace commonroom::app
