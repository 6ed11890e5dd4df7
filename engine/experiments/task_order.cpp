#include "experiments/task_order.hpp"

#include "core/contracts.hpp"

namespace commonroom {

std::vector<Task> tasks_in_order(const std::vector<std::size_t>& order_of_points, std::size_t replicates,
                                 const Shard& shard) {
  expects(shard.index < shard.count, "shards are numbered from 0 to their number less one");
  std::vector<Task> tasks;
  std::size_t turn = 0;
  for (const std::size_t point : order_of_points) {
    for (std::size_t replicate = 0; replicate < replicates; ++replicate, ++turn) {
      if (turn % shard.count != shard.index) continue;
      tasks.push_back({static_cast<std::uint32_t>(point), static_cast<std::uint32_t>(replicate)});
    }
  }
  return tasks;
}

}  // namespace commonroom
