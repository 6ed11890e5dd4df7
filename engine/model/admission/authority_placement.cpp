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
    if (const auto found = nearest_with_room(x_km, y_km)) {
      take(found->school);
      return {found->school, found->distance_km, false};
    }
    const auto any = every_school().nearest(x_km, y_km, std::numeric_limits<float>::infinity(),
                                            [](SchoolId) { return true; });
    return {any->school, any->distance_km, true};
  }

 private:
  bool take(SchoolId school) {
    std::uint32_t& left = places_left_[index(school)];
    if (left == 0) return false;
    --left;
    if (left == 0) ++filled_since_;
    return true;
  }

  [[nodiscard]] std::optional<SchoolGrid::Found> nearest_with_room(float x_km, float y_km) {
    // A grid in which most schools are full by now is slow to search.
    if (!with_room_ || filled_since_ > with_room_->size() / 2) {
      const auto has_room = [&](SchoolId school) { return places_left_[index(school)] > 0; };
      with_room_.emplace(country_.schools, serving(has_room));
      filled_since_ = 0;
    }
    return with_room_->nearest(x_km, y_km, reach_km_,
                               [&](SchoolId school) { return places_left_[index(school)] > 0; });
  }

  const SchoolGrid& every_school() {
    if (!every_school_) every_school_.emplace(country_.schools, serving([](SchoolId) { return true; }));
    expects(every_school_->size() > 0, "some school must serve each year group");
    return *every_school_;
  }

  template <class Accepts>
  [[nodiscard]] std::vector<SchoolId> serving(const Accepts& accepts) const {
    std::vector<SchoolId> found;
    for (std::size_t at = 0; at < country_.schools.state_size(); ++at) {
      const auto school = id_at<SchoolId>(at);
      if (country_.schools.serves(school, year_group_) && accepts(school)) found.push_back(school);
    }
    return found;
  }

  const Country& country_;
  const EntryMarket& market_;
  int year_group_;
  std::vector<std::uint32_t> places_left_;
  float reach_km_;
  std::optional<SchoolGrid> with_room_, every_school_;  ///< made when somebody needs them
  std::size_t filled_since_ = 0;  ///< schools that have filled up since with_room_ was made
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
