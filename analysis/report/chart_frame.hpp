#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>

namespace commonroom::report {

// What the specifications of all charts begin with.

using Json = nlohmann::ordered_json;

/// As wide as its place in the page, with one look for all: neither height nor marks yet.
[[nodiscard]] Json chart();
/// What a mark says of itself when it is pointed at.
[[nodiscard]] Json tooltip(std::initializer_list<std::string> fields);

}  // namespace commonroom::report
