#include "model/professional_learning/professional_learning.hpp"

#include <algorithm>

#include "core/parallel.hpp"
#include "model/collaboration/groups.hpp"
#include "model/professional_learning/conditions.hpp"

namespace commonroom {

namespace {

constexpr std::size_t grain = 512;

std::vector<const ProfessionalLearningProgramme*> running_in(const Regime& regime, int year) {
  std::vector<const ProfessionalLearningProgramme*> running;
  for (const ProfessionalLearningProgramme& programme : regime.professional_learning) {
    if (programme.runs_in(year)) running.push_back(&programme);
  }
  return running;
}

bool uses_hubs(const std::vector<const ProfessionalLearningProgramme*>& programmes) {
  return std::any_of(programmes.begin(), programmes.end(), [](const auto* one) { return one->hubs > 0; });
}

RunningProgramme with_schools(const Country& country, const SchoolStates& states,
                              const ProfessionalLearningProgramme& programme, const Draws& draws,
                              std::uint32_t& served) {
  if (programme.hubs > 0) {
    HubService service = serve_from_hubs(country, states, programme, draws);
    served += service.served;
    return {&programme, std::move(service.has), std::move(service.serves), 0};
  }
  RunningProgramme running{&programme, Column<SchoolId, std::uint8_t>(country.schools.size(), 0), {}, 0};
  for (std::size_t i = 0; i < running.has.size(); ++i) {
    const auto school = id_at<SchoolId>(i);
    running.has[school] = in_scope(country.schools, school, programme.scope) ? 1 : 0;
  }
  return running;
}

Column<SchoolId, float> conditions_of(const World& world, std::span<const RunningProgramme> programmes,
                                      const ProfessionalLearningParameters& parameters) {
  Column<SchoolId, float> index_of(world.schools.head.size());
  parallel_for(index_of.size(), grain, [&](std::size_t i) {
    const auto school = id_at<SchoolId>(i);
    ConditionLevels raised{};
    for (const RunningProgramme& running : programmes) {
      if (running.has[school] == 0) continue;
      for (std::size_t k = 0; k < raised.size(); ++k) raised[k] += running.programme->raises[k];
    }
    const ConditionLevels levels = condition_levels(world.schools, school, parameters, raised);
    index_of[school] = static_cast<float>(conditions_index(levels, parameters));
  });
  return index_of;
}

void remember(Reference& reference, const Spread& now, double weight) {
  reference.conditions_mean += weight * (now.mean - reference.conditions_mean);
  reference.conditions_sd += weight * (now.sd - reference.conditions_sd);
}

std::vector<LearningCost> costs_of(std::span<const RunningProgramme> programmes, const Teachers& teachers) {
  std::vector<LearningCost> costs;
  for (const RunningProgramme& running : programmes) {
    const ProfessionalLearningProgramme& programme = *running.programme;
    if (programme.cost_per_school == 0 && programme.cost_per_teacher == 0) continue;
    for (std::size_t i = 0; i < running.has.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      if (running.has[school] == 0) continue;
      const double taking_part = programme.takes_part * static_cast<double>(teachers.of(school).size());
      costs.push_back({school, programme.cost_per_school + programme.cost_per_teacher * taking_part,
                       programme.new_money});
    }
  }
  return costs;
}

bool learns_from_partners(const LearningView& view, std::span<const RunningProgramme> programmes) {
  return view.parameters.from_partners > 0 ||
         std::any_of(programmes.begin(), programmes.end(),
                     [](const RunningProgramme& one) { return one.programme->from_partners > 0; });
}

void count_hubs(const Workforce& workforce, LearningTally& tally) {
  for (const std::uint8_t years : workforce.hub_years) tally.hubs += years > 0;
}

}  // namespace

bool is_learning(const LearningView& view, const World& world) {
  const ProfessionalLearningParameters& p = view.parameters;
  const Workforce& workforce = world.schools.workforce;
  return p.growth_by_conditions > 0 || p.from_colleagues > 0 || p.from_partners > 0 ||
         !running_in(view.regime, view.year).empty() || world.teachers.have_learnt ||
         !workforce.learning_time.empty() || !workforce.hub_years.empty();
}

LearningYear learn_for_a_year(const LearningView& view, World& world, const Draws& draws) {
  const auto running = running_in(view.regime, view.year);
  Workforce& workforce = world.schools.workforce;
  if (uses_hubs(running) || !workforce.hub_years.empty()) {
    workforce.hub_years = designate_hubs(view.country, world.schools, running, draws);
  }
  std::uint32_t served = 0;
  std::vector<RunningProgramme> programmes;
  for (const ProfessionalLearningProgramme* programme : running) {
    programmes.push_back(with_schools(view.country, world.schools, *programme, draws, served));
    programmes.back().position =
        static_cast<std::size_t>(programme - view.regime.professional_learning.data());
  }

  Column<SchoolId, float> pace;
  workforce.conditions = {};
  if (view.parameters.growth_by_conditions > 0) {
    workforce.conditions = conditions_of(world, programmes, view.parameters);
    if (view.reference_weight > 0) {
      remember(world.reference, spread_of(workforce.conditions), view.reference_weight);
    }
    const Spread reference{world.reference.conditions_mean, world.reference.conditions_sd};
    pace.assign(workforce.conditions.size(), 1);
    for (std::size_t i = 0; i < pace.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      pace[school] = static_cast<float>(pace_of_learning(static_cast<double>(workforce.conditions[school]),
                                                         reference, view.parameters.growth_by_conditions));
    }
  }
  Column<SchoolId, PartnerLevels> partners;
  if (learns_from_partners(view, programmes)) {
    partners = partner_levels(view.country, world.teachers, world.collaboration);
  }

  LearningYear year;
  year.costs = costs_of(programmes, world.teachers);
  const LearningInputs inputs{view.parameters, view.careers, programmes, pace, partners};
  LearningOutcome outcome = teachers_learn(view.country, world.teachers, inputs, draws);
  world.teachers.have_learnt = outcome.have_learnt;
  workforce.learning_time = outcome.tally.time > 0 ? std::move(outcome.time) : Column<SchoolId, float>();
  if (!workforce.stress.empty() && outcome.tally.stress > 0) {
    for (std::size_t i = 0; i < workforce.stress.size(); ++i) {
      const auto school = id_at<SchoolId>(i);
      workforce.stress[school] += outcome.added_stress[school];
    }
  }
  year.tally = outcome.tally;
  year.tally.served = served;
  year.tally.conditions = spread_of(workforce.conditions).mean;
  count_hubs(workforce, year.tally);
  return year;
}

}  // namespace commonroom
