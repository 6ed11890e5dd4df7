#include "model/inclusion/pupil_programmes.hpp"

#include <algorithm>
#include <cmath>

#include "core/parallel.hpp"
#include "model/collaboration/groups.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 1024;
constexpr std::size_t first_secondary_year = 7;

/// Growth that a school loses when time is taken from teaching.
double growth_taken(double teaching, double time, const EffortParameters& effort) {
  const double left = std::max(0.0, teaching - time);
  return effort.teaching_productivity * (std::sqrt(std::max(0.0, teaching)) - std::sqrt(left));
}

template <class Programme>
std::vector<const Programme*> running(const std::vector<Programme>& programmes, int year) {
  std::vector<const Programme*> now;
  for (const Programme& programme : programmes) {
    if (programme.runs_in(year)) now.push_back(&programme);
  }
  return now;
}

class School {
 public:
  School(ProgrammeEffect& effect, const Effort& use_of_time, const PupilProgrammeRules& rules)
      : effect_(effect),
        use_of_time_(use_of_time),
        parameters_(rules.outside),
        engagement_(rules.engagement),
        effort_(rules.effort) {}

  void take_part(const OutsideProgramme& programme, double relation) {
    const double collaborating = static_cast<double>(share(use_of_time_, Use::collaborating));
    const double school_buy_in = 1 - std::exp(-collaborating / parameters_.time_for_buy_in);
    const double delivered = relation * school_buy_in * programme.partner_buy_in;
    const auto add = [&](float& to, double amount) { to += static_cast<float>(amount); };
    add(effect_.all, parameters_.attendance * programme.attendance * delivered);
    add(effect_.sen, parameters_.sen_provision * programme.sen_provision * delivered);
    add(effect_.engagement, parameters_.engagement * programme.engagement * delivered);
    add(effect_.other, parameters_.competencies * programme.competencies * delivered);
    add(effect_.core, -parameters_.crowding * programme.competencies);
    add(effect_.delivered, delivered);
    ++effect_.outside;
    time_ += programme.time;
  }

  void take_part(const SharedGoalsProgramme& programme) {
    const double feedback = engagement_.feedback_programme * programme.feedback *
                            (1 + engagement_.shared_goals * programme.parents);
    const double voice = engagement_.voice * programme.voice *
                         (programme.authenticity - engagement_.authenticity_needed) /
                         (1 - engagement_.authenticity_needed);
    effect_.engagement += static_cast<float>(feedback + voice);
    time_ += programme.time;
  }

  void pay_with_time() {
    const double teaching = static_cast<double>(share(use_of_time_, Use::teaching));
    effect_.all -= static_cast<float>(growth_taken(teaching, time_, effort_));
    if (effect_.outside > 0) effect_.delivered /= static_cast<float>(effect_.outside);
  }

 private:
  ProgrammeEffect& effect_;
  const Effort& use_of_time_;
  const OutsideParameters& parameters_;
  const EngagementParameters& engagement_;
  const EffortParameters& effort_;
  double time_ = 0;
};

}  // namespace

PupilProgrammesYear pupil_programmes_year(const Country& country, const SchoolStates& schools,
                                          const Regime& regime, int year,
                                          const Column<SchoolId, float>& relation,
                                          const Column<SchoolId, std::uint8_t>& head_is_new,
                                          const PupilProgrammeRules& rules) {
  const auto outside_now = running(regime.outside_programmes, year);
  const auto goals_now = running(regime.shared_goals, year);
  PupilProgrammesYear result;
  const bool remembers = !outside_now.empty() || !relation.empty();
  if (goals_now.empty() && !remembers) return result;
  result.effect = Column<SchoolId, ProgrammeEffect>(country.schools.size());
  if (remembers) result.outside_relation = Column<SchoolId, float>(country.schools.size());
  parallel_for(country.schools.size(), grain, [&](std::size_t i) {
    const auto id = id_at<SchoolId>(i);
    const auto takes_part = [&](const ProgrammeTerms* terms) {
      return in_scope(country.schools, id, terms->scope);
    };
    School school(result.effect[id], schools.effort[id], rules);
    if (remembers) {
      const double before = relation.empty() ? 0 : static_cast<double>(relation[id]);
      const double kept = head_is_new[id] != 0 ? before * (1 - rules.outside.lost_with_head) : before;
      const double towards = std::ranges::any_of(outside_now, takes_part) ? 1 : 0;
      const double now = kept + rules.outside.building * (towards - kept);
      result.outside_relation[id] = static_cast<float>(now);
      for (const OutsideProgramme* programme : outside_now) {
        if (takes_part(programme)) school.take_part(*programme, now);
      }
    }
    for (const SharedGoalsProgramme* programme : goals_now) {
      if (takes_part(programme)) school.take_part(*programme);
    }
    school.pay_with_time();
  });
  return result;
}

void charge_pupil_programmes(Column<SchoolId, Charges>& charges, const Country& country, const Regime& regime,
                             int year) {
  const auto charge = [&](const ProgrammeTerms& terms) {
    if (!terms.runs_in(year) || terms.cost_per_school == 0) return;
    for (std::size_t i = 0; i < charges.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (!in_scope(country.schools, school, terms.scope)) continue;
      charges[school].add(Heading::external_partners, terms.cost_per_school, terms.new_money);
    }
  };
  for (const OutsideProgramme& programme : regime.outside_programmes) charge(programme);
  for (const SharedGoalsProgramme& programme : regime.shared_goals) charge(programme);
}

void add_programmes(Column<SchoolId, SchoolGrowth>& growth, const Column<SchoolId, ProgrammeEffect>& effect) {
  parallel_for(effect.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    const ProgrammeEffect& of = effect[school];
    SchoolGrowth& row = growth[school];
    row.sen += of.sen;
    for (std::size_t year = 0; year < row.growth.size(); ++year) {
      const bool secondary = year >= first_secondary_year;
      for (std::size_t d = 0; d < domains; ++d) {
        const float further = d + 1 < domains ? of.core : of.other;
        row.growth[year][d] += of.all + (secondary ? further : 0.0F);
      }
    }
  });
}

}  // namespace commonroom
