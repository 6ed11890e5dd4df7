#pragma once

#include <string>

#include "app/arguments.hpp"
#include "app/experiment_session.hpp"

namespace commonroom::app {

/// The folder given with -o. Throws UsageError where there is none.
[[nodiscard]] std::string folder_asked_for(const Arguments& arguments, const std::string& command);

/// --resume, --retry, --shard, --time-limit, --memory, --keep-every and --threads, as far as the command has
/// them. Throws UsageError.
[[nodiscard]] SessionOptions session_options(const Arguments& arguments, const std::string& command);

/// Seconds of a duration such as 90s, 30m, 2h or 1d; nothing where it is none.
[[nodiscard]] std::optional<double> seconds_of(std::string_view text);

/// Bytes of a size such as 500M or 8G; nothing where it is none.
[[nodiscard]] std::optional<std::size_t> bytes_of(std::string_view text);

/// A shard such as 0/7; nothing where it is none.
[[nodiscard]] std::optional<Shard> shard_of(std::string_view text);

}  // namespace commonroom::app
