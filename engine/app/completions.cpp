#include "app/completions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "app/command_table.hpp"
#include "app/operand_words.hpp"

namespace commonroom::app {
namespace {

constexpr int most_operands_with_words = 2;

std::vector<OptionRow> options_of(const CommandRow& command) {
  std::vector<OptionRow> options(command.options.begin(), command.options.end());
  options.insert(options.end(), common_options().begin(), common_options().end());
  return options;
}

bool names_a_file(std::string_view value) {
  return value == "FILE" || value == "DIR";
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

/// Every spelling of the options that take a value, as a pattern of `case`.
std::string options_with_value() {
  std::set<std::string> spellings;
  for (const CommandRow& command : command_table()) {
    for (const OptionRow& option : options_of(command)) {
      if (option.value.empty()) continue;
      spellings.insert(fmt::format("--{}", option.name));
      if (option.letter) spellings.insert(fmt::format("-{}", option.letter));
    }
  }
  return fmt::format("{}", fmt::join(spellings, "|"));
}

std::string options_in_bash(const CommandRow& command) {
  std::string names;
  for (const OptionRow& option : options_of(command))
    names += fmt::format("{}--{}", names.empty() ? "" : " ", option.name);
  return fmt::format("    {}) printf '%s' '{}' ;;\n", command.name, names);
}

std::string words_in_bash(const CommandRow& command) {
  std::string cases;
  for (int position = 1; position <= most_operands_with_words; ++position) {
    const std::vector<std::string> words = words_of_operand(command.name, position);
    if (!words.empty())
      cases += fmt::format("    {}:{}) printf '%s' '{}' ;;\n", command.name, position, joined(words));
  }
  for (const OptionRow& option : options_of(command)) {
    const std::vector<std::string> words = words_of_option(command.name, option.name);
    const std::string spellings =
        option.letter ? fmt::format("{0}:--{1}|{0}:-{2}", command.name, option.name, option.letter)
                      : fmt::format("{}:--{}", command.name, option.name);
    if (!words.empty()) {
      cases += fmt::format("    {}) printf '%s' '{}' ;;\n", spellings, joined(words));
    } else if (!option.value.empty() && !names_a_file(option.value)) {
      cases += fmt::format("    {}) printf '%s' ' ' ;;\n", spellings);
    }
  }
  return cases;
}

constexpr std::string_view bash_functions = R"sh(_commonroom() {
  local word=${COMP_WORDS[COMP_CWORD]} command= option= operands=0 i one words
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    one=${COMP_WORDS[i]}
    if [[ $one == "=" ]]; then continue; fi
    if [[ -n $option ]]; then option=; continue; fi
    case $one in
      @with_value@) option=$one ;;
      -*) ;;
      *) if [[ -z $command ]]; then command=$one; else operands=$((operands + 1)); fi ;;
    esac
  done
  if [[ $word == "=" ]]; then word=; fi
  if [[ -n $option ]]; then
    words=$(_commonroom_words "$command:$option")
  elif [[ $word == -* ]]; then
    words=$(_commonroom_options "$command")
  elif [[ -z $command ]]; then
    words='@commands@'
  else
    words=$(_commonroom_words "$command:$((operands + 1))")
  fi
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -F _commonroom commonroom
)sh";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t place = text.find(what);
  return text.replace(place, what.size(), by);
}

std::vector<std::string> command_names() {
  return words_of_operand("help", 1);
}

/// Text within single quotes, and within the brackets or behind the colon of a specification of zsh.
std::string zsh_text(std::string_view text) {
  std::string safe;
  for (const char letter : text) {
    if (letter == '\'') {
      safe += "'\\''";
    } else if (letter == '[' || letter == ']' || letter == ':' || letter == '\\') {
      safe += '\\';
      safe += letter;
    } else {
      safe += letter;
    }
  }
  return safe;
}

std::string zsh_action(const std::vector<std::string>& words, std::string_view value) {
  if (!words.empty()) return fmt::format("({})", joined(words));
  return names_a_file(value) ? "_files" : " ";
}

std::string zsh_option(const CommandRow& command, const OptionRow& option) {
  std::string action;
  if (!option.value.empty()) {
    action = fmt::format(":{}:{}", zsh_text(option.value),
                         zsh_action(words_of_option(command.name, option.name), option.value));
  }
  const std::string_view again = option.repeatable ? "*" : "";
  const std::string_view behind = option.value.empty() ? "" : "=";
  std::string lines = fmt::format("        '{}--{}{}[{}]{}' \\\n", again, option.name, behind,
                                  zsh_text(option.meaning), action);
  if (option.letter)
    lines +=
        fmt::format("        '{}-{}[{}]{}' \\\n", again, option.letter, zsh_text(option.meaning), action);
  return lines;
}

std::string zsh_operands(const CommandRow& command) {
  if (command.most_operands == 0) return "        && return\n";
  std::string lines;
  for (int position = 1; position <= most_operands_with_words; ++position) {
    const std::vector<std::string> words = words_of_operand(command.name, position);
    if (!words.empty()) lines += fmt::format("        '{}:word:({})' \\\n", position, joined(words));
  }
  return lines + "        '*:file:_files' && return\n";
}

}  // namespace

std::string completions_for_bash() {
  std::string text = "# Completion of commonroom in bash, made by `commonroom describe bash`.\n";
  text += "_commonroom_options() {\n  case $1 in\n";
  for (const CommandRow& command : command_table()) text += options_in_bash(command);
  std::string common;
  for (const OptionRow& option : common_options())
    common += fmt::format("{}--{}", common.empty() ? "" : " ", option.name);
  text += fmt::format("    *) printf '%s' '{}' ;;\n  esac\n}}\n", common);
  text += "# What an operand or the value of an option may be; nothing where it is a file.\n";
  text += "_commonroom_words() {\n  case $1 in\n";
  for (const CommandRow& command : command_table()) text += words_in_bash(command);
  text += "  esac\n}\n";
  std::string functions = replaced(std::string(bash_functions), "@with_value@", options_with_value());
  return text + replaced(std::move(functions), "@commands@", joined(command_names()));
}

std::string completions_for_zsh() {
  std::string text =
      "#compdef commonroom\n# Completion of commonroom in zsh, made by `commonroom describe zsh`.\n";
  text +=
      "_commonroom() {\n  local curcontext=\"$curcontext\" state line\n  local -a commands\n  commands=(\n";
  for (const CommandRow& command : command_table())
    text += fmt::format("    '{}:{}'\n", command.name, zsh_text(command.summary));
  text += "  )\n  _arguments -C '1:command:->command' '*::operand:->operand' && return\n";
  text += "  case $state in\n    command) _describe command commands ;;\n    operand) case $words[1] in\n";
  for (const CommandRow& command : command_table()) {
    text += fmt::format("      {}) _arguments \\\n", command.name);
    for (const OptionRow& option : options_of(command)) text += zsh_option(command, option);
    text += zsh_operands(command) + "        ;;\n";
  }
  return text + "    esac ;;\n  esac\n}\n_commonroom \"$@\"\n";
}

}  // namespace commonroom::app
