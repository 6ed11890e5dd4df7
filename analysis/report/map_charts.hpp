#pragma once

#include <array>
#include <cstddef>
#include <string>

namespace commonroom::report {

// Vega-Lite specifications of maps, without data, as those of charts.hpp. The field `difference` is shaded
// from orange over white to blue, `largest` away from zero at both ends.

/// Tiles at the fields `column` and `row`, from the left and the top, shaded by the field
/// `difference`, which each shows as a number beneath the field `tile`.
/// `largest`: where colours end, either way from 0.
[[nodiscard]] std::string tiles(double largest);

/// What marks on a map tell by their shape: words of the field `taken` for a triangle that points up, one
/// that points down, and a dot.
using MarkWords = std::array<std::string, 3>;
/// A mark for each row at the fields `x_km` and `y_km`, east and north to one scale, the smaller the more
/// `places` there are.
[[nodiscard]] std::string marks_on_map(double largest, std::size_t places, const MarkWords& words);

}  // namespace commonroom::report
