#include "model/support/directory.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

#include "core/parallel.hpp"
#include "model/collaboration/context.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 512;

/// Pieces in the order of school and body as one list in the order of department, school and body.
std::vector<SupportListing> by_department(std::span<const std::vector<SupportListing>> pieces) {
  std::array<std::size_t, departments> next{};
  std::size_t all = 0;
  for (const auto& piece : pieces) {
    for (const SupportListing& listing : piece) ++next[listing.department];
    all += piece.size();
  }
  std::exclusive_scan(next.begin(), next.end(), next.begin(), std::size_t{0});
  std::vector<SupportListing> listings(all);
  for (const auto& piece : pieces) {
    for (const SupportListing& listing : piece) listings[next[listing.department]++] = listing;
  }
  return listings;
}

/// The recommendations of each school.
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

  /// Adds those of schools [begin, end), by school, body, department.
  void add_to(std::vector<SupportListing>& listings, SchoolId begin, SchoolId end) const {
    StandingOfSchool standing(before_, begin);
    for (std::size_t i = index(begin); i < index(end); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (country_.schools.is_independent(school)) continue;
      standing.go_to(school);
      for (std::size_t body = 0; body < programme_.bodies.size(); ++body)
        add(listings, standing, school, body);
    }
  }

 private:
  /// Last year's recommendations of one school after another, by department. A step from one to the next
  /// costs less than to search for each.
  class StandingOfSchool {
   public:
    StandingOfSchool(std::span<const SupportListing> all, SchoolId first) : all_(all) {
      for (std::size_t d = 0; d < departments; ++d) {
        const auto from = std::partition_point(all.begin(), all.end(), [&](const SupportListing& one) {
          return std::tuple(std::size_t{one.department}, one.school) < std::tuple(d, first);
        });
        at_[d] = end_[d] = static_cast<std::size_t>(from - all.begin());
      }
    }
    /// Schools must be gone to in the order of their ids.
    void go_to(SchoolId school) {
      for (std::size_t d = 0; d < departments; ++d) {
        const auto is_of = [&](std::size_t i, const auto& holds) {
          return i < all_.size() && all_[i].department == d && holds(all_[i].school);
        };
        at_[d] = end_[d];
        while (is_of(at_[d], [&](SchoolId one) { return one < school; })) ++at_[d];
        end_[d] = at_[d];
        while (is_of(end_[d], [&](SchoolId one) { return one == school; })) ++end_[d];
      }
    }
    [[nodiscard]] const SupportListing* find(std::size_t department, std::size_t body) const {
      for (std::size_t i = at_[department]; i < end_[department]; ++i) {
        if (all_[i].body == body) return &all_[i];
      }
      return nullptr;
    }

   private:
    std::span<const SupportListing> all_;
    std::array<std::size_t, departments> at_{}, end_{};
  };

  void add(std::vector<SupportListing>& listings, const StandingOfSchool& of_school, SchoolId school,
           std::size_t body) const {
    const RecommendingBody& of = programme_.bodies[body];
    const std::size_t taught = departments_taught(country_.schools.last_year[school]);
    Stream stream = draws_.stream(Process::support_listing, static_cast<std::uint32_t>(school),
                                  static_cast<std::uint32_t>(body));
    const double blur = std::sqrt(1.0 - of.accuracy * of.accuracy);
    for (std::size_t d = 0; d < taught; ++d) {
      const auto noise = static_cast<double>(stream.normal());
      const auto expert = static_cast<double>(stream.uniform());
      const auto leaving = static_cast<double>(stream.uniform());
      const SupportListing* const standing = of_school.find(d, body);
      SupportListing listing{school, position_, static_cast<std::uint8_t>(d),
                             static_cast<std::uint8_t>(body)};
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
    rule.add_to(pieces[begin / grain], id_at<SchoolId>(begin), id_at<SchoolId>(end));
  });
  return by_department(pieces);
}

double expert_knowledge(SchoolId school, std::size_t department, const SupportDirectoryParameters& parameters,
                        const Draws& draws) {
  const Draws in_no_year(draws.key()[0], draws.key()[1], 0);
  return parameters.expert_knowledge *
         static_cast<double>(in_no_year.normal(Process::support_expert, static_cast<std::uint32_t>(school),
                                               static_cast<std::uint32_t>(department)));
}

}  // namespace commonroom
