#include "world/register_filter.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/number_text.hpp"
#include "parameters/diagnostic.hpp"
#include "world/region_of_authority.hpp"
#include "world/register_problem.hpp"
#include "world/text_encoding.hpp"

namespace commonroom {

namespace {

constexpr std::size_t most_names_kept = 1000;  // England has some 150 authorities
constexpr std::size_t longest_name_kept = 64;
constexpr std::size_t shortest_part_suggested = 3;

/// Letters and digits only, so that "St Helens" finds "St. Helens".
std::string key_of(std::string_view name) {
  std::string key = lower_case(name);
  std::erase_if(key, [](char c) {
    const bool is_plain =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    return !is_plain;
  });
  return key;
}

std::string did_you_mean(const std::string& name) {
  return name.empty() ? std::string() : fmt::format("did you mean `{}`?", name);
}

}  // namespace

FilterMatcher::FilterMatcher(const RegisterFilter& filter) : phases_(filter.phases) {
  for (const std::string& name : filter.authorities) {
    authorities_.push_back({.as_written = name, .key = key_of(name), .code = number_in<int>(trimmed(name))});
  }
  std::vector<Diagnostic> problems;
  for (const std::string& name : filter.regions) {
    if (const auto region = region_named(trimmed(name))) {
      regions_.push_back(*region);
      continue;
    }
    const std::vector<std::string> regions(england_regions.begin(), england_regions.end());
    problems.push_back(register_problem({}, 0, fmt::format("England has no region called `{}`", name), {},
                                        did_you_mean(nearest_word(name, regions))));
  }
  if (!problems.empty()) throw InvalidInput(std::move(problems));
}

bool FilterMatcher::wants_authority(int code, std::string_view name) {
  if (authorities_.empty()) return true;
  if (name.size() <= longest_name_kept && names_met_.size() < most_names_kept && !names_met_.contains(name)) {
    names_met_.emplace(name);
  }
  const std::string key = key_of(name);
  bool is_wanted = false;
  for (Wanted& wanted : authorities_) {
    const bool matches = wanted.code ? *wanted.code == code : !wanted.key.empty() && wanted.key == key;
    wanted.is_met |= matches;
    is_wanted |= matches;
  }
  return is_wanted;
}

bool FilterMatcher::wants_region(std::string_view region) const {
  return regions_.empty() || std::find(regions_.begin(), regions_.end(), region) != regions_.end();
}

bool FilterMatcher::wants_phase(Phase phase) const {
  return phases_.empty() || std::find(phases_.begin(), phases_.end(), phase) != phases_.end();
}

std::string FilterMatcher::nearest_authority(const Wanted& wanted) const {
  const std::vector<std::string> names(names_met_.begin(), names_met_.end());
  std::string nearest = nearest_word(wanted.as_written, names);
  if (!nearest.empty() || wanted.key.size() < shortest_part_suggested) return nearest;
  // "Hull" is far from "Kingston Upon Hull, City of" by edit distance, but is part of it.
  const auto part = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return key_of(name).find(wanted.key) != std::string::npos;
  });
  return part == names.end() ? std::string() : *part;
}

void FilterMatcher::check_all_met(const std::string& file_name) const {
  std::vector<Diagnostic> problems;
  for (const Wanted& wanted : authorities_) {
    if (wanted.is_met) continue;
    problems.push_back(register_problem(
        file_name, 0, fmt::format("the register has no local authority called `{}`", wanted.as_written), {},
        wanted.code ? std::string() : did_you_mean(nearest_authority(wanted))));
  }
  if (!problems.empty()) throw InvalidInput(std::move(problems));
}

}  // namespace commonroom
