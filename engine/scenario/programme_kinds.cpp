#include "scenario/programme_kinds.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace commonroom {

const std::vector<ProgrammeKind>& programme_kinds() {
  static const std::vector<ProgrammeKind> kinds{
      partnership_kind(), professional_learning_kind(), external_partners_kind(), shared_goals_kind(),
      support_kind(),     charitable_status_kind(),     area_body_kind(),         area_conversation_kind(),
  };
  return kinds;
}

void check_years(FieldReader& of, const ProgrammeTerms& terms) {
  if (terms.until_year > terms.from_year) return;
  of.mistakes().add(of.spot(of.has("until_year") ? "until_year" : "from_year"),
                    fmt::format("{} is never there: it begins in year {} and has ended by year {}",
                                of.section(), terms.from_year, terms.until_year),
                    "`until_year` is the first year without it");
}

std::string scope_in_words(const Scope& scope) {
  std::vector<std::string> parts;
  for (const Phase phase : scope.phases) parts.emplace_back(name_of(phase));
  std::string words = parts.empty() ? "all schools" : fmt::format("{} schools", fmt::join(parts, ", "));
  if (!scope.area_names.empty()) words += fmt::format(" of {}", fmt::join(scope.area_names, ", "));
  return words;
}

std::string money_in_words(double pounds, std::string_view per, bool new_money) {
  if (pounds == 0) return {};
  return fmt::format("; {} pounds a year for each {}, {}", pounds, per,
                     new_money ? "new money" : "from the schools' budgets");
}

std::string terms_in_words(const ProgrammeTerms& terms) {
  const ProgrammeTerms standard;
  std::string words;
  if (terms.from_year > standard.from_year) words += fmt::format("; from year {}", terms.from_year);
  if (terms.until_year < standard.until_year) words += fmt::format("; until year {}", terms.until_year);
  return words + fmt::format("; for {}", scope_in_words(terms.scope)) +
         money_in_words(terms.cost_per_school, "school", terms.new_money);
}

}  // namespace commonroom
