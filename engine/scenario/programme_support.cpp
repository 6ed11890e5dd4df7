#include <fmt/format.h>

#include <type_traits>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

constexpr Limits need{-10, 10, "SD of practice across schools"};
constexpr Limits selectivity{-10, 10, "SD of practice across departments"};
constexpr Limits weight{0, 10, ""};
constexpr Limits units_of_help{0, 1'000'000, "units of help a year"};
constexpr Limits provider_designation{1, 200, "years"};
constexpr Limits term{1, 100, "years"};
constexpr std::array all_grades{Grade::outstanding, Grade::good, Grade::requires_improvement,
                                Grade::inadequate};
constexpr std::size_t most_bodies = 50;

/// The recommending bodies as lists of equal length, and back.
template <class Fields, class AnyProgramme>
void list_bodies(Fields& of, AnyProgramme& programme) {
  std::vector<std::string> names;
  std::vector<double> accuracy, selective, experts;
  for (const RecommendingBody& body : programme.bodies) {
    names.push_back(body.name);
    accuracy.push_back(body.accuracy);
    selective.push_back(body.selectivity);
    experts.push_back(body.experts);
  }
  of.texts("bodies", names);
  of.numbers("bodies_accuracy", accuracy, limits::share);
  of.numbers("bodies_selectivity_sd", selective, selectivity);
  of.numbers("bodies_experts_share", experts, limits::share);
  if constexpr (!std::is_const_v<AnyProgramme>) {
    programme.bodies.clear();
    for (std::size_t i = 0; i < names.size(); ++i) {
      RecommendingBody body{.name = names[i]};
      if (i < accuracy.size()) body.accuracy = accuracy[i];
      if (i < selective.size()) body.selectivity = selective[i];
      if (i < experts.size()) body.experts = experts[i];
      programme.bodies.push_back(std::move(body));
    }
  }
}

struct SupportKeys {
  template <class Fields, class AnyProgramme>
  static void list(Fields& of, AnyProgramme& programme) {
    of.word("identification", programme.identification, "way to identify need", all_identifications);
    of.number("need_from_sd", programme.need_from, need);
    of.number("share_supported", programme.share_supported, limits::share);
    of.number("evidence_quality", programme.evidence_quality, limits::share);
    of.word("boundary", programme.boundary, "boundary", all_boundaries);
    of.number("weight_of_need", programme.weight_of_need, weight);
    of.number("weight_of_nearness", programme.weight_of_nearness, weight);
    of.number("weight_of_values", programme.weight_of_values, weight);
    of.word("provider", programme.provider, "provider", all_support_providers);
    of.word("support", programme.support, "kind of support", all_support_kinds);
    of.word("provider_grade", programme.provider_grade, "grade", all_grades);
    of.number("designated_a_year_share", programme.designated_a_year, limits::share);
    of.whole("designation_years", programme.designation_years, provider_designation);
    of.number("capacity_per_provider", programme.capacity_per_provider, units_of_help);
    of.number("capacity_per_region", programme.capacity_per_region, units_of_help);
    of.whole("term_years", programme.term_years, term);
    of.flag("choice_of_aim", programme.choice_of_aim);
    of.flag("choice_of_process", programme.choice_of_process);
    of.flag("directed", programme.directed);
    of.flag("expected_to_provide", programme.expected_to_provide);
    of.flag("review", programme.review);
    of.number("cost_per_supported_pounds", programme.cost_per_supported, limits::cost);
    of.number("charge_pounds", programme.charge, limits::cost);
    of.number_where(programme.provider == SupportProvider::directory, "case_studies_share",
                    programme.case_studies, limits::share);
    list_bodies(of, programme);
  }
};

void check_lengths(FieldReader& of, const SupportProgramme& programme) {
  for (const std::string_view key : {"bodies_accuracy", "bodies_selectivity_sd", "bodies_experts_share"}) {
    std::vector<double> given;
    if (!of.has(key)) continue;
    of.numbers(key, given, {-10, 10, ""});
    if (given.size() == programme.bodies.size()) continue;
    of.mistakes().add(of.spot(key),
                      fmt::format("`{}` in {} has {} numbers for {} bodies", key, of.section(), given.size(),
                                  programme.bodies.size()),
                      "it needs one for each of `bodies`");
  }
  if (programme.bodies.size() > most_bodies) {
    of.mistakes().add(of.spot("bodies"),
                      fmt::format("`bodies` in {} lists {}", of.section(), programme.bodies.size()),
                      fmt::format("the most is {}", most_bodies));
  }
}

void check(FieldReader& of, const SupportProgramme& programme) {
  of.require("provider", "it says who gives support");
  of.require("identification", "it says who decides that a school needs support");
  const bool is_directory = programme.provider == SupportProvider::directory;
  if (is_directory && programme.bodies.empty()) {
    of.mistakes().add(of.spot("provider"), fmt::format("{} is a directory without `bodies`", of.section()),
                      "a directory lists what some body recommends, such as bodies = [\"inspectorate\"]");
  }
  for (const std::string_view key : {"bodies", "case_studies_share"}) {
    if (is_directory || !of.has(key)) continue;
    of.mistakes().add(of.spot(key),
                      fmt::format("`{}` in {} has no meaning with provider = \"{}\"", key, of.section(),
                                  name_of(programme.provider)),
                      "only a directory has recommendations");
  }
  check_lengths(of, programme);
}

std::string_view meaning_of(SupportProvider provider) {
  switch (provider) {
    case SupportProvider::national_leader:
      return "national leaders of education";
    case SupportProvider::local_leader:
      return "local leaders of the same authority";
    case SupportProvider::teaching_school:
      return "teaching schools";
    case SupportProvider::regional_team:
      return "advisers of a regional team";
    case SupportProvider::sponsor:
      return "sponsors in other trusts";
    case SupportProvider::trust_internal:
      return "schools of the same trust";
    case SupportProvider::directory:
      return "departments and experts recommended in a directory";
  }
  return "";
}

std::string_view meaning_of(Identification identification) {
  switch (identification) {
    case Identification::inspection:
      return "schools graded below good";
    case Identification::self:
      return "schools that ask for it";
    case Identification::trust:
      return "schools that their trust picks";
    case Identification::regional:
      return "schools that a regional team picks";
    case Identification::group:
      return "schools that their partners pick";
  }
  return "";
}

std::string_view meaning_of(SupportKind kind) {
  switch (kind) {
    case SupportKind::visit_and_coaching:
      return "visits with coaching";
    case SupportKind::secondment:
      return "secondments";
    case SupportKind::joint_planning:
      return "joint planning and moderation";
    case SupportKind::training_programme:
      return "a training programme";
  }
  return "";
}

std::string in_words(const SupportProgramme& programme) {
  std::string words =
      fmt::format("Support {}: {} by {}, for {}, for {} {}; up to {} units of help a year from a provider",
                  programme.name, meaning_of(programme.support), meaning_of(programme.provider),
                  meaning_of(programme.identification), programme.term_years,
                  programme.term_years == 1 ? "year" : "years", programme.capacity_per_provider);
  if (!programme.choice_of_aim) words += ", the aim set by others";
  if (!programme.choice_of_process) words += ", the way to it set by others";
  if (programme.directed) words += "; schools graded inadequate must take part";
  if (programme.expected_to_provide) words += "; good schools are expected to provide";
  if (programme.review) words += "; both sides answer for progress";
  if (programme.charge > 0) {
    words += fmt::format("; the school supported pays {} pounds a year to its provider", programme.charge);
  }
  return words + money_in_words(programme.cost_per_supported, "school supported", programme.new_money);
}

}  // namespace

ProgrammeKind support_kind() {
  return kind_of_programme<SupportKeys, SupportProgramme>(
      "support", "a programme of improvement support", &Regime::supports, check, in_words,
      {{"identification", "who decides that a school needs support"},
       {"need_from_sd", "perceived need, below the mean of schools, from which on a school is supported"},
       {"share_supported", "most schools supported at once, as a share of those in scope; 0: off"},
       {"evidence_quality", "how well needs by department and the practice of providers are seen"},
       {"boundary", "how far a broker looks for a provider"},
       {"weight_of_need", "of what a provider is good at, in finding one"},
       {"weight_of_nearness", "of a provider's nearness, in finding one"},
       {"weight_of_values", "of likeness of values, in finding one"},
       {"provider", "who gives support"},
       {"support", "what it consists of"},
       {"provider_grade", "lowest grade at which a school is designated to give support"},
       {"designated_a_year_share", "chance that a school with that grade is designated in a year"},
       {"designation_years", "years for which designation lasts, whatever becomes of the school"},
       {"capacity_per_provider", "help that a provider can give in a year; 0: off"},
       {"capacity_per_region", "help that the providers of a region can give in a year"},
       {"term_years", "years for which a school is supported"},
       {"choice_of_aim", "the school supported chooses what to improve"},
       {"choice_of_process", "the school supported chooses how to improve it"},
       {"directed", "schools graded inadequate must take part"},
       {"expected_to_provide", "schools graded good or better are expected to provide"},
       {"review", "provider and receiver answer for progress"},
       {"cost_per_supported_pounds", "for each school supported, shared out among the schools in scope"},
       {"charge_pounds", "a year from the school supported to its provider"},
       {"case_studies_share", "recommendations of a directory that a case study describes"},
       {"bodies", "those who recommend departments and experts in a directory"},
       {"bodies_accuracy", "correlation of each body's judgement with how good a department is"},
       {"bodies_selectivity_sd", "how far above the mean each body recommends"},
       {"bodies_experts_share", "share of each body's recommendations that are of one person"}});
}

}  // namespace commonroom
