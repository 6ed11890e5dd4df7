#include "model/staffing/opening_staff.hpp"

#include <algorithm>
#include <cmath>

#include "model/staffing/careers.hpp"
#include "model/staffing/labour_regions.hpp"
#include "model/staffing/posts.hpp"
#include "model/staffing/teacher_birth.hpp"

namespace commonroom {

namespace {

/// Draws a row of a table of shares.
class ShareTable {
 public:
  explicit ShareTable(const std::vector<double>& shares) : below_(shares.size()) {
    double sum = 0;
    for (std::size_t row = 0; row < shares.size(); ++row) below_[row] = sum += shares[row];
  }
  [[nodiscard]] std::size_t draw(double uniform) const {
    const auto found = std::upper_bound(below_.begin(), below_.end(), uniform * below_.back());
    return std::min(static_cast<std::size_t>(found - below_.begin()), below_.size() - 1);
  }

 private:
  std::vector<double> below_;
};

class OpeningStaff {
 public:
  OpeningStaff(const Country& country, const Pupils& pupils, const TeacherParameters& parameters,
               const Draws& draws, const IndependentParameters& independent)
      : country_(country),
        parameters_(parameters),
        draws_(draws),
        careers_(parameters),
        regions_(country),
        posts_(posts_needed(country, pupils, PostRules(parameters, independent))),
        next_number_(regions_.count() * fields, 0),
        staff_table_(careers_.staff_shares()),
        former_table_(careers_.former_shares()) {}

  Teachers make() {
    fill_posts();
    for (std::size_t region = 0; region < regions_.count(); ++region) {
      for (const AreaId area : regions_.areas(id_at<RegionId>(region))) remember_former(area);
    }
    std::sort(teachers_.former.begin(), teachers_.former.end(),
              [](const FormerTeacher& a, const FormerTeacher& b) { return a.teacher.key < b.teacher.key; });
    return std::move(teachers_);
  }

 private:
  /// The next teacher of a field in a region, with the words that made them.
  [[nodiscard]] std::pair<Teacher, PhiloxBlock> next_teacher(RegionId region, int field) {
    std::uint32_t& number = next_number_[index(region) * fields + static_cast<std::size_t>(field)];
    const TeacherKey key = opening_key(field, region, number++);
    const PhiloxBlock words = block_of(draws_, Process::teacher_birth, key);
    return {born(key, careers_, parameters_, words), words};
  }

  void fill_posts() {
    const Schools& schools = country_.schools;
    area_posts_.assign(index_past_areas(), {});
    teachers_.school_start.assign(1, 0);
    for (std::size_t position = 0; position < schools.size(); ++position) {
      const auto school = id_at<SchoolId>(position);
      const bool by_department = has_departments(schools, school);
      const std::size_t first = teachers_.staff.size();
      for (int department = 0; department < departments; ++department) {
        const int field = field_of(by_department, department);
        const std::uint16_t count = posts_[school][static_cast<std::size_t>(department)];
        for (std::uint16_t post = 0; post < count; ++post) {
          auto [teacher, words] = next_teacher(regions_.region_of(schools.area[school]), field);
          teacher.experience = static_cast<std::uint8_t>(staff_table_.draw(to_uniform(words[2])));
          teachers_.staff.push_back(teacher);
        }
        area_posts_[schools.area[school]][static_cast<std::size_t>(field)] += count;
      }
      std::sort(teachers_.staff.begin() + static_cast<std::ptrdiff_t>(first), teachers_.staff.end(),
                stands_before);
      teachers_.school_start.push_back(static_cast<std::uint32_t>(teachers_.staff.size()));
    }
  }

  [[nodiscard]] std::size_t index_past_areas() const {
    std::size_t past = 0;
    for (const AreaId area : country_.schools.area) past = std::max(past, index(area) + 1);
    return past;
  }

  void remember_former(AreaId area) {
    const auto memory = static_cast<std::size_t>(careers_.forgotten_after());
    for (int field = 0; field < fields; ++field) {
      const double people =
          area_posts_[area][static_cast<std::size_t>(field)] * careers_.former_per_teacher();
      for (auto left = static_cast<std::uint32_t>(std::floor(people + 0.5)); left > 0; --left) {
        auto [teacher, words] = next_teacher(regions_.region_of(area), field);
        const std::size_t row = former_table_.draw(to_uniform(words[2]));
        teacher.experience = static_cast<std::uint8_t>(row / memory);
        teachers_.former.push_back(
            {.teacher = teacher, .area = area, .years_away = static_cast<std::uint8_t>(row % memory)});
      }
    }
  }

  const Country& country_;
  const TeacherParameters& parameters_;
  const Draws& draws_;
  Careers careers_;
  LabourRegions regions_;
  Column<SchoolId, DepartmentPosts> posts_;
  std::vector<std::uint32_t> next_number_;  ///< by region and field
  ShareTable staff_table_, former_table_;
  Column<AreaId, std::array<std::uint32_t, fields>> area_posts_;
  Teachers teachers_;
};

}  // namespace

Teachers opening_staff(const Country& country, const Pupils& pupils, const TeacherParameters& parameters,
                       const Draws& draws, const IndependentParameters& independent) {
  return OpeningStaff(country, pupils, parameters, draws, independent).make();
}

}  // namespace commonroom
