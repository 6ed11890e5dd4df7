#include "model/admission/authority_placement.hpp"

#include <limits>
#include <optional>

#include "core/contracts.hpp"
#include "model/admission/school_grid.hpp"

namespace commonroom {

namespace {

class Authority {
 public:
  Authority(const Country& country, const EntryMarket& market, int year_group,
            std::vector<std::uint32_t> places_left, float reach_km)
      : country_(country),
        market_(market),
        year_group_(year_group),
        places_left_(std::move(places_left)),
        reach_km_(reach_km) {}

  struct Place {
    SchoolId school;
    float distance_km;
    bool is_over_places;
  };

  Place place(NeighbourhoodId home) {
    for (const NearbySchool& near : market_.nearby[home]) {
      if (near.distance_km > reach_km_) break;
      if (take(near.school)) return {near.school, near.distance_km, false};
    }
    const float x_km = country_.neighbourhoods.x_km[home];
    const float y_km = country_.neighbourhoods.y_km[home];
    const auto has_room = [&](SchoolId school) { return places_left_[index(school)] > 0; };
    if (const auto found = grid().nearest(x_km, y_km, reach_km_, has_room)) {
      take(found->school);
      return {found->school, found->distance_km, false};
    }
    const auto any =
        grid().nearest(x_km, y_km, std::numeric_limits<float>::infinity(), [](SchoolId) { return true; });
    return {any->school, any->distance_km, true};
  }

 private:
  bool take(SchoolId school) {
    std::uint32_t& left = places_left_[index(school)];
    if (left == 0) return false;
    --left;
    return true;
  }

  const SchoolGrid& grid() {
    if (!grid_) {
      std::vector<SchoolId> serving;
      for (std::size_t at = 0; at < country_.schools.size(); ++at) {
        if (country_.schools.serves(id_at<SchoolId>(at), year_group_)) serving.push_back(id_at<SchoolId>(at));
      }
      expects(!serving.empty(), "some school must serve each year group");
      grid_.emplace(country_.schools, serving);
    }
    return *grid_;
  }

  const Country& country_;
  const EntryMarket& market_;
  int year_group_;
  std::vector<std::uint32_t> places_left_;
  float reach_km_;
  std::optional<SchoolGrid> grid_;  ///< made when somebody needs it
};

}  // namespace

AuthorityPlacement place_by_authority(const Country& country, const EntryMarket& market,
                                      const Choosers& choosers, std::span<const std::uint32_t> children,
                                      std::vector<std::uint32_t> places_left, float reach_km) {
  AuthorityPlacement placement;
  Authority authority(country, market, choosers.year_group, std::move(places_left), reach_km);
  for (const std::uint32_t child : children) {
    const auto place = authority.place(country.home_of_slot[choosers.slot[child]]);
    placement.school.push_back(place.school);
    placement.distance_km.push_back(place.distance_km);
    placement.over_places += place.is_over_places ? 1 : 0;
  }
  return placement;
}

}  // namespace commonroom
