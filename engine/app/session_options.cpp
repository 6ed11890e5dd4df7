#include "app/session_options.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <utility>

#include "app/usage_error.hpp"
#include "core/number_text.hpp"

namespace commonroom::app {
namespace {

using Unit = std::pair<char, double>;
constexpr std::array<Unit, 4> units_of_time{{{'s', 1}, {'m', 60}, {'h', 3600}, {'d', 86400}}};
constexpr std::array<Unit, 3> units_of_memory{{{'M', 1048576}, {'G', 1073741824}, {'T', 1099511627776}}};
constexpr double most_seconds = 1e9;
constexpr double most_bytes = 1e15;

std::optional<double> amount_of(std::string_view text, std::span<const Unit> units, double most) {
  if (text.size() < 2) return std::nullopt;
  const auto amount = finite_number_in(text.substr(0, text.size() - 1));
  if (!amount || *amount <= 0) return std::nullopt;
  for (const auto& [letter, factor] : units) {
    if (letter == text.back() && *amount * factor <= most) return *amount * factor;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> count_in(const char* variable) {
  const char* text = std::getenv(variable);
  return text == nullptr ? std::nullopt : number_in<std::uint32_t>(text);
}

/// The shard of this job in an array of Slurm's, which may be numbered from any number on without gaps.
std::optional<Shard> shard_of_array() {
  const auto id = count_in("SLURM_ARRAY_TASK_ID");
  const auto first = count_in("SLURM_ARRAY_TASK_MIN");
  const auto count = count_in("SLURM_ARRAY_TASK_COUNT");
  if (!id || !first || !count || *id < *first || *id - *first >= *count) return std::nullopt;
  return Shard{*id - *first, *count};
}

template <class Value>
Value needed(std::optional<Value> value, const std::string& option, const std::string& given,
             const std::string& advice, const std::string& command) {
  if (!value) throw UsageError(fmt::format("--{} does not understand `{}`", option, given), advice, command);
  return *value;
}

}  // namespace

std::optional<double> seconds_of(std::string_view text) {
  return amount_of(text, units_of_time, most_seconds);
}

std::optional<std::size_t> bytes_of(std::string_view text) {
  const std::optional<double> bytes = amount_of(text, units_of_memory, most_bytes);
  if (!bytes) return std::nullopt;
  return static_cast<std::size_t>(*bytes);
}

std::optional<Shard> shard_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto index = number_in<std::uint32_t>(text.substr(0, slash));
  const auto count = number_in<std::uint32_t>(text.substr(slash + 1));
  if (!index || !count || *index >= *count) return std::nullopt;
  return Shard{*index, *count};
}

std::string folder_asked_for(const Arguments& arguments, const std::string& command) {
  const std::optional<std::string> folder = arguments.value("output");
  if (!folder || folder->empty()) {
    throw UsageError(fmt::format("`{}` needs a folder for its results", command), "give it with -o DIR",
                     command);
  }
  return *folder;
}

SessionOptions session_options(const Arguments& arguments, const std::string& command) {
  SessionOptions options;
  options.threads = arguments.threads();
  options.retry_failed = arguments.has("retry");
  options.resume = arguments.has("resume") || options.retry_failed;
  if (const auto given = arguments.value("time-limit")) {
    options.time_limit =
        needed(seconds_of(*given), "time-limit", *given, "give it like 90s, 30m or 2h", command);
  }
  if (const auto given = arguments.value("keep-every")) {
    options.seconds_a_part =
        needed(seconds_of(*given), "keep-every", *given, "give it like 10s, 5m or 1h", command);
  }
  if (const auto given = arguments.value("memory")) {
    options.memory_bytes = needed(bytes_of(*given), "memory", *given, "give it like 500M or 8G", command);
  }
  if (const auto given = arguments.value("shard")) {
    options.shard =
        *given == "auto"
            ? needed(shard_of_array(), "shard", "auto",
                     "it reads SLURM_ARRAY_TASK_ID, _MIN and _COUNT, which are not all set; give it "
                     "like 0/7",
                     command)
            : needed(shard_of(*given), "shard", *given,
                     "give it like 0/7: shards count from 0 to their number less one", command);
  }
  return options;
}

}  // namespace commonroom::app
