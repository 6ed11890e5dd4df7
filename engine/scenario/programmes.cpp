#include <fmt/format.h>

#include <algorithm>

#include "scenario/names.hpp"
#include "scenario/programme_kinds.hpp"
#include "scenario/regimes.hpp"

namespace commonroom {

namespace {

/// The regimes that have the programme: those it names, or all.
std::vector<std::string> regimes_with(FieldReader& of, const RegimeList& regimes) {
  std::vector<std::string> named;
  of.texts("regimes", named);
  const std::vector<std::string> all = regimes.names();
  if (!of.has("regimes")) return all;
  for (std::size_t i = 0; i < named.size(); ++i) {
    if (std::find(all.begin(), all.end(), named[i]) != all.end()) continue;
    of.mistakes().add_unknown(
        of.item_spot("regimes", i),
        fmt::format("{} is for `{}`, which is no regime of this file", of.section(), shown(named[i])), "",
        named[i], all);
  }
  // In the order of the file, each once.
  std::vector<std::string> ordered;
  std::copy_if(all.begin(), all.end(), std::back_inserter(ordered), [&named](const std::string& name) {
    return std::find(named.begin(), named.end(), name) != named.end();
  });
  return ordered;
}

/// The kind that `kind` names, or the first; nothing when it names none there is.
const ProgrammeKind* kind_named(FieldReader& of) {
  const std::vector<ProgrammeKind>& kinds = programme_kinds();
  std::string name(kinds.front().name);
  of.text("kind", name);
  std::vector<std::string> known;
  for (const ProgrammeKind& kind : kinds) {
    if (kind.name == name) return &kind;
    known.emplace_back(kind.name);
  }
  of.mistakes().add_unknown(of.value_spot("kind"),
                            fmt::format("unknown kind `{}` in {}", shown(name), of.section()),
                            "`commonroom describe regimes` lists the kinds of programme", name, known);
  return nullptr;
}

void give_to_regimes(FieldReader& of, const ProgrammeRead& read, const ProgrammeKind& kind,
                     const std::vector<std::string>& names, RegimeList& regimes) {
  for (const std::string& name : names) {
    Regime* regime = regimes.regime_named(name);
    if (!regime) continue;
    read.give_to(*regime);
    if (kind.names_in(*regime).size() == kind.most_in_a_regime + 1) {
      of.mistakes().add(of.spot("regimes"), fmt::format("`{}` has more than {} programmes of kind {}", name,
                                                        kind.most_in_a_regime, kind.name));
    }
  }
}

Programme read_programme(const TableEntry& entry, RegimeList& regimes, Mistakes& mistakes,
                         std::vector<AuthorityMention>& mentioned) {
  Programme programme;
  programme.name = entry.key;
  check_name(entry, "programme", mistakes);
  const std::string section = fmt::format("[programme.{}]", shown(entry.key));
  if (entry.value.shape != Shape::table) {
    mistakes.add(entry.value.spot, fmt::format("{} is {}", section, shape_in_words(entry.value.shape)),
                 "it should be a table");
    return programme;
  }
  FieldReader of(entry.value, section, mistakes);
  const ProgrammeKind* kind = kind_named(of);
  if (!kind) return programme;
  const ProgrammeRead read = kind->read(of, entry.key);
  note_authorities(of, read.authorities, "authorities", mistakes, mentioned);
  programme.kind = kind->name;
  programme.written = read.written;
  programme.regimes = regimes_with(of, regimes);
  of.finish();
  give_to_regimes(of, read, *kind, programme.regimes, regimes);
  return programme;
}

}  // namespace

std::vector<Programme> read_programmes(FieldReader& top, RegimeList& regimes,
                                       std::vector<AuthorityMention>& mentioned) {
  const TableEntry* table = top.table("programme");
  if (!table) return {};
  if (table->value.entries.size() > limits::programmes) {
    top.mistakes().add(table->key_spot, fmt::format("there are {} programmes", table->value.entries.size()),
                       fmt::format("the most is {}", limits::programmes));
    return {};
  }
  std::vector<Programme> programmes;
  for (const TableEntry& entry : table->value.entries) {
    programmes.push_back(read_programme(entry, regimes, top.mistakes(), mentioned));
  }
  return programmes;
}

}  // namespace commonroom
