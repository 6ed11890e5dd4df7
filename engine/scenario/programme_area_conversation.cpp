#include <fmt/format.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

struct AreaConversationKeys {
  template <class Fields, class AnyConversation>
  static void list(Fields& of, AnyConversation& conversation) {
    of.number("intensity", conversation.intensity, limits::share);
    of.number("time_share", conversation.time, limits::share);
  }
};

void check(FieldReader&, const AreaConversation&) {}

std::string in_words(const AreaConversation& conversation) {
  return fmt::format(
      "Area conversation {}: goes {} of the way to agreed goals a year; takes {} of a head's time",
      conversation.name, conversation.intensity, conversation.time);
}

}  // namespace

ProgrammeKind area_conversation_kind() {
  return kind_of_programme<AreaConversationKeys, AreaConversation>(
      "area_conversation", "a public conversation in which the schools of an area agree goals",
      &Regime::conversations, check, in_words,
      {{"intensity", "share of the way to full agreement that a year of it goes"},
       {"time_share", "of a head's discretionary time, each year"}});
}

}  // namespace commonroom
