#include <fmt/format.h>

#include "scenario/programme_kinds.hpp"

namespace commonroom {

namespace {

struct SharedGoalsKeys {
  template <class Fields, class AnyProgramme>
  static void list(Fields& of, AnyProgramme& programme) {
    of.number("feedback", programme.feedback, limits::share);
    of.number("voice", programme.voice, limits::share);
    of.number("authenticity", programme.authenticity, limits::share);
    of.number("parents", programme.parents, limits::share);
    of.number("time_share", programme.time, limits::share);
  }
};

void check(FieldReader& of, const SharedGoalsProgramme& programme) {
  if (programme.feedback + programme.voice > 0) return;
  of.mistakes().add(of.spot(of.has("parents") ? "parents" : "feedback"),
                    fmt::format("{} does nothing", of.section()),
                    "`feedback` or `voice` should be above 0; parents add to feedback");
}

std::string in_words(const SharedGoalsProgramme& programme) {
  return fmt::format(
      "Shared goals {}: feedback {}, pupils' voice {} of authenticity {}, parents {}; takes {} of a head's "
      "time from teaching",
      programme.name, programme.feedback, programme.voice, programme.authenticity, programme.parents,
      programme.time);
}

}  // namespace

ProgrammeKind shared_goals_kind() {
  return kind_of_programme<SharedGoalsKeys, SharedGoalsProgramme>(
      "shared_goals", "feedback to pupils, their voice in governance, and goals that parents share",
      &Regime::shared_goals, check, in_words,
      {{"feedback", "feedback practice, share of what it could be"},
       {"voice", "pupils' voice in governance, share of what it could be"},
       {"authenticity", "how far that voice is heard"},
       {"parents", "how far parents share the goals"},
       {"time_share", "of a head's discretionary time, taken from teaching"}});
}

}  // namespace commonroom
