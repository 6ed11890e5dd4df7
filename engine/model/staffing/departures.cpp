#include "model/staffing/departures.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"
#include "model/staffing/stress.hpp"
#include "model/staffing/teacher_draws.hpp"
#include "random/multiversion.hpp"
#include "random/transforms.hpp"

namespace commonroom {

namespace detail {

/// What up to philox_lanes teachers draw in a year: a standard logistic for each decision and a normal for
/// stress.
struct YearOfTeachers {
  std::array<float, philox_lanes> leaving, searching, noise;
};

/// An event of logit probability x happens when this is below x.
inline float to_logistic(std::uint32_t word) noexcept {
  const float uniform = to_uniform(word);
  return plain_log(uniform / (1.0F - uniform));
}

COMMONROOM_MULTIVERSION void draw_year(const Draws& draws, const TeacherLanes& lanes, bool has_noise,
                                       YearOfTeachers& year) {
  const PhiloxBatch leaving = batch_of(draws, Process::teacher_leaving, lanes);
  const PhiloxBatch moving = batch_of(draws, Process::teacher_moving, lanes);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) {
    year.leaving[lane] = to_logistic(leaving.words[0][lane]);
    year.searching[lane] = to_logistic(moving.words[0][lane]);
  }
  if (!has_noise) return;
  const PhiloxBatch growth = batch_of(draws, Process::teacher_growth, lanes);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) year.noise[lane] = to_normal(growth.words[0][lane]);
}

COMMONROOM_MULTIVERSION void draw_uniforms(const Draws& draws, Process process, const TeacherLanes& lanes,
                                           std::array<float, philox_lanes>& uniforms) {
  const PhiloxBatch batch = batch_of(draws, process, lanes);
  for (std::size_t lane = 0; lane < philox_lanes; ++lane) uniforms[lane] = to_uniform(batch.words[0][lane]);
}

}  // namespace detail

namespace {

/// What a school adds to each of its teachers' logits and stress.
struct SchoolShift {
  float leaving;
  float searching;
  float stress;
};

SchoolShift shift_of(const World& world, const TeacherParameters& parameters, SchoolId school) {
  const SchoolStates& states = world.schools;
  const double quality = states.head[school].quality;
  const double failing = states.grade[school] == Grade::inadequate ? parameters.leaving_after_failing : 0.0;
  const Workforce& workforce = states.workforce;
  const double trust =
      workforce.government_trust.empty() ? 0.0 : static_cast<double>(workforce.government_trust[school]);
  return {static_cast<float>(parameters.leaving_by_leadership * quality + failing +
                             parameters.leaving_by_trust * trust),
          static_cast<float>(parameters.searching_by_leadership * quality),
          stress_push(world, parameters, school).sum()};
}

/// Decisions of the teachers of one run of schools.
class DepartureDecider {
 public:
  DepartureDecider(const World& world, const Careers& careers, const TeacherParameters& parameters,
                   const Draws& draws, Departures& result)
      : world_(world), careers_(careers), parameters_(parameters), draws_(draws), result_(result) {
    const double searching = std::min(parameters.searching, 0.999);
    searching_logit_ = static_cast<float>(std::log(searching / (1 - searching)));
    has_noise_ = parameters.stress_noise > 0;
    colleagues_ = weight_of_colleagues(parameters);
    has_participants_ = !world.schools.workforce.participants.empty();
  }

  void decide(std::size_t first_school, std::size_t past_school) {
    const Teachers& teachers = world_.teachers;
    TeacherLanes lanes;
    std::array<SchoolShift, philox_lanes> shifts{};
    std::uint32_t first = teachers.school_start[first_school];
    for (std::size_t school = first_school; school < past_school; ++school) {
      SchoolShift shift = shift_of(world_, parameters_, id_at<SchoolId>(school));
      const SchoolStaff staff = staff_of(id_at<SchoolId>(school));
      const float school_alone = shift.stress;
      for (std::uint32_t i = teachers.school_start[school]; i < teachers.school_start[school + 1]; ++i) {
        if (colleagues_ > 0) {
          shift.stress = school_alone + colleagues_ * stress_of_colleagues(
                                                          staff.stress, teachers.staff[i].stress, staff.size);
        }
        shifts[lanes.count] = shift;
        if (has_participants_) shifts[lanes.count].leaving += own_trust_shift(teachers.staff[i].key, school);
        lanes.add(teachers.staff[i].key);
        if (!lanes.is_full()) continue;
        decide_lanes(lanes, shifts, first);
        first = i + 1;
        lanes.count = 0;
      }
    }
    decide_lanes(lanes, shifts, first);
  }

 private:
  struct SchoolStaff {
    float stress = 0;  ///< added up
    std::uint32_t size = 0;
  };
  [[nodiscard]] SchoolStaff staff_of(SchoolId school) const {
    if (!(colleagues_ > 0)) return {};
    SchoolStaff all;
    for (const Teacher& teacher : world_.teachers.of(school)) {
      all.stress += teacher.stress;
      ++all.size;
    }
    return all;
  }

  /// What those who took part in making policy trust more, or less, than their colleagues.
  [[nodiscard]] float own_trust_shift(TeacherKey key, std::size_t school) const {
    const Workforce& workforce = world_.schools.workforce;
    const TeacherTrust* own = workforce.participant(key);
    if (own == nullptr) return 0;
    const float of_school = Workforce::of(workforce.government_trust, id_at<SchoolId>(school));
    return static_cast<float>(parameters_.leaving_by_trust) * (own->trust - of_school);
  }

  void decide_lanes(const TeacherLanes& lanes, const std::array<SchoolShift, philox_lanes>& shifts,
                    std::uint32_t first) {
    if (lanes.count == 0) return;
    detail::YearOfTeachers year;
    year.noise.fill(0);
    detail::draw_year(draws_, lanes, has_noise_, year);
    record_teachers(draws_, Process::teacher_leaving, lanes);
    record_teachers(draws_, Process::teacher_moving, lanes);
    if (has_noise_) record_teachers(draws_, Process::teacher_growth, lanes);
    const auto persistence = static_cast<float>(parameters_.stress_persistence);
    const auto noise = static_cast<float>(parameters_.stress_noise);
    const auto leaving_by_stress = static_cast<float>(parameters_.leaving_by_stress);
    const auto searching_by_stress = static_cast<float>(parameters_.searching_by_stress);
    for (std::size_t lane = 0; lane < lanes.count; ++lane) {
      const std::size_t position = first + lane;
      const Teacher& teacher = world_.teachers.staff[position];
      const float stress = persistence * teacher.stress + shifts[lane].stress + noise * year.noise[lane];
      const float leaving =
          careers_.leaving_logit(teacher.experience) + shifts[lane].leaving + leaving_by_stress * stress;
      const float searching = searching_logit_ + shifts[lane].searching + searching_by_stress * stress;
      result_.stress[position] = stress;
      result_.fate[position] = year.leaving[lane] < leaving       ? Fate::leaves
                               : year.searching[lane] < searching ? Fate::searches
                                                                  : Fate::stays;
    }
  }

  const World& world_;
  const Careers& careers_;
  const TeacherParameters& parameters_;
  const Draws& draws_;
  Departures& result_;
  float searching_logit_;
  bool has_noise_;
  bool has_participants_;
  float colleagues_;  ///< weight of their stress
};

/// Counts a school's teachers against its posts and finds whom it cannot keep.
void balance_school(const Teachers& teachers, SchoolId school, const DepartmentPosts& posts, int surplus_kept,
                    Departures& result) {
  auto& balance = result.balance[school];
  for (std::size_t department = 0; department < balance.size(); ++department) {
    balance[department] = static_cast<std::int16_t>(-posts[department]);
  }
  const std::uint32_t first = teachers.school_start[index(school)];
  const std::uint32_t past_last = teachers.school_start[index(school) + 1];
  for (std::uint32_t i = first; i < past_last; ++i) {
    if (result.fate[i] != Fate::leaves) ++balance[static_cast<std::size_t>(teachers.staff[i].department)];
  }
  std::array<int, departments> excess{};
  for (std::size_t department = 0; department < balance.size(); ++department) {
    excess[department] = balance[department] - surplus_kept;
  }
  for (std::uint32_t i = past_last; i-- > first;) {
    const auto department = static_cast<std::size_t>(teachers.staff[i].department);
    if (excess[department] <= 0 || result.fate[i] == Fate::leaves) continue;
    result.fate[i] = Fate::redundant;
    --excess[department];
  }
}

}  // namespace

Departures decide_departures(const Country& country, const World& world,
                             const Column<SchoolId, DepartmentPosts>& posts, const Careers& careers,
                             const TeacherParameters& parameters, const Draws& draws) {
  constexpr std::size_t grain = 128;
  const std::size_t schools = country.schools.size();
  Departures result;
  result.fate.resize(world.teachers.staff.size());
  result.stress.resize(world.teachers.staff.size());
  result.balance.assign(schools, {});
  const int surplus_kept = static_cast<int>(parameters.surplus_kept);
  parallel_chunks(schools, grain, [&](std::size_t begin, std::size_t end) {
    DepartureDecider(world, careers, parameters, draws, result).decide(begin, end);
    for (std::size_t school = begin; school < end; ++school) {
      const auto id = id_at<SchoolId>(school);
      balance_school(world.teachers, id, posts[id], surplus_kept, result);
    }
  });
  return result;
}

std::vector<std::uint32_t> decide_returns(std::span<const FormerTeacher> former, const Careers& careers,
                                          const Draws& draws) {
  constexpr std::size_t grain = 4096;
  std::vector<std::vector<std::uint32_t>> willing((former.size() + grain - 1) / grain);
  parallel_chunks(former.size(), grain, [&](std::size_t begin, std::size_t end) {
    std::vector<std::uint32_t>& found = willing[begin / grain];
    std::array<float, philox_lanes> uniforms;
    for (std::size_t first = begin; first < end; first += philox_lanes) {
      TeacherLanes lanes;
      for (std::size_t i = first; i < std::min(first + philox_lanes, end); ++i)
        lanes.add(former[i].teacher.key);
      detail::draw_uniforms(draws, Process::teacher_returning, lanes, uniforms);
      record_teachers(draws, Process::teacher_returning, lanes);
      for (std::size_t lane = 0; lane < lanes.count; ++lane) {
        const double chance = careers.returning(former[first + lane].years_away);
        if (uniforms[lane] < chance) found.push_back(static_cast<std::uint32_t>(first + lane));
      }
    }
  });
  std::vector<std::uint32_t> all;
  for (const auto& part : willing) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace commonroom
