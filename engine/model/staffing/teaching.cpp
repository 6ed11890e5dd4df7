#include "model/staffing/teaching.hpp"

#include <algorithm>
#include <vector>

#include "model/staffing/field.hpp"
#include "model/staffing/teacher_draws.hpp"
#include "random/multiversion.hpp"

namespace commonroom {

namespace detail {

/// First half of the second counter word of a class teacher's place.
constexpr std::uint32_t place_process = static_cast<std::uint32_t>(Process::teacher_growth) << 24U;

/// Places of up to philox_lanes teachers: drawn in the year in which each last drew one.
COMMONROOM_MULTIVERSION void draw_places(PhiloxKey key, const TeacherLanes& lanes,
                                         const std::array<std::uint32_t, philox_lanes>& since,
                                         std::array<std::uint32_t, philox_lanes>& places) {
  constexpr std::size_t place_word = 1;
  PhiloxBatch batch;
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
    batch.words[0][lane] = 0;
    batch.words[1][lane] = detail::place_process | since[lane];
    batch.words[2][lane] = lanes.ordinal[lane];
    batch.words[3][lane] = lanes.origin[lane];
  }
  philox_batch(batch, key);
  places = batch.words[place_word];
}

}  // namespace detail

namespace {

/// A class teacher in the row: where, and what the teacher adds.
struct Place {
  std::uint32_t position;
  float effect;

  friend bool operator<(const Place& a, const Place& b) noexcept {
    return a.position != b.position ? a.position < b.position : a.effect < b.effect;
  }
};

void record_places(const Draws& draws, const TeacherLanes& lanes,
                   const std::array<std::uint32_t, philox_lanes>& since) {
  if (draws.recorder() == nullptr) return;
  for (std::size_t lane = 0; lane < lanes.count; ++lane) {
    const std::uint32_t process_and_year = detail::place_process | since[lane];
    draws.recorder()->drawn({0, process_and_year, lanes.ordinal[lane], lanes.origin[lane]}, 1);
  }
}

}  // namespace

Teaching::Teaching(const TeacherParameters& parameters, const Careers& careers)
    : cover_skill_(static_cast<float>(parameters.cover_skill)),
      class_years_(static_cast<std::uint32_t>(std::max(1.0, parameters.class_years))) {
  for (std::size_t experience = 0; experience < experience_effect_.size(); ++experience) {
    experience_effect_[experience] = careers.experience_effect(static_cast<int>(experience));
  }
}

float Teaching::covered_share(double posts, double vacancies, double unfunded) noexcept {
  if (posts <= 0) return 0;
  return static_cast<float>(std::clamp((vacancies + unfunded) / posts, -1.0, 1.0));
}

DepartmentTeaching Teaching::by_department(std::span<const Teacher> staff, bool has_departments,
                                           float covered) const {
  std::array<float, departments> sums{};
  std::array<float, departments> counts{};
  float sum = 0;
  for (const Teacher& teacher : staff) {
    const auto department = static_cast<std::size_t>(teacher.department);
    sums[department] += effect(teacher);
    counts[department] += 1;
    sum += effect(teacher);
  }
  const float mean = staff.empty() ? cover_skill_ : sum / static_cast<float>(staff.size());
  DepartmentTeaching result;
  for (std::size_t d = 0; d < result.size(); ++d) {
    const bool has_own = has_departments && counts[d] > 0;
    result[d] = with_cover(has_own ? sums[d] / counts[d] : mean, covered);
  }
  return result;
}

ClassTeaching Teaching::by_year_group(std::span<const Teacher> staff, bool has_departments, int first_year,
                                      int last_year, float covered, const Draws& draws) const {
  ClassTeaching result{};
  const auto first = static_cast<std::size_t>(first_year);
  const auto served = static_cast<std::size_t>(last_year - first_year + 1);
  if (has_departments || staff.empty()) {
    const DepartmentTeaching means = by_department(staff, has_departments, covered);
    float mean = 0, teachers = 0;
    for (const Teacher& teacher : staff) {
      mean += means[static_cast<std::size_t>(teacher.department)];
      teachers += 1;
    }
    const float all = teachers > 0 ? mean / teachers : with_cover(cover_skill_, covered);
    for (std::size_t k = 0; k < served; ++k) result[first + k] = all;
    return result;
  }
  const std::vector<float> row = row_of_effects(staff, draws);
  const auto places = static_cast<float>(row.size());
  for (std::size_t k = 0; k < served; ++k) {
    const float begin = places * static_cast<float>(k) / static_cast<float>(served);
    const float end = places * static_cast<float>(k + 1) / static_cast<float>(served);
    float sum = 0;
    for (auto slot = static_cast<std::size_t>(begin); slot < row.size() && static_cast<float>(slot) < end;
         ++slot) {
      const float from = std::max(begin, static_cast<float>(slot));
      const float to = std::min(end, static_cast<float>(slot + 1));
      sum += (to - from) * row[slot];
    }
    result[first + k] = with_cover(sum / (end - begin), covered);
  }
  return result;
}

std::vector<float> Teaching::row_of_effects(std::span<const Teacher> staff, const Draws& draws) const {
  std::vector<Place> places;
  places.reserve(staff.size());
  for (std::size_t first = 0; first < staff.size(); first += philox_lanes) {
    const auto part = staff.subspan(first, std::min(philox_lanes, staff.size() - first));
    TeacherLanes lanes;
    std::array<std::uint32_t, philox_lanes> since{}, drawn{};
    for (const Teacher& teacher : part) {
      const std::uint32_t years_in_place =
          (draws.year() + teacher.key.ordinal + teacher.key.origin) % class_years_;
      since[lanes.count] = draws.year() - std::min(draws.year(), years_in_place);
      lanes.add(teacher.key);
    }
    detail::draw_places(draws.key(), lanes, since, drawn);
    record_places(draws, lanes, since);
    for (std::size_t lane = 0; lane < part.size(); ++lane)
      places.push_back({drawn[lane], effect(part[lane])});
  }
  std::sort(places.begin(), places.end());
  std::vector<float> row(places.size());
  for (std::size_t slot = 0; slot < row.size(); ++slot) row[slot] = places[slot].effect;
  return row;
}

DepartmentTeaching department_teaching(const Country& country, const Teachers& teachers,
                                       const SchoolStates& states, SchoolId school,
                                       const Teaching& teaching) {
  return teaching.by_department(
      teachers.of(school), has_departments(country.schools, school),
      Teaching::covered_share(states.posts[school], states.vacancies[school],
                              states.unfunded[school] + states.workforce.away(school)));
}

ClassTeaching class_teaching(const Country& country, const Teachers& teachers, const SchoolStates& states,
                             SchoolId school, const Teaching& teaching, const Draws& draws) {
  return teaching.by_year_group(
      teachers.of(school), has_departments(country.schools, school), country.schools.first_year[school],
      country.schools.last_year[school],
      Teaching::covered_share(states.posts[school], states.vacancies[school],
                              states.unfunded[school] + states.workforce.away(school)),
      draws);
}

}  // namespace commonroom
