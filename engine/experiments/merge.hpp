#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "experiments/store.hpp"
#include "output/statistics.hpp"

namespace commonroom {

/// How to make the statistics of one point, which results hold beside its runs, from any thread; the periods
/// they are over.
struct StatisticsMaker {
  std::vector<Period> periods;
  std::function<Statistics(const Results&)> make;
};

/// One point of an experiment in memory, out of its parts and of tasks that no part has.
[[nodiscard]] Results results_of_point(const Results& about, const std::vector<PartList>& parts,
                                       const std::vector<FinishedTask>& unwritten, std::size_t point);

/// Joins the parts of any number of folders of one experiment into a results file: in the order of points and
/// replicates, whatever order they were finished in and however they were split, so that the bytes are the
/// same. What no part has is pending. `about`: of the whole experiment; its number of teachers is filled in.
/// Throws FileProblem.
void merge_parts(Results about, const std::vector<PartList>& parts, const StatisticsMaker& statistics,
                 const std::filesystem::path& path);

}  // namespace commonroom
