#include <initializer_list>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr std::initializer_list<Mechanism> rows{
    // H1

    // H2

    // H3

    // H4

};

}  // namespace

std::span<const Mechanism> people_mechanisms() {
  return {rows.begin(), rows.size()};
}

}  // namespace commonroom
