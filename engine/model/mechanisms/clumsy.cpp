#include <span>

#include "model/mechanisms/sections.hpp"

namespace commonroom {
namespace {

// Each row stands below the comment with its id, which stays.
constexpr Mechanism rows[] = {
    // C1
    {.id = "C1",
     .title = "Self-interest, solidarity and hierarchy together",
     .what = "A partnership works as well as its three ingredients together allow, by a form of constant "
             "elasticity: from the least of them to their plain mean, which is there to compare with.",
     .parameters = {"clumsiness.substitution", "clumsiness.weight_self_interest",
                    "clumsiness.weight_solidarity", "clumsiness.weight_hierarchy",
                    "clumsiness.width_of_likeness"},
     .outcomes = {"practice_transferred", "practice", "partnership_classes"},
     .source = "Verweij and Thompson 2006 for the idea; the form and its values are assumed",
     .pair = {.on = {"parameters.clumsiness.substitution=-5"},
              .off = {"parameters.clumsiness.weight_self_interest=1",
                      "parameters.clumsiness.weight_solidarity=0",
                      "parameters.clumsiness.weight_hierarchy=0"},
              .while_off = {"parameters.clumsiness.substitution=-5"},
              .outcome = "practice_transferred",
              .direction = -1}},

    // C2
    {.id = "C2",
     .title = "Deals, friendships, committees",
     .what =
         "Every year each partnership is called clumsy where all three ingredients are present, hollow where "
         "none is, and otherwise a deal, friendship or committee after the strongest, at three settings of "
         "what counts as present. Much governance makes committees.",
     .parameters = {"clumsiness.limit_low", "clumsiness.limit_middle", "clumsiness.limit_high",
                    "clumsiness.leadership_in_hierarchy", "clumsiness.leadership_per_quality",
                    "programme.NAME.governance"},
     .outcomes = {"partnership_classes", "partnership_classes_loose", "partnership_classes_strict"},
     .source = "Thompson, Ellis and Wildavsky 1990; Verweij and Thompson 2006; limits assumed",
     .pair = {.on = {"parameters.clumsiness.leadership_in_hierarchy=0", "programme.informal.governance=1"},
              .off = {"parameters.clumsiness.leadership_in_hierarchy=1", "programme.informal.governance=1"},
              .while_off = {"programme.informal.governance=0.1", "programme.academy_trust.governance=0"},
              .outcome = "partnership_classes",
              .label = "committee",
              .direction = +1}},

    // C3
    {.id = "C3",
     .title = "Keeping the tension",
     .what = "Each ingredient of a partnership wears off year by year unless leadership maintains it.",
     .parameters = {"clumsiness.decay", "clumsiness.maintenance", "clumsiness.leadership_per_quality"},
     .outcomes = {"partnership_classes", "practice_transferred", "practice"},
     .source = "assumed",
     .pair = {.on = {"parameters.clumsiness.decay=0.4", "parameters.clumsiness.maintenance=0.2"},
              .off = {"parameters.clumsiness.decay=0"},
              .while_off = {"parameters.clumsiness.maintenance=0.9"},
              .outcome = "partnership_classes",
              .label = "clumsy",
              .direction = -1}},

    // C4
    {.id = "C4",
     .title = "Levels of working together, and the system conversation",
     .what =
         "Schools of an area agree goals in public: heads' values come nearer and practice fits better, for "
         "as "
         "long as they agree, at a cost in time and money. Each level (system, schools, teachers, outside "
         "organisations, pupils) can be switched off and has its own recorded effect.",
     .parameters = {"area.goals_kept", "area.solidarity", "area.fit", "programme.NAME.intensity",
                    "programme.NAME.time_share", "regime.NAME.without_levels"},
     .outcomes = {"area_agreement", "effect_of_level", "practice_transferred", "partnership_classes"},
     .source = "Taylor 2013 (Clumsy collaboration); sizes assumed",
     .shown_by = "area_accountability"},

};

}  // namespace

std::span<const Mechanism> clumsy_mechanisms() {
  return rows;
}

}  // namespace commonroom
