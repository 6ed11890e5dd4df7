#pragma once

#include "app/arguments.hpp"
#include "app/terminal.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {

// The subjects of `describe`, as text or JSON on standard output.

/// Every parameter; with a scenario, its values where they are not the defaults.
void describe_parameters(const Scenario* scenario, Terminal& terminal);
void describe_outcomes(Terminal& terminal);
/// The regimes of a scenario in plain words.
void describe_regimes(const Scenario& scenario, Terminal& terminal);
/// What a regime can be made of.
void describe_ingredients(Terminal& terminal);
/// Every mechanism of the model by its id in the register.
void describe_mechanisms(Terminal& terminal);
/// How the points of an experiment can be chosen, and what a key can vary over.
void describe_designs(Terminal& terminal);
/// A JSON Schema of the scenario file.
void describe_schema(Terminal& terminal);
/// The whole description of the model, in the order of ODD.
void describe_odd(Terminal& terminal);
/// The scenarios that ship, with the questions they ask.
void describe_scenarios(Terminal& terminal);

}  // namespace commonroom::app
