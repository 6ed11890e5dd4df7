#include <limits>

#include "measures/system.hpp"

namespace commonroom {

namespace {

constexpr double per_cent = 100;

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

void measure_support(RecordWriter& record, const Country& country, const World& world,
                     const YearEvents& events) {
  const SupportTally& tally = events.support;
  const auto schools = static_cast<double>(country.schools.state_size());  // support is for them
  const auto supported = static_cast<double>(tally.supported);
  double time = 0;
  for (const float share : world.support.time_taken) time += static_cast<double>(share);
  double pupils = 0;
  for (const RollCount& roll : events.rolls) pupils += roll.roll();
  record.set("schools_supported", per_cent * ratio(supported, schools));
  record.set("support_unserved", per_cent * ratio(tally.unserved, schools));
  record.set("support_need", ratio(tally.need, supported));
  record.set("support_uptake", per_cent * ratio(tally.uptake, supported));
  record.set("support_trust", ratio(tally.trust, supported));
  record.set("support_distance", ratio(tally.distance_km, supported));
  record.set("help_promised_in_support", ratio(tally.help_promised, schools));
  record.set("help_delivered_in_support", ratio(tally.help_delivered, schools));
  record.set("support_capacity_used", per_cent * ratio(tally.capacity_used, tally.capacity));
  record.set("practice_per_supported", ratio(tally.gain_of_supported, supported));
  record.set("practice_from_support", ratio(tally.practice_gained, schools));
  record.set("practice_lost_by_providers", ratio(tally.provider_loss, schools));
  record.set("time_for_support", per_cent * ratio(time, schools));
  record.set("support_reviews_failed", per_cent * ratio(tally.failed_reviews, tally.reviewed));
  record.set("schools_designated", per_cent * ratio(tally.designated, schools));
  record.set("designated_practice", ratio(tally.designated_practice, tally.designated));
  record.set("recommendations", ratio(tally.listings, schools));
  record.set("recommended_practice", ratio(tally.listed_practice, tally.listings));
  record.set("support_charges", ratio(tally.charges_pounds, pupils));
}

}  // namespace commonroom
