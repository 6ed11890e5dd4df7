#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "measures/authorities.hpp"
#include "simulation/plan.hpp"
#include "simulation/results.hpp"
#include "simulation/timetable.hpp"
#include "simulation/year.hpp"
#include "world/country.hpp"

namespace commonroom {

/// How a replicate is watched and stopped.
struct ReplicateWatch {
  std::function<void()> year_done;          ///< called from any thread, also from two at once; may be empty
  const std::atomic<bool>* stop = nullptr;  ///< once true, runs that are not finished stay pending
};

/// Names of all types of partnership in a plan, in the order in which its regimes have them.
[[nodiscard]] std::vector<std::string> partnership_types_of(const Plan& plan);

/// The local authorities that results of a plan tell of; none where it wants none.
[[nodiscard]] std::vector<ToldAuthority> authorities_told_of(const Plan& plan, const Country& country);

/// A plan made ready for a country: what all its replicates share. Const and safe to use from several
/// threads.
class PreparedPlan {
 public:
  /// Keeps references to both, which must outlive this.
  PreparedPlan(const Plan& plan, const Country& country)
      : plan_(plan),
        run_(country, plan.parameters),
        timetable_(plan, country),
        types_(partnership_types_of(plan)),
        authorities_(authorities_told_of(plan, country)) {}

  /// Lives one replicate: burn-in once, then branched to every regime with common random numbers, or only to
  /// those `wanted` by position, the others staying pending. A regime
  /// that fails its end-of-year check is recorded with its cause and does not stop the others. The same, bit
  /// for bit, whatever else is run and for any number of threads.
  [[nodiscard]] ReplicateRecord live(std::uint32_t replicate, const ReplicateWatch& watch) const;
  [[nodiscard]] ReplicateRecord live(std::uint32_t replicate, const ReplicateWatch& watch,
                                     const std::vector<std::size_t>& wanted) const;

  /// Years that a replicate simulates in all: burn-in and every regime.
  [[nodiscard]] std::size_t years_of_a_replicate() const;

 private:
  const Plan& plan_;
  RunFrame run_;
  Timetable timetable_;
  std::vector<std::string> types_;  ///< of partnership
  std::vector<ToldAuthority> authorities_;
};

}  // namespace commonroom
