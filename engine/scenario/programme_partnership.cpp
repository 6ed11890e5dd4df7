#include <fmt/format.h>
#include <fmt/ranges.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

struct PartnershipKeys {
  template <class Fields, class AnyType>
  static void list(Fields& of, AnyType& type) {
    fields::partnership_type(of, type);
  }
};

bool is_by_group(Formation formation) {
  return formation == Formation::assigned || formation == Formation::trust ||
         formation == Formation::federation;
}

void check_formation(FieldReader& of, const PartnershipType& type) {
  Mistakes& mistakes = of.mistakes();
  const bool has_size = type.formation == Formation::assigned || type.formation == Formation::hub_and_spoke;
  if (of.has("group_size") && of.has("formation") && !has_size) {
    mistakes.add(of.spot("group_size"),
                 fmt::format("`group_size` in {} has no meaning with formation = \"{}\"", of.section(),
                             name_of(type.formation)),
                 "only assigned groups, and hubs with their spokes, are given a size");
  }
  if (type.forced && of.has("formation") && type.formation == Formation::by_consent) {
    mistakes.add(of.spot("forced"), fmt::format("{} is both forced and by consent", of.section()),
                 "partners that agree are not forced");
  }
  if (of.has("shares") && type.shares.empty()) {
    mistakes.add(of.value_spot("shares"), fmt::format("partners in {} share nothing", of.section()),
                 "leave `shares` out for practice; tightness = 0 lets partners share nothing of it");
  }
  if (type.forced && type.may_leave) {
    mistakes.add(of.spot("may_leave"), fmt::format("{} is forced, and its members may leave", of.section()),
                 "those who may leave are not forced");
  }
}

/// Notes on keys that are allowed and do nothing here.
void note_idle_keys(FieldReader& of, const PartnershipType& type) {
  const auto note = [&](std::string_view key, bool is_idle, std::string why) {
    if (!is_idle || !of.has(key)) return;
    of.mistakes().note(of.spot(key), fmt::format("`{}` in {} has no effect", key, of.section()),
                       std::move(why));
  };
  const bool stays = type.is_mandated();
  const std::string nobody_leaves =
      "nobody can leave such a partnership; may_leave = true lets the members of a group end theirs";
  note("minimum_term_years", stays, nobody_leaves);
  note("time_to_leave_share", stays, nobody_leaves);
  note("may_leave", !is_by_group(type.formation), "its partners agreed, and may leave anyway");
  const bool has_links = !is_by_group(type.formation) && type.formation != Formation::by_consent &&
                         type.formation != Formation::outside && type.formation != Formation::hub_and_spoke;
  note("links", !has_links, "only formations that look for partners themselves count them");
  const bool has_members = has_links || type.formation == Formation::outside;
  note("member_share", !has_members, "only networks and the like have members");
  note("technology_pounds", type.technology == 0, "there is no technology");
  note("funded_share", !of.has("funded_until"), "its money never ends: `funded_until` is missing");
  note("duty", type.monitoring == 0, "nobody looks whether promises are kept: `monitoring` is 0");
}

void check(FieldReader& of, const PartnershipType& type) {
  of.require("formation", "it says how partners come together");
  check_formation(of, type);
  if (of.has("formation")) note_idle_keys(of, type);
}

std::string in_words(const PartnershipType& type) {
  std::string words = fmt::format("Partnership {}: {}", type.name, meaning_of(type.formation));
  const bool has_size = type.formation == Formation::assigned || type.formation == Formation::hub_and_spoke;
  if (has_size) words += fmt::format(" of {}", type.group_size);
  if (type.forced) words += ", forced";
  words += fmt::format("; governance {}, tightness {}; takes {} of a head's time to start and {} a year",
                       type.governance, type.tightness, type.time_to_start, type.time_to_run);
  if (type.minimum_term > 0) {
    words += fmt::format("; at least {} {}", type.minimum_term, type.minimum_term == 1 ? "year" : "years");
  }
  if (type.exit_cost > 0) words += fmt::format("; leaving takes {} of a head's time", type.exit_cost);
  const PartnershipType standard;
  if (type.shares != standard.shares) {
    std::vector<std::string_view> names;
    for (const Shared what : type.shares) names.push_back(name_of(what));
    words +=
        fmt::format("; shares {}", names.empty() ? "nothing" : fmt::format("{}", fmt::join(names, ", ")));
  }
  if (type.depth != standard.depth) words += fmt::format("; {} of staff take part", type.depth);
  if (type.technology > 0)
    words += fmt::format("; technology takes away {} of the distance", type.technology);
  if (type.funded_until < standard.funded_until) {
    words += fmt::format("; funded until year {}", type.funded_until);
  }
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
    case Formation::area:
      return "schools of one local authority, of whatever phase";
    case Formation::network:
      return "members of a network, wherever they are";
    case Formation::hub_and_spoke:
      return "a hub, the best graded of a group, with each of the others";
    case Formation::feeders:
      return "a school with those that its pupils go on to";
    case Formation::affiliation:
      return "schools of one faith";
    case Formation::academy_and_maintained:
      return "an academy with maintained schools near it";
    case Formation::independent_and_state:
      return "an independent school with state schools near it";
    case Formation::outside:
      return "a body outside the schools of the model: a university, a scheme, a school abroad";
  }
  return "";
}

ProgrammeKind partnership_kind() {
  ProgrammeKind kind = kind_of_programme<PartnershipKeys, PartnershipType>(
      "partnership", "a kind of partnership between schools", &Regime::partnerships, check, in_words,
      {{"cost_per_year_pounds", "what a partnership costs each member, pounds a year"},
       {"cost_to_start_pounds", "what a new partnership costs each member, once"},
       {"may_leave", "members of a group may end a partnership that the group set up"},
       {"clarity", "of purpose and roles: promises are kept more often; 0.5 is the standard"},
       {"depth", "share of staff who take part"},
       {"shares", "what partners share"},
       {"departments", "departments that take part where practice is shared"},
       {"links", "how many of the nearest schools that fit a school thinks of"},
       {"member_share", "share of the schools in scope that are members"},
       {"across_authorities", "only with schools of another authority"},
       {"distance_limit_km", "farthest partner, after what technology takes away of the distance"},
       {"technology",
        "share of the distance that technology takes away, at some loss of what meeting is worth"},
       {"technology_pounds", "what technology costs each member and partnership, pounds a year"},
       {"funded_until", "first year without its money, numbered as in results"},
       {"funded_share", "share of help that the money pays for, and that ends with it"},
       {"duty", "professional duty to deliver what was promised, where delivery is looked at"},
       {"monitoring", "probability that delivery is looked at; looking takes heads' time"},
       {"formation", "how partnerships come about"},
       {"forced", "nobody may decline, and trust begins lower"},
       {"governance", "hierarchy that the form brings, 0 none to 1"},
       {"tightness", "share of what partners could share that the form lets them share"},
       {"time_to_start_share", "of a head's discretionary time, once"},
       {"time_to_run_share", "of a head's discretionary time, each year"},
       {"time_to_leave_share",
        "of a head's discretionary time, when a partner leaves; nothing where the kind itself ends"},
       {"minimum_term_years", "years before a partner may leave"}});
  kind.most_in_a_regime = limits::partnership_types;
  return kind;
}

}  // namespace commonroom
