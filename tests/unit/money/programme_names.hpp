#pragma once

#include <string>
#include <vector>

namespace commonroom::test {

/// The names of all kinds of programme, in their order.
[[nodiscard]] std::vector<std::string> names_of_programme_kinds();

}  // namespace commonroom::test
