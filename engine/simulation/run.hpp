#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "simulation/plan.hpp"
#include "simulation/results.hpp"
#include "world/country.hpp"

namespace commonroom {

/// How a run is watched and stopped.
struct RunControl {
  /// Called now and then, from any thread but never from two at once, with the share of the work done (0..1).
  std::function<void(double)> progress;
  /// When it becomes true, no new replicate or regime is begun, and the run comes back with what is finished;
  /// the rest is RunStatus::pending. May be null.
  const std::atomic<bool>* stop = nullptr;
};

/// The schools, homes and places of a plan, made up or from its register. Throws InvalidInput or FileProblem
/// for what is wrong with the register.
[[nodiscard]] Country country_of(const Plan& plan);

/// What results say of a run before it has been run: neither content, nor texts, hashes and versions of
/// files, nor the number of teachers.
[[nodiscard]] Results describe_run(const Plan& plan, const Country& country);

/// Teachers in the first year of the first run whose records `values` hold; 0 where none was recorded.
[[nodiscard]] std::uint64_t teachers_in_first_year(const std::vector<double>& values);

/// Puts what became of a replicate in its place among results that have room for it. Replicates may be put
/// from several threads.
void put_replicate(const ReplicateRecord& record, std::size_t replicate, Results& results);

/// Runs every replicate of a plan: burn-in once, then branched to every regime, with common random numbers. A
/// replicate that fails its end-of-year check is recorded with its cause (RunStatus::failed) and does not
/// stop the others. The result is the same, bit for bit, for any number of threads. Throws InvalidInput when
/// the plan names an authority that the country does not have. Leaves the fields of `Results` about files
/// (texts, hashes, versions) to the caller.
[[nodiscard]] Results run_plan(const Plan& plan, const Country& country, const RunControl& control = {});

}  // namespace commonroom
