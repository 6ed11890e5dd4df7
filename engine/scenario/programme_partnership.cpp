#include <fmt/format.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

struct Keys {
  template <class Fields, class AnyType>
  static void list(Fields& of, AnyType& type) {
    fields::partnership_type(of, type);
  }
};

void check(FieldReader& of, const PartnershipType& type) {
  of.require("formation", "it says how partners come together");
  Mistakes& mistakes = of.mistakes();
  if (of.has("group_size") && of.has("formation") && type.formation != Formation::assigned) {
    mistakes.add(of.spot("group_size"),
                 fmt::format("`group_size` in {} has no meaning with formation = \"{}\"", of.section(),
                             name_of(type.formation)),
                 "only assigned groups are given a size");
  }
  if (type.forced && of.has("formation") && type.formation == Formation::by_consent) {
    mistakes.add(of.spot("forced"), fmt::format("{} is both forced and by consent", of.section()),
                 "partners that agree are not forced");
  }
}

std::string in_words(const PartnershipType& type) {
  std::string words = fmt::format("Partnership {}: {}", type.name, meaning_of(type.formation));
  if (type.formation == Formation::assigned) words += fmt::format(" of {}", type.group_size);
  if (type.forced) words += ", forced";
  words += fmt::format("; governance {}, tightness {}; takes {} of a head's time to start and {} a year",
                       type.governance, type.tightness, type.time_to_start, type.time_to_run);
  if (type.minimum_term > 0) {
    words += fmt::format("; at least {} {}", type.minimum_term, type.minimum_term == 1 ? "year" : "years");
  }
  if (type.exit_cost > 0) words += fmt::format("; leaving takes {} of a head's time", type.exit_cost);
  return words + money_in_words(type.cost_per_year, "member and partnership", type.new_money);
}

}  // namespace

std::string_view meaning_of(Formation formation) {
  switch (formation) {
    case Formation::by_consent:
      return "two neighbours agree";
    case Formation::assigned:
      return "an authority puts schools into groups";
    case Formation::trust:
      return "the schools of one multi-academy trust";
    case Formation::federation:
      return "the schools of one federation";
  }
  return "";
}

ProgrammeKind partnership_kind() {
  ProgrammeKind kind = kind_of_programme<Keys, PartnershipType>(
      "partnership", "a kind of partnership between schools", &Regime::partnerships, check, in_words,
      {{"cost_per_year_pounds", "what a partnership costs each member, pounds a year"},
       {"formation", "how partnerships come about"},
       {"forced", "begins from the lower trust of those who did not choose each other"},
       {"governance", "hierarchy that the form brings, 0 none to 1"},
       {"tightness", "share of what partners could share that the form lets them share"},
       {"time_to_start_share", "of a head's discretionary time, once"},
       {"time_to_run_share", "of a head's discretionary time, each year"},
       {"time_to_leave_share", "of a head's discretionary time, when a partner leaves"},
       {"minimum_term_years", "years before a partner may leave"}});
  kind.most_in_a_regime = limits::partnership_types;
  return kind;
}

}  // namespace commonroom
