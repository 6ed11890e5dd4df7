#include "model/consequences/standing.hpp"

#include "model/assessment/evidence.hpp"
#include "model/consequences/report_card.hpp"

namespace commonroom {

Column<SchoolId, float> public_standing(const Country& country, const SchoolStates& schools,
                                        const Reference& reference, const Publication& publication,
                                        const InspectionParameters& parameters,
                                        const ReportCardStanding& cards) {
  Column<SchoolId, float> standing(country.schools.size(), 0.0F);
  for (std::size_t i = 0; i < standing.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    if (publication.measure.has_value() && schools.years_remembered[school] > 0) {
      const auto m = static_cast<std::size_t>(*publication.measure);
      const double spread = reference.measure_sd[stage][m];
      const auto latest = static_cast<double>(mean_of_years(schools, school, *publication.measure, 1));
      if (spread > 0)
        standing[school] += static_cast<float>((latest - reference.measure_mean[stage][m]) / spread);
    }
    const Grade grade = schools.grade[school];
    if (publication.grades && has_card(schools, school)) {
      standing[school] += static_cast<float>(cards.per_point * points_above_expected(schools.card[school],
                                                                                     cards.expected_point,
                                                                                     publication.areas));
    } else if (publication.grades && grade != Grade::not_inspected) {
      const int steps = static_cast<int>(Grade::good) - static_cast<int>(grade);
      standing[school] += static_cast<float>(parameters.standing_of_grades * steps);
    }
  }
  return standing;
}

}  // namespace commonroom
