#pragma once

#include <cstddef>

#include "experiments/experiment.hpp"
#include "experiments/population_sizes.hpp"

namespace commonroom {

/// What an experiment takes of memory, from above, and how it is kept within a bound.
struct MemoryPlan {
  std::size_t workers = 1;     ///< tasks side by side; threads that are left work inside them
  std::size_t part_bytes = 0;  ///< of finished records that wait for their part to be written
  std::size_t bytes = 0;  ///< that the process takes at most; more than the bound where one task needs it
};

/// What there is to plan for.
struct MemoryNeeds {
  PopulationSizes populations;
  std::size_t threads = 0;  ///< 0: one for each core
  std::size_t bound = 0;    ///< that the user sets, in bytes; 0: none
};

/// Reckons from what the process takes already, `base` among it: the population of the scenario as it stands.
[[nodiscard]] MemoryPlan memory_plan(const Experiment& experiment, const Country& base,
                                     const MemoryNeeds& needs);

/// Most bytes that a task needs while it runs, beside what all share: from figures measured on one authority
/// and on the national register.
[[nodiscard]] std::size_t memory_of_a_task(const Plan& plan, std::size_t pupils);

/// Most bytes that the records of one task take in a part, before they are compressed.
[[nodiscard]] std::size_t bytes_of_a_record(const Plan& plan, const Country& country);

/// Gives back to the system what was freed, so that what comes next does not add to it.
void give_back_memory();

}  // namespace commonroom
