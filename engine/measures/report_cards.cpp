#include "measures/report_cards.hpp"

#include <array>

namespace commonroom {

void measure_report_cards(RecordWriter& record, const Country& country, const World& world) {
  if (world.schools.card.empty()) return;
  std::array<double, most_points> at_point{};
  std::array<double, inspection_areas> sum{}, judged{};
  double judgements = 0;
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const ReportCard& card = world.schools.card[id_at<SchoolId>(i)];
    for (std::size_t area = 0; area < card.size(); ++area) {
      if (card[area] == 0) continue;
      at_point[card[area] - 1U] += 1;
      sum[area] += card[area];
      judged[area] += 1;
      judgements += 1;
    }
  }
  if (judgements == 0) return;
  constexpr double per_cent = 100;
  for (std::size_t point = 0; point < at_point.size(); ++point) {
    record.set("report_card", per_cent * at_point[point] / judgements, point);
  }
  for (std::size_t area = 0; area < sum.size(); ++area) {
    if (judged[area] > 0) record.set("report_card_areas", sum[area] / judged[area], area);
  }
}

}  // namespace commonroom
