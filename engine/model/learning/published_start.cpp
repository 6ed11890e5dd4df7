#include "model/learning/published_start.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace commonroom {

namespace {

constexpr int years_to_16 = 5;  // from the end of year 6 to the end of year 11
constexpr int years_to_11 = 4;  // from the end of year 2 to the end of year 6

double present(float value) {
  return static_cast<double>(value);
}

/// One school's progress as published.
struct Progress {
  SchoolId school{};
  double value = 0;           ///< points of the measure
  double error_variance = 0;  ///< of the value, points squared
};

/// What progress of a stage means for practice.
struct Unit {
  double points_per_sd;
  double pupil_sd;
  int years;
};

double places_of_year(const Schools& schools, SchoolId school) {
  return std::max(1.0, static_cast<double>(schools.places[school]));
}

double sampling_variance(double pupil_sd, float pupils, const Schools& schools, SchoolId school) {
  const double n = std::isnan(pupils) || pupils < 1 ? places_of_year(schools, school) : present(pupils);
  return pupil_sd * pupil_sd / n;
}

/// A least-squares line with the variance about it.
struct Line {
  double level = 0, slope = 0, residual = 0;
  bool is_known = false;
};

/// Progress 8 on Attainment 8, over the schools that have both.
Line progress_on_attainment(const Column<SchoolId, PublishedResults>& published) {
  constexpr double fewest = 3;
  double n = 0, x = 0, y = 0, xx = 0, xy = 0, yy = 0;
  for (const PublishedResults& results : published) {
    const double a = present(results[PublishedMeasure::attainment_8]);
    const double p = present(results[PublishedMeasure::progress_8]);
    if (std::isnan(a) || std::isnan(p)) continue;
    n += 1;
    x += a;
    y += p;
    xx += a * a;
    xy += a * p;
    yy += p * p;
  }
  Line line;
  const double spread = n >= fewest ? xx - x * x / n : 0;
  if (!(spread > 0)) return line;
  line.slope = (xy - x * y / n) / spread;
  line.level = (y - line.slope * x) / n;
  line.residual = std::max(0.0, (yy - y * y / n - line.slope * (xy - x * y / n)) / n);
  line.is_known = true;
  return line;
}

std::vector<Progress> secondary_progress(const Country& country, const PublishedParameters& parameters) {
  const Line line = progress_on_attainment(country.published);
  std::vector<Progress> all;
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (stage_of(country.schools.last_year[school]) != Stage::secondary) continue;
    const PublishedResults& results = country.published[school];
    const double noise =
        sampling_variance(parameters.pupil_sd_progress_8, results.pupils_16, country.schools, school);
    const double progress = present(results[PublishedMeasure::progress_8]);
    const double attainment = present(results[PublishedMeasure::attainment_8]);
    if (!std::isnan(progress)) {
      all.push_back({school, progress, noise});
    } else if (!std::isnan(attainment) && line.is_known) {
      all.push_back({school, line.level + line.slope * attainment, noise + line.residual});
    }
  }
  return all;
}

std::vector<Progress> primary_progress(const Country& country, const PublishedParameters& parameters) {
  std::vector<Progress> all;
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (stage_of(country.schools.last_year[school]) != Stage::primary) continue;
    const PublishedResults& results = country.published[school];
    double sum = 0;
    double subjects = 0;
    for (const auto subject : {PublishedMeasure::reading_progress, PublishedMeasure::writing_progress,
                               PublishedMeasure::mathematics_progress}) {
      if (std::isnan(results[subject])) continue;
      sum += present(results[subject]);
      subjects += 1;
    }
    if (subjects == 0) continue;
    all.push_back(
        {school, sum / subjects,
         sampling_variance(parameters.pupil_sd_progress_2, results.pupils_11, country.schools, school)});
  }
  return all;
}

/// Mean and variance over schools beyond sampling.
struct Spread {
  double mean = 0;
  double between = 0;
};

Spread spread_of(const std::vector<Progress>& all) {
  Spread spread;
  if (all.empty()) return spread;
  const auto n = static_cast<double>(all.size());
  double square = 0;
  double sampling = 0;
  for (const Progress& one : all) spread.mean += one.value / n;
  for (const Progress& one : all) {
    square += (one.value - spread.mean) * (one.value - spread.mean) / n;
    sampling += one.error_variance / n;
  }
  spread.between = std::max(0.0, square - sampling);
  return spread;
}

double reliability(const Progress& one, const Spread& spread) {
  const double all = spread.between + one.error_variance;
  return all > 0 ? spread.between / all : 0;
}

double years_added_up(int years, double persistence) {
  return (1 - std::pow(persistence, years)) / (1 - persistence);
}

class Anchors {
 public:
  Anchors(const Country& country, const PublishedParameters& parameters, const LearningParameters& learning)
      : country_(country), parameters_(parameters), learning_(learning), anchors_(country.schools.size()) {}

  Column<SchoolId, PracticeAnchor> make() && {
    const Unit at_16{parameters_.grades_per_sd, parameters_.pupil_sd_progress_8, years_to_16};
    const Unit at_11{parameters_.points_per_sd, parameters_.pupil_sd_progress_2, years_to_11};
    anchor(secondary_progress(country_, parameters_), at_16, secondary_subjects);
    anchor(primary_progress(country_, parameters_), at_11, primary_subjects);
    return std::move(anchors_);
  }

 private:
  using Subjects = ByDepartment (*)(const PublishedResults&);

  /// What is published by department, NaN where nothing is.
  static ByDepartment secondary_subjects(const PublishedResults& results) {
    return {results[PublishedMeasure::progress_8_english], results[PublishedMeasure::progress_8_mathematics],
            results[PublishedMeasure::progress_8_ebacc], results[PublishedMeasure::progress_8_ebacc],
            results[PublishedMeasure::progress_8_open]};
  }
  static ByDepartment primary_subjects(const PublishedResults& results) {
    const float reading = results[PublishedMeasure::reading_progress];
    const float writing = results[PublishedMeasure::writing_progress];
    const float english = std::isnan(reading)   ? writing
                          : std::isnan(writing) ? reading
                                                : 0.5F * (reading + writing);
    constexpr float nothing = PublishedResults::nothing;
    return {english, results[PublishedMeasure::mathematics_progress], nothing, nothing, nothing};
  }

  void anchor(const std::vector<Progress>& all, const Unit& unit, Subjects subjects) {
    const Spread spread = spread_of(all);
    const double practice_per_point =
        parameters_.practice_share / unit.points_per_sd / years_added_up(unit.years, learning_.persistence);
    double mean_kept = 0;  // small schools shrink more, so that what is left no longer sums to nothing
    for (const Progress& one : all) {
      mean_kept += reliability(one, spread) * (one.value - spread.mean) / static_cast<double>(all.size());
    }
    for (const Progress& one : all) {
      const double kept = reliability(one, spread) * practice_per_point;
      PracticeAnchor& anchor = anchors_[one.school];
      anchor.common = static_cast<float>(kept * (one.value - spread.mean) - mean_kept * practice_per_point);
      const ByDepartment by_subject = subjects(country_.published[one.school]);
      for (std::size_t d = 0; d < departments; ++d) {
        if (std::isnan(by_subject[d])) continue;
        anchor.by_department[d] = static_cast<float>(kept * (present(by_subject[d]) - one.value));
      }
    }
  }

  const Country& country_;
  const PublishedParameters& parameters_;
  const LearningParameters& learning_;
  Column<SchoolId, PracticeAnchor> anchors_;
};

}  // namespace

Column<SchoolId, PracticeAnchor> practice_anchors(const Country& country,
                                                  const PublishedParameters& parameters,
                                                  const LearningParameters& learning) {
  if (country.published.empty()) return {};
  return Anchors(country, parameters, learning).make();
}

void hold_at_anchors(Practice& practice, const Country& country,
                     const Column<SchoolId, PracticeAnchor>& anchors) {
  if (anchors.empty()) return;
  std::array<double, stages> sum{}, count{};
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!anchors[school].common) continue;
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    sum[stage] += static_cast<double>(practice.common[school]);
    count[stage] += 1;
  }
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const PracticeAnchor& anchor = anchors[school];
    if (!anchor.common) continue;
    const auto stage = static_cast<std::size_t>(stage_of(country.schools.last_year[school]));
    practice.common[school] = static_cast<float>(sum[stage] / count[stage]) + *anchor.common;
    for (std::size_t d = 0; d < departments; ++d) {
      if (anchor.by_department[d]) practice.by_department[school][d] = *anchor.by_department[d];
    }
  }
}

}  // namespace commonroom
