#include "model/admission/market_year.hpp"

#include "core/parallel.hpp"
#include "model/admission/authority_placement.hpp"
#include "model/admission/deferred_acceptance.hpp"
#include "model/admission/preferences.hpp"

namespace commonroom {

namespace {

constexpr std::size_t choosers_grain = 16384;

/// Stands for the market of a year group at which no school takes children in: no school is near anybody.
EntryMarket market_of_nobody(const Country& country, int year_group) {
  std::vector<std::uint32_t> starts(country.neighbourhoods.size() + 1, 0);
  return {static_cast<std::uint8_t>(year_group), {std::move(starts), {}}};
}

std::vector<std::uint32_t> places_for_newcomers(const Schools& schools, int year_group,
                                                std::span<const std::uint32_t> seated) {
  std::vector<std::uint32_t> places(schools.size(), 0);
  for (std::size_t at = 0; at < schools.size(); ++at) {
    const auto school = id_at<SchoolId>(at);
    const std::uint32_t all = schools.places[school];
    if (schools.serves(school, year_group) && all > seated[at]) places[at] = all - seated[at];
  }
  return places;
}

/// Writes the schools of those who got a place through their lists, and counts.
EntryCounts settle_lists(const EntryMarket& market, const Choosers& choosers, const PreferenceLists& lists,
                         const Matching& matching, std::vector<SchoolId>& school) {
  const auto near = market.nearby.values();
  return ordered_sum<EntryCounts>(choosers.size(), choosers_grain, [&](std::size_t begin, std::size_t end) {
    EntryCounts counts;
    for (std::size_t chooser = begin; chooser < end; ++chooser) {
      const std::uint8_t rank = matching.rank[chooser];
      if (rank != unplaced) school[chooser] = near[lists.position_at(rank, chooser)].school;
      if (chooser >= choosers.must_move) {
        counts.late_changes += rank != unplaced ? 1 : 0;
        continue;
      }
      const std::uint8_t named = lists.named[chooser];
      counts.choosers += 1;
      counts.first_preference += rank == 0 ? 1 : 0;
      counts.nearest_first += named > 0 && lists.candidate_at(0, chooser) == 0 ? 1 : 0;
      counts.one_name += named == 1 ? 1 : 0;
      counts.full_list += named == lists.longest ? 1 : 0;
      if (rank != unplaced) {
        counts.distance_km += static_cast<double>(near[lists.position_at(rank, chooser)].distance_km);
      }
    }
    return counts;
  });
}

}  // namespace

EntryCounts& EntryCounts::operator+=(const EntryCounts& other) {
  choosers += other.choosers;
  first_preference += other.first_preference;
  nearest_first += other.nearest_first;
  one_name += other.one_name;
  full_list += other.full_list;
  by_authority += other.by_authority;
  over_places += other.over_places;
  late_changes += other.late_changes;
  distance_km += other.distance_km;
  return *this;
}

MarketYear run_market(const Country& country, const Choosers& choosers, std::span<const std::uint32_t> seated,
                      const ChoiceParameters& choice, const PlacementParameters& placement,
                      const AdmissionView& view, const Draws& draws) {
  const int year_group = choosers.year_group;
  const EntryMarket* listed = country.market_at(year_group);
  EntryMarket nobody;
  if (listed == nullptr || listed->nearby.owners() == 0) {
    nobody = market_of_nobody(country, year_group);
    listed = &nobody;
  }
  const EntryMarket& market = *listed;

  const ChoiceWeights weights = choice_weights(choice, year_group);
  const std::vector<Appeal> appeal = appeals(country.schools, weights, view, year_group);
  const PreferenceLists lists = preferences(country, market, choosers, appeal, weights, placement, draws);
  std::vector<std::uint32_t> places = places_for_newcomers(country.schools, year_group, seated);
  const Offers offers{places, country.schools.faith.values(), placement.lottery != 0};
  Matching matching = deferred_acceptance(market, choosers, lists, offers, draws);

  MarketYear year;
  year.school.assign(choosers.size(), none<SchoolId>);
  year.counts = settle_lists(market, choosers, lists, matching, year.school);

  std::vector<std::uint32_t> left_over;
  for (std::size_t chooser = 0; chooser < choosers.must_move; ++chooser) {
    if (matching.rank[chooser] == unplaced) left_over.push_back(static_cast<std::uint32_t>(chooser));
  }
  for (std::size_t school = 0; school < places.size(); ++school) places[school] -= matching.admitted[school];
  const double reach =
      year_group >= first_secondary_year ? placement.secondary_reach : placement.primary_reach;
  const AuthorityPlacement found =
      place_by_authority(country, market, choosers, left_over, std::move(places), static_cast<float>(reach));
  for (std::size_t at = 0; at < left_over.size(); ++at) {
    year.school[left_over[at]] = found.school[at];
    year.counts.distance_km += static_cast<double>(found.distance_km[at]);
  }
  year.counts.by_authority = left_over.size();
  year.counts.over_places = found.over_places;
  year.admitted = std::move(matching.admitted);
  year.cut_off_km = std::move(matching.cut_off_km);
  return year;
}

}  // namespace commonroom
