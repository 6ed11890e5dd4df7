#include <fmt/format.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

constexpr Limits gain{-0.5, 0.5, "SD of growth a year"};
constexpr Limits days{0, 100, "days a year"};
constexpr Limits raise{-1, 1, ""};
constexpr Limits reach{0.1, 200, "km"};
constexpr Limits served{1, 1'000, "schools"};
constexpr Limits hub_designation{1, 100, "years"};

constexpr std::array<std::string_view, learning_conditions> raises{
    "raises_goals", "raises_time",      "raises_data",       "raises_expertise", "raises_culture",
    "raises_trust", "raises_challenge", "raises_innovation", "raises_evidence"};

struct ProfessionalLearningKeys {
  template <class Fields, class AnyProgramme>
  static void list(Fields& of, AnyProgramme& programme) {
    of.number("gain_sd", programme.gain, gain);
    of.number("days", programme.days, days);
    of.number("takes_part_share", programme.takes_part, limits::share);
    of.number("appraisal", programme.appraisal, limits::share);
    of.number("from_colleagues_share", programme.from_colleagues, limits::share);
    of.number("from_partners_share", programme.from_partners, limits::share);
    of.number("cost_per_teacher_pounds", programme.cost_per_teacher, limits::cost);
    for (std::size_t i = 0; i < raises.size(); ++i) of.number(raises[i], programme.raises[i], raise);
    of.number("hubs_share", programme.hubs, limits::share);
    of.whole("hub_term_years", programme.hub_term, hub_designation);
    of.number("hub_reach_km", programme.hub_reach_km, reach);
    of.number("hub_known_share", programme.hub_known, limits::share);
    of.whole("schools_per_hub", programme.schools_per_hub, served);
    of.number("hub_days", programme.hub_days, days);
  }
};

void check(FieldReader& of, const ProfessionalLearningProgramme& programme) {
  if (programme.hubs > 0) return;
  for (const std::string_view key :
       {"hub_term_years", "hub_reach_km", "hub_known_share", "schools_per_hub", "hub_days"}) {
    if (!of.has(key) || of.has("hubs_share")) continue;
    of.mistakes().add(of.spot(key), fmt::format("`{}` in {} has no meaning without hubs", key, of.section()),
                      "`hubs_share` says how many schools are hubs");
  }
}

std::string in_words(const ProfessionalLearningProgramme& programme) {
  std::string words = fmt::format(
      "Professional learning {}: {} of teachers gain {} SD of growth a year and give {} days a year",
      programme.name, programme.takes_part, programme.gain, programme.days);
  if (programme.appraisal > 0) words += fmt::format("; {} part of appraisal", programme.appraisal);
  if (programme.from_colleagues > 0) {
    words += fmt::format("; they learn {} more of what better colleagues can do", programme.from_colleagues);
  }
  if (programme.from_partners > 0) {
    words += fmt::format("; and {} of what partner schools' can do", programme.from_partners);
  }
  for (std::size_t i = 0; i < raises.size(); ++i) {
    if (programme.raises[i] != 0) words += fmt::format("; {} by {}", raises[i], programme.raises[i]);
  }
  if (programme.hubs > 0) {
    words += fmt::format("; through hubs, {} of schools, each for {} schools within {} km that know of it",
                         programme.hubs, programme.schools_per_hub, programme.hub_reach_km);
  }
  return words + money_in_words(programme.cost_per_teacher, "teacher who takes part", programme.new_money);
}

}  // namespace

ProgrammeKind professional_learning_kind() {
  return kind_of_programme<ProfessionalLearningKeys, ProfessionalLearningProgramme>(
      "professional_learning", "professional learning of teachers", &Regime::professional_learning, check,
      in_words,
      {{"gain_sd", "skill that it adds to those who take part, SD of pupils' growth a year, each year"},
       {"days", "out of class, of each who takes part, a year"},
       {"takes_part_share", "of teachers"},
       {"appraisal", "how far it is part of appraisal, 0 to 1: stress, and less learnt"},
       {"from_colleagues_share", "added to professional_learning.from_colleagues"},
       {"from_partners_share", "added to professional_learning.from_partners"},
       {"cost_per_teacher_pounds", "pounds a year for each who takes part, beside the cost for each school"},
       {"raises_goals", "added to the condition of long-term learning goals, -1 to 1"},
       {"raises_time", "added to the condition of time and money"},
       {"raises_data", "added to the condition of shared data"},
       {"raises_expertise", "added to the condition of expertise from outside"},
       {"raises_culture", "added to the condition of a culture of learning"},
       {"raises_trust", "added to the condition of mutual trust and responsibility"},
       {"raises_challenge", "added to the condition of challenge"},
       {"raises_innovation", "added to the condition of disciplined innovation"},
       {"raises_evidence", "added to the condition of the use of evidence"},
       {"hubs_share", "of the schools in scope that are hubs; 0: it comes to all alike"},
       {"hub_term_years", "a designation lasts, whatever becomes of the grade"},
       {"hub_reach_km", "from a hub within which schools may be served"},
       {"hub_known_share", "chance that a school knows of a hub near by"},
       {"schools_per_hub", "that a hub can serve"},
       {"hub_days", "teaching days that a hub gives for each school it serves, a year"}});
}

}  // namespace commonroom
