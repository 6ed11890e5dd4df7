#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    {},  // so that the table is not empty; goes with the first row

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
  return std::span(rows).subspan(1);
}

}  // namespace commonroom
