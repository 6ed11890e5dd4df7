#include "model/stakes/recognition.hpp"

#include "model/collaboration/groups.hpp"

namespace commonroom {

void add_recognition(Stakes& stakes, const Country& country, const Instrument& instrument) {
  const double for_help = instrument.strength * instrument.credit_for_help;
  const double for_success = instrument.strength * instrument.credit_for_partner_success;
  const double for_failure = instrument.strength * instrument.penalty_for_failed_partnership;
  if (!(for_help > 0 || for_success > 0 || for_failure > 0)) return;
  auto& recognition = stakes.cross.recognition;
  recognition.resize(country.schools.size());
  for (std::size_t i = 0; i < recognition.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(country.schools, school, instrument.scope)) continue;
    recognition[i].for_help += static_cast<float>(for_help);
    recognition[i].for_success += static_cast<float>(for_success);
    recognition[i].for_failure += static_cast<float>(for_failure);
    stakes.of_others[school] += static_cast<float>(for_help + for_success);
  }
}

}  // namespace commonroom
