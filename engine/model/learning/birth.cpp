#include "model/learning/birth.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 8192;

/// Spreads worked out once for a cohort.
struct BirthScale {
  float deprivation_sd, threshold;
  float home_sd, home_shared, home_own;
  float entry_home, entry_disadvantage, common_sd, domain_sd;
  float sen_shared, sen_own, sen_cut;
  float baseline_noise;
  std::array<float, 3> faith_limits;
};

/// z with P(standard normal > z) = share, by bisection: called a few times a cohort.
double upper_quantile(double share) {
  double low = -8;
  double high = 8;
  for (int step = 0; step < 60; ++step) {
    const double middle = 0.5 * (low + high);
    (0.5 * std::erfc(middle / std::sqrt(2.0)) > share ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

BirthScale scale_of(const Country& country, const PupilParameters& p) {
  const double explained =
      p.entry_home * p.entry_home + p.entry_disadvantage * p.entry_disadvantage * p.disadvantage_variance;
  const double common = std::max(0.0, p.domain_correlation - explained);
  return {.deprivation_sd = static_cast<float>(std::sqrt(country.individual_deprivation)),
          .threshold = country.deprivation_threshold,
          .home_sd = static_cast<float>(std::sqrt(country.individual_home_advantage)),
          .home_shared = static_cast<float>(-p.home_deprivation),
          .home_own = static_cast<float>(std::sqrt(1 - p.home_deprivation * p.home_deprivation)),
          .entry_home = static_cast<float>(p.entry_home),
          .entry_disadvantage = static_cast<float>(p.entry_disadvantage),
          .common_sd = static_cast<float>(std::sqrt(common)),
          .domain_sd = static_cast<float>(std::sqrt(std::max(0.0, 1 - p.domain_correlation))),
          .sen_shared = static_cast<float>(-p.sen_attainment),
          .sen_own = static_cast<float>(std::sqrt(1 - p.sen_attainment * p.sen_attainment)),
          .sen_cut = static_cast<float>(upper_quantile(p.sen_share)),
          .baseline_noise = static_cast<float>(p.baseline_noise),
          .faith_limits = {static_cast<float>(p.faith_church_of_england),
                           static_cast<float>(p.faith_church_of_england + p.faith_catholic),
                           static_cast<float>(p.faith_church_of_england + p.faith_catholic + p.faith_other)}};
}

std::uint8_t faith_of(float uniform, const std::array<float, 3>& limits) {
  if (uniform < limits[0]) return trait::church_of_england;
  if (uniform < limits[1]) return trait::catholic;
  if (uniform < limits[2]) return trait::other_faith;
  return 0;
}

/// The normal numbers that a birth takes, lane by lane.
struct BirthDraws {
  std::array<std::array<float, philox_lanes>, 9> normal;
  std::array<float, philox_lanes> uniform;
};

COMMONROOM_MULTIVERSION
void draw_births(BirthDraws& births, const std::uint32_t* slots, std::size_t count, std::uint32_t key,
                 const Draws& draws) {
  for (std::uint32_t block = 0; block < 3; ++block) {
    const PhiloxBatch words = draw_batch(draws, Process::pupil_birth, slots, count, key, block);
    for (std::size_t word = 0; word < 4; ++word) {
      const std::size_t number = 4 * block + word;
      if (number == 7) {
        for (std::size_t lane = 0; lane < philox_lanes; ++lane)
          births.uniform[lane] = to_uniform(words.words[word][lane]);
      } else if (number < 9) {
        for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
          births.normal[number][lane] = to_normal(words.words[word][lane]);
        }
      }
    }
  }
}

/// Numbers of a birth's draws: four words of block 0, four of block 1 (the last a uniform), one of block 2.
enum BirthDraw : std::size_t {
  own_deprivation,
  own_home,
  common,
  need,
  first_domain,
  faith = 7,
  baseline = 8
};

void fill_lanes(Cohort& cohort, std::size_t begin, std::size_t count, const Country& country,
                const BirthScale& scale, const Draws& draws) {
  BirthDraws births;
  draw_births(births, &cohort.slot[begin], count, cohort_key(cohort.born), draws);
  const auto& z = births.normal;
  for (std::size_t lane = 0; lane < count; ++lane) {
    const std::size_t row = begin + lane;
    const NeighbourhoodId home = country.home_of_slot[cohort.slot[row]];
    const float deprivation =
        country.neighbourhoods.deprivation[home] + scale.deprivation_sd * z[own_deprivation][lane];
    const bool disadvantaged = deprivation > scale.threshold;
    const float advantage =
        country.neighbourhoods.home_advantage[home] +
        scale.home_sd * (scale.home_shared * z[own_deprivation][lane] + scale.home_own * z[own_home][lane]);
    const float shared = scale.entry_home * advantage + (disadvantaged ? scale.entry_disadvantage : 0.0F) +
                         scale.common_sd * z[common][lane];
    for (std::size_t d = 0; d < domains; ++d) {
      cohort.attainment[d][row] = shared + scale.domain_sd * z[first_domain + d][lane];
    }
    cohort.prior[row] = 0.5F * (cohort.attainment[0][row] + cohort.attainment[1][row]) +
                        scale.baseline_noise * z[baseline][lane];
    const bool sen = scale.sen_shared * z[common][lane] + scale.sen_own * z[need][lane] > scale.sen_cut;
    cohort.home_advantage[row] = advantage;
    cohort.traits[row] =
        static_cast<std::uint8_t>((disadvantaged ? trait::disadvantaged : 0U) | (sen ? trait::sen : 0U) |
                                  faith_of(births.uniform[lane], scale.faith_limits));
  }
}

}  // namespace

Cohort born_cohort(const Country& country, const PupilParameters& parameters, const Draws& draws,
                   std::int32_t born) {
  const std::size_t size = country.cohort_size();
  Cohort cohort;
  cohort.born = born;
  cohort.slot.resize(size);
  for (auto& column : cohort.attainment) column.resize(size);
  cohort.home_advantage.resize(size);
  cohort.prior.resize(size);
  cohort.traits.resize(size);

  const BirthScale scale = scale_of(country, parameters);
  const Draws timeless(draws.key()[0], draws.key()[1], 0, draws.recorder());
  parallel_chunks(size, grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) cohort.slot[row] = static_cast<std::uint32_t>(row);
    for (std::size_t row = begin; row < end; row += philox_lanes) {
      fill_lanes(cohort, row, std::min(philox_lanes, end - row), country, scale, timeless);
    }
  });
  return cohort;
}

}  // namespace commonroom
