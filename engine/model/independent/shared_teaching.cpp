#include "model/independent/shared_teaching.hpp"

#include <algorithm>
#include <cmath>

#include "model/collaboration/groups.hpp"

namespace commonroom {

namespace {

constexpr std::size_t wider_primary = 2;    // the third department of a primary school: the wider curriculum
constexpr std::size_t wider_secondary = 4;  // Department::other

/// The two schools of a partnership across sectors; nothing in common where `state` is none.
struct Sides {
  SchoolId state = none<SchoolId>;
  SchoolId independent = none<SchoolId>;
};

Sides sides_of(const Schools& schools, const Partnership& partnership) {
  const bool first = schools.is_independent(partnership.first);
  const bool second = schools.is_independent(partnership.second);
  if (first == second) return {};
  return first ? Sides{partnership.second, partnership.first} : Sides{partnership.first, partnership.second};
}

std::size_t departments_of(const Schools& schools, SchoolId school) {
  return stage_of(schools.last_year[school]) == Stage::secondary ? departments : std::size_t{3};
}

bool share_years(const Schools& schools, SchoolId a, SchoolId b) {
  return schools.first_year[a] <= schools.last_year[b] && schools.first_year[b] <= schools.last_year[a];
}

double quality(const SchoolStates& states, SchoolId school, std::size_t department) {
  return static_cast<double>(states.practice_common[school] +
                             states.practice_by_department[school][department] +
                             states.teaching[school][department]);
}

class Sharing {
 public:
  Sharing(const Country& country, const World& world, const IndependentParameters& parameters,
          const Draws& draws)
      : schools_(country.schools), world_(world), parameters_(parameters), draws_(draws) {
    result_.growth.assign(schools_.size(), {});
    facilities_.assign(schools_.size(), 0);
    shares_away_.assign(schools_.size(), {});
  }

  void take_lessons(const Partnership& partnership, const Sides& sides, double lessons) {
    if (!share_years(schools_, sides.state, sides.independent)) return;
    const std::size_t shared =
        std::min(departments_of(schools_, sides.state), departments_of(schools_, sides.independent));
    for (std::size_t d = 0; d < shared; ++d) {
      const double seen = quality(world_.schools, sides.independent, d) -
                          quality(world_.schools, sides.state, d) +
                          parameters_.lesson_view_noise *
                              static_cast<double>(draws_.normal(
                                  Process::lesson_view, static_cast<std::uint32_t>(sides.state),
                                  static_cast<std::uint32_t>(index(sides.independent) * departments + d)));
      const SchoolId guest = seen > 0 ? sides.state : sides.independent;
      const SchoolId host = seen > 0 ? sides.independent : sides.state;
      exchange(guest, host, d, lessons * static_cast<double>(partnership.effectiveness));
    }
  }

  void use_facilities(const Partnership& partnership, const Sides& sides, double use) {
    const double gain =
        use * parameters_.facilities_gain * static_cast<double>(partnership.effectiveness) *
        std::exp(-static_cast<double>(partnership.distance_km) / parameters_.facilities_decay_km);
    facilities_[sides.state] = std::max(facilities_[sides.state], static_cast<float>(gain));
  }

  SharedTeaching finish() && {
    double pupils = 0;
    double growth = 0;
    double away = 0;
    for (std::size_t i = 0; i < schools_.state_size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      const std::size_t taught = departments_of(schools_, school);
      result_.growth[school][taught == departments ? wider_secondary : wider_primary] += facilities_[school];
      const double roll = roll_of(world_.pupils, school);
      pupils += roll;
      for (std::size_t d = 0; d < taught; ++d) {
        growth += roll * static_cast<double>(result_.growth[school][d]) / static_cast<double>(taught);
        away += roll * static_cast<double>(shares_away_[school][d]) / static_cast<double>(taught);
      }
    }
    if (pupils > 0) {
      result_.mean_growth = growth / pupils;
      result_.lessons_away = away / pupils;
    }
    return std::move(result_);
  }

 private:
  [[nodiscard]] double pupils_a_year(SchoolId school) const {
    const double roll = schools_.is_independent(school) ? static_cast<double>(schools_.opening_roll[school])
                                                        : roll_of(world_.pupils, school);
    return roll / schools_.years_served(school);
  }

  void exchange(SchoolId guest, SchoolId host, std::size_t d, double wished) {
    const double guests = pupils_a_year(guest);
    const double hosts = pupils_a_year(host);
    if (!(guests > 0) || !(hosts > 0)) return;
    const double left = 1 - static_cast<double>(shares_away_[guest][d]);
    const double share = std::min({wished, parameters_.lesson_room * hosts / guests, left});
    const double gap = quality(world_.schools, host, d) - quality(world_.schools, guest, d);
    shares_away_[guest][d] += static_cast<float>(share);
    result_.growth[guest][d] += static_cast<float>(share * (gap - parameters_.lesson_travel_loss));
    result_.growth[host][d] -= static_cast<float>(parameters_.lesson_crowding * share * guests / hosts);
  }

  const Schools& schools_;
  const World& world_;
  const IndependentParameters& parameters_;
  const Draws& draws_;
  SharedTeaching result_;
  Column<SchoolId, float> facilities_;
  Column<SchoolId, std::array<float, departments>> shares_away_;
};

/// The programme in force for a state school that `wants` it; null where none is.
template <class Wants>
const CharitableStatus* in_force(const std::vector<CharitableStatus>& programmes, const Schools& schools,
                                 SchoolId state, int year, const Wants& wants) {
  for (const CharitableStatus& programme : programmes) {
    if (programme.runs_in(year) && wants(programme) && in_scope(schools, state, programme.scope)) {
      return &programme;
    }
  }
  return nullptr;
}

}  // namespace

SharedTeaching share_teaching(const Country& country, const World& world,
                              const std::vector<CharitableStatus>& programmes, int year,
                              const IndependentParameters& parameters, const Draws& draws) {
  const Schools& schools = country.schools;
  if (programmes.empty() || schools.independents == 0) return {};
  Sharing sharing(country, world, parameters, draws);
  for (const Partnership& partnership : world.collaboration.live) {
    const Sides sides = sides_of(schools, partnership);
    if (sides.state == none<SchoolId>) continue;
    const auto* lessons = in_force(programmes, schools, sides.state, year,
                                   [](const CharitableStatus& p) { return p.lessons > 0; });
    if (lessons != nullptr) sharing.take_lessons(partnership, sides, lessons->lessons);
    const auto* facilities = in_force(programmes, schools, sides.state, year,
                                      [](const CharitableStatus& p) { return p.facilities > 0; });
    if (facilities != nullptr) sharing.use_facilities(partnership, sides, facilities->facilities);
  }
  return std::move(sharing).finish();
}

void add_shared_teaching(Column<SchoolId, SchoolGrowth>& growth, const Country& country,
                         const SharedTeaching& shared) {
  if (shared.growth.empty()) return;
  for (std::size_t i = 0; i < country.schools.state_size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    for (int year = country.schools.first_year[school]; year <= country.schools.last_year[school]; ++year) {
      const auto added = by_domain(shared.growth[school], year);
      for (std::size_t d = 0; d < domains; ++d)
        growth[school].growth[static_cast<std::size_t>(year)][d] += added[d];
    }
  }
}

void charge_charitable_status(Column<SchoolId, Charges>& charges, const Country& country, const World& world,
                              const std::vector<CharitableStatus>& programmes, int year) {
  const Schools& schools = country.schools;
  if (programmes.empty() || schools.independents == 0) return;
  for (const CharitableStatus& programme : programmes) {
    if (!programme.runs_in(year) || programme.cost_per_school == 0) continue;
    for (std::size_t i = 0; i < schools.state_size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!in_scope(schools, school, programme.scope)) continue;
      charges[school].add(Heading::partnerships, programme.cost_per_school, programme.new_money);
    }
  }
  std::vector<std::uint8_t> is_charged(schools.size(), 0);
  for (const Partnership& partnership : world.collaboration.live) {
    const SchoolId state = sides_of(schools, partnership).state;
    if (state == none<SchoolId> || is_charged[index(state)] != 0) continue;
    const auto* programme = in_force(programmes, schools, state, year,
                                     [](const CharitableStatus& p) { return p.facilities > 0; });
    if (programme == nullptr) continue;
    is_charged[index(state)] = 1;
    charges[state].add(Heading::partnerships, programme->facilities_charge, programme->new_money);
  }
}

Column<SchoolId, float> public_duty(const Country& country, const std::vector<CharitableStatus>& programmes,
                                    int year) {
  double duty = 0;
  for (const CharitableStatus& programme : programmes) {
    if (programme.runs_in(year)) duty = std::max(duty, programme.duty);
  }
  if (duty == 0 || country.schools.independents == 0) return {};
  Column<SchoolId, float> column(country.schools.size(), 0.0F);
  for (std::size_t i = country.schools.state_size(); i < column.size(); ++i) {
    column[id_at<SchoolId>(i)] = static_cast<float>(duty);
  }
  return column;
}

IndependentYear help_between_sectors(const Country& country, const SchoolStates& before,
                                     std::span<const Partnership> live, std::span<const float> delivered,
                                     const TransferParameters& parameters) {
  IndependentYear year;
  const Schools& schools = country.schools;
  if (schools.independents == 0) return year;
  std::vector<Partnership> across;
  std::vector<float> help;
  for (std::size_t i = 0; i < live.size(); ++i) {
    if (sides_of(schools, live[i]).state == none<SchoolId>) continue;
    across.push_back(live[i]);
    help.push_back(delivered[i]);
  }
  if (across.empty()) return year;
  std::vector<std::uint8_t> has_partner(schools.size(), 0);
  for (const Partnership& partnership : across) {
    has_partner[index(partnership.first)] = has_partner[index(partnership.second)] = 1;
  }
  const Transfer moved = transfer(contexts_of(schools, before), before, across, help, parameters);
  std::array<double, 2> gained{}, count{};  // of state schools, of independent schools
  for (std::size_t i = 0; i < schools.size(); ++i) {
    if (has_partner[i] == 0) continue;
    const auto school = id_at<SchoolId>(i);
    const std::size_t side = schools.is_independent(school) ? 1 : 0;
    gained[side] += mean_of_taught(moved.gain[school], schools.last_year[school]);
    count[side] += 1;
  }
  year.state_schools_with_partner = count[0] / static_cast<double>(schools.state_size());
  year.help_to_state = count[0] > 0 ? gained[0] / count[0] : 0;
  year.help_to_independent = count[1] > 0 ? gained[1] / count[1] : 0;
  return year;
}

}  // namespace commonroom
