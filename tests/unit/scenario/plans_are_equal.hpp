#pragma once

#include <gtest/gtest.h>

#include "simulation/plan.hpp"

namespace commonroom::testing {

/// Expects every field of two plans to be the same.
inline void expect_equal(const Plan& a, const Plan& b) {
  EXPECT_EQ(a.title, b.title);
  EXPECT_EQ(a.question, b.question);
  EXPECT_EQ(a.authors, b.authors);
  EXPECT_EQ(a.seed, b.seed);
  EXPECT_EQ(a.years, b.years);
  EXPECT_EQ(a.burn_in, b.burn_in);
  EXPECT_EQ(a.replicates, b.replicates);
  EXPECT_EQ(a.regimes, b.regimes);
  EXPECT_EQ(a.others, b.others);
  EXPECT_EQ(a.baseline, b.baseline);
  EXPECT_EQ(a.burn_in_regime, b.burn_in_regime);
  ASSERT_EQ(a.changes.size(), b.changes.size());
  for (std::size_t i = 0; i < a.changes.size(); ++i) {
    EXPECT_EQ(a.changes[i].year, b.changes[i].year);
    EXPECT_EQ(a.changes[i].regime, b.changes[i].regime);
    EXPECT_EQ(a.changes[i].becomes, b.changes[i].becomes);
  }
  EXPECT_EQ(a.population.register_path, b.population.register_path);
  EXPECT_EQ(a.population.authorities, b.population.authorities);
  EXPECT_EQ(a.population.regions, b.population.regions);
  EXPECT_EQ(a.population.synthetic.authorities, b.population.synthetic.authorities);
  EXPECT_EQ(a.population.synthetic.primary_schools, b.population.synthetic.primary_schools);
  EXPECT_EQ(a.population.synthetic.secondary_schools, b.population.synthetic.secondary_schools);
  for (const auto& entry : parameter_catalogue()) {
    EXPECT_EQ(entry.get(a.parameters), entry.get(b.parameters)) << entry.full_name;
  }
  EXPECT_EQ(a.primary_outcomes, b.primary_outcomes);
  EXPECT_EQ(a.worth_noticing, b.worth_noticing);
  EXPECT_EQ(a.school_trajectories, b.school_trajectories);
  EXPECT_EQ(a.one_regime_at_a_time, b.one_regime_at_a_time);
}

}  // namespace commonroom::testing
