#include "app/program.hpp"

#include <fmt/format.h>

#include <csignal>
#include <exception>
#include <new>

#include "app/arguments.hpp"
#include "app/command_table.hpp"
#include "app/diagnostics_text.hpp"
#include "app/help.hpp"
#include "app/terminal.hpp"
#include "app/text_layout.hpp"
#include "app/usage_error.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

void say_usage_error(const UsageError& error, Terminal& terminal) {
  std::string text = fmt::format("error: {}\n", error.what());
  if (!error.advice().empty()) text += fmt::format("  = {}\n", error.advice());
  text += fmt::format("More: commonroom {}{}--help\n", error.command(), error.command().empty() ? "" : " ");
  terminal.problem(text);
}

void say_fault(const std::string& what, Terminal& terminal) {
  terminal.problem(fmt::format("error: {}\n", what));
  terminal.problem(paragraph(
      "This is a fault of the program, not of what you gave it. Please report the line above, the command, "
      "the scenario and the output of `commonroom version`."));
}

/// What an option does to a command that has no use for it is said, not guessed at.
void note_options_without_effect(const Arguments& arguments, Terminal& terminal) {
  if (arguments.command()->reads_scenario) return;
  for (const char* option : {"set", "seed"}) {
    if (arguments.command()->takes_seed && std::string_view(option) == "seed") continue;
    if (arguments.has(option)) {
      terminal.say(fmt::format("note: --{} has no effect on `{}`, which reads no scenario\n", option,
                               arguments.command()->name));
    }
  }
}

ExitCode act(const std::vector<std::string>& words, Terminal& terminal) {
  const Arguments arguments = read_arguments(words);
  terminal = Terminal(arguments);
  const CommandRow* const command = arguments.command();
  if (arguments.has("version")) {
    terminal.data(fmt::format("commonroom {}\n", software_version()));
    return ExitCode::done;
  }
  if (arguments.has("help")) {
    terminal.data(command ? help_on_command(*command, terminal.colours_data())
                          : help_on_program(terminal.colours_data()));
    return ExitCode::done;
  }
  if (!command) {
    terminal.problem(help_on_program(false));
    return ExitCode::usage;
  }
  note_options_without_effect(arguments, terminal);
  return command->act(arguments, terminal);
}

}  // namespace

ExitCode run_program(const std::vector<std::string>& words) {
  // At a limit on the size of files writing is to fail, with a message, and not to end the program.
  std::signal(SIGXFSZ, SIG_IGN);
  Terminal terminal;
  try {
    const ExitCode code = act(words, terminal);
    terminal.finish_data();
    return code;
  } catch (const UsageError& error) {
    say_usage_error(error, terminal);
    return ExitCode::usage;
  } catch (const InvalidInput& mistakes) {
    terminal.problem(diagnostics_text(mistakes));
    return ExitCode::invalid_input;
  } catch (const FileProblem& problem) {
    terminal.problem(fmt::format("error: {}\n", problem.what()));
    return ExitCode::file_problem;
  } catch (const Mismatch& mismatch) {
    terminal.problem(fmt::format("error: {}\n", mismatch.what()));
    return ExitCode::mismatch;
  } catch (const std::bad_alloc&) {
    terminal.problem("error: not enough memory\n");
    terminal.problem(paragraph("Run fewer schools or regimes at once (run.one_regime_at_a_time = true)."));
    return ExitCode::fault_of_program;
  } catch (const std::exception& fault) {
    say_fault(fault.what(), terminal);
    return ExitCode::fault_of_program;
  } catch (...) {
    say_fault("something was thrown that is no exception", terminal);
    return ExitCode::fault_of_program;
  }
}

}  // namespace commonroom::app
