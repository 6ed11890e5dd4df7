#include "app/help.hpp"

#include <fmt/format.h>

#include "app/arguments.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"

namespace commonroom::app {
namespace {

constexpr std::size_t command_column = 14;
constexpr std::size_t option_column = 26;

std::string heading(std::string_view text, bool colour) {
  return colour ? fmt::format("\n\033[1m{}\033[0m\n", text) : fmt::format("\n{}\n", text);
}

std::string option_on_left(const OptionRow& option) {
  std::string left = option.letter ? fmt::format("-{}, ", option.letter) : std::string("    ");
  left += fmt::format("--{}", option.name);
  if (!option.value.empty()) left += fmt::format(" {}", option.value);
  return left;
}

std::string options_text(std::span<const OptionRow> options) {
  std::string text;
  for (const OptionRow& option : options)
    text += entry(option_on_left(option), option.meaning, option_column);
  return text;
}

std::string examples_text(std::span<const ExampleRow> examples) {
  std::string text;
  for (const ExampleRow& example : examples) {
    // A command is never broken: it is there to be copied.
    text += fmt::format("  {}\n{}", example.command, paragraph(example.meaning, 6));
  }
  return text;
}

std::string more_section(const CommandRow& command, bool colour) {
  const std::string section = command.more_help();
  const std::size_t end = section.find('\n');
  return heading(section.substr(0, end), colour) + section.substr(end + 1);
}

constexpr ExampleRow first_steps[] = {
    {"commonroom init", "writes three_regimes.toml, a scenario to change"},
    {"commonroom run three_regimes.toml -o results/first", "runs it and prints how the regimes differ"},
    {"commonroom compare results/first --years 6-10", "looks at other years"},
};

}  // namespace

std::string_view introduction() {
  return "Commonroom simulates a school system, with every pupil and teacher an agent, and compares regimes "
         "of "
         "accountability: what they do to teaching, to collaboration between schools and to who gains and "
         "who "
         "loses.";
}

std::string_view exit_codes() {
  return "0 done; 1 a fault of the program; 2 the command line; 3 invalid input (scenario or register); 4 a "
         "file "
         "or the disk; 5 finished, but some runs failed; 6 does not match (compare, diff, merge, --resume); "
         "75 "
         "out of "
         "time, to go on with --resume; 130, 143 interrupted, what was finished is kept.";
}

std::string help_on_program(bool colour) {
  std::string text = fmt::format("usage: commonroom COMMAND [OPTIONS]\n\n{}", paragraph(introduction()));
  text += heading("Commands", colour);
  for (const CommandRow& command : command_table())
    text += entry(command.name, command.summary, command_column);
  text += heading("First steps", colour) + examples_text(first_steps);
  text += heading("Options of every command", colour) + options_text(common_options());
  text += heading("Exit codes", colour) + paragraph(exit_codes(), 2);
  text += "\nMore on a command: commonroom help COMMAND\n";
  return text;
}

std::string help_on_command(const CommandRow& command, bool colour) {
  std::string text = fmt::format("usage: commonroom {}{}{} [OPTIONS]\n\n", command.name,
                                 command.operands.empty() ? "" : " ", command.operands);
  text += paragraph(command.text);
  if (!command.options.empty()) text += heading("Options", colour) + options_text(command.options);
  if (command.more_help != nullptr) text += more_section(command, colour);
  text += heading("Examples", colour) + examples_text(command.examples);
  text += heading("Options of every command", colour) + options_text(common_options());
  return text;
}

ExitCode act_help(const Arguments& arguments, Terminal& terminal) {
  if (arguments.operands().empty()) {
    terminal.data(help_on_program(terminal.colours_data()));
    return ExitCode::done;
  }
  // The reader of arguments knows how to refuse a command that is not there.
  const Arguments about = read_arguments({arguments.operands().front(), "--help"});
  terminal.data(help_on_command(*about.command(), terminal.colours_data()));
  return ExitCode::done;
}

}  // namespace commonroom::app
