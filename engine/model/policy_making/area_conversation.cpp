#include "model/policy_making/area_conversation.hpp"

#include <algorithm>

#include "model/collaboration/groups.hpp"

namespace commonroom {

Column<SchoolId, float> agreement_after_year(const Country& country, const Government& government,
                                             const std::vector<AreaConversation>& conversations, int year,
                                             const AreaParameters& parameters) {
  Column<SchoolId, float> agreement = government.agreement;
  if (agreement.empty()) agreement.assign(country.schools.size(), 0);
  for (float& one : agreement) one *= static_cast<float>(parameters.goals_kept);
  for (const AreaConversation& conversation : conversations) {
    if (!conversation.runs_in(year)) continue;
    for (std::size_t i = 0; i < agreement.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!in_scope(country.schools, school, conversation.scope)) continue;
      agreement[school] += static_cast<float>(conversation.intensity) * (1.0F - agreement[school]);
    }
  }
  const auto fades = [](float one) { return one < 1e-6F; };
  if (std::all_of(agreement.begin(), agreement.end(), fades)) return {};
  return agreement;
}

Column<SchoolId, Head> heads_in_agreement(const Country& country, const Column<SchoolId, Head>& heads,
                                          const Column<SchoolId, float>& agreement,
                                          const AreaParameters& parameters) {
  std::vector<double> sum(country.area_names.size(), 0);
  std::vector<double> weight(sum.size(), 0);
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t area = index(country.schools.area[school]);
    const auto agrees = static_cast<double>(agreement[school]);
    sum[area] += agrees * static_cast<double>(heads[school].values);
    weight[area] += agrees;
  }
  Column<SchoolId, Head> result = heads;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const std::size_t area = index(country.schools.area[school]);
    if (!(weight[area] > 0)) continue;
    const double pull = parameters.solidarity * static_cast<double>(agreement[school]);
    const auto own = static_cast<double>(heads[school].values);
    result[school].values = static_cast<float>(own + pull * (sum[area] / weight[area] - own));
  }
  return result;
}

}  // namespace commonroom
