#include <fmt/format.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

constexpr std::array all_outside_partners{OutsidePartner::health, OutsidePartner::social_care,
                                          OutsidePartner::police, OutsidePartner::employers,
                                          OutsidePartner::universities};

struct ExternalPartnersKeys {
  template <class Fields, class AnyProgramme>
  static void list(Fields& of, AnyProgramme& programme) {
    of.word("partner", programme.partner, "partner", all_outside_partners);
    of.number("attendance", programme.attendance, limits::share);
    of.number("sen_provision", programme.sen_provision, limits::share);
    of.number("engagement", programme.engagement, limits::share);
    of.number("competencies", programme.competencies, limits::share);
    of.number("partner_buy_in", programme.partner_buy_in, limits::share);
    of.number("time_share", programme.time, limits::share);
  }
};

void check(FieldReader& of, const OutsideProgramme& programme) {
  of.require("partner", "it says who works with the schools");
  const double aims =
      programme.attendance + programme.sen_provision + programme.engagement + programme.competencies;
  if (aims > 0) return;
  of.mistakes().add(of.spot("partner"), fmt::format("{} aims at nothing", of.section()),
                    "one of `attendance`, `sen_provision`, `engagement`, `competencies` should be above 0");
}

std::string in_words(const OutsideProgramme& programme) {
  std::string words = fmt::format("Outside partners {}: {}", programme.name, name_of(programme.partner));
  const auto add = [&](double aim, std::string_view what) {
    if (aim > 0) words += fmt::format("; {} {}", what, aim);
  };
  add(programme.attendance, "attendance and wellbeing");
  add(programme.sen_provision, "provision for special needs");
  add(programme.engagement, "engagement");
  add(programme.competencies, "a curriculum of the area");
  return words + fmt::format("; the partner's buy-in {}; takes {} of a head's time from teaching",
                             programme.partner_buy_in, programme.time);
}

}  // namespace

ProgrammeKind external_partners_kind() {
  return kind_of_programme<ExternalPartnersKeys, OutsideProgramme>(
      "external_partners", "work with health, social care, police, employers or universities",
      &Regime::outside_programmes, check, in_words,
      {{"partner", "who works with the schools"},
       {"attendance", "work on attendance and wellbeing, share of what it could be"},
       {"sen_provision", "provision for pupils with special needs, share of what it could be"},
       {"engagement", "work on pupils' engagement, share of what it could be"},
       {"competencies", "a curriculum of the area with agreed competencies, share of what it could be"},
       {"partner_buy_in", "how far the partner is behind it"},
       {"time_share", "of a head's discretionary time, taken from teaching"}});
}

}  // namespace commonroom
