#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace commonroom {

/// Local authorities as results describe them, [authority].
struct AuthorityTable {
  std::vector<std::string> name;
  std::vector<float> x_km, y_km;       ///< mean easting and northing of its schools that take pupils to 16
  std::vector<std::uint32_t> schools;  ///< how many these are

  [[nodiscard]] std::size_t size() const noexcept { return name.size(); }
};

}  // namespace commonroom
