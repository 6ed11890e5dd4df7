#include "model/professional_learning/hubs.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "model/collaboration/groups.hpp"
#include "model/staffing/field.hpp"
#include "model/staffing/teacher_draws.hpp"

namespace commonroom {

namespace {

struct Lot {
  float drawn;
  SchoolId school;
  friend bool operator<(const Lot& a, const Lot& b) {
    return a.drawn != b.drawn ? a.drawn < b.drawn : a.school < b.school;
  }
};

void designate_more(const Country& country, const SchoolStates& states,
                    const ProfessionalLearningProgramme& programme, const Draws& draws,
                    Column<SchoolId, std::uint8_t>& years) {
  std::size_t in_scope_now = 0, hubs = 0;
  std::vector<Lot> lots;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(country.schools, school, programme.scope)) continue;
    ++in_scope_now;
    if (years[school] > 0) {
      ++hubs;
    } else if (states.grade[school] == Grade::outstanding) {
      lots.push_back({draws.uniform(Process::hub_designation, static_cast<std::uint32_t>(i)), school});
    }
  }
  const auto wanted =
      static_cast<std::size_t>(std::lround(programme.hubs * static_cast<double>(in_scope_now)));
  std::sort(lots.begin(), lots.end());
  for (const Lot& lot : lots) {
    if (hubs >= wanted) break;
    years[lot.school] = static_cast<std::uint8_t>(programme.hub_term);
    ++hubs;
  }
}

/// A school that turns to a hub.
struct Request {
  SchoolId hub;
  float distance_km;
  SchoolId school;
  friend bool operator<(const Request& a, const Request& b) {
    if (a.hub != b.hub) return a.hub < b.hub;
    return a.distance_km != b.distance_km ? a.distance_km < b.distance_km : a.school < b.school;
  }
};

constexpr float no_hub = -1;

Request nearest_known_hub(const Country& country, const SchoolStates& states, SchoolId school,
                          const ProfessionalLearningProgramme& programme, const Draws& always) {
  Request nearest{.hub = school, .distance_km = no_hub, .school = school};
  if (country.neighbours.owners() == 0) return nearest;
  const bool by_department = has_departments(country.schools, school);
  for (const Neighbour& near : country.neighbours[school]) {
    if (!states.workforce.is_hub(near.school) || near.distance_km > programme.hub_reach_km) continue;
    if (has_departments(country.schools, near.school) != by_department) continue;
    if (nearest.distance_km >= 0 && near.distance_km >= nearest.distance_km) continue;
    const float known = always.uniform(Process::hub_known, static_cast<std::uint32_t>(school),
                                       static_cast<std::uint32_t>(near.school));
    if (known < programme.hub_known) {
      nearest.hub = near.school;
      nearest.distance_km = near.distance_km;
    }
  }
  return nearest;
}

}  // namespace

Column<SchoolId, std::uint8_t> designate_hubs(
    const Country& country, const SchoolStates& states,
    std::span<const ProfessionalLearningProgramme* const> programmes, const Draws& draws) {
  Column<SchoolId, std::uint8_t> years = states.workforce.hub_years;
  if (years.empty()) years.assign(country.schools.size(), 0);
  for (std::uint8_t& left : years) left = left > 0 ? static_cast<std::uint8_t>(left - 1) : left;
  for (const ProfessionalLearningProgramme* programme : programmes) {
    if (programme->hubs > 0) designate_more(country, states, *programme, draws, years);
  }
  return years;
}

HubService serve_from_hubs(const Country& country, const SchoolStates& states,
                           const ProfessionalLearningProgramme& programme, const Draws& draws) {
  const std::size_t schools = country.schools.size();
  const Draws always = timeless(draws);
  HubService service{Column<SchoolId, std::uint8_t>(schools, 0), Column<SchoolId, std::uint16_t>(schools, 0)};
  std::vector<Request> requests;
  for (std::size_t i = 0; i < schools; ++i) {
    const auto school = id_at<SchoolId>(i);
    if (!in_scope(country.schools, school, programme.scope)) continue;
    if (states.workforce.is_hub(school)) {
      service.has[school] = 1;
      continue;
    }
    const Request request = nearest_known_hub(country, states, school, programme, always);
    if (request.distance_km >= 0) requests.push_back(request);
  }
  std::sort(requests.begin(), requests.end());
  for (const Request& request : requests) {
    if (service.serves[request.hub] >= programme.schools_per_hub) continue;
    ++service.serves[request.hub];
    service.has[request.school] = 1;
    ++service.served;
  }
  return service;
}

}  // namespace commonroom
