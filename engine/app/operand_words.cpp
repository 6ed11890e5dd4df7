#include "app/operand_words.hpp"

#include <algorithm>

#include "analysis/export_table.hpp"
#include "app/command_table.hpp"
#include "commonroom/commonroom.hpp"

namespace commonroom::app {
namespace {

template <class Rows>
std::vector<std::string> names_in(const Rows& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.emplace_back(row.name);
  return names;
}

const OptionRow* find_option(std::string_view command, std::string_view name) {
  const CommandRow* const row = find_command(command);
  for (const auto options :
       {row == nullptr ? std::span<const OptionRow>() : row->options, common_options()}) {
    const auto found = std::ranges::find(options, name, &OptionRow::name);
    if (found != options.end()) return &*found;
  }
  return nullptr;
}

std::vector<std::string> split(std::string_view choices) {
  std::vector<std::string> words;
  while (!choices.empty()) {
    const std::string_view word = choices.substr(0, choices.find('|'));
    words.emplace_back(word);
    choices.remove_prefix(std::min(choices.size(), word.size() + 1));
  }
  return words;
}

}  // namespace

std::vector<std::string> words_of_operand(std::string_view command, int position) {
  if (command == "help" && position == 1) return names_in(command_table());
  if (command == "describe" && position == 1) return names_of_subjects();
  if (command == "export" && position == 2) return names_in(export_tables());
  if (command == "analyze" && position == 2) return names_of_analyses();
  return {};
}

std::vector<std::string> words_of_option(std::string_view command, std::string_view option) {
  if (command == "init" && option == "template") return names_in(shipped_templates());
  const OptionRow* const row = find_option(command, option);
  return row == nullptr ? std::vector<std::string>() : split(row->choices);
}

}  // namespace commonroom::app
