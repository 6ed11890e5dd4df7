#include "model/admission/group_by_school.hpp"

#include <algorithm>

#include "core/parallel.hpp"

namespace commonroom {

namespace {

/// Pieces of the list that are counted apart. Few, since each has a counter for every school.
constexpr std::size_t most_pieces = 8;
constexpr std::size_t least_in_a_piece = 32768;

}  // namespace

SchoolGroups group_by_school(std::span<const SchoolId> school_of, std::size_t schools) {
  const std::size_t size = school_of.size();
  const std::size_t pieces = std::clamp<std::size_t>(size / least_in_a_piece, 1, most_pieces);
  const std::size_t piece_size = (size + pieces - 1) / pieces;
  std::vector<std::uint32_t> cursors(pieces * schools, 0);
  const auto each_position = [&](const auto& visit) {
    parallel_for(pieces, 1, [&](std::size_t piece) {
      std::uint32_t* cursor = cursors.data() + piece * schools;
      const std::size_t end = std::min(size, (piece + 1) * piece_size);
      for (std::size_t at = piece * piece_size; at < end; ++at) visit(at, cursor[index(school_of[at])]);
    });
  };
  each_position([](std::size_t, std::uint32_t& count) { ++count; });

  SchoolGroups groups{std::vector<std::uint32_t>(schools + 1), std::vector<std::uint32_t>(size)};
  std::uint32_t total = 0;
  for (std::size_t school = 0; school < schools; ++school) {
    groups.start[school] = total;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
      const std::uint32_t count = cursors[piece * schools + school];
      cursors[piece * schools + school] = total;
      total += count;
    }
  }
  groups.start[schools] = total;
  each_position([&](std::size_t at, std::uint32_t& cursor) {
    groups.order[cursor++] = static_cast<std::uint32_t>(at);
  });
  return groups;
}

}  // namespace commonroom
