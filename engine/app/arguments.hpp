#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_table.hpp"

namespace commonroom::app {

/// A command line, read and found free of mistakes.
class Arguments {
 public:
  Arguments(const CommandRow* command, std::vector<std::string> operands,
            std::map<std::string, std::vector<std::string>, std::less<>> options)
      : command_(command), operands_(std::move(operands)), options_(std::move(options)) {}

  /// The command, or nothing where none was given.
  [[nodiscard]] const CommandRow* command() const noexcept { return command_; }
  [[nodiscard]] const std::vector<std::string>& operands() const noexcept { return operands_; }

  [[nodiscard]] bool has(std::string_view option) const { return options_.find(option) != options_.end(); }
  /// The option's value, or nothing where it was not given.
  [[nodiscard]] std::optional<std::string> value(std::string_view option) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;

  /// 0 stands for one for each core.
  [[nodiscard]] std::size_t threads() const;
  /// What --set and --seed change in a scenario, as "key=value", in the order in which they count.
  [[nodiscard]] std::vector<std::string> overrides() const;

 private:
  const CommandRow* command_;
  std::vector<std::string> operands_;
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
};

/// Reads what follows the program's name. Throws UsageError.
[[nodiscard]] Arguments read_arguments(const std::vector<std::string>& words);

/// A number no smaller than 0 given as the value of an option. Throws UsageError.
[[nodiscard]] double number_at_least_zero(const Arguments& arguments, std::string_view option,
                                          double standard);

}  // namespace commonroom::app
