#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/support/kinds.hpp"
#include "model/support/offers.hpp"
#include "model/support/settings.hpp"

namespace commonroom {

/// Help that providers give this year, as it is agreed on: never more than their capacity.
struct CapacityInUse {
  Column<SchoolId, double> of_school;  ///< units of help, all programmes
  std::vector<double> of_region;       ///< units of help of one programme, by the provider's region
};

/// A school that support reached.
struct Match {
  Case need{};
  SupportOffer offer{};
  std::uint8_t departments = 0;
};

/// What a programme agrees on in a year, beside what goes on from last year.
struct Brokered {
  std::vector<Match> matches;
  std::uint32_t unserved = 0;  ///< cases for which nobody had capacity, or who saw nothing to gain
};

/// A case and the departments in which it is to be supported.
struct Request {
  Case need{};
  std::uint8_t departments = 0;
  std::optional<SupportOffer> dismissed;  ///< whom a review took from this school: not to be had again
};

/// Step 3 of support, brokerage: request by request, in their order, the offer with the best
///   score = seen+^w_need exp(-w_near dist / n) likeness^w_values
/// that still has capacity, within the programme's boundary and the reach of search; seen = mean over the
/// departments of K_provider - K_receiver + error, the error with SD s (1 - q) (q the quality of evidence;
/// case studies in a directory make it smaller), s the error without evidence; likeness that of the two
/// heads' values. A school that decides for itself takes an offer only where it expects to gain:
///   stake (years rate depth seen+ - price (charge + staff out of class) / income) > price of time x time.
/// Capacity is that of the provider in all programmes, and of the provider's region in this one. A regional
/// boundary keeps teams to their own schools; where there is none, capacity that one region leaves can serve
/// another. Sources: register rows S1, S3, S7, S8; the form of the score is assumed. The nearest 60
/// offers are looked at, a bound on the work; where the best of them are full, those with capacity once more.
/// Left out: negotiation, and waiting lists from year to year.
[[nodiscard]] Brokered brokered(const SupportSetting& setting, const SupportProgramme& programme,
                                std::span<const Request> requests, std::span<const SupportOffer> offers,
                                const TaughtByBodies& taught, CapacityInUse& in_use);

/// Units of help of a provider's capacity that an engagement takes.
[[nodiscard]] double load_of(const KindOfSupport& kind, bool is_expert,
                             const SupportDirectoryParameters& parameters);

}  // namespace commonroom
