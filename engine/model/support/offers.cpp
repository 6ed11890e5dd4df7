#include "model/support/offers.hpp"

#include <cmath>
#include <limits>

#include "core/parallel.hpp"
#include "model/support/designation.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 1024;

/// Whether a school takes on work, and how.
class Willing {
 public:
  Willing(const SupportSetting& setting, const SupportProgramme& programme)
      : setting_(setting), expected_(programme.expected_to_provide) {
    const SupportProviderParameters& p = setting.parameters.support_provider;
    chance_ = 1.0 - (1.0 - p.willingness) * std::exp(-programme.charge / p.willing_for_pounds);
  }

  [[nodiscard]] bool by_itself(SchoolId school) const {
    const float draw = setting_.draws.uniform(Process::support_willing, static_cast<std::uint32_t>(school));
    return static_cast<double>(draw) < chance_;
  }
  [[nodiscard]] bool because_expected(SchoolId school) const {
    const Grade grade = setting_.world.schools.grade[school];
    return expected_ && grade != Grade::not_inspected && grade <= Grade::good;
  }

 private:
  const SupportSetting& setting_;
  bool expected_;
  double chance_;
};

std::vector<SupportOffer> offers_of_schools(const SupportSetting& setting, const SupportProgramme& programme,
                                            const Column<SchoolId, std::uint8_t>& designated,
                                            const Column<SchoolId, std::uint8_t>& is_receiver) {
  const Willing willing(setting, programme);
  const Schools& schools = setting.country.schools;
  const bool needs_trust =
      programme.provider == SupportProvider::trust_internal || programme.provider == SupportProvider::sponsor;
  const auto add_offer = [&](SchoolId school, std::vector<SupportOffer>& offers) {
    if (is_receiver[school] != 0 || schools.is_independent(school) ||
        (needs_trust && schools.trust[school] == none<TrustId>))
      return;
    const bool is_known = !is_designated_kind(programme.provider) || designated[school] != 0;
    const bool gladly = is_known && willing.by_itself(school);
    if (!gladly && !willing.because_expected(school)) return;
    offers.push_back({.school = school, .is_reluctant = static_cast<std::uint8_t>(gladly ? 0 : 1)});
  };
  return joined_pieces<SupportOffer>(
      schools.size(), grain, [&](std::size_t begin, std::size_t end, std::vector<SupportOffer>& piece) {
        for (std::size_t i = begin; i < end; ++i) add_offer(id_at<SchoolId>(i), piece);
      });
}

std::vector<SupportOffer> offers_of_listings(const SupportSetting& setting, const SupportProgramme& programme,
                                             std::span<const SupportListing> listings,
                                             const Column<SchoolId, std::uint8_t>& is_receiver) {
  const Willing willing(setting, programme);
  const auto add_offer = [&](const SupportListing& listing, std::vector<SupportOffer>& offers) {
    if (is_receiver[listing.school] != 0) return;
    const bool gladly = willing.by_itself(listing.school);
    if (!gladly && !willing.because_expected(listing.school)) return;
    offers.push_back({listing.school, listing.department, listing.body, listing.is_expert,
                      static_cast<std::uint8_t>(gladly ? 0 : 1)});
  };
  return joined_pieces<SupportOffer>(
      listings.size(), grain, [&](std::size_t begin, std::size_t end, std::vector<SupportOffer>& piece) {
        for (const SupportListing& listing : listings.subspan(begin, end - begin)) add_offer(listing, piece);
      });
}

/// One offer for each body and department in which it recommends anyone.
std::vector<SupportOffer> offers_of_bodies(std::size_t bodies, std::span<const SupportListing> listings) {
  std::vector<std::uint8_t> recommends(departments * bodies, 0);
  for (const SupportListing& listing : listings) recommends[listing.department * bodies + listing.body] = 1;
  std::vector<SupportOffer> offers;
  for (std::size_t place = 0; place < recommends.size(); ++place) {
    if (recommends[place] == 0) continue;
    offers.push_back({.school = none<SchoolId>,
                      .department = static_cast<std::uint8_t>(place / bodies),
                      .body = static_cast<std::uint8_t>(place % bodies)});
  }
  return offers;
}

}  // namespace

std::vector<SupportOffer> offers_of(const SupportSetting& setting, const SupportProgramme& programme,
                                    const Column<SchoolId, std::uint8_t>& designated,
                                    std::span<const SupportListing> listings,
                                    const Column<SchoolId, std::uint8_t>& is_receiver) {
  if (programme.provider != SupportProvider::directory)
    return offers_of_schools(setting, programme, designated, is_receiver);
  if (programme.support == SupportKind::training_programme)
    return offers_of_bodies(programme.bodies.size(), listings);
  return offers_of_listings(setting, programme, listings, is_receiver);
}

TaughtByBodies::TaughtByBodies(const SupportSetting& setting, std::size_t bodies,
                               std::span<const SupportListing> listings)
    : mean_(bodies) {
  std::vector<std::array<std::array<double, departments>, stages>> count(bodies);
  for (const SupportListing& listing : listings) {
    const auto stage = static_cast<std::size_t>(stage_of(setting.country.schools.last_year[listing.school]));
    mean_[listing.body][stage][listing.department] +=
        practice_of(setting.world.schools, listing.school, listing.department);
    count[listing.body][stage][listing.department] += 1;
  }
  for (std::size_t body = 0; body < bodies; ++body) {
    for (std::size_t stage = 0; stage < stages; ++stage) {
      for (std::size_t d = 0; d < departments; ++d) {
        const double listed = count[body][stage][d];
        double& mean = mean_[body][stage][d];
        mean = listed > 0 ? mean / listed : std::numeric_limits<double>::quiet_NaN();
      }
    }
  }
}

double TaughtByBodies::practice(std::size_t body, Stage stage, std::size_t department) const {
  return mean_[body][static_cast<std::size_t>(stage)][department];
}

}  // namespace commonroom
