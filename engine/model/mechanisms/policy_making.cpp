#include <initializer_list>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr std::initializer_list<Mechanism> rows{
    // G1

    // G2

    // G3

    // G4

    // G5

    // G6

};

}  // namespace

std::span<const Mechanism> policy_mechanisms() {
  return {rows.begin(), rows.size()};
}

}  // namespace commonroom
