#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "measures/system.hpp"
#include "model/assessment/overall_result.hpp"

namespace commonroom {

namespace {

constexpr double per_cent = 100;
constexpr std::size_t pupils_grain = 16384;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : nothing;
}

/// Sums over pupils by PupilGroup.
struct GroupSums {
  std::array<double, pupil_groups> pupils{}, sum{};

  void add(std::uint8_t traits, double value) {
    const double disadvantaged = (traits & trait::disadvantaged) != 0 ? 1 : 0;
    const double sen = (traits & trait::sen) != 0 ? 1 : 0;
    const std::array<double, pupil_groups> member{1, disadvantaged, 1 - disadvantaged, sen};
    for (std::size_t group = 0; group < pupil_groups; ++group) {
      pupils[group] += member[group];
      sum[group] += member[group] * value;
    }
  }
  GroupSums& operator+=(const GroupSums& other) {
    for (std::size_t group = 0; group < pupil_groups; ++group) {
      pupils[group] += other.pupils[group];
      sum[group] += other.sum[group];
    }
    return *this;
  }
};

void measure_engagement(RecordWriter& record, const Pupils& pupils) {
  GroupSums total;
  for (const Cohort& cohort : pupils.cohorts) {
    if (cohort.engagement.empty()) {
      for (std::size_t group = 0; group < pupil_groups; ++group) record.set("engagement", 0, group);
      return;
    }
    total += ordered_sum<GroupSums>(cohort.size(), pupils_grain, [&](std::size_t begin, std::size_t end) {
      GroupSums part;
      for (std::size_t i = begin; i < end; ++i) {
        part.add(cohort.traits[i], static_cast<double>(cohort.engagement[i]));
      }
      return part;
    });
  }
  for (std::size_t group = 0; group < pupil_groups; ++group) {
    record.set("engagement", ratio(total.sum[group], total.pupils[group]), group);
  }
}

/// The cohort at the end of year 11, those out of school with it.
struct WholeCohort {
  double pupils = 0, attained = 0, moved_on = 0;

  WholeCohort& operator+=(const WholeCohort& other) {
    pupils += other.pupils;
    attained += other.attained;
    moved_on += other.moved_on;
    return *this;
  }
};

WholeCohort whole_cohort(const Cohort& cohort, const std::array<double, domains>& weights) {
  return ordered_sum<WholeCohort>(cohort.size(), pupils_grain, [&](std::size_t begin, std::size_t end) {
    WholeCohort part;
    for (std::size_t i = begin; i < end; ++i) {
      part.pupils += 1;
      part.moved_on += (cohort.traits[i] & trait::was_moved_on) != 0 ? 1 : 0;
      for (std::size_t d = 0; d < domains; ++d) {
        part.attained += weights[d] * static_cast<double>(cohort.attainment[d][i]);
      }
    }
    return part;
  });
}

void measure_exits(RecordWriter& record, const World& world, const PupilTally& tally,
                   const AssessmentParameters& assessment) {
  if (!tally.exits_on) {
    for (const std::string_view name : {"excluded", "let_go", "let_go_of_cohort", "out_of_school"}) {
      record.set(name, 0);
    }
    return;
  }
  const ExitCounts& exits = tally.exits;
  const double gone = exits.let_go + exits.excluded;
  record.set("excluded", per_cent * ratio(exits.excluded, exits.pupils));
  record.set("let_go", per_cent * ratio(exits.let_go, exits.pupils));
  record.set("exits_managed", per_cent * ratio(exits.managed, gone));
  record.set("exits_out_of_school", per_cent * ratio(exits.dropped, gone));
  double out = 0;
  for (const Cohort& cohort : world.pupils.cohorts) {
    out += static_cast<double>(cohort.size() - cohort.first_out_of_school());
  }
  record.set("out_of_school", per_cent * ratio(out, exits.pupils));
  const WholeCohort whole =
      whole_cohort(world.pupils.cohorts.back(), weights_of_domains(Stage::secondary, assessment));
  record.set("let_go_of_cohort", per_cent * ratio(whole.moved_on, whole.pupils));
  record.set("attainment_16_whole_cohort", ratio(whole.attained, whole.pupils));
}

void measure_special_needs(RecordWriter& record, const Tests& tests) {
  const auto gap = [&](Stage which) {
    const TestSums& sums = tests[static_cast<std::size_t>(which)].national;
    const auto all = static_cast<std::size_t>(PupilGroup::all);
    const auto sen = static_cast<std::size_t>(PupilGroup::sen);
    return ratio(sums.group_attained[all] - sums.group_attained[sen], sums.group_n[all] - sums.group_n[sen]) -
           ratio(sums.group_attained[sen], sums.group_n[sen]);
  };
  record.set("sen_gap_16", gap(Stage::secondary));
  record.set("sen_gap_11", gap(Stage::primary));
}

}  // namespace

void measure_pupil_life(RecordWriter& record, const World& world, const YearEvents& events,
                        const AssessmentParameters& assessment) {
  const PupilTally& tally = events.pupils;
  measure_special_needs(record, events.tests);
  double practice = 0;
  for (const float of : world.schools.disadvantaged_practice) practice += static_cast<double>(of);
  record.set("inclusion_practice",
             ratio(practice, static_cast<double>(world.schools.disadvantaged_practice.size())));
  record.set("transition_loss", tally.transition ? ratio(tally.loss, tally.changed_school) : 0.0);
  if (tally.transition) {
    record.set("continuity", ratio(tally.continuity, tally.changed_school));
    record.set("main_destination", per_cent * ratio(tally.to_main_destination, tally.changed_school));
  }
  measure_engagement(record, world.pupils);
  measure_exits(record, world, tally, assessment);
  record.set("outside_delivered", per_cent * ratio(tally.outside_delivered, tally.outside_programmes));
}

}  // namespace commonroom
