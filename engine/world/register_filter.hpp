#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "world/school_types.hpp"

namespace commonroom {

/// Which schools of a register a scenario asks for. An empty list asks for all.
struct RegisterFilter {
  std::vector<std::string> authorities;  ///< names or three-digit codes
  std::vector<std::string> regions;      ///< names
  std::vector<Phase> phases;
};

/// A filter at work: says who is wanted, and remembers which of its authorities it has met.
class FilterMatcher {
 public:
  /// Throws InvalidInput when the filter names a region that England does not have.
  explicit FilterMatcher(const RegisterFilter& filter);

  /// True when the filter wants schools of this authority. `code` is of three digits, `name` UTF-8.
  [[nodiscard]] bool wants_authority(int code, std::string_view name);
  [[nodiscard]] bool wants_region(std::string_view region) const;
  [[nodiscard]] bool wants_phase(Phase phase) const;

  /// Throws InvalidInput, one diagnostic for each, when the filter names authorities that no row had.
  void check_all_met(const std::string& file_name) const;

 private:
  struct Wanted {
    std::string as_written;
    std::string key;
    std::optional<int> code;
    bool is_met = false;
  };
  [[nodiscard]] std::string nearest_authority(const Wanted& wanted) const;

  std::vector<Wanted> authorities_;
  std::vector<std::string_view> regions_;
  std::vector<Phase> phases_;
  std::set<std::string, std::less<>> names_met_;  ///< for suggestions
};

}  // namespace commonroom
