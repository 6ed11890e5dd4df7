#include "model/professional_learning/teachers_learn.hpp"

#include <algorithm>
#include <array>

#include "core/parallel.hpp"
#include "model/staffing/teacher_draws.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 128;

struct Sums {
  double conditions = 0, colleagues = 0, partners = 0, programmes = 0, stress = 0, time = 0;
  std::uint64_t teachers = 0, learnt = 0;

  Sums& operator+=(const Sums& other) {
    conditions += other.conditions;
    colleagues += other.colleagues;
    partners += other.partners;
    programmes += other.programmes;
    stress += other.stress;
    time += other.time;
    teachers += other.teachers;
    learnt += other.learnt;
    return *this;
  }
};

/// What all teachers of a school have in common this year.
struct SchoolYearOfLearning {
  float pace = 1;
  float from_colleagues = 0, from_partners = 0;  ///< from parameters alone
  const PartnerLevels* partners = nullptr;
  double days = 0;  ///< of each teacher, outside programmes
};

/// What programmes come to for one teacher.
struct Taken {
  float from_colleagues = 0, from_partners = 0;
  float gain = 0;  ///< before pace and room
  float stress = 0;
  double days = 0;
};

/// Follows the teachers of one run of schools.
class Learners {
 public:
  Learners(Teachers& teachers, const LearningInputs& inputs, const Draws& draws, LearningOutcome& outcome)
      : teachers_(teachers), inputs_(inputs), p_(inputs.parameters), draws_(draws), outcome_(outcome) {
    for (const RunningProgramme& running : inputs.programmes) {
      draws_who_ |= running.programme->takes_part < 1;
    }
  }

  Sums learn(std::size_t begin, std::size_t end) {
    Sums sums;
    for (std::size_t position = begin; position < end; ++position) learn_at(id_at<SchoolId>(position), sums);
    return sums;
  }

 private:
  void learn_at(SchoolId school, Sums& sums) {
    const std::span<Teacher> staff = teachers_.of(school);
    const SchoolYearOfLearning year = year_of(school);
    double days = year.days * static_cast<double>(staff.size());
    double stress = 0;
    for (std::size_t first = 0; first < staff.size();) {
      std::size_t past = first;
      float sum = 0;
      for (; past < staff.size() && staff[past].department == staff[first].department; ++past) {
        sum += staff[past].skill + staff[past].learning;
      }
      const auto colleagues = static_cast<float>(past - first - 1);
      for (; first < past; ++first) {
        Teacher& teacher = staff[first];
        const float own = teacher.skill + teacher.learning;
        const float gap = colleagues > 0 ? std::max(0.0F, (sum - own) / colleagues - own) : 0.0F;
        const Taken taken = taken_by(teacher, school);
        grow(teacher, own, gap, year, taken, sums);
        days += taken.days;
        stress += static_cast<double>(taken.stress);
      }
    }
    for (const RunningProgramme& running : inputs_.programmes) {
      if (!running.serves.empty()) days += running.programme->hub_days * running.serves[school];
    }
    const double posts = days / p_.days_in_a_year;
    outcome_.time[school] = static_cast<float>(posts);
    outcome_.added_stress[school] =
        staff.empty() ? 0.0F : static_cast<float>(stress / static_cast<double>(staff.size()));
    sums.time += posts;
    sums.stress += stress;
    sums.teachers += staff.size();
  }

  [[nodiscard]] SchoolYearOfLearning year_of(SchoolId school) const {
    SchoolYearOfLearning year;
    if (!inputs_.pace.empty()) year.pace = inputs_.pace[school];
    year.from_colleagues = static_cast<float>(p_.from_colleagues);
    year.from_partners = static_cast<float>(p_.from_partners);
    if (p_.from_colleagues > 0) year.days += p_.days_with_colleagues;
    if (inputs_.partners.empty()) return year;
    const PartnerLevels& partners = inputs_.partners[school];
    const bool has_partners =
        std::any_of(partners.reach.begin(), partners.reach.end(), [](float reach) { return reach > 0; });
    if (has_partners) {
      year.partners = &partners;
      if (p_.from_partners > 0) year.days += p_.days_with_partners;
    }
    return year;
  }

  [[nodiscard]] Taken taken_by(const Teacher& teacher, SchoolId school) const {
    Taken taken;
    for (const RunningProgramme& running : inputs_.programmes) {
      if (running.has[school] == 0) continue;
      const ProfessionalLearningProgramme& programme = *running.programme;
      if (draws_who_ && !takes_part(teacher, programme.takes_part, running.position)) continue;
      taken.from_colleagues += static_cast<float>(programme.from_colleagues);
      taken.from_partners += static_cast<float>(programme.from_partners);
      taken.gain += static_cast<float>(programme.gain * (1 - programme.appraisal * p_.lost_by_appraisal));
      taken.stress += static_cast<float>(programme.days * p_.stress_by_day +
                                         programme.appraisal * p_.stress_by_appraisal);
      taken.days += programme.days;
    }
    return taken;
  }

  [[nodiscard]] bool takes_part(const Teacher& teacher, double share, std::size_t programme) const {
    constexpr std::size_t words = 4;
    const PhiloxBlock block = draws_.block(Process::learning_takes_part, teacher.key.ordinal,
                                           teacher.key.origin, static_cast<std::uint32_t>(programme / words));
    return to_uniform(block[programme % words]) < share;
  }

  void grow(Teacher& teacher, float own, float gap, const SchoolYearOfLearning& year, const Taken& taken,
            Sums& sums) const {
    const float within = std::min(1.0F, year.pace * (year.from_colleagues + taken.from_colleagues)) * gap;
    float across = 0;
    if (year.partners != nullptr) {
      const auto department = static_cast<std::size_t>(teacher.department);
      const float to_partners = std::max(0.0F, year.partners->skill[department] - own);
      const float rate = year.pace * (year.from_partners + taken.from_partners);
      across = std::min(1.0F, rate * year.partners->reach[department]) * to_partners;
    }
    const float room = std::max(0.0F, 1.0F - teacher.learning / static_cast<float>(p_.most_from_programmes));
    const float trained = year.pace * taken.gain * room;
    float conditions = 0;
    if (teacher.experience > 0 && year.pace != 1.0F) {
      const int taught = teacher.experience;
      conditions = (year.pace - 1.0F) * (inputs_.careers.experience_effect(taught) -
                                         inputs_.careers.experience_effect(taught - 1));
    }
    teacher.learning =
        static_cast<float>(p_.kept) * teacher.learning + within + across + trained + conditions;
    teacher.stress += taken.stress;
    sums.colleagues += static_cast<double>(within);
    sums.partners += static_cast<double>(across);
    sums.programmes += static_cast<double>(trained);
    sums.conditions += static_cast<double>(conditions);
    sums.learnt += teacher.learning != 0;
  }

  Teachers& teachers_;
  const LearningInputs& inputs_;
  const ProfessionalLearningParameters& p_;
  const Draws& draws_;
  LearningOutcome& outcome_;
  bool draws_who_ = false;
};

}  // namespace

LearningOutcome teachers_learn(const Country& country, Teachers& teachers, const LearningInputs& inputs,
                               const Draws& draws) {
  const std::size_t schools = country.schools.size();
  LearningOutcome outcome;
  outcome.time.assign(schools, 0);
  outcome.added_stress.assign(schools, 0);
  const auto sums = ordered_sum<Sums>(schools, grain, [&](std::size_t begin, std::size_t end) {
    return Learners(teachers, inputs, draws, outcome).learn(begin, end);
  });
  outcome.have_learnt = sums.learnt > 0;
  const double all = sums.teachers > 0 ? static_cast<double>(sums.teachers) : 1.0;
  outcome.tally.by_conditions = sums.conditions / all;
  outcome.tally.from_colleagues = sums.colleagues / all;
  outcome.tally.from_partners = sums.partners / all;
  outcome.tally.from_programmes = sums.programmes / all;
  outcome.tally.stress = sums.stress / all;
  outcome.tally.time = sums.time;
  return outcome;
}

}  // namespace commonroom
