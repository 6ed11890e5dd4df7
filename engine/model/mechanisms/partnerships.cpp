#include <initializer_list>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr std::initializer_list<Mechanism> rows{
    // P1

    // P2

    // P3

    // P4

    // P5

    // P6

    // P7

    // P8

    // P9

    // P10

    // P11

    // P12

    // P13

    // P14

};

}  // namespace

std::span<const Mechanism> partnership_mechanisms() {
  return {rows.begin(), rows.size()};
}

}  // namespace commonroom
