#include "app/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <limits>

#include "app/usage_error.hpp"
#include "core/number_text.hpp"
#include "parameters/diagnostic.hpp"

namespace commonroom::app {
namespace {

namespace options = boost::program_options;

constexpr std::size_t most_threads = 1024;
constexpr std::string_view operand_key = "operand";

/// The options of every command, each name once: what an option may do is looked at once the command is
/// known.
std::vector<OptionRow> all_options() {
  std::vector<OptionRow> all(common_options().begin(), common_options().end());
  for (const CommandRow& command : command_table()) {
    for (const OptionRow& option : command.options) {
      if (std::ranges::find(all, option.name, &OptionRow::name) == all.end()) all.push_back(option);
    }
  }
  return all;
}

options::options_description description_of(const std::vector<OptionRow>& rows) {
  options::options_description description;
  const auto add = [&](std::string name, bool takes_value) {
    const options::value_semantic* semantic =
        takes_value ? static_cast<const options::value_semantic*>(options::value<std::vector<std::string>>())
                    : new options::untyped_value(true);
    description.add_options()(name.c_str(), semantic);
  };
  for (const OptionRow& row : rows) {
    add(row.letter ? fmt::format("{},{}", row.name, row.letter) : std::string(row.name), !row.value.empty());
  }
  add(std::string(operand_key), true);
  return description;
}

/// The first word that is a command, for advice about a line that cannot be read.
const CommandRow* command_mentioned(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (const CommandRow* command = find_command(word)) return command;
  }
  return nullptr;
}

std::vector<std::string> names_for_suggestions(const CommandRow* command) {
  std::vector<std::string> names;
  const auto add = [&](std::span<const OptionRow> rows) {
    for (const OptionRow& row : rows) names.push_back(fmt::format("--{}", row.name));
  };
  add(common_options());
  if (command) add(command->options);
  return names;
}

/// The word as it was typed, without the value after its equals sign.
std::string typed(const std::string& word) {
  return word.substr(0, word.find('='));
}

constexpr std::string_view advice_on_values =
    "values of a scenario are set with --set, as in --set run.years=5";

[[noreturn]] void refuse_unknown_option(const std::string& word, const CommandRow* command) {
  const std::string near = nearest_word(word, names_for_suggestions(command));
  std::string advice;
  if (!near.empty()) {
    advice = fmt::format("did you mean `{}`?", near);
  } else if (command && command->reads_scenario) {
    advice = advice_on_values;
  }
  throw UsageError(fmt::format("unknown option `{}`", word), advice, command ? command->name : "");
}

[[noreturn]] void refuse_unknown_command(const std::string& word) {
  std::vector<std::string> names;
  std::string list;
  for (const CommandRow& row : command_table()) {
    names.emplace_back(row.name);
    list += fmt::format("{}{}", list.empty() ? "" : ", ", row.name);
  }
  if (is_analysis(word)) {
    throw UsageError(fmt::format("unknown command `{}`", word),
                     fmt::format("it is an analysis: commonroom analyze RESULTS {}", word), "analyze");
  }
  const std::string near = nearest_word(word, names);
  throw UsageError(
      fmt::format("unknown command `{}`", word),
      near.empty() ? fmt::format("the commands are {}", list) : fmt::format("did you mean `{}`?", near), "");
}

options::parsed_options parse(const std::vector<std::string>& words, const std::vector<OptionRow>& rows) {
  using namespace options::command_line_style;
  const CommandRow* const command = command_mentioned(words);
  const std::string_view name = command ? command->name : "";
  const options::options_description description = description_of(rows);
  options::positional_options_description positions;
  positions.add(std::string(operand_key).c_str(), -1);
  try {
    return options::command_line_parser(words)
        .options(description)
        .positional(positions)
        .style(allow_short | short_allow_adjacent | short_allow_next | allow_long | long_allow_adjacent |
               long_allow_next | allow_sticky | allow_dash_for_short)
        .run();
  } catch (const options::unknown_option& unknown) {
    refuse_unknown_option(typed(unknown.get_option_name()), command);
  } catch (const options::error_with_option_name& error) {
    const auto* const syntax = dynamic_cast<const options::invalid_command_line_syntax*>(&error);
    if (syntax && syntax->kind() == options::invalid_syntax::missing_parameter) {
      throw UsageError(fmt::format("option `{}` needs a value", error.get_option_name()), "", name);
    }
    if (syntax && syntax->kind() == options::invalid_syntax::extra_parameter) {
      throw UsageError(fmt::format("option `{}` takes no value", error.get_option_name()), "", name);
    }
    throw UsageError(fmt::format("option `{}` cannot be read", error.get_option_name()), "", name);
  } catch (const options::error&) {
    throw UsageError("the command line cannot be read", "", name);
  }
}

const OptionRow* find_option(std::span<const OptionRow> rows, std::string_view name) {
  const auto found = std::ranges::find(rows, name, &OptionRow::name);
  return found == rows.end() ? nullptr : &*found;
}

/// Other commands know the option, this one does not.
[[noreturn]] void refuse_foreign_option(std::string_view name, const CommandRow& command) {
  std::string knowing;
  for (const CommandRow& row : command_table()) {
    if (find_option(row.options, name))
      knowing += fmt::format("{}`{}`", knowing.empty() ? "" : ", ", row.name);
  }
  std::string advice = fmt::format("it is an option of {}", knowing);
  if (command.reads_scenario) advice += fmt::format("; {}", advice_on_values);
  throw UsageError(fmt::format("`{}` has no option `--{}`", command.name, name), advice, command.name);
}

void check_choice(const OptionRow& row, const std::string& value, std::string_view command) {
  if (row.choices.empty()) return;
  std::vector<std::string> choices;
  for (std::size_t begin = 0; begin <= row.choices.size();) {
    const std::size_t end = std::min(row.choices.find('|', begin), row.choices.size());
    choices.emplace_back(row.choices.substr(begin, end - begin));
    begin = end + 1;
  }
  if (std::ranges::find(choices, value) != choices.end()) return;
  const std::string near = nearest_word(value, choices);
  throw UsageError(fmt::format("`{}` is no value of `--{}`", value, row.name),
                   near.empty() ? fmt::format("it takes {}", fmt::join(choices, ", "))
                                : fmt::format("did you mean `{}`?", near),
                   command);
}

void check_options(const CommandRow* command,
                   const std::map<std::string, std::vector<std::string>, std::less<>>& given) {
  const std::string_view name = command ? command->name : "";
  for (const auto& [option, values] : given) {
    const OptionRow* row = find_option(common_options(), option);
    if (!row && command) row = find_option(command->options, option);
    if (!row && command) refuse_foreign_option(option, *command);
    if (!row) continue;  // without a command there is help, whatever the options
    if (values.size() > 1 && !row->repeatable) {
      throw UsageError(fmt::format("option `--{}` is given more than once", option), "", name);
    }
    for (const std::string& value : values) check_choice(*row, value, name);
  }
}

void check_operands(const CommandRow& command, const std::vector<std::string>& operands) {
  const auto count = static_cast<int>(operands.size());
  const std::string usage = fmt::format("write it as: commonroom {}{}{}", command.name,
                                        command.operands.empty() ? "" : " ", command.operands);
  if (count < command.fewest_operands) {
    throw UsageError(fmt::format("something is missing after `{}`", command.name), usage, command.name);
  }
  if (command.most_operands >= 0 && count > command.most_operands) {
    throw UsageError(fmt::format("`{}` does not know what to do with `{}`", command.name,
                                 operands[static_cast<std::size_t>(command.most_operands)]),
                     usage, command.name);
  }
}

/// A whole number from `text`, or nothing.
std::optional<std::uint64_t> whole(std::string_view text, std::uint64_t most) {
  const auto value = number_in<std::uint64_t>(text);
  return value && *value <= most ? value : std::nullopt;
}

void check_whole(const Arguments& arguments, std::string_view option, std::uint64_t most) {
  const std::optional<std::string> value = arguments.value(option);
  if (!value || whole(*value, most)) return;
  throw UsageError(fmt::format("`{}` is no value of `--{}`", *value, option),
                   fmt::format("it takes a whole number from 0 to {}", most),
                   arguments.command() ? arguments.command()->name : "");
}

}  // namespace

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto found = options_.find(option);
  if (found == options_.end() || found->second.empty()) return std::nullopt;
  return found->second.front();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  const auto found = options_.find(option);
  return found == options_.end() ? std::vector<std::string>() : found->second;
}

std::size_t Arguments::threads() const {
  const std::optional<std::string> given = value("threads");
  return given ? static_cast<std::size_t>(whole(*given, most_threads).value_or(0)) : 0;
}

std::vector<std::string> Arguments::overrides() const {
  std::vector<std::string> all = values("set");
  if (const auto seed = value("seed")) all.push_back(fmt::format("run.seed={}", *seed));
  return all;
}

Arguments read_arguments(const std::vector<std::string>& words) {
  const std::vector<OptionRow> rows = all_options();
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>, std::less<>> given;
  for (const auto& option : parse(words, rows).options) {
    if (option.string_key == operand_key) {
      operands.insert(operands.end(), option.value.begin(), option.value.end());
    } else {
      auto& values = given[option.string_key];
      values.insert(values.end(), option.value.begin(), option.value.end());
    }
  }
  if (operands.empty()) {
    check_options(nullptr, given);
    return {nullptr, {}, std::move(given)};
  }
  const CommandRow* const command = find_command(operands.front());
  if (!command) refuse_unknown_command(operands.front());
  operands.erase(operands.begin());
  check_options(command, given);
  Arguments arguments(command, std::move(operands), std::move(given));
  check_whole(arguments, "threads", most_threads);
  check_whole(arguments, "seed", std::numeric_limits<std::uint32_t>::max());
  if (!arguments.has("help") && !arguments.has("version")) check_operands(*command, arguments.operands());
  return arguments;
}

double number_at_least_zero(const Arguments& arguments, std::string_view option, double standard) {
  const std::optional<std::string> text = arguments.value(option);
  if (!text) return standard;
  const auto value = finite_number_in(*text);
  if (value && *value >= 0) return *value;
  throw UsageError(fmt::format("`{}` is no value of `--{}`", *text, option),
                   "it takes a number that is not negative",
                   arguments.command() ? arguments.command()->name : "");
}

}  // namespace commonroom::app
