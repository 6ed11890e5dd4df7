#include <fmt/format.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

struct CharitableStatusKeys {
  template <class Fields, class AnyData>
  static void list(Fields& of, AnyData& data) {
    of.number("duty", data.duty, limits::strength);
    of.number("lessons_share", data.lessons, limits::lessons);
    of.number("facilities_share", data.facilities, limits::share);
    of.number("facilities_charge_pounds", data.facilities_charge, limits::cost);
  }
};

void check(FieldReader&, const CharitableStatus&) {}

std::string in_words(const CharitableStatus& data) {
  return fmt::format(
             "Charitable status {}: a duty worth {}; {} of lessons in the partner school that teaches them "
             "better; {} of "
             "facilities shared",
             data.name, data.duty, data.lessons, data.facilities) +
         money_in_words(data.facilities_charge, "state school that uses them", data.new_money);
}

}  // namespace

ProgrammeKind charitable_status_kind() {
  return kind_of_programme<CharitableStatusKeys, CharitableStatus>(
      "charitable_status", "what independent schools do for state schools that are their partners",
      &Regime::charitable_status, check, in_words,
      {{"duty", "what a state partner's gain of 1 SD is worth to an independent head"},
       {"lessons_share", "share of lessons taken in the partner school that teaches them better"},
       {"facilities_share", "use of the independent school's facilities, 0 none to 1 full"},
       {"facilities_charge_pounds", "what a state school pays for that use, pounds a year"}});
}

}  // namespace commonroom
