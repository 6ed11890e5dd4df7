#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    {},  // so that the table is not empty; goes with the first row

    // G1

    // G2

    // G3

    // G4

    // G5

    // G6

};

}  // namespace

std::span<const Mechanism> policy_mechanisms() {
  return std::span(rows).subspan(1);
}

}  // namespace commonroom
