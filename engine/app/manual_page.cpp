#include "app/manual_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/command_table.hpp"
#include "app/help.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

/// Text as roff takes it as text: no letter of it is read as a command.
std::string roff(std::string_view text) {
  std::string safe;
  bool line_begins = true;
  for (const char letter : text) {
    if (line_begins && (letter == '.' || letter == '\'')) safe += "\\&";
    line_begins = letter == '\n';
    if (letter == '\\') {
      safe += "\\e";
    } else if (letter == '-') {
      safe += "\\-";
    } else if (letter == '`') {
      safe += "\\(ga";
    } else if (letter == '\'') {
      safe += "\\(aq";
    } else if (letter == '\n') {
      safe += "\n.PP\n";
    } else {
      safe += letter;
    }
  }
  return safe;
}

std::string options_in_roff(std::span<const OptionRow> options) {
  std::string text;
  for (const OptionRow& option : options) {
    text += ".TP\n";
    if (option.letter) text += fmt::format("\\fB\\-{}\\fR, ", option.letter);
    text += fmt::format("\\fB\\-\\-{}\\fR", roff(option.name));
    if (!option.value.empty()) text += fmt::format(" \\fI{}\\fR", roff(option.value));
    text += fmt::format("\n{}\n", roff(option.meaning));
  }
  return text;
}

std::string more_in_roff(const CommandRow& command) {
  if (command.more_help == nullptr) return {};
  std::string section = command.more_help();
  // As it stands: names at the left and what they mean beside them.
  std::string text = ".PP\n.nf\n";
  std::string_view rest = section;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    text += roff(line) + "\n";
  }
  return text + ".fi\n";
}

std::string examples_in_roff(std::span<const ExampleRow> examples) {
  std::string text;
  for (const ExampleRow& example : examples) {
    text += fmt::format(".PP\n.nf\n.RS\n{}\n.RE\n.fi\n.RS 8\n{}\n.RE\n", roff(example.command),
                        roff(example.meaning));
  }
  return text;
}

std::string command_in_roff(const CommandRow& command) {
  std::string text = fmt::format(".SS \"commonroom {}{}{}\"\n", command.name,
                                 command.operands.empty() ? "" : " ", roff(command.operands));
  text += roff(command.text) + "\n";
  return text + options_in_roff(command.options) + more_in_roff(command) + examples_in_roff(command.examples);
}

}  // namespace

std::string manual_page() {
  std::string text =
      fmt::format(".TH COMMONROOM 1 \"\" \"commonroom {}\" \"User commands\"\n", software_version());
  text += ".SH NAME\ncommonroom \\- simulates school systems under regimes of accountability\n";
  text += ".SH SYNOPSIS\n\\fBcommonroom\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR]\n";
  text += fmt::format(".SH DESCRIPTION\n{}\n", roff(introduction()));
  text += ".SH COMMANDS\n";
  for (const CommandRow& command : command_table()) text += command_in_roff(command);
  text += ".SH OPTIONS OF EVERY COMMAND\n" + options_in_roff(common_options());
  text += fmt::format(".SH EXIT STATUS\n{}\n", roff(exit_codes()));
  return text;
}

}  // namespace commonroom::app
