#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/exit_code.hpp"

namespace commonroom::app {

class Arguments;
class Terminal;

/// An option of the command line, from which parsing, help and suggestions come.
struct OptionRow {
  std::string_view name;   ///< "output"
  char letter;             ///< 'o', or 0 for none
  std::string_view value;  ///< what help calls its value; empty for a switch
  std::string_view meaning;
  bool repeatable = false;
  std::string_view choices = {};  ///< "auto|always|never"; empty: anything
};

struct ExampleRow {
  std::string_view command;
  std::string_view meaning;
};

/// A command of the program.
struct CommandRow {
  std::string_view name;
  std::string_view operands;  ///< as help shows them: "FILE -o DIR"
  int fewest_operands;
  int most_operands;         ///< -1: any number
  bool reads_scenario;       ///< so that --set and --seed mean something
  std::string_view summary;  ///< one line
  std::string_view text;     ///< paragraphs
  std::span<const OptionRow> options;
  std::span<const ExampleRow> examples;
  ExitCode (*act)(const Arguments& arguments, Terminal& terminal);
  std::string (*more_help)() =
      nullptr;              ///< a section that other parts of the program know: heading and lines
  bool takes_seed = false;  ///< though it reads no scenario
};

/// The options that every command takes.
[[nodiscard]] std::span<const OptionRow> common_options();
/// The commands, in the order in which help lists them.
[[nodiscard]] std::span<const CommandRow> command_table();
/// The command of that name, or nothing.
[[nodiscard]] const CommandRow* find_command(std::string_view name);

// What the commands do; each in a file of its own.
ExitCode act_init(const Arguments& arguments, Terminal& terminal);
ExitCode act_check(const Arguments& arguments, Terminal& terminal);
ExitCode act_run(const Arguments& arguments, Terminal& terminal);
ExitCode act_plan(const Arguments& arguments, Terminal& terminal);
ExitCode act_sweep(const Arguments& arguments, Terminal& terminal);
ExitCode act_status(const Arguments& arguments, Terminal& terminal);
ExitCode act_merge(const Arguments& arguments, Terminal& terminal);
ExitCode act_analyze(const Arguments& arguments, Terminal& terminal);
ExitCode act_slurm(const Arguments& arguments, Terminal& terminal);
ExitCode act_compare(const Arguments& arguments, Terminal& terminal);
ExitCode act_diff(const Arguments& arguments, Terminal& terminal);
ExitCode act_report(const Arguments& arguments, Terminal& terminal);
ExitCode act_export(const Arguments& arguments, Terminal& terminal);
ExitCode act_describe(const Arguments& arguments, Terminal& terminal);
ExitCode act_version(const Arguments& arguments, Terminal& terminal);
ExitCode act_help(const Arguments& arguments, Terminal& terminal);

/// Whether `analyze` knows an analysis of that name.
[[nodiscard]] bool is_analysis(std::string_view name);

/// What `analyze` and `describe` take for what they are to do.
[[nodiscard]] std::vector<std::string> names_of_analyses();
[[nodiscard]] std::vector<std::string> names_of_subjects();

/// The scenarios that ship, for the help of `init`.
[[nodiscard]] std::string templates_section();
/// The tables there are, for the help of `export`.
[[nodiscard]] std::string tables_section();
/// What `describe` describes, for its help.
[[nodiscard]] std::string subjects_section();

}  // namespace commonroom::app
