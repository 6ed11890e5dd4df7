#pragma once

#include <functional>
#include <utility>

#include "model/support/carry_over.hpp"
#include "simulation/year.hpp"

namespace commonroom::test {

/// What a year is about, for tests that put something in the place of a step.
struct YearContext {
  const RunFrame& run;
  const RegimeFrame& regime;
  World& world;
  const Draws& draws;
};

/// A way to live through a year: all of its steps, or some of them.
using Living = std::function<YearEvents(Year&, const YearContext&)>;

[[nodiscard]] inline YearEvents whole_year(Year& year, const YearContext&) {
  return year.simulate();
}

/// One replicate by itself, year by year, through the public steps: what run_plan() does for many.
class Life {
 public:
  /// `run` and `regime` must outlive it.
  Life(const RunFrame& run, const RegimeFrame& regime, std::uint32_t seed, std::uint32_t replicate)
      : run_(&run),
        regime_(&regime),
        seed_(seed),
        replicate_(replicate),
        world_(opening_world(run, seed, replicate)) {}

  /// From now on under another regime, and in another frame where one is given.
  void enter(const RegimeFrame& regime) {
    world_.collaboration = carried_over(world_.collaboration, regime_->regime, regime.regime);
    world_.support = carried_over(world_.support, regime_->regime, regime.regime);
    regime_ = &regime;
  }
  void enter(const RunFrame& run, const RegimeFrame& regime) {
    run_ = &run;
    enter(regime);
  }

  /// `after_burn_in` counts from the end of burn-in, as for Year.
  YearEvents live_year(int after_burn_in, const Living& living = whole_year,
                       DrawRecorder* recorder = nullptr) {
    ++world_.year;
    const Draws draws(seed_, replicate_, static_cast<std::uint32_t>(world_.year), recorder);
    Year year(*run_, *regime_, world_, draws, after_burn_in);
    return living(year, {*run_, *regime_, world_, draws});
  }
  void burn_in(int years) {
    for (int year = -years; year < 0; ++year) live_year(year);
  }
  void live(int years, const Living& living = whole_year) {
    for (int year = 0; year < years; ++year) live_year(year, living);
  }

  [[nodiscard]] World& world() noexcept { return world_; }
  [[nodiscard]] const World& world() const noexcept { return world_; }

 private:
  const RunFrame* run_;
  const RegimeFrame* regime_;
  std::uint32_t seed_, replicate_;
  World world_;
};

}  // namespace commonroom::test
