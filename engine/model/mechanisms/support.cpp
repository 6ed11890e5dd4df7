#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    {},  // so that the table is not empty; goes with the first row

    // S1

    // S2

    // S3

    // S4

    // S5

    // S6

    // S7

    // S8

    // S9

    // S10

};

}  // namespace

std::span<const Mechanism> support_mechanisms() {
  return std::span(rows).subspan(1);
}

}  // namespace commonroom
