#include "measures/segregation.hpp"

#include <cmath>
#include <limits>
#include <vector>

namespace commonroom {

namespace {

struct AreaTotal {
  double disadvantaged = 0;
  double other = 0;
  double schools = 0;
  double distance = 0;
};

}  // namespace

double mean_dissimilarity(const Country& country, const Column<SchoolId, RollCount>& rolls,
                          std::size_t part) {
  std::vector<AreaTotal> areas(country.area_names.size());
  const auto area_of = [&](std::size_t i) -> AreaTotal& {
    return areas[index(country.schools.area[id_at<SchoolId>(i)])];
  };
  for (std::size_t i = 0; i < rolls.size(); ++i) {
    const RollCount& roll = rolls[id_at<SchoolId>(i)];
    if (roll.pupils[part] == 0) continue;
    AreaTotal& area = area_of(i);
    area.disadvantaged += roll.disadvantaged[part];
    area.other += roll.pupils[part] - roll.disadvantaged[part];
    area.schools += 1;
  }
  for (std::size_t i = 0; i < rolls.size(); ++i) {
    const RollCount& roll = rolls[id_at<SchoolId>(i)];
    AreaTotal& area = area_of(i);
    if (roll.pupils[part] == 0 || area.disadvantaged <= 0 || area.other <= 0) continue;
    area.distance += 0.5 * std::abs(roll.disadvantaged[part] / area.disadvantaged -
                                    (roll.pupils[part] - roll.disadvantaged[part]) / area.other);
  }
  double sum = 0;
  double counted = 0;
  for (const AreaTotal& area : areas) {
    if (area.schools < 2 || area.disadvantaged <= 0 || area.other <= 0) continue;
    sum += area.distance;
    counted += 1;
  }
  return counted > 0 ? sum / counted : std::numeric_limits<double>::quiet_NaN();
}

double isolation(const Column<SchoolId, RollCount>& rolls, std::size_t part) {
  double disadvantaged = 0;
  double met = 0;
  for (const RollCount& roll : rolls) {
    if (roll.pupils[part] == 0) continue;
    const double here = roll.disadvantaged[part];
    disadvantaged += here;
    met += here * here / roll.pupils[part];
  }
  return disadvantaged > 0 ? met / disadvantaged : std::numeric_limits<double>::quiet_NaN();
}

void measure_segregation(RecordWriter& record, const Country& country,
                         const Column<SchoolId, RollCount>& rolls) {
  double pupils = 0;
  for (const RollCount& roll : rolls) pupils += roll.roll();
  record.set("pupils", pupils);
  for (std::size_t part = 0; part < 2; ++part) {
    record.set("dissimilarity", mean_dissimilarity(country, rolls, part), part);
    record.set("isolation", isolation(rolls, part), part);
  }
}

}  // namespace commonroom
