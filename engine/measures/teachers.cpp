#include "measures/teachers.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "measures/region_labels.hpp"

namespace commonroom {

namespace {

constexpr double per_cent = 100;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : nothing;
}

float effect_of(const Teacher& teacher) {
  return teacher.skill + teacher.learning;
}

/// Skill that one teacher in ten exceeds.
float top_decile(const std::vector<Teacher>& staff) {
  constexpr std::size_t one_in = 10;
  std::vector<float> skills;
  skills.reserve(staff.size());
  for (const Teacher& teacher : staff) skills.push_back(effect_of(teacher));
  const std::size_t place = staff.size() - 1 - staff.size() / one_in;
  const auto position = skills.begin() + static_cast<std::ptrdiff_t>(place);
  std::nth_element(skills.begin(), position, skills.end());
  return *position;
}

struct TalentOfSchool {
  double top;
  double staff;
};

/// 1 - sum of the staff of each school times the mean of the Lorenz curve over it, doubled.
double gini_of(std::vector<TalentOfSchool> schools) {
  std::sort(schools.begin(), schools.end(), [](const TalentOfSchool& a, const TalentOfSchool& b) {
    return a.top * b.staff < b.top * a.staff;
  });
  double top = 0, staff = 0, area = 0;
  for (const TalentOfSchool& school : schools) {
    area += school.staff * (2 * top + school.top);
    top += school.top;
    staff += school.staff;
  }
  return top > 0 ? 1 - area / (top * staff) : nothing;
}

void measure_regions(RecordWriter& record, const Country& country, const YearEvents& events) {
  std::array<RegionStaffing, region_labels_count> by_region{};
  for (std::size_t i = 0; i < events.regions.size(); ++i) {
    RegionStaffing& row = by_region[label_of_region(country, id_at<RegionId>(i))];
    row.before += events.regions[i].before;
    row.gone += events.regions[i].gone;
    row.posts += events.regions[i].posts;
    row.unfilled += events.regions[i].unfilled;
  }
  for (std::size_t region = 0; region < by_region.size(); ++region) {
    const RegionStaffing& row = by_region[region];
    record.set("turnover_by_region", per_cent * ratio(row.gone, row.before), region);
    record.set("vacancies_by_region", per_cent * ratio(row.unfilled, row.posts), region);
  }
}

}  // namespace

TalentSpread talent_spread(const World& world) {
  const Teachers& teachers = world.teachers;
  if (teachers.staff.empty()) return {nothing, nothing};
  const float level = top_decile(teachers.staff);
  std::vector<TalentOfSchool> schools;
  double all = 0, in_hubs = 0;
  for (std::size_t i = 0; i + 1 < teachers.school_start.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    const auto staff = teachers.of(school);
    if (staff.empty()) continue;
    double top = 0;
    for (const Teacher& teacher : staff) top += effect_of(teacher) > level ? 1 : 0;
    schools.push_back({top, static_cast<double>(staff.size())});
    all += top;
    if (world.schools.workforce.is_hub(school)) in_hubs += top;
  }
  return {gini_of(std::move(schools)), ratio(in_hubs, all)};
}

void measure_teachers(RecordWriter& record, const Country& country, const World& world,
                      const YearEvents& events) {
  const LearningTally& learning = events.professional_learning;
  StressBySource stress = events.stress_by_source;
  stress[static_cast<std::size_t>(StressSource::learning)] = learning.stress;
  for (std::size_t source = 0; source < stress.size(); ++source) {
    record.set("stress_by_source", stress[source], source);
  }
  double learnt = 0;
  if (world.teachers.have_learnt) {
    for (const Teacher& teacher : world.teachers.staff) learnt += static_cast<double>(teacher.learning);
  }
  record.set("professional_learning", ratio(learnt, static_cast<double>(world.teachers.staff.size())));
  record.set("learning_gained", learning.by_conditions, 0);
  record.set("learning_gained", learning.from_colleagues, 1);
  record.set("learning_gained", learning.from_partners, 2);
  record.set("learning_gained", learning.from_programmes, 3);
  double posts = 0;
  for (const float of_school : world.schools.posts) posts += static_cast<double>(of_school);
  record.set("learning_time", per_cent * ratio(learning.time, posts));
  const Column<SchoolId, float>& conditions = world.schools.workforce.conditions;
  record.set("learning_conditions", conditions.empty() ? nothing : learning.conditions);
  const auto schools = static_cast<double>(country.schools.state_size());  // programmes are for them
  record.set("hubs", per_cent * ratio(learning.hubs, schools));
  record.set("schools_with_hub", per_cent * ratio(learning.served, schools));
  const TalentSpread talent = talent_spread(world);
  record.set("talent_in_hubs", per_cent * talent.in_hubs);
  record.set("talent_concentration", talent.gini);
  measure_regions(record, country, events);
}

}  // namespace commonroom
