#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "output/part_file.hpp"

namespace commonroom {

/// A part of an experiment's tasks that is run by itself: number `index` of `count`, from 0.
struct Shard {
  std::uint32_t index = 0;
  std::uint32_t count = 1;

  friend bool operator==(const Shard&, const Shard&) = default;
};

/// The tasks of a shard in the order in which they are run: point by point along `order_of_points`, so that
/// an experiment cut short covers its space as evenly as that order does, and every replicate of a point
/// before the next. Shards take turns along that order; together they have every task once.
[[nodiscard]] std::vector<Task> tasks_in_order(const std::vector<std::size_t>& order_of_points,
                                               std::size_t replicates, const Shard& shard);

}  // namespace commonroom
