#include <gtest/gtest.h>

#include "core/parallel.hpp"
#include "support/collaboration/field_of_schools.hpp"

namespace commonroom {
namespace {

struct Ran {
  World world;
  std::vector<double> sums;
};

Ran years(std::size_t threads) {
  Ran ran;
  with_threads(threads, [&] {
    test::FieldOfSchools field = test::field_of_schools(900, 60);
    PartnershipType group;
    group.name = "group";
    group.formation = Formation::assigned;
    group.forced = true;
    group.scope.phases = {Phase::secondary};
    field.regime.partnerships.push_back(group);
    field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 1);
    for (std::uint32_t year = 0; year < 6; ++year) {
      CollaborationOutcome outcome = field.year(year);
      ran.sums.insert(ran.sums.end(),
                      {outcome.transfer.gains, outcome.transfer.largest_gaps, outcome.tally.trust,
                       outcome.tally.effectiveness, outcome.tally.median_distance_km});
      test::advance(field, std::move(outcome), year);
    }
    ran.world = std::move(field.world);
  });
  return ran;
}

TEST(Collaboration, IsBitIdenticalForAnyNumberOfThreads) {
  const Ran alone = years(1);
  EXPECT_GT(alone.world.collaboration.live.size(), 100U);
  for (const std::size_t threads : {2U, 7U}) {
    const Ran together = years(threads);
    EXPECT_EQ(together.world.collaboration, alone.world.collaboration) << threads << " threads";
    EXPECT_EQ(together.world.schools.practice_common, alone.world.schools.practice_common);
    EXPECT_EQ(together.world.schools.practice_by_department, alone.world.schools.practice_by_department);
    EXPECT_EQ(together.sums, alone.sums);
  }
}

/// Remembers which streams were used.
class Recorder final : public DrawRecorder {
 public:
  void drawn(const PhiloxBlock& counter, std::uint32_t) override { counters.push_back(counter); }
  std::vector<PhiloxBlock> counters;
};

TEST(Collaboration, DrawsTheSameForAPairWhateverTheRegime) {
  test::FieldOfSchools field = test::field_of_schools(60, 20);
  const auto drawn = [&] {
    Recorder recorder;
    with_threads(1, [&] {
      static_cast<void>(collaborate(field.country, field.world, field.regime, 0, field.view, field.parameters,
                                    Draws(1, 0, 0, &recorder)));
    });
    std::vector<PhiloxBlock> views;
    for (const PhiloxBlock& counter : recorder.counters) {
      if (counter[1] >> 24U == static_cast<std::uint32_t>(Process::partnership_view))
        views.push_back(counter);
    }
    return views;
  };
  const auto without_tables = drawn();
  EXPECT_FALSE(without_tables.empty());
  field.view.cross.loss_to_rival = test::losses_to(field.country.rivals, 5);
  field.view.value_of_gain.fill(1);
  EXPECT_EQ(drawn(), without_tables);
}

}  // namespace
}  // namespace commonroom
