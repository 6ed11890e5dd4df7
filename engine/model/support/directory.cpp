#include "model/support/directory.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/parallel.hpp"
#include "model/collaboration/context.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 512;

auto key_of(const SupportListing& listing) {
  return std::tuple(listing.department, listing.school, listing.body);
}

/// The recommendations of one school.
class SchoolListing {
 public:
  SchoolListing(const Country& country, const SupportProgramme& programme, std::uint16_t position,
                const TrueNeed& need, std::span<const SupportListing> before,
                const SupportDirectoryParameters& parameters, const Draws& draws)
      : country_(country),
        programme_(programme),
        position_(position),
        need_(need),
        before_(before),
        parameters_(parameters),
        draws_(draws) {}

  void add_to(std::vector<SupportListing>& listings, SchoolId school) const {
    if (country_.schools.is_independent(school)) return;
    for (std::size_t body = 0; body < programme_.bodies.size(); ++body) add(listings, school, body);
  }

 private:
  void add(std::vector<SupportListing>& listings, SchoolId school, std::size_t body) const {
    const RecommendingBody& of = programme_.bodies[body];
    const std::size_t taught = departments_taught(country_.schools.last_year[school]);
    Stream stream = draws_.stream(Process::support_listing, static_cast<std::uint32_t>(school),
                                  static_cast<std::uint32_t>(body));
    const double blur = std::sqrt(1.0 - of.accuracy * of.accuracy);
    for (std::size_t d = 0; d < taught; ++d) {
      const auto noise = static_cast<double>(stream.normal());
      const auto expert = static_cast<double>(stream.uniform());
      const auto leaving = static_cast<double>(stream.uniform());
      SupportListing listing{school, position_, static_cast<std::uint8_t>(d),
                             static_cast<std::uint8_t>(body)};
      const SupportListing* const standing = find(listing);
      const double judged = -of.accuracy * static_cast<double>(need_.of_department[school][d]) + blur * noise;
      if (standing != nullptr && standing->years_left > 1 &&
          !(standing->is_expert != 0 && leaving < parameters_.expert_leaves)) {
        listing = *standing;
        --listing.years_left;
      } else if (standing == nullptr && judged >= of.selectivity) {
        listing.is_expert = expert < of.experts ? 1 : 0;
        listing.years_left = static_cast<std::uint8_t>(parameters_.listing_years);
      } else {
        continue;
      }
      listings.push_back(listing);
    }
  }

  [[nodiscard]] const SupportListing* find(const SupportListing& wanted) const {
    const auto place = std::lower_bound(
        before_.begin(), before_.end(), wanted,
        [](const SupportListing& a, const SupportListing& b) { return key_of(a) < key_of(b); });
    return place != before_.end() && key_of(*place) == key_of(wanted) ? &*place : nullptr;
  }

  const Country& country_;
  const SupportProgramme& programme_;
  std::uint16_t position_;
  const TrueNeed& need_;
  std::span<const SupportListing> before_;
  const SupportDirectoryParameters& parameters_;
  const Draws& draws_;
};

}  // namespace

std::vector<SupportListing> next_listings(const Country& country, const SupportProgramme& programme,
                                          std::uint16_t position, const TrueNeed& need,
                                          std::span<const SupportListing> before,
                                          const SupportDirectoryParameters& parameters, const Draws& draws) {
  const SchoolListing rule(country, programme, position, need, before, parameters, draws);
  const std::size_t schools = country.schools.size();
  std::vector<std::vector<SupportListing>> pieces((schools + grain - 1) / grain);
  parallel_chunks(schools, grain, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) rule.add_to(pieces[begin / grain], id_at<SchoolId>(i));
  });
  std::vector<SupportListing> listings;
  for (const auto& piece : pieces) listings.insert(listings.end(), piece.begin(), piece.end());
  std::sort(listings.begin(), listings.end(),
            [](const SupportListing& a, const SupportListing& b) { return key_of(a) < key_of(b); });
  return listings;
}

double expert_knowledge(SchoolId school, std::size_t department, const SupportDirectoryParameters& parameters,
                        const Draws& draws) {
  const Draws in_no_year(draws.key()[0], draws.key()[1], 0);
  return parameters.expert_knowledge *
         static_cast<double>(in_no_year.normal(Process::support_expert, static_cast<std::uint32_t>(school),
                                               static_cast<std::uint32_t>(department)));
}

}  // namespace commonroom
