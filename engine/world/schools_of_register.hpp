#pragma once

#include "world/register_reader.hpp"
#include "world/school_seed.hpp"

namespace commonroom {

/// The schools of a register as the builder of the country takes them: authorities by code, regions from
/// north to south as the register's reader lists them, schools in the order of their numbers.
[[nodiscard]] SchoolSeeds schools_of_register(const RegisterReading& reading);

}  // namespace commonroom
