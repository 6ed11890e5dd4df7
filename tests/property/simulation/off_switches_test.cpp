#include <gtest/gtest.h>

#include "property/simulation/mechanisms.hpp"
#include "support/simulation/plans.hpp"
#include "support/simulation/world_bits.hpp"

namespace commonroom::test {
namespace {

constexpr int years_before_switching = 8;
constexpr int years_compared = 4;

YearEvents year_with(const Mechanism& mechanism, Year& year, const YearContext& context) {
  const auto step = [&](Step which, void (Year::*call)()) {
    if (which == mechanism.step) {
      mechanism.instead(year, context);
    } else {
      (year.*call)();
    }
  };
  step(Step::policy, &Year::policy);
  step(Step::admission, &Year::admission);
  step(Step::staffing, &Year::staffing);
  step(Step::stakes, &Year::stakes);
  step(Step::effort, &Year::effort);
  step(Step::exits, &Year::exits);
  step(Step::collaboration, &Year::collaboration);
  step(Step::support, &Year::support);
  step(Step::practice, &Year::practice);
  step(Step::inclusion, &Year::inclusion);
  step(Step::transition, &Year::transition);
  step(Step::pupil_programmes, &Year::pupil_programmes);
  step(Step::professional_learning, &Year::professional_learning);
  step(Step::learning, &Year::learning);
  step(Step::assessment, &Year::assessment);
  step(Step::consequences, &Year::consequences);
  return std::move(year).take_events();
}

/// Everything that a life under a setting needs to stay in place.
struct Frames {
  Frames(const Country& country, const Setting& setting)
      : parameters(setting.parameters),
        run(country, parameters),
        regime(country, setting.regime, parameters) {}
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  const ModelParameters parameters;
  const RunFrame run;
  const RegimeFrame regime;
};

class OffSwitch : public ::testing::TestWithParam<Mechanism> {
 protected:
  const Plan plan_ = small_plan();
  const Country country_ = country_of(plan_);

  /// The world after some years under `frames` in the manner of `living`, from that of `start` on.
  [[nodiscard]] World world_after(const Life& start, const Frames& frames, const Living& living) const {
    Life life = start;
    life.enter(frames.run, frames.regime);
    life.live(years_compared, living);
    return life.world();
  }
};

TEST_P(OffSwitch, IsAYearWithoutTheCall) {
  const Mechanism& mechanism = GetParam();
  Setting on{plan_.parameters, regime_of(plan_, "england_today")};
  mechanism.on(on);
  Setting off = on;
  mechanism.off(off);
  Setting without = on;
  mechanism.without(without);
  const Frames with_it(country_, on), switched_off(country_, off), left_out(country_, without);

  Life start(switched_off.run, switched_off.regime, plan_.seed, 0);
  start.burn_in(years_before_switching);
  const World off_world = world_after(start, switched_off, whole_year);
  const World without_world = world_after(start, left_out, [&](Year& year, const YearContext& context) {
    return year_with(mechanism, year, context);
  });
  EXPECT_EQ(differing_columns(off_world, without_world), std::vector<std::string>{});

  const World on_world = world_after(start, with_it, whole_year);
  EXPECT_NE(differing_columns(on_world, off_world), std::vector<std::string>{})
      << "the mechanism does nothing here, so that this test could not fail";
}

INSTANTIATE_TEST_SUITE_P(Mechanisms, OffSwitch, ::testing::ValuesIn(switchable_mechanisms()),
                         [](const auto& mechanism) { return mechanism.param.name; });

}  // namespace
}  // namespace commonroom::test
