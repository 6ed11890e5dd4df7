#include "model/learning/pupil_growth.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "core/parallel.hpp"
#include "model/learning/birth.hpp"
#include "model/learning/year_group_means.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

constexpr std::size_t schools_per_task = 128;
constexpr int first_secondary_year = 7;
constexpr double least_shock_variance = 0.01;

/// The rules of one year group, in the kernel's precision.
struct YearRules {
  float persistence, home, disadvantage, peers;
  float shared_shock, domain_shock;  ///< loadings, their squares sum to 1
  float focus_width;
};

YearRules rules_of(const LearningParameters& p, int year_group) {
  const bool secondary = year_group >= first_secondary_year;
  return {.persistence = static_cast<float>(p.persistence),
          .home = static_cast<float>(secondary ? p.home_secondary : p.home_primary),
          .disadvantage = static_cast<float>(secondary ? p.disadvantage_secondary : p.disadvantage_primary),
          .peers = static_cast<float>(p.peers),
          .shared_shock = static_cast<float>(std::sqrt(p.domain_shock_correlation)),
          .domain_shock = static_cast<float>(std::sqrt(1 - p.domain_shock_correlation)),
          .focus_width = static_cast<float>(p.focus_width)};
}

/// The columns of one school's pupils in one year group.
struct Rows {
  std::array<float*, domains> attainment;
  const float* home_advantage;
  const std::uint8_t* traits;
  std::size_t count;
};

COMMONROOM_MULTIVERSION
void expected_growth(const Rows& rows, const YearRules& rules, const std::array<float, domains>& school,
                     float disadvantaged_extra, float peers_term) {
  const float disadvantage = rules.disadvantage + disadvantaged_extra;
  for (std::size_t d = 0; d < domains; ++d) {
    float* const attainment = rows.attainment[d];
    const float constant = school[d] + peers_term;
    for (std::size_t i = 0; i < rows.count; ++i) {
      const auto disadvantaged = static_cast<float>(rows.traits[i] & trait::disadvantaged);
      const float brought = rules.home * rows.home_advantage[i] + disadvantage * disadvantaged;
      attainment[i] = rules.persistence * attainment[i] + (brought + constant);
    }
  }
}

COMMONROOM_MULTIVERSION
void add_for_special_needs(const Rows& rows, float growth) {
  constexpr unsigned bit = 1;
  static_assert(trait::sen == 1U << bit);
  for (float* const attainment : rows.attainment) {
    for (std::size_t i = 0; i < rows.count; ++i) {
      attainment[i] += growth * static_cast<float>((rows.traits[i] >> bit) & 1U);
    }
  }
}

constexpr std::size_t weights_at_once = 256;  // most year groups of a school

/// Normal density of attainment about the threshold, its SD `width`, up to a factor; of `count` pupils from
/// `begin`.
COMMONROOM_MULTIVERSION
void density_at_threshold(float* weights, const Rows& rows, std::size_t begin, std::size_t count,
                          float threshold, float width) {
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t i = begin + k;
    const float mean = (rows.attainment[0][i] + rows.attainment[1][i] + rows.attainment[2][i]) / 3.0F;
    const float z = (mean - threshold) / width;
    weights[k] = plain_exp(-0.5F * z * z);
  }
}

/// Adds focused * (w - 1), w the normal density of attainment about the threshold (its SD `width`: where
/// effort still tips a result), scaled to mean 1 over the year group in the school: what borderline pupils
/// gain, the others lose.
void add_focus(const Rows& rows, float focused, float threshold, float width) {
  std::array<float, weights_at_once> weights;
  const auto weigh = [&](std::size_t begin) {
    const std::size_t count = std::min(weights_at_once, rows.count - begin);
    density_at_threshold(weights.data(), rows, begin, count, threshold, width);
    return count;
  };
  float total = 0;
  for (std::size_t begin = 0; begin < rows.count; begin += weights_at_once) {
    const std::size_t count = weigh(begin);
    for (std::size_t k = 0; k < count; ++k) total += weights[k];
  }
  if (total <= 0) return;
  const float to_mean_one = static_cast<float>(rows.count) / total;
  const bool are_all_there = rows.count <= weights_at_once;
  for (std::size_t begin = 0; begin < rows.count; begin += weights_at_once) {
    const std::size_t count = are_all_there ? rows.count : weigh(begin);
    for (float* const column : rows.attainment) {
      for (std::size_t k = 0; k < count; ++k)
        column[begin + k] += focused * (weights[k] * to_mean_one - 1.0F);
    }
  }
}

COMMONROOM_MULTIVERSION
void add_shocks(const Rows& rows, const std::uint32_t* slots, const YearRules& rules, float sd,
                const std::array<float, domains>& offset, std::uint32_t key, const Draws& draws) {
  const float shared = sd * rules.shared_shock;
  const float own = sd * rules.domain_shock;
  for (std::size_t begin = 0; begin < rows.count; begin += philox_lanes) {
    const std::size_t lanes = std::min(philox_lanes, rows.count - begin);
    const PhiloxBatch words = draw_batch(draws, Process::pupil_learning, slots + begin, lanes, key);
    std::array<float, philox_lanes> common;
    for (std::size_t l = 0; l < philox_lanes; ++l) common[l] = shared * to_normal(words.words[0][l]);
    for (std::size_t d = 0; d < domains; ++d) {
      std::array<float, philox_lanes> shock;
      for (std::size_t l = 0; l < philox_lanes; ++l) {
        shock[l] = offset[d] + (common[l] + own * to_normal(words.words[d + 1][l]));
      }
      float* const attainment = rows.attainment[d] + begin;
      for (std::size_t l = 0; l < lanes; ++l) attainment[l] += shock[l];
    }
  }
}

Rows rows_of(Cohort& cohort, std::size_t begin, std::size_t end) {
  return {.attainment = {&cohort.attainment[0][begin], &cohort.attainment[1][begin],
                         &cohort.attainment[2][begin]},
          .home_advantage = &cohort.home_advantage[begin],
          .traits = &cohort.traits[begin],
          .count = end - begin};
}

void expect_growth_of_school(Cohort& cohort, SchoolId school, int year_group, const SchoolGrowth& growth,
                             float mean_of_year_group, const YearRules& rules, float threshold,
                             const PupilExperience& experience) {
  const std::size_t begin = cohort.first(school);
  const std::size_t end = cohort.past_last(school);
  if (begin == end) return;
  const Rows rows = rows_of(cohort, begin, end);
  const float peers_term = rules.peers != 0 ? rules.peers * mean_of_year_group : 0.0F;
  expected_growth(rows, rules, growth.growth[static_cast<std::size_t>(year_group)], growth.disadvantaged,
                  peers_term);
  if (growth.sen != 0) add_for_special_needs(rows, growth.sen);
  if (growth.focused != 0) add_focus(rows, growth.focused, threshold, rules.focus_width);
  if (experience.is_on()) experience_of_school(cohort, school, experience);
}

/// What schools add to a pupil of the year group, in the mean over pupils in school.
std::array<float, domains> mean_growth(const Cohort& cohort, int year_group,
                                       const Column<SchoolId, SchoolGrowth>& growth) {
  std::array<double, domains> sum{};
  double pupils = 0;
  for (std::size_t i = 0; i < growth.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const double roll = cohort.roll(school);
    pupils += roll;
    for (std::size_t d = 0; d < domains; ++d) {
      sum[d] += roll * static_cast<double>(growth[school].growth[static_cast<std::size_t>(year_group)][d]);
    }
  }
  std::array<float, domains> mean{};
  for (std::size_t d = 0; d < domains && pupils > 0; ++d) mean[d] = static_cast<float>(sum[d] / pupils);
  return mean;
}

void expect_growth_out_of_school(Cohort& cohort, int year_group, const Column<SchoolId, SchoolGrowth>& growth,
                                 const YearRules& rules, const PupilExperience& experience) {
  const std::size_t begin = cohort.first_out_of_school();
  if (begin == cohort.size()) return;
  std::array<float, domains> added = mean_growth(cohort, year_group, growth);
  for (float& domain : added) domain += experience.growth_out_of_school;
  expected_growth(rows_of(cohort, begin, cohort.size()), rules, added, 0, 0);
  experience_out_of_school(cohort, experience);
}

void shock_pupils(Cohort& cohort, std::size_t begin, std::size_t end, int year_group, const YearRules& rules,
                  const Reference& reference, const Draws& draws) {
  if (begin == end) return;
  const auto g = static_cast<std::size_t>(year_group);
  std::array<float, domains> offset{};
  for (std::size_t d = 0; d < domains; ++d) offset[d] = static_cast<float>(reference.growth_offset[g][d]);
  add_shocks(rows_of(cohort, begin, end), &cohort.slot[begin], rules,
             static_cast<float>(reference.shock_sd[g]), offset, cohort_key(cohort.born), draws);
}

/// Sums and sums of squares by domain.
struct Moments {
  std::array<double, domains> sum{}, square{};
  Moments& operator+=(const Moments& other) {
    for (std::size_t d = 0; d < domains; ++d) {
      sum[d] += other.sum[d];
      square[d] += other.square[d];
    }
    return *this;
  }
};

void learn_reference(Reference& reference, const Cohort& cohort, int year_group, double memory,
                     int years_run) {
  constexpr std::size_t grain = 16384;
  const auto g = static_cast<std::size_t>(year_group);
  const Moments total = ordered_sum<Moments>(cohort.size(), grain, [&](std::size_t begin, std::size_t end) {
    Moments part;
    for (std::size_t d = 0; d < domains; ++d) {
      for (std::size_t i = begin; i < end; ++i) {
        const double a = cohort.attainment[d][i];
        part.sum[d] += a;
        part.square[d] += a * a;
      }
    }
    return part;
  });
  const auto pupils = static_cast<double>(cohort.size());
  const double weight = std::max(memory, 1.0 / (years_run + 1));
  double variance = 0;
  for (std::size_t d = 0; d < domains; ++d) {
    const double mean = total.sum[d] / pupils;
    variance += (total.square[d] / pupils - mean * mean) / domains;
    reference.growth_offset[g][d] += weight * (-mean - reference.growth_offset[g][d]);
  }
  const double wished = std::max(least_shock_variance, 1 - variance);
  const double present = reference.shock_sd[g] * reference.shock_sd[g];
  reference.shock_sd[g] = std::sqrt(present + weight * (wished - present));
}

/// Level of the threshold in the tests that pupils of a year group sit next.
float threshold_ahead(const Reference& reference, int year_group) {
  const Stage stage = year_group >= first_secondary_year ? Stage::secondary : Stage::primary;
  return static_cast<float>(reference.threshold[static_cast<std::size_t>(stage)]);
}

}  // namespace

void grow_pupils(Pupils& pupils, Reference& reference, const Column<SchoolId, SchoolGrowth>& growth,
                 const LearningParameters& parameters, bool learns_reference, int years_run,
                 const Draws& draws, const PupilExperience& experience) {
  for (int year_group = 0; year_group < year_groups; ++year_group) {
    Cohort& cohort = pupils.cohorts[static_cast<std::size_t>(year_group)];
    const YearRules rules = rules_of(parameters, year_group);
    const float threshold = threshold_ahead(reference, year_group);
    const auto expect = [&](std::size_t begin, std::size_t end) {
      std::array<float, schools_per_task> means{};
      if (rules.peers != 0)
        year_group_means(cohort, id_at<SchoolId>(begin), std::span(means).first(end - begin));
      for (std::size_t i = begin; i < end; ++i) {
        const auto school = id_at<SchoolId>(i);
        expect_growth_of_school(cohort, school, year_group, growth[school], means[i - begin], rules,
                                threshold, experience);
      }
    };
    const auto shock = [&](std::size_t begin, std::size_t end) {
      shock_pupils(cohort, cohort.school_start[begin], cohort.school_start[end], year_group, rules, reference,
                   draws);
    };
    const auto shock_out_of_school = [&] {
      shock_pupils(cohort, cohort.first_out_of_school(), cohort.size(), year_group, rules, reference, draws);
    };
    expect_growth_out_of_school(cohort, year_group, growth, rules, experience);
    if (learns_reference) {
      parallel_chunks(growth.size(), schools_per_task, expect);
      learn_reference(reference, cohort, year_group, parameters.reference_memory, years_run);
      parallel_chunks(growth.size(), schools_per_task, shock);
      shock_out_of_school();
    } else {
      parallel_chunks(growth.size(), schools_per_task, [&](std::size_t begin, std::size_t end) {
        expect(begin, end);
        shock(begin, end);
      });
      shock_out_of_school();
    }
  }
}

std::array<float, domains> grown_reference(const PupilYear& pupil, int year_group, const SchoolGrowth& growth,
                                           const LearningParameters& parameters, const Reference& reference) {
  const bool secondary = year_group >= first_secondary_year;
  const auto g = static_cast<std::size_t>(year_group);
  const double home = secondary ? parameters.home_secondary : parameters.home_primary;
  const double disadvantage = secondary ? parameters.disadvantage_secondary : parameters.disadvantage_primary;
  const double brought =
      home * static_cast<double>(pupil.home_advantage) +
      (pupil.disadvantaged ? disadvantage + static_cast<double>(growth.disadvantaged) : 0.0) +
      (pupil.sen ? static_cast<double>(growth.sen) : 0.0);
  std::array<float, domains> grown{};
  for (std::size_t d = 0; d < domains; ++d) {
    const double shock =
        reference.shock_sd[g] *
        (std::sqrt(parameters.domain_shock_correlation) * static_cast<double>(pupil.shocks[0]) +
         std::sqrt(1 - parameters.domain_shock_correlation) * static_cast<double>(pupil.shocks[d + 1]));
    grown[d] = static_cast<float>(parameters.persistence * static_cast<double>(pupil.attainment[d]) +
                                  brought + static_cast<double>(growth.growth[g][d]) +
                                  parameters.peers * static_cast<double>(pupil.mean_of_year_group) +
                                  reference.growth_offset[g][d] + shock);
  }
  return grown;
}

}  // namespace commonroom
