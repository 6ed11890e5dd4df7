#include "model/stakes/report_card_stake.hpp"

#include <cmath>
#include <numbers>

#include "core/parallel.hpp"
#include "model/assessment/evidence.hpp"
#include "model/consequences/report_card.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 256;

double density(double z) {
  return std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
}

/// Worth of a little more evidence in one area, per SD of schools' effects.
double worth_of_evidence(double evidence, double noise, const InspectionScale& scale) {
  double worth = 0;
  for (std::size_t cut = 0; cut < scale.cuts.size(); ++cut) {
    worth += scale.step_values[cut] * density((scale.cuts[cut] - evidence) / noise) / noise;
  }
  return worth;
}

}  // namespace

CardConsequence card_consequence(const Country& country, const World& world, const Instrument& instrument,
                                 const InspectionParameters& inspection,
                                 const ReportCardParameters& parameters) {
  const std::size_t schools = country.schools.size();
  CardConsequence result{Column<SchoolId, float>(schools, 0.0F), Column<SchoolId, float>(schools, 1.0F)};
  const InspectionScale& scale = instrument.scale;
  const auto areas = static_cast<double>(scale.areas_judged());
  parallel_for(schools, grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    const double effect = world.reference.effect_sd[stage];
    const double seen = inspection_evidence(country, world, school, instrument.measure,
                                            instrument.years_averaged, inspection);
    if (std::isnan(seen) || effect <= 0) return;
    const double z = (seen - world.reference.measure_mean[stage][0]) / effect;
    const double sampling =
        static_cast<double>(world.schools.measures[school].value_added.standard_error) / effect;
    const double common = std::sqrt(sampling * sampling / instrument.years_averaged +
                                    inspection.judgement_noise * inspection.judgement_noise);
    double gain = 0;
    double by_preparation = 0;
    for (const InspectionArea area : all_inspection_areas) {
      if (!scale.judges(area)) continue;
      const AreaSight sight = area_sight(area, world, school, effect, parameters);
      const double noise = std::hypot(sight.of_results * common, parameters.area_noise);
      if (!(noise > 0)) continue;
      const double worth =
          worth_of_evidence(sight.of_results * z + sight.own, noise, scale) / (areas * effect);
      gain += sight.of_results * worth;
      by_preparation += sight.of_preparation * worth;
    }
    const bool below_good = world.schools.grade[school] > Grade::good;
    const double visits = below_good ? inspection.hazard_below : inspection.hazard_good;
    result.gradient[school] = static_cast<float>(visits * gain);
    if (gain > 0) result.preparation[school] = static_cast<float>(by_preparation / gain);
  });
  return result;
}

}  // namespace commonroom
