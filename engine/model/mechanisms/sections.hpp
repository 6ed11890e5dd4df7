#pragma once

#include <span>

#include "model/mechanisms/mechanism.hpp"

// The sections of the register, one file each. A row is added where the comment with its id stands.

namespace commonroom {

[[nodiscard]] std::span<const Mechanism> accountability_mechanisms();    ///< A1 to A10
[[nodiscard]] std::span<const Mechanism> partnership_mechanisms();       ///< P1 to P9
[[nodiscard]] std::span<const Mechanism> working_together_mechanisms();  ///< P10 to P14
[[nodiscard]] std::span<const Mechanism> clumsy_mechanisms();            ///< C1 to C4
[[nodiscard]] std::span<const Mechanism> support_mechanisms();           ///< S1 to S10
[[nodiscard]] std::span<const Mechanism> people_mechanisms();            ///< H1 to H4
[[nodiscard]] std::span<const Mechanism> policy_mechanisms();            ///< G1 to G6

}  // namespace commonroom
