#include "experiments/identity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace commonroom {
namespace {

constexpr std::size_t lines_shown = 5;
/// Keys of a resolved scenario that may change without making another experiment of it.
constexpr std::array<std::string_view, 3> keys_that_grow{"replicates", "points", "trajectories"};

bool grows(std::string_view line) {
  return std::ranges::any_of(keys_that_grow, [&](std::string_view key) {
    return line.starts_with(key) && line.substr(key.size()).starts_with(" =");
  });
}

/// The lines of a resolved scenario that decide results, each with the table it stands in.
std::vector<std::string> deciding_lines(std::string_view text) {
  std::vector<std::string> lines;
  std::string table;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with('[')) table = line;
    if (!grows(line)) lines.push_back(line.starts_with('[') ? table : fmt::format("{} {}", table, line));
  }
  return lines;
}

/// Files that were read, with their hashes; the scenario's own text may change where its meaning does not.
std::vector<std::pair<std::string, std::string>> files_of(const Results& about) {
  auto files = about.input_hashes;
  std::erase_if(files, [](const auto& file) { return file.first == "scenario"; });
  std::ranges::sort(files);
  return files;
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo): finds differences, not malice.
class Fingerprint {
 public:
  void add(std::string_view text) {
    for (const char letter : text) value_ = (value_ ^ static_cast<unsigned char>(letter)) * prime;
    value_ = (value_ ^ end_of_text) * prime;
  }
  [[nodiscard]] std::string text() const { return fmt::format("{:016x}", value_); }

 private:
  static constexpr std::uint64_t prime = 0x100000001b3;
  static constexpr std::uint64_t end_of_text = 0x100;
  std::uint64_t value_ = 0xcbf29ce484222325;
};

void compare_lines(const std::vector<std::string>& kept, const std::vector<std::string>& wanted,
                   std::vector<std::string>& differences) {
  std::size_t found = 0;
  const auto list = [&](const std::vector<std::string>& from, const std::vector<std::string>& missing_in,
                        const char* whose) {
    for (const std::string& line : from) {
      if (std::ranges::find(missing_in, line) != missing_in.end()) continue;
      if (found++ < lines_shown) differences.push_back(fmt::format("{}: {}", whose, line));
    }
  };
  list(kept, wanted, "only in the scenario that was begun");
  list(wanted, kept, "only in the scenario now");
  if (found > lines_shown)
    differences.push_back(fmt::format("and {} more lines of the scenario", found - lines_shown));
  if (found == 0 && kept != wanted) differences.emplace_back("the order of what stands in the scenario");
}

}  // namespace

std::string identity_of(const Results& about) {
  Fingerprint fingerprint;
  fingerprint.add(about.software_version);
  fingerprint.add(about.git_commit);
  for (const std::string& line : deciding_lines(about.resolved_scenario)) fingerprint.add(line);
  for (const auto& [file, hash] : files_of(about)) fingerprint.add(file + " " + hash);
  return fingerprint.text();
}

std::vector<std::string> differences_in_points(const Results& kept, const Results& wanted) {
  if (wanted.points < kept.points || wanted.replicates < kept.replicates) {
    return {fmt::format(
        "it was begun with {} points and {} replicates, and {} and {} would lose some that may be "
        "finished",
        kept.points, kept.replicates, wanted.points, wanted.replicates)};
  }
  const auto points = static_cast<std::size_t>(kept.points);
  for (std::size_t k = 0; k < std::min(kept.varied.size(), wanted.varied.size()); ++k) {
    const VariedColumn &before = kept.varied[k], &now = wanted.varied[k];
    for (std::size_t point = 0; point < points; ++point) {
      const bool same = before.labels.empty() == now.labels.empty() &&
                        (before.labels.empty() ? before.numbers[point] == now.numbers[point]
                                               : before.labels[point] == now.labels[point]);
      if (!same) {
        return {fmt::format(
            "the design: point {} has another {} than before; this design cannot grow, or what it "
            "is made of has changed",
            point, now.key)};
      }
    }
  }
  return {};
}

std::vector<std::string> differences_in_identity(const Results& kept, const Results& wanted) {
  std::vector<std::string> differences;
  if (kept.software_version != wanted.software_version || kept.git_commit != wanted.git_commit) {
    differences.push_back(fmt::format("the program: begun with {} ({}), now {} ({})", kept.software_version,
                                      kept.git_commit, wanted.software_version, wanted.git_commit));
  }
  const auto before = files_of(kept), now = files_of(wanted);
  for (const auto& [file, hash] : now) {
    const auto same_name = std::ranges::find(before, file, &std::pair<std::string, std::string>::first);
    if (same_name == before.end()) {
      differences.push_back(fmt::format("the file {} was not read before", file));
    } else if (same_name->second != hash) {
      differences.push_back(fmt::format("the file {} has changed", file));
    }
  }
  for (const auto& [file, hash] : before) {
    if (std::ranges::find(now, file, &std::pair<std::string, std::string>::first) == now.end())
      differences.push_back(fmt::format("the file {} is not read any more", file));
  }
  compare_lines(deciding_lines(kept.resolved_scenario), deciding_lines(wanted.resolved_scenario),
                differences);
  return differences;
}

}  // namespace commonroom
