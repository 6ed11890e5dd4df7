#pragma once

#include <cstdint>

namespace commonroom {

/// Of a real register, nothing is told of fewer schools than this: it would come too near to results of one
/// school, which are made up.
inline constexpr std::uint64_t least_real_schools = 10;

}  // namespace commonroom
