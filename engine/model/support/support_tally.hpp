#pragma once

#include <cstdint>

namespace commonroom {

/// A year's improvement support in numbers, of the whole country. Sums, unless it says otherwise; observation
/// makes means and shares of them.
struct SupportTally {
  std::uint32_t programmes = 0;  ///< running this year
  std::uint32_t identified = 0;  ///< found to need support, not yet supported
  std::uint32_t unserved = 0;    ///< of these: for whom no provider had capacity, or who saw nothing to gain
  std::uint32_t supported = 0;   ///< engagements
  std::uint32_t reviewed = 0;
  std::uint32_t failed_reviews = 0;
  std::uint32_t designated = 0;    ///< schools, counted once for each programme
  std::uint32_t listings = 0;      ///< recommendations in directories
  double help_promised = 0;        ///< units of help
  double help_delivered = 0;       ///< of promises kept, after reluctance and thinning
  double capacity = 0;             ///< of willing providers, units of help
  double capacity_used = 0;        ///< units of help
  double uptake = 0;               ///< over engagements
  double need = 0;                 ///< true need over engagements, SD of practice across schools
  double trust = 0;                ///< over engagements
  double distance_km = 0;          ///< over engagements
  double gain_of_supported = 0;    ///< over engagements: net gain in the departments supported, SD a year
  double practice_gained = 0;      ///< over schools: net gain as a mean of all departments, SD a year
  double provider_loss = 0;        ///< over schools: practice that providing took, SD a year
  double designated_practice = 0;  ///< over designations: practice above the mean, SD of schools
  double listed_practice = 0;      ///< over listings: practice above the mean, SD of departments
  double cost_pounds = 0;          ///< fees, cover, running costs
  double charges_pounds = 0;       ///< moved from receivers to providers
};

}  // namespace commonroom
