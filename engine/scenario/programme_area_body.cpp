#include <fmt/format.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

struct AreaBodyKeys {
  template <class Fields, class AnyBody>
  static void list(Fields& of, AnyBody& body) {
    of.number("brokerage", body.brokerage, limits::share);
    of.number("pooled_share", body.pooled_share, limits::share);
    of.number("local_accountability", body.local_accountability, limits::strength);
    of.number("moderation", body.moderation, limits::share);
  }
};

void check(FieldReader&, const AreaBody&) {}

std::string in_words(const AreaBody& body) {
  std::string words = fmt::format("Area body {}", body.name);
  if (body.brokerage > 0) words += fmt::format("; brokers partnerships, {}", body.brokerage);
  if (body.pooled_share > 0) words += fmt::format("; pools {} of income", body.pooled_share);
  if (body.local_accountability > 0) {
    words += fmt::format("; schools answer to the local community, strength {}", body.local_accountability);
  }
  if (body.moderation > 0) {
    words += fmt::format("; local networks assess {} of what results measure", body.moderation);
  }
  return words;
}

}  // namespace

ProgrammeKind area_body_kind() {
  return kind_of_programme<AreaBodyKeys, AreaBody>(
      "area_body", "a body that manages quality across each area", &Regime::area_bodies, check, in_words,
      {{"brokerage", "how much it enables partnerships within its area, 0 none to 1"},
       {"pooled_share", "of each school's income, shared out again by need"},
       {"local_accountability", "stake that answering to the local community brings, as strength"},
       {"moderation", "share of what results measure that local professional networks assess"}});
}

}  // namespace commonroom
