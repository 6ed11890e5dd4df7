#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/field_reader.hpp"
#include "scenario/scenario.hpp"

namespace commonroom {

/// The keys of a regime beside its tables.
struct RegimeHead {
  std::string label, extends;
  bool compare = true;
  std::vector<InstrumentKind> removed;
  std::vector<CollaborationLevel> without_levels;
};

/// A regime of the file, with what it extends filled in.
struct RegimeEntry {
  Regime regime;
  bool compare = true;
  Spot spot;
};

/// Every regime, in the order of the file.
struct RegimeList {
  std::vector<RegimeEntry> all;

  [[nodiscard]] const RegimeEntry* find(std::string_view name) const;
  [[nodiscard]] Regime* regime_named(std::string_view name);
  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] std::vector<std::string> names_compared() const;
};

/// Reads [regime.NAME], without partnerships. Mentions of authorities are appended to `mentioned`.
[[nodiscard]] RegimeList read_regimes(FieldReader& top, std::vector<AuthorityMention>& mentioned);

/// A programme of the file, of whatever kind: see programme_kinds.hpp.
struct Programme {
  std::string name;
  std::string kind;
  std::vector<std::string> regimes;  ///< those that have it, in the order of the file
  std::string written;               ///< its keys as TOML, with every default
};

/// Reads [programme.NAME] into the regimes that have it; all are returned, for write_resolved().
[[nodiscard]] std::vector<Programme> read_programmes(FieldReader& top, RegimeList& regimes,
                                                     std::vector<AuthorityMention>& mentioned);

/// Reads [regime.NAME.policy], in policy.cpp. A regime that is extended hands its own down.
void read_policy(FieldReader& of, Regime& regime, const std::vector<std::string>& regimes);

/// Appends where `of` names authorities under `key`.
void note_authorities(const FieldReader& of, const std::vector<std::string>& names, std::string_view key,
                      Mistakes& mistakes, std::vector<AuthorityMention>& mentioned);

}  // namespace commonroom
